import { runsIn } from '../interest-channels/index.js';
import type { Notice } from '../outbox/index.js';
import type { PlaceId } from '../shared/ids.js';
import { stewardNotices } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectDeps } from './deps.js';
import { eachOf } from './each-of.js';
import { changePrompt } from './keep-prompt.js';
import { heldBackMessage, promptMessage } from './prompt-messages.js';
import { atItsTime } from './prompt-rules.js';
import type { PromptEvent, ServicePrompt } from './service-prompt.js';

const AT_MOST = 200;

/** The tick: the channels in which it is time to ask who could use help. */
export async function advanceDuePrompts(deps: ProjectDeps): Promise<number> {
  const due = await deps.servicePrompts.due(deps.clock(), AT_MOST);
  return eachOf(due, (channel) =>
    advancePrompt(deps, channel).catch((error: unknown) => {
      deps.log.warn(
        { channel, err: error },
        'a service prompt could not be advanced; it will be tried again',
      );
    }),
  );
}

async function advancePrompt(deps: ProjectDeps, place: PlaceId): Promise<void> {
  const prompt = await changePrompt(deps, place, (current, channel) => {
    if (current.events.length > 0) return current;
    const mayAsk = channel !== undefined && runsIn(channel, 'service');
    const next = atItsTime(current, channel, mayAsk, deps.clock());
    // Saved all the same: it may only have been due too early for the channel’s quiet hours.
    return next === current ? { ...current } : next;
  });
  if (prompt !== undefined) await relayPrompt(deps, prompt);
}

/** Turns what happened into notices owed, and forgets it only then. Run twice, it owes nothing twice. */
async function relayPrompt(deps: ProjectDeps, prompt: ServicePrompt): Promise<void> {
  const { events, channel } = prompt;
  if (events.length === 0) return;
  const notices = await Promise.all(events.map((event) => noticesOf(deps, prompt, event)));
  await deps.outbox.put(notices.flat());
  const relayed = new Set(events.map(({ number }) => number));
  await changePrompt(deps, channel, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
}

async function noticesOf(
  deps: ProjectDeps,
  prompt: ServicePrompt,
  { kind, date }: PromptEvent,
): Promise<readonly Notice[]> {
  const { channel, community, setBy, last } = prompt;
  if (kind === 'asked') {
    return [
      {
        key: `${channel}|prompt|${date}`,
        community,
        delivery: { kind: 'post', to: channel, message: promptMessage(channel) },
        notBefore: deps.clock(),
        lostAnswer: 'never',
      },
    ];
  }
  const found = await deps.interestChannels.find(channel);
  // Asked once about one silence, however many dates pass in it.
  return stewardNotices(deps, {
    community,
    also: [setBy],
    key: `${channel}|prompt-held-back|${last?.date ?? date}`,
    message: heldBackMessage(
      channel,
      found?.name ?? ENGLISH.say('service-prompt.held-back.a-channel'),
      last?.at,
    ),
  });
}
