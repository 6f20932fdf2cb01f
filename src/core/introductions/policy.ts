import { DAY, type Duration, HOUR } from '../shared/time.js';

/** The numbers of introductions, as an operator may set them. */
export interface IntroductionPolicy {
  readonly expireAfter: Duration;
  readonly remindAfter: Duration;
  /** How many requests to meet may reach one person in a week. */
  readonly asksPerWeek: number;
  /** How many of one's own may be open at once, and be new in a week. */
  readonly openPerRequester: number;
  readonly newPerWeek: number;
  /** How long "not now" holds. */
  readonly notNowFor: Duration;
  readonly followUpAfter: Duration;
  readonly followUpAgainAfter: Duration;
  /** When an introduction counts as quiet, if nobody has said that they talk or plan to. */
  readonly quietAfter: Duration;
  readonly guestsTakePart: boolean;
}

export const DEFAULT_POLICY: IntroductionPolicy = {
  expireAfter: 7 * DAY,
  remindAfter: 3 * DAY,
  asksPerWeek: 2,
  openPerRequester: 3,
  newPerWeek: 2,
  notNowFor: 90 * DAY,
  followUpAfter: 7 * DAY,
  followUpAgainAfter: 48 * HOUR,
  quietAfter: 14 * DAY,
  guestsTakePart: false,
};
