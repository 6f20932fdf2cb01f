import { InteractionType } from 'discord.js';
import { stopwatch } from '../crossing.js';
import type { Gateway } from './gateway.js';
import { type Asked, interactionPayload, senderOf } from './interaction-payload.js';
import { type Json, number, record, text } from './json.js';
import { userJson } from './wire.js';
import type { World } from './world.js';

export interface OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly userId: string;
  readonly guildId: string | undefined;
  readonly channelId: string;
  /** The message with the pressed button, if any. */
  readonly messageId: string | undefined;
  readonly createdAt: number;
  readonly metadata: Json;
  state: 'waiting' | 'late' | 'acknowledged';
  /** The message that `@original` means. */
  originalId: string | undefined;
  settle(outcome: Acknowledgement | Error): void;
}

/** How the app answered first: the callback's type and its data. */
export interface Acknowledgement {
  readonly type: number;
  readonly data: Json;
}

export interface Interactions {
  /** Sends a complete interaction; rejects when the app does not acknowledge in time. */
  ask(asked: Asked, what: string): Promise<Acknowledgement>;
  /** Sends a payload as it is, however hostile; ids and token are added when missing. */
  send(payload: Json, what: string): Promise<Acknowledgement>;
  byToken(token: string): OpenInteraction | undefined;
  stop(): void;
}

export function createInteractions(world: World, gateway: Gateway, ackDeadlineMs: number): Interactions {
  const open = new Map<string, OpenInteraction>();
  const timers = new Set<NodeJS.Timeout>();

  function send(payload: Json, what: string): Promise<Acknowledgement> {
    const id = text(payload.id) || world.newId();
    const token = text(payload.token) || `token-${id}`;
    const whole: Json = { application_id: world.applicationId, version: 1, ...payload, id, token };
    const took = stopwatch();
    return new Promise((resolve, reject) => {
      const interaction: OpenInteraction = {
        ...identity(world, whole),
        id,
        token,
        createdAt: world.realNow(),
        state: 'waiting',
        originalId: undefined,
        settle(outcome) {
          clearTimeout(timer);
          timers.delete(timer);
          const late = outcome instanceof Error;
          const taken = late ? outcome.message : `acknowledged with type ${outcome.type}`;
          const answer = late ? undefined : outcome.data;
          world.onCrossing({
            direction: 'to-kith',
            what: `INTERACTION_CREATE: ${what}`,
            outcome: taken,
            ms: took(),
            body: whole,
            answer,
          });
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      const timer = setTimeout(() => {
        interaction.state = 'late';
        const complaint = `${what}: the app did not acknowledge within ${ackDeadlineMs} ms`;
        world.unexpected.push(complaint);
        interaction.settle(new Error(complaint));
      }, ackDeadlineMs);
      timers.add(timer);
      open.set(token, interaction);
      if (!gateway.interaction('INTERACTION_CREATE', whole)) {
        interaction.settle(new Error(`${what}: no app process is connected`));
      }
    });
  }

  return {
    send,
    ask: (asked, what) => send(interactionPayload(world, asked), what),
    byToken: (token) => open.get(token),
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function identity(world: World, payload: Json) {
  const userId = senderOf(payload);
  const type = number(payload.type) ?? InteractionType.ApplicationCommand;
  return {
    type,
    userId,
    guildId: text(payload.guild_id) || undefined,
    channelId: text(payload.channel_id) || text(record(payload.channel).id),
    messageId: text(record(payload.message).id) || undefined,
    metadata: {
      id: text(payload.id),
      type,
      user: userJson(world, userId),
      authorizing_integration_owners: record(payload.authorizing_integration_owners),
    },
  };
}
