import type { MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Answer, Choice, Introduction, IntroductionEvent, Party } from './introduction.js';
import { isOpen, partyOf } from './introduction.js';
import type { IntroductionPolicy } from './policy.js';

/*
 * The double opt-in as pure rules: an introduction and a moment go in, the next introduction comes out.
 * Each gives back the same object where there is nothing to do, so that doing it twice changes nothing.
 */

type Requested = Pick<Introduction, 'id' | 'community' | 'requester' | 'requesterName' | 'wish'> & {
  readonly cards: readonly Pick<Party, 'member' | 'card'>[];
};

/** The requester's own yes is this request; a connector's wish is nobody's yes. */
export function request(asked: Requested, now: Instant, policy: IntroductionPolicy): Introduction {
  const { cards, ...rest } = asked;
  return {
    ...rest,
    alsoWishedBy: [],
    parties: cards.map(({ member, card }) => ({
      member,
      card,
      answer: member === asked.requester ? { kind: 'yes', at: now } : { kind: 'queued' },
    })),
    requestedAt: now,
    expiresAt: now + policy.expireAfter,
    state: { kind: 'open' },
    events: [],
    version: 0,
  };
}

/** Somebody else wishes for the same meeting of others. */
export const alsoWish = (introduction: Introduction, connector: MemberId): Introduction =>
  introduction.requester === connector || introduction.alsoWishedBy.includes(connector)
    ? introduction
    : { ...introduction, alsoWishedBy: [...introduction.alsoWishedBy, connector] };

/** The party's turn has come: they are asked. */
export function askParty(
  introduction: Introduction,
  member: MemberId,
  now: Instant,
  policy: IntroductionPolicy,
): Introduction {
  if (!isAwaiting(introduction, member, 'queued', now)) return introduction;
  const asked: Answer = { kind: 'asked', at: now, remindAt: now + policy.remindAfter };
  return happened(withAnswer(introduction, member, asked), { kind: 'asked', member });
}

/** Once, some days after they were asked. `deliveredAt` is when the request really reached them. */
export function remindParty(
  introduction: Introduction,
  member: MemberId,
  deliveredAt: Instant | undefined,
  now: Instant,
  policy: IntroductionPolicy,
): Introduction {
  const answer = partyOf(introduction, member)?.answer;
  if (!isAwaiting(introduction, member, 'asked', now) || answer?.kind !== 'asked') return introduction;
  if (answer.remindAt === undefined || now < answer.remindAt) return introduction;
  const due = (deliveredAt ?? now) + policy.remindAfter;
  if (deliveredAt !== undefined && now < due) {
    return withAnswer(introduction, member, { ...answer, remindAt: due });
  }
  const reminded = withAnswer(introduction, member, { kind: 'asked', at: answer.at });
  const parties = reminded.parties.map((party) =>
    party.member === member ? { ...party, reminded: true as const } : party,
  );
  return happened({ ...reminded, parties }, { kind: 'reminded', member });
}

/**
 * A party's own answer. `mayMeet` is false where one of them has blocked another: then no yes makes a meeting, and
 * it ends like silence. A "yes" may follow a refusal while the introduction is open (they changed their mind);
 * nothing may follow a "yes" but taking the whole back.
 */
export function answerAsk(
  introduction: Introduction,
  member: MemberId,
  choice: Choice,
  mayMeet: boolean,
  now: Instant,
): Introduction {
  const before = partyOf(introduction, member)?.answer.kind;
  if (!isOpen(introduction) || now >= introduction.expiresAt) return introduction;
  if (before === undefined || before === 'yes' || before === choice) return introduction;
  const answered = withAnswer(introduction, member, { kind: choice, at: now });
  return mayMeet && answered.parties.every((party) => party.answer.kind === 'yes')
    ? { ...answered, state: { kind: 'agreed', at: now } }
    : happened(answered, { kind: 'answered', member });
}

/** The requester takes it back, as long as not everybody has said yes. */
export function takeBack(introduction: Introduction, now: Instant): Introduction {
  if (!isOpen(introduction) || now >= introduction.expiresAt) return introduction;
  return happened(
    { ...introduction, state: { kind: 'ended', at: now, why: 'taken-back' } },
    { kind: 'taken-back' },
  );
}

/** At the same moment whatever became of it: refused, silent, queued, paused and blocked end alike. */
export function expire(introduction: Introduction, now: Instant): Introduction {
  if (!isOpen(introduction) || now < introduction.expiresAt) return introduction;
  return happened(
    { ...introduction, state: { kind: 'ended', at: now, why: 'expired' } },
    { kind: 'expired' },
  );
}

/** Somebody left or blocked another between the last yes and the room: it ends like silence after all. */
export const callOff = (introduction: Introduction): Introduction =>
  introduction.state.kind === 'agreed' ? { ...introduction, state: { kind: 'open' } } : introduction;

/** Both have said yes and their room stands. */
export function roomOpened(
  introduction: Introduction,
  room: PlaceId,
  now: Instant,
  policy: IntroductionPolicy,
): Introduction {
  if (introduction.state.kind !== 'agreed') return introduction;
  const followUps = introduction.parties.map(({ member }) => ({
    member,
    askAt: now + policy.followUpAfter,
    timesAsked: 0,
  }));
  return happened(
    { ...introduction, state: { kind: 'introduced', at: now, room, followUps } },
    { kind: 'introduced' },
  );
}

function isAwaiting(
  introduction: Introduction,
  member: MemberId,
  kind: Answer['kind'],
  now: Instant,
): boolean {
  return (
    isOpen(introduction) &&
    now < introduction.expiresAt &&
    partyOf(introduction, member)?.answer.kind === kind
  );
}

const withAnswer = (introduction: Introduction, member: MemberId, answer: Answer): Introduction => ({
  ...introduction,
  parties: introduction.parties.map((party) => (party.member === member ? { ...party, answer } : party)),
});

export const happened = (introduction: Introduction, event: IntroductionEvent): Introduction => ({
  ...introduction,
  events: [
    ...introduction.events,
    { ...event, number: `${introduction.version}.${introduction.events.length}` },
  ],
});
