import { ComponentType, InteractionType } from 'discord.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { messageActionPayload, viewActionPayload } from '../../src/sandbox/slack-double/payloads.js';
import type { JourneyWorld } from './journey-world.js';

/** Presses a button that is on no message: as whoever edits what their client sends might. */
export async function pressForged(
  { slack, discord }: JourneyWorld,
  who: Persona,
  key: string,
  on: SeenMessage,
): Promise<void> {
  if (discord !== undefined) {
    await discord.double.interact(
      {
        type: InteractionType.MessageComponent,
        data: { custom_id: key, component_type: ComponentType.Button },
      },
      { userId: who.id, channelId: on.place, messageId: on.id },
    );
    return;
  }
  if (slack === undefined) throw new Error('on no platform');
  const { world } = slack.double;
  const user = world.users.get(who.id);
  const message = world.messages.find(({ id }) => id === on.id);
  const view = world.stacks.get(who.id)?.find(({ id }) => id === on.id);
  const action = {
    type: 'button',
    block_id: 'b1',
    action_id: key,
    text: { type: 'plain_text', text: 'Forged' },
  };
  if (user === undefined || (message === undefined && view === undefined))
    throw new Error('nothing to press on');
  const payload =
    message !== undefined
      ? messageActionPayload(world, user, message, action)
      : view !== undefined
        ? viewActionPayload(world, user, view, action)
        : {};
  await slack.double.deliver('interaction', payload);
}
