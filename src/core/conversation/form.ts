import type { MemberId, PlaceId } from '../shared/ids.js';
import type { ActionKey } from './action-key.js';

/** A short questionnaire: at most five fields, because that is what Discord can ask at once. */
export interface Form {
  readonly key: ActionKey;
  /** At most 24 characters, because that is what Slack can show. */
  readonly title: string;
  /** At most 24 characters. Discord has a fixed word of its own. */
  readonly submit: string;
  readonly fields: readonly Field[];
}

interface FieldCommon {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly hint?: string;
  readonly optional?: boolean;
}

export type Field =
  | (FieldCommon & {
      readonly kind: 'short-text' | 'long-text';
      readonly value?: string;
      /** At most 3,000, because that is what Slack accepts. */
      readonly maxLength: number;
    })
  | (FieldCommon & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly value?: string })
  | (FieldCommon & {
      readonly kind: 'people';
      readonly value?: readonly MemberId[];
      readonly min: number;
      readonly max: number;
    })
  /** Any number of a few; at most ten options, because that is what Slack can show as boxes to tick. */
  | (FieldCommon & {
      readonly kind: 'choices';
      readonly options: readonly Option[];
      readonly value?: readonly string[];
    })
  /** Channels, public or private ones that the person can see; never direct messages or threads. */
  | (FieldCommon & {
      readonly kind: 'places';
      readonly value?: readonly PlaceId[];
      readonly min: number;
      /** At most 25, because that is what Discord can take at once. */
      readonly max: number;
    });

export interface Option {
  readonly value: string;
  /** At most 75 characters. */
  readonly label: string;
}

/**
 * What came back: a text or a choice as a string; people, places and choices as lists of member ids, place ids and
 * values; fields left empty not at all.
 */
export type FormAnswers = Readonly<Record<string, string | readonly string[]>>;
