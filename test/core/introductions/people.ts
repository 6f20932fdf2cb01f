import { DEFAULT_POLICY, type Introduction } from '../../../src/core/introductions/index.js';
import { askParty, request } from '../../../src/core/introductions/rules.js';
import { communityId, introductionId, memberId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';

export const HERE = communityId('slack', 'T1');
export const ADA = memberId(HERE, 'UADA');
export const BEN = memberId(HERE, 'UBEN');
export const CLEO = memberId(HERE, 'UCLEO');

export const MONDAY = Date.parse('2026-11-23T09:00:00Z');
export const policy = DEFAULT_POLICY;
export const daysLater = (days: number): number => MONDAY + days * DAY;

/** Ada asks to meet Ben, on Monday at nine. */
export const adaAsksBen = (): Introduction =>
  request(
    {
      id: introductionId(HERE, 'adaasksben'),
      community: HERE,
      requester: ADA,
      requesterName: 'Ada',
      wish: { reason: 'inspires', offer: 'An hour with my maps', hope: 'To hear about bicycles' },
      cards: [
        { member: ADA, card: { name: 'Ada', fields: [{ field: 'who', text: 'I draw maps' }] } },
        { member: BEN, card: { name: 'Ben', fields: [{ field: 'role', text: 'Bicycle mechanic' }] } },
      ],
    },
    MONDAY,
    policy,
  );

/** Cleo thinks that Ada and Ben should meet. */
export const cleoConnects = (): Introduction =>
  request(
    {
      id: introductionId(HERE, 'cleoconnects'),
      community: HERE,
      requester: CLEO,
      requesterName: 'Cleo',
      wish: { reason: 'other', hope: 'You both mend things' },
      cards: [
        { member: ADA, card: { name: 'Ada', fields: [] } },
        { member: BEN, card: { name: 'Ben', fields: [] } },
      ],
    },
    MONDAY,
    policy,
  );

export const benIsAsked = (): Introduction => askParty(adaAsksBen(), BEN, MONDAY, policy);
