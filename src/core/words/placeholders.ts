import type { Key } from './catalogue.js';
import type { en } from './en/index.js';

/**
 * The names in a message, read from the message itself: `'{name} and {other}'` needs `name` and `other`.
 * In a plural or a choice braces also hold words, which a type cannot tell apart: there any names will do for the
 * compiler, and a test compares them.
 */
type NamesIn<Message extends string> =
  Message extends `${string}, ${'plural' | 'select' | 'selectordinal'},${string}`
    ? string
    : Message extends `${string}{${infer Name}}${infer Rest}`
      ? Bare<Name> | NamesIn<Rest>
      : never;

/** `{limit, number}` needs `limit`. */
type Bare<Name extends string> = Name extends `${infer Alone}, number` ? Alone : Name;

/** What stands in for the names of a message. */
export type Values<K extends Key, Value> = { readonly [Name in NamesIn<(typeof en)[K]>]: Value };

/** Nothing to hand over where a message has no names. */
export type Given<K extends Key, Value> = [NamesIn<(typeof en)[K]>] extends [never]
  ? []
  : [values: Values<K, Value>];
