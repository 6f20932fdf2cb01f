import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** What somebody had begun when they were asked who they are: it goes on afterwards, and nothing is typed twice. */
export interface Errand {
  /** `slack:T1:k3f9…`, unguessable. */
  readonly id: string;
  readonly member: MemberId;
  /** The action of the button with which it goes on: `introduction.resume`; the button carries the errand's id. */
  readonly action: string;
  /** What the button says: "Go on with your request". */
  readonly label: string;
  /** What they had typed, as whoever goes on with it understands it. */
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  readonly at: Instant;
}
