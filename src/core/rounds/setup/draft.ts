import type { Cadence } from '../../cadence/index.js';
import { describe } from '../../cadence/index.js';
import type { Actor } from '../../conversation/interaction.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { type Errand, errandOf } from '../../profiles/index.js';
import type { PlaceId } from '../../shared/ids.js';
import { asShown } from '../../stewards/index.js';
import { ENGLISH as words } from '../../words/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import { readChannel } from '../panel/keys.js';
import { type CadenceSaid, readRhythm } from './cadence.js';
import { readSetup, type Typed } from './form.js';

/** What a steward wants, with its dates, before it is saved. */
export interface SetupDraft {
  readonly channel: PlaceId;
  readonly typed: Typed;
  readonly cadence: Cadence;
  /** What held when the form was opened: when something else does by then, somebody else was faster. */
  readonly seen: string;
}

/** What holds, in a few letters; rounds that have ended are as good as none. */
export const seenOf = (rounds: ChannelRounds | undefined): string =>
  rounds === undefined || rounds.state.kind === 'ended'
    ? 'none'
    : asShown([
        describe(rounds.cadence),
        rounds.cadence.start,
        rounds.size,
        rounds.consent,
        rounds.acrossOrganisations,
        rounds.preview,
      ]);

/** The date of the last round that was drawn: the next must not follow too soon. */
export async function lastDrawnIn(
  { rounds }: Pick<RoundsDeps, 'rounds'>,
  channel: PlaceId,
): Promise<string | undefined> {
  const latest = await rounds.latest(channel);
  return latest === undefined || latest.state.kind === 'gathering' || latest.state.kind === 'dropped'
    ? undefined
    : latest.date;
}

/** Keeps what was typed for a day, so that "Save it" saves precisely what was shown. @returns its id */
export async function keepDraft(
  deps: Pick<RoundsDeps, 'errands' | 'clock' | 'random'>,
  by: Actor,
  given: {
    readonly channel: PlaceId;
    readonly seen: string;
    readonly typed: Typed;
    readonly lastDrawn: string;
  },
): Promise<string> {
  const { channel, seen, typed, lastDrawn } = given;
  const id = `${by.community}:${deps.random(16)}`;
  await deps.errands.save({
    id,
    member: by.member,
    action: 'rounds.save',
    label: words.say('rounds.confirm.save'),
    given: { ...typed, channel, seen, lastDrawn },
    at: deps.clock(),
  });
  return id;
}

/** One's own draft. Undefined: somebody else's, or more than a day old. */
export async function findDraft(
  deps: Pick<RoundsDeps, 'errands' | 'channelRounds' | 'interestChannels'>,
  by: Actor,
  id: string,
): Promise<{ readonly draft: SetupDraft; readonly channel: InterestChannel } | undefined> {
  const errand = await errandOf(deps, id, by.member);
  const place = readChannel(textOf(errand?.given.channel), by.community);
  if (errand === undefined || place === undefined || errand.action !== 'rounds.save') return undefined;
  const [rounds, channel] = await Promise.all([
    deps.channelRounds.find(place),
    deps.interestChannels.find(place),
  ]);
  const read = readSetup(errand.given);
  if (channel === undefined || 'errors' in read) return undefined;
  const said = rhythmOfDraft(errand, read.typed, channel, rounds);
  if (said.kind === 'problem') return undefined;
  const draft = { channel: place, typed: read.typed, cadence: said.cadence, seen: textOf(errand.given.seen) };
  return { draft, channel };
}

/** As it was read when it was shown: later than that the same words could mean other dates. */
const rhythmOfDraft = (
  { at, given }: Errand,
  { when }: Typed,
  { zone }: InterestChannel,
  rounds: ChannelRounds | undefined,
): CadenceSaid => {
  const lastDrawn = textOf(given.lastDrawn);
  return readRhythm(when, {
    zone,
    now: at,
    ...(rounds !== undefined && rounds.state.kind !== 'ended' && { before: rounds.cadence }),
    ...(lastDrawn !== '' && { lastDrawn }),
  });
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
