import type { InterestChannel } from '../../interest-channels/index.js';
import { newMember, quietUntil } from '../../members/index.js';
import { memberId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import { stewardNotices } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';
import type { RoundUnderWay } from '../round.js';
import { type Around, caretakerOf } from './around.js';
import { channelReportKey, stewardReportKey } from './keys.js';
import { channelReport, type RoundFigures, stewardReport } from './report-messages.js';

/** Numbers only, to the channel and to stewards; nobody can be told from them. Reported again, it is told once. */
export async function reportRound(
  deps: RoundsDeps,
  round: RoundUnderWay,
  { channel, rounds }: Around,
  matches: readonly Match[],
): Promise<void> {
  const figures = await figuresOf(deps, round, matches);
  const toStewards = await stewardNotices(deps, {
    community: round.community,
    also: await caretakerOf(deps, rounds),
    key: stewardReportKey(round.id),
    message: stewardReport(round, channel, figures),
  });
  await deps.outbox.put(toStewards);
  if (figures.conversations > 0) {
    await deps.outbox.put([
      {
        key: channelReportKey(round.id),
        community: round.community,
        delivery: { kind: 'post', to: channel.id, message: channelReport(channel, figures) },
        notBefore: quietIn(channel, deps.clock()),
        lostAnswer: 'never',
      },
    ]);
  }
  deps.deliverSoon();
}

async function figuresOf(
  deps: RoundsDeps,
  { id, state, channel }: RoundUnderWay,
  matches: readonly Match[],
): Promise<RoundFigures> {
  const cameAbout = matches.filter(({ state: { kind } }) => kind === 'met' || kind === 'agreed');
  const second = matches.filter(({ wave }) => wave === 1).length;
  const saidTheyMet = cameAbout.filter(
    ({ state: now }) =>
      now.kind === 'met' && now.checkIns.some(({ outcome }) => outcome === 'all' || outcome === 'some'),
  );
  const left = (await deps.participants.in(channel)).filter(({ leftOut }) => leftOut === id).length;
  return {
    people: peopleIn(cameAbout),
    conversations: cameAbout.length,
    asked: peopleIn(matches),
    matches: matches.length,
    second,
    hadSecondDraw: state.wave === 1,
    left,
    saidTheyMet: saidTheyMet.length,
  };
}

const peopleIn = (matches: readonly Match[]): number =>
  new Set(matches.flatMap(({ members }) => members.map(({ member }) => member))).size;

/** A channel's night is reckoned like a person's. */
function quietIn({ community, zone, quietHours }: InterestChannel, now: Instant): Instant {
  if (quietHours === undefined) return now;
  const night = { ...newMember(memberId(community, 'channel'), community), zone, quietHours };
  return quietUntil(night, zone, now);
}
