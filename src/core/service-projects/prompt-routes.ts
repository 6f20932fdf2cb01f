import { Temporal } from 'temporal-polyfill';
import { type Cadence, describe, nextOccurrence, occurrences, readCadence } from '../cadence/index.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { channelsWhere, type InterestChannel } from '../interest-channels/index.js';
import { communityOf, type PlaceId, parsePlaceId } from '../shared/ids.js';
import { asSteward } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectDeps } from './deps.js';
import { changePrompt, changePromptOr } from './keep-prompt.js';
import { LONGEST_PHRASE, promptForm, promptSetMessage, promptWords } from './prompt-messages.js';
import { answered, newPrompt, setPrompt, switchedOff } from './prompt-rules.js';

const DATES_SHOWN = 5;

/** Stewards say when a channel is asked who could use help, and switch it off. */
export const promptRoutes = (deps: ProjectDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'serve',
    verb: 'prompt',
    pace: 'asks',
    handle: ({ by, words, place }) => asSteward(deps, by, () => open(deps, by, words.trim(), place)),
  },
  {
    on: 'press',
    action: 'prompt.open',
    pace: 'asks',
    handle: ({ by, action }) => asSteward(deps, by, () => open(deps, by, '', parsePlaceId(action.id))),
  },
  {
    on: 'submission',
    action: 'prompt.save',
    pace: 'does',
    handle: ({ by, answers }) => asSteward(deps, by, () => save(deps, by, answers)),
  },
  {
    on: 'press',
    action: 'prompt.off',
    pace: 'does',
    handle: ({ by, action }) => withChannel(deps, by, action.id, (channel) => off(deps, by, channel)),
  },
  {
    on: 'press',
    action: 'prompt.again',
    pace: 'does',
    handle: ({ by, action }) =>
      withChannel(deps, by, action.id, async ({ id, name }) => {
        const prompt = await changePrompt(deps, id, answered);
        return prompt?.cadence === undefined
          ? say(promptWords.isOff)
          : amend(promptWords.again(name, prompt.next?.at));
      }),
  },
];

async function open(deps: ProjectDeps, by: Actor, words: string, place?: PlaceId): Promise<Reply> {
  const channels = await channelsWhere(deps, by.community, 'service');
  const [only, ...more] = channels;
  if (only === undefined) return say(promptWords.noChannel);
  const channel = channels.find(({ id }) => id === place) ?? (more.length === 0 ? only : undefined);
  if (words.toLowerCase() === 'off' && channel !== undefined) return off(deps, by, channel);
  const set = channel && (await deps.servicePrompts.find(channel.id));
  const phrase = words === '' || words.toLowerCase() === 'off' ? (set?.cadence ? set.phrase : '') : words;
  return ask(promptForm(channels, { phrase, ...(channel !== undefined && { channel: channel.id }) }));
}

async function save(deps: ProjectDeps, by: Actor, answers: FormAnswers): Promise<Reply> {
  const channels = await channelsWhere(deps, by.community, 'service');
  const channel = channels.find(({ id }) => id === answers.channel);
  const phrase = typeof answers.phrase === 'string' ? answers.phrase.trim() : '';
  const wrong = (errors: Readonly<Record<string, string>>): Reply => ({
    kind: 'correct',
    errors,
    form: promptForm(channels, { phrase, ...(channel !== undefined && { channel: channel.id }) }),
  });
  if (channel === undefined) return wrong({ channel: promptWords.problems.channel });
  if (phrase === '') return off(deps, by, channel);
  if (phrase.length > LONGEST_PHRASE) return wrong({ phrase: promptWords.problems.long });
  const now = deps.clock();
  const read = readCadence(phrase, { zone: channel.zone, from: todayIn(channel.zone, now) });
  if (read.kind === 'problem') return wrong({ phrase: read.words });
  if (nextOccurrence(read.cadence, now) === undefined) return wrong({ phrase: promptWords.problems.over });
  const prompt = await changePromptOr(deps, channel.id, (before) =>
    setPrompt(before ?? newPrompt(channel, by.member), read.cadence, phrase, by.member, now),
  );
  await log(deps, channel, by, prompt?.version ?? 0, describe(read.cadence));
  return say(promptSetMessage(channel, describe(read.cadence), nextDates(read.cadence, now)));
}

async function off(deps: ProjectDeps, by: Actor, channel: InterestChannel): Promise<Reply> {
  let wasOn = false;
  const prompt = await changePrompt(deps, channel.id, (current) => {
    wasOn = current.cadence !== undefined;
    return switchedOff(current);
  });
  if (prompt === undefined || !wasOn) return say(promptWords.wasOff(channel.name));
  await log(deps, channel, by, prompt.version, ENGLISH.say('service-prompt.log.off'));
  return say(promptWords.off(channel.name));
}

/** Only channels of the person's own community count. */
const withChannel = (
  deps: ProjectDeps,
  by: Actor,
  text: string,
  act: (channel: InterestChannel) => Promise<Reply>,
): Promise<Reply> =>
  asSteward(deps, by, async () => {
    const place = parsePlaceId(text);
    const channel =
      place !== undefined && communityOf(place) === by.community
        ? await deps.interestChannels.find(place)
        : undefined;
    return channel === undefined ? say(promptWords.unknown) : act(channel);
  });

function nextDates(cadence: Cadence, now: number) {
  const dates = [];
  for (const date of occurrences(cadence, now + 1)) {
    dates.push(date);
    if (dates.length === DATES_SHOWN) break;
  }
  return dates;
}

const todayIn = (zone: string, now: number): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();

const log = (
  { changeLog, clock }: ProjectDeps,
  { id, community, name }: InterestChannel,
  { member }: Actor,
  version: number,
  after: string,
): Promise<void> =>
  changeLog.write([
    {
      id: `${id}|service-prompt|${version}`,
      community,
      at: clock(),
      by: member,
      what: ENGLISH.say('service-prompt.log.what', { channel: name }),
      before: '',
      after,
    },
  ]);
