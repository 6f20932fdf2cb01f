import type { MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/**
 * Running text as data. No platform markup ever appears in a string: adapters escape every string once,
 * so what a member typed stays what they typed, and mass mentions cannot fire.
 */
export type Span =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A clickable name. Nobody is notified by it unless the message says so in `notify`. */
  | { readonly kind: 'member'; readonly member: MemberId; readonly name: string }
  | { readonly kind: 'place'; readonly place: PlaceId; readonly name: string }
  /** Shown in each reader's own zone. */
  | { readonly kind: 'time'; readonly at: Instant; readonly style: TimeStyle }
  | { readonly kind: 'link'; readonly url: string; readonly text: string };

export type TimeStyle = 'date' | 'date-and-time' | 'time-of-day' | 'relative';
export type Text = readonly Span[];

export const strong = (text: string): Span => ({ kind: 'strong', text });
export const emphasis = (text: string): Span => ({ kind: 'emphasis', text });
export const code = (text: string): Span => ({ kind: 'code', text });
export const time = (at: Instant, style: TimeStyle = 'date-and-time'): Span => ({ kind: 'time', at, style });
export const member = (id: MemberId, name: string): Span => ({ kind: 'member', member: id, name });
export const place = (id: PlaceId, name: string): Span => ({ kind: 'place', place: id, name });

/** Whole sentences, one after another; those that say nothing are left out. */
export const sentences = (...all: readonly Text[]): Text =>
  all.filter(({ length }) => length > 0).flatMap((one, at) => (at === 0 ? one : afterASpace(one)));

const afterASpace = ([first = '', ...rest]: Text): Text =>
  typeof first === 'string' ? [` ${first}`, ...rest] : [' ', first, ...rest];
