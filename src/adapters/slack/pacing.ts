import { setTimeout } from 'node:timers/promises';
import { DeliveryFailure } from '../../core/messenger.js';
import { OPENS_PER_MINUTE, POST_EVERY, POST_PATIENCE } from './limits.js';

const MINUTE = 60_000;
const REMEMBERED = 1_000;

/** Real time, also where Kith's own clock is walked forward by hand: Slack counts by its own watch. */
type Watch = () => number;
type Pause = (ms: number) => Promise<unknown>;

/**
 * One message a second into each conversation, in order; whoever would wait more than 5 s is told to come back.
 * @throws DeliveryFailure `try-later`
 */
export function createPostPacing(
  watch: Watch = () => performance.now(),
  pause: Pause = setTimeout,
): (channel: string) => Promise<void> {
  const free = new Map<string, number>();
  return async (channel) => {
    const now = watch();
    if (free.size > REMEMBERED) for (const [known, at] of free) if (at <= now) free.delete(known);
    const turn = Math.max(now, free.get(channel) ?? 0);
    const wait = turn - now;
    if (wait > POST_PATIENCE) throw new DeliveryFailure('try-later', 'conversation_busy', Math.ceil(wait));
    free.set(channel, turn + POST_EVERY);
    if (wait > 0) await pause(wait);
  };
}

/**
 * At most 40 conversations opened a minute in each workspace.
 * @throws DeliveryFailure `try-later`
 */
export function createOpenPacing(watch: Watch = () => performance.now()): (team: string) => void {
  const opened = new Map<string, number[]>();
  const promised = new Map<string, number[]>();
  return (team) => {
    const now = watch();
    const recent = (opened.get(team) ?? []).filter((at) => at > now - MINUTE);
    if (recent.length < OPENS_PER_MINUTE) {
      opened.set(team, [...recent, now]);
      return;
    }
    // Each gets a time of their own, or all would come back at once for the one place that is free.
    const ahead = (promised.get(team) ?? []).filter((at) => at > now);
    const place = (recent[ahead.length % OPENS_PER_MINUTE] ?? now) + MINUTE;
    const turn = place + Math.floor(ahead.length / OPENS_PER_MINUTE) * MINUTE;
    promised.set(team, [...ahead, turn]);
    throw new DeliveryFailure('try-later', 'opens_per_minute', Math.ceil(turn - now));
  };
}
