import { serialize } from 'node:v8';
import type { Platform } from '../core/shared/ids.js';
import { createClock, type WalkingClock } from './clock.js';
import { type DiscordSide, startDiscordSide } from './discord-side.js';
import { digest, type Kept } from './memory.js';
import type { Side } from './side.js';
import { type SlackSide, startSlackSide } from './slack-side.js';
import { createUnread, type Unread } from './unread.js';

/** One world from its beginning to its reset: both platforms with their people, and the time there. */
export interface Household {
  readonly era: string;
  readonly clock: WalkingClock;
  readonly slack: SlackSide;
  readonly discord: DiscordSide;
  readonly sides: Readonly<Record<Platform, Side>>;
  readonly unread: Unread;
  /** Whether it goes on where an earlier one ended. */
  readonly recalled: boolean;
  keep(): Kept;
  stop(): Promise<void>;
}

/**
 * @param recall what an earlier process has kept of a world that was seeded like this
 * @param changed something has changed that ought to be kept
 */
export async function foundHousehold(
  recall: (seed: string) => Kept | undefined,
  changed: () => void,
): Promise<Household> {
  const clock = createClock();
  let era = Date.now().toString(36).toUpperCase();
  const options = { clock, era: () => era };
  const [slack, discord] = await Promise.all([startSlackSide(options), startDiscordSide(options)]);
  const seed = digest(serialize([slack.seed, discord.seed])).toString('hex');
  const kept = recall(seed);
  if (kept !== undefined) {
    era = kept.era;
    clock.moveTo(clock.now() + kept.ahead);
    slack.recall(kept.slack);
    discord.recall(kept.discord);
  }
  const unread = createUnread(kept?.looked, changed);
  for (const side of [slack, discord]) side.onChange(changed);
  return {
    era,
    clock,
    slack,
    discord,
    sides: { slack, discord },
    unread,
    recalled: kept !== undefined,
    keep: () => ({
      era,
      seed,
      ahead: clock.ahead(),
      looked: unread.looked,
      slack: slack.keep(),
      discord: discord.keep(),
    }),
    async stop() {
      await Promise.all([slack.stop(), discord.stop()]);
    },
  };
}
