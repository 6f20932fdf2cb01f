import type { Action } from '../../conversation/action-key.js';
import type { FormAnswers } from '../../conversation/form.js';
import type { Actor } from '../../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../../conversation/reply.js';
import type { Route } from '../../conversation/route.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { asSteward } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { readChannel } from '../panel/keys.js';
import { comingDates } from '../panel/parts.js';
import { readRhythm } from './cadence.js';
import { findDraft, keepDraft, lastDrawnIn, seenOf } from './draft.js';
import { readSetup, setupForm, typedOf } from './form.js';
import { applied, saveSetup } from './save.js';
import { confirmMessage, meanwhileMessage, savedMessage, setupRefusals } from './setup-messages.js';
import { ifOn, whereToSetUp } from './where.js';

const DATES_SHOWN = 5;

/** Stewards say how a channel pairs people up: a form, its dates, and only then it is saved. */
export const setupRoutes = (deps: RoundsDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'rounds',
    verb: 'setup',
    pace: 'asks',
    handle: ({ by, words, place }) =>
      asSteward(deps, by, async () => {
        const where = await whereToSetUp(deps, by, words, place);
        return where.kind === 'here' ? open(deps, where.channel, where.rest) : say(where.message);
      }),
  },
  {
    on: 'press',
    action: 'rounds.setup',
    pace: 'asks',
    handle: ({ by, action }) =>
      asSteward(deps, by, () => inChannel(deps, by, action.id, (channel) => open(deps, channel, ''))),
  },
  {
    on: 'submission',
    action: 'rounds.draft',
    pace: 'does',
    handle: ({ by, action, answers }) => asSteward(deps, by, () => draft(deps, by, action, answers)),
  },
  {
    on: 'press',
    action: 'rounds.redo',
    pace: 'asks',
    handle: ({ by, action }) =>
      asSteward(deps, by, async () => {
        const found = await findDraft(deps, by, action.id);
        if (found === undefined) return say(setupRefusals.gone);
        const { typed, seen } = found.draft;
        return ask(setupForm(found.channel, { ...typed }, seen));
      }),
  },
  {
    on: 'press',
    action: 'rounds.save',
    pace: 'does',
    handle: ({ by, action }) => asSteward(deps, by, () => save(deps, by, action.id)),
  },
];

async function open(deps: RoundsDeps, channel: InterestChannel, when: string): Promise<Reply> {
  const found = await deps.channelRounds.find(channel.id);
  const rounds = found?.state.kind === 'ended' ? undefined : found;
  const typed: FormAnswers = {
    ...(rounds !== undefined && typedOf(rounds, channel)),
    ...(when !== '' && { when }),
  };
  return ask(setupForm(channel, typed, seenOf(rounds)));
}

async function draft(deps: RoundsDeps, by: Actor, { id }: Action, answers: FormAnswers): Promise<Reply> {
  const [native = '', seen = ''] = id.split('.');
  return inChannel(deps, by, `${by.community}:${native}`, async (channel) => {
    const wrong = (errors: Readonly<Record<string, string>>): Reply => ({
      kind: 'correct',
      errors,
      form: setupForm(channel, answers, seen),
    });
    const read = readSetup(answers);
    if ('errors' in read) return wrong(read.errors);
    const [before, lastDrawn] = await Promise.all([
      deps.channelRounds.find(channel.id),
      lastDrawnIn(deps, channel.id),
    ]);
    if (seenOf(before) !== seen) return say(meanwhileMessage(channel));
    const now = deps.clock();
    const said = readRhythm(read.typed.when, {
      zone: channel.zone,
      now,
      ...(before !== undefined && before.state.kind !== 'ended' && { before: before.cadence }),
      ...(lastDrawn !== undefined && { lastDrawn }),
    });
    if (said.kind === 'problem') return wrong({ when: said.words });
    const { typed } = read;
    const wanted = applied({ channel: channel.id, typed, cadence: said.cadence }, before, by);
    const kept = await keepDraft(deps, by, { channel: channel.id, seen, typed, lastDrawn: lastDrawn ?? '' });
    return say(confirmMessage(channel, wanted, comingDates(said.cadence, now, DATES_SHOWN), kept));
  });
}

async function save(deps: RoundsDeps, by: Actor, id: string): Promise<Reply> {
  const saved = await saveSetup(deps, by, id);
  switch (saved.kind) {
    case 'saved': {
      const dates = comingDates(saved.placed.rounds.cadence, deps.clock(), DATES_SHOWN);
      return amend(savedMessage(saved.placed, dates, saved.isNew));
    }
    case 'meanwhile':
      return amend(meanwhileMessage(saved.channel));
    case 'switched-off':
      return amend(setupRefusals.switchedOff(saved.channel));
    case 'no-draft':
      return say(setupRefusals.gone);
  }
}

/** Only where rounds may run now. */
async function inChannel(
  { interestChannels }: RoundsDeps,
  by: Actor,
  id: string,
  act: (channel: InterestChannel) => Promise<Reply>,
): Promise<Reply> {
  const place = readChannel(id, by.community);
  const channel = place && (await interestChannels.find(place));
  if (channel === undefined) return say(setupRefusals.unknown);
  const where = ifOn(channel, '');
  return where.kind === 'here' ? act(channel) : say(where.message);
}
