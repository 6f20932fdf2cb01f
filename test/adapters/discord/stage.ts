import { createDiscord, type DiscordAdapter } from '../../../src/adapters/discord/index.js';
import type { Interaction } from '../../../src/core/conversation/interaction.js';
import { nothing, type Reply } from '../../../src/core/conversation/reply.js';
import type { Conversation, Pace } from '../../../src/core/conversation/route.js';
import type { Happening } from '../../../src/core/places.js';
import type { CommunityId, MemberId, PlaceId } from '../../../src/core/shared/ids.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import type { Log, LogFields } from '../../../src/core/shared/log.js';
import {
  type DiscordDouble,
  type DiscordDoubleOptions,
  type DiscordPersona,
  startDiscordDouble,
} from '../../../src/sandbox/discord-double/index.js';

export interface LogLine {
  readonly level: string;
  readonly fields: LogFields;
  readonly message: string;
}

/** A core that says what a test tells it to, and remembers what it heard. */
export interface ScriptedCore extends Conversation {
  readonly heard: Interaction[];
  answers(pace: Pace, answer: (interaction: Interaction) => Reply | Promise<Reply>): void;
}

function scriptedCore(): ScriptedCore {
  const heard: Interaction[] = [];
  let pace: Pace = 'does';
  let answer: (interaction: Interaction) => Reply | Promise<Reply> = () => nothing;
  return {
    heard,
    answers(next, told) {
      pace = next;
      answer = told;
    },
    pace: () => pace,
    async handle(interaction) {
      heard.push(interaction);
      return answer(interaction);
    },
  };
}

/** A server called Makers with Ada and Ben in it, Kith connected to it, and everything that Kith reported. */
export interface Stage {
  readonly discord: DiscordDouble;
  readonly adapter: DiscordAdapter;
  readonly core: ScriptedCore;
  readonly guild: ReturnType<DiscordDouble['addGuild']>;
  readonly community: CommunityId;
  readonly general: string;
  readonly ada: DiscordPersona;
  readonly ben: DiscordPersona;
  readonly log: LogLine[];
  readonly fatal: string[];
  readonly uninstalled: string[];
  readonly happened: Happening[];
  readonly privatePlaces: Map<MemberId, PlaceId>;
  chooseRoomsParent(place: PlaceId | undefined): void;
  /** Moves the adapter's clock. */
  pass(milliseconds: number): void;
  member(who: { readonly id: string }): MemberId;
  close(): Promise<void>;
}

export async function openStage(
  options: DiscordDoubleOptions & { readonly start?: boolean } = {},
): Promise<Stage> {
  const discord = await startDiscordDouble(options);
  const guild = discord.addGuild({ name: 'Makers' });
  const general = guild.addChannel({ name: 'general' });
  const [ada, ben] = [guild.addMember({ name: 'Ada' }), guild.addMember({ name: 'Ben' })];
  const core = scriptedCore();
  const log: LogLine[] = [];
  const fatal: string[] = [];
  const uninstalled: string[] = [];
  const happened: Happening[] = [];
  const privatePlaces = new Map<MemberId, PlaceId>();
  let roomsParent: PlaceId | undefined;
  let passed = 0;
  const { url: apiUrl, token, applicationId } = discord;
  const adapter = await createDiscord({
    apiUrl,
    token,
    applicationId,
    conversation: core,
    remembered: {
      privatePlace: async (member) => privatePlaces.get(member),
      rememberPrivatePlace: async (member, place) => void privatePlaces.set(member, place),
      roomsParent: async () => roomsParent,
    },
    onUninstalled: async (community) => void uninstalled.push(community),
    onHappening: async (happening) => void happened.push(happening),
    clock: () => Date.now() + passed,
    log: recording(log),
    onFatal: (reason) => void fatal.push(reason),
    identifyAtOnce: true,
  });
  if (options.start !== false) await adapter.start();
  const community = communityId('discord', guild.id);
  return {
    ...{
      discord,
      adapter,
      core,
      guild,
      community,
      general,
      ada,
      ben,
      log,
      fatal,
      uninstalled,
      happened,
      privatePlaces,
    },
    chooseRoomsParent: (place) => {
      roomsParent = place;
    },
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    member: ({ id }) => memberId(community, id),
    async close() {
      await adapter.stop();
      await discord.stop();
    },
  };
}

function recording(lines: LogLine[]): Log {
  const at = (level: string) => (fields: LogFields, message: string) =>
    void lines.push({ level, fields, message });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const lastOf = <T>(all: readonly T[]): T => {
  const last = all.at(-1);
  if (last === undefined) throw new Error('there is nothing');
  return last;
};
