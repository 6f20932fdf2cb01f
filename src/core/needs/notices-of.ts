import type { Message } from '../conversation/message.js';
import type { Notice } from '../outbox/index.js';
import type { MemberId } from '../shared/ids.js';
import { overPost } from './board-messages.js';
import { isHeld } from './due.js';
import {
  closedForPledger,
  closedForRaiser,
  endedForPledger,
  endedForRaiser,
  reachedForPledger,
  reachedForRaiser,
  withdrawnForPledger,
} from './ending-messages.js';
import { type Need, type NeedEvent, pledgeOf, total } from './need.js';
import { carriedNotice, lessNotice } from './notice-messages.js';

/** What an event owes to somebody, or to the thread under the board. The same event always owes the same keys. */
export interface Owed {
  readonly key: string;
  readonly to: MemberId | 'thread';
  readonly message: Message;
  readonly lostAnswer: Notice['lostAnswer'];
}

type Happened<K extends NeedEvent['kind']> = Extract<NeedEvent, { kind: K }>;
type Owes<K extends NeedEvent['kind']> = (
  need: Need,
  event: Happened<K>,
  nameOf: (member: MemberId) => string,
) => readonly Owed[];

/** Better twice than never where somebody would bring something for nothing, or wait for it in vain. */
const LOST_ANSWER: Readonly<Record<NeedEvent['kind'], Notice['lostAnswer']>> = {
  raised: 'never',
  pledged: 'twice',
  amplified: 'never',
  reached: 'never',
  ended: 'never',
  withdrawn: 'twice',
  closed: 'twice',
  reported: 'never',
};

export function owedFor<K extends NeedEvent['kind']>(
  need: Need,
  event: Happened<K>,
  nameOf: (member: MemberId) => string,
): readonly Owed[] {
  const owes: Owes<K> = OWED[event.kind as K];
  return owes(need, event, nameOf);
}

const owed = ({ id }: Need, { kind, number }: NeedEvent, to: Owed['to'], message: Message): Owed => ({
  key: `${id}|${kind}|${number}|${to}`,
  to,
  message,
  lostAnswer: LOST_ANSWER[kind],
});

const forPledgers = (
  need: Need,
  event: NeedEvent,
  message: (need: Need, own: Need['pledges'][number]) => Message,
): readonly Owed[] =>
  need.pledges
    .filter(({ member }) => member !== need.raiser)
    .map((own) => owed(need, event, own.member, message(need, own)));

const OWED: { readonly [K in NeedEvent['kind']]: Owes<K> } = {
  raised: () => [],

  // While it is open, the raiser hears of pledges together: `digestAt`. Later a pledge can only become less.
  pledged: (need, event, nameOf) => {
    if (isHeld(need, event) || need.state.kind === 'open') return [];
    const from = { member: event.member, name: nameOf(event.member) };
    return [
      owed(need, event, need.raiser, lessNotice(need, from, pledgeOf(need, event.member)?.amount ?? 0)),
    ];
  },

  amplified: (need, event) => {
    const carried = need.amplified.find(({ place }) => place === event.place);
    return carried === undefined || event.by === need.raiser
      ? []
      : [owed(need, event, need.raiser, carriedNotice(need, carried))];
  },

  reached: (need, event) => [
    owed(need, event, 'thread', overPost(need)),
    owed(need, event, need.raiser, reachedForRaiser(need)),
    ...forPledgers(need, event, reachedForPledger),
  ],

  ended: (need, event) => [
    ...(total(need) === 0 ? [] : [owed(need, event, 'thread', overPost(need))]),
    owed(need, event, need.raiser, endedForRaiser(need)),
    ...forPledgers(need, event, endedForPledger),
  ],

  withdrawn: (need, event) => forPledgers(need, event, withdrawnForPledger),

  closed: (need, event) => [
    owed(need, event, need.raiser, closedForRaiser(need)),
    ...forPledgers(need, event, closedForPledger),
  ],

  // The stewards have the words before the report is noted.
  reported: () => [],
};
