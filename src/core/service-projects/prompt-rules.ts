import { type Cadence, nextOccurrence } from '../cadence/index.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { newMember, quietUntil } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import { type Duration, HOUR, type Instant } from '../shared/time.js';
import { NET } from './due.js';
import type { PromptEvent, ServicePrompt } from './service-prompt.js';

/** After a stop, a question that is later than this waits for its next date. */
const TOO_LATE: Duration = 12 * HOUR;

export const newPrompt = ({ id, community }: InterestChannel, setBy: MemberId): ServicePrompt => ({
  channel: id,
  community,
  phrase: '',
  setBy,
  events: [],
  version: 0,
});

/** Asked like this from now on. Whoever sets it anew wants it asked, answered last time or not. */
export function setPrompt(
  { next: _next, last: _last, ...prompt }: ServicePrompt,
  cadence: Cadence,
  phrase: string,
  by: MemberId,
  now: Instant,
): ServicePrompt {
  const next = nextOccurrence(cadence, now);
  return { ...prompt, cadence, phrase, setBy: by, ...(next && { next }) };
}

export function switchedOff(prompt: ServicePrompt): ServicePrompt {
  if (prompt.cadence === undefined) return prompt;
  const { cadence: _cadence, next: _next, ...rest } = prompt;
  return rest;
}

/** Somebody took it up, or a steward wants it to go on all the same. */
export const answered = (prompt: ServicePrompt): ServicePrompt =>
  prompt.last === undefined || prompt.last.answered
    ? prompt
    : { ...prompt, last: { ...prompt.last, answered: true } };

/** When the coming one may be asked: not in the channel's night, which is reckoned like a person's. */
function askAt({ next }: ServicePrompt, channel: InterestChannel | undefined): Instant | undefined {
  if (next === undefined || channel?.quietHours === undefined) return next?.at;
  const { caretaker, community, zone, quietHours } = channel;
  return quietUntil({ ...newMember(caretaker, community), quietHours }, zone, next.at);
}

/**
 * The date has come: the channel is asked, or left in peace because nobody answered last time. Where nothing may run
 * just now, and after a long stop, the date is let go.
 * @param mayAsk service projects run in the channel, and it is well
 */
export function atItsTime(
  prompt: ServicePrompt,
  channel: InterestChannel | undefined,
  mayAsk: boolean,
  now: Instant,
): ServicePrompt {
  const { cadence, next, last } = prompt;
  const at = askAt(prompt, channel);
  if (cadence === undefined || next === undefined || at === undefined || now < at) return prompt;
  const after = nextOccurrence(cadence, Math.max(now, next.at));
  const { next: _, ...rest } = prompt;
  const moved: ServicePrompt = { ...rest, ...(after && { next: after }) };
  if (!mayAsk || now - at > TOO_LATE) return moved;
  if (last !== undefined && !last.answered) return withEvent(moved, { kind: 'held-back', date: next.date });
  return withEvent(
    { ...moved, last: { date: next.date, at: now, answered: false } },
    { kind: 'asked', date: next.date },
  );
}

const withEvent = (prompt: ServicePrompt, event: Pick<PromptEvent, 'kind' | 'date'>): ServicePrompt => ({
  ...prompt,
  events: [...prompt.events, { ...event, number: `${prompt.version}.${prompt.events.length}` }],
});

export const promptDueAt = (
  prompt: ServicePrompt,
  channel: InterestChannel | undefined,
  now: Instant,
): Instant | undefined => (prompt.events.length > 0 ? now + NET : askAt(prompt, channel));
