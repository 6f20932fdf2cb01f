import { type Duration, type Instant, SECOND } from '../shared/time.js';
import { quietAt } from './after-rules.js';
import type { Introduction } from './introduction.js';
import type { IntroductionPolicy } from './policy.js';

/** Whoever saves an introduction goes on with it at once; only if they do not, a tick finds it after so long. */
const NET: Duration = 10 * SECOND;

/**
 * When something next falls due in this introduction by itself; undefined when nothing ever will.
 * Stored beside it, so that a tick finds what is due with one look at an index. `queuedUntil` is when a waiting
 * request is worth another try.
 */
export function dueAt(
  introduction: Introduction,
  policy: IntroductionPolicy,
  now: Instant,
  queuedUntil: Instant = now + NET,
): Instant | undefined {
  const moments = momentsOf(introduction, policy, now + NET, queuedUntil);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function momentsOf(
  { state, parties, expiresAt, events }: Introduction,
  policy: IntroductionPolicy,
  soon: Instant,
  queuedUntil: Instant,
): readonly Instant[] {
  if (events.length > 0) return [soon];
  switch (state.kind) {
    case 'open':
      return [
        expiresAt,
        ...parties.flatMap(({ answer }) => {
          if (answer.kind === 'queued') return [queuedUntil];
          return answer.kind === 'asked' && answer.remindAt !== undefined ? [answer.remindAt] : [];
        }),
      ];
    case 'agreed':
      return [soon];
    case 'introduced': {
      const quiet = quietAt(state, policy);
      const asks = state.followUps.flatMap(({ askAt }) => (askAt === undefined ? [] : [askAt]));
      return quiet === undefined ? asks : [...asks, quiet];
    }
    case 'wrapped':
    case 'ended':
      return [];
  }
}
