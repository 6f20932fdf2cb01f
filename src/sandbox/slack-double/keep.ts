import type { Channel, Counts, Message, User, View, World } from './world.js';

/** What is left of this Slack when its process ends: all that people see, and how far its numbers have come. */
export interface SlackKept {
  readonly counts: Counts;
  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly messages: readonly Message[];
  readonly stacks: ReadonlyMap<string, View[]>;
  readonly homes: ReadonlyMap<string, View>;
}

/** A view into the living world, to be written down at once. Tokens and secrets are not among it. */
export const keep = ({ counts, users, channels, messages, stacks, homes }: World): SlackKept => ({
  counts,
  users,
  channels,
  messages: messages.filter(({ gone }) => !gone),
  stacks,
  homes,
});

/** Goes on where it ended. For a world that has just been seeded, before anybody acts in it. */
export function recall(world: World, kept: SlackKept): void {
  world.counts.order = kept.counts.order;
  world.counts.messages = kept.counts.messages;
  refill(world.counts.ids, kept.counts.ids);
  // People hold on to who they are, so they are changed rather than exchanged.
  for (const [id, user] of kept.users) world.users.set(id, Object.assign(world.users.get(id) ?? user, user));
  refill(world.channels, kept.channels);
  refill(world.stacks, kept.stacks);
  refill(world.homes, kept.homes);
  world.messages.splice(0, world.messages.length, ...kept.messages);
}

function refill<Key, Value>(map: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}
