/*
 * The words that people read, one catalogue per locale, in ICU MessageFormat; docs/decisions/0019 says why.
 *
 * To move a room's words here:
 * 1. Make `en/<room>.ts` with a key per sentence, `'<room>.<message>.<part>'`, and add it to `en/index.ts`. Whole
 *    sentences, never halves; `{name}` for what differs, `<strong>…</strong>` for what stands out, `’` for apostrophes,
 *    `{count, plural, one {# day} other {# days}}` for numbers of things.
 * 2. In `*-messages.ts` write `words.say('key', {name})` where a string stood and `words.text('key', {when: time(at)})`
 *    where a `Text` stood. `words` comes first among the parameters; until the reader's locale is known there, the
 *    caller hands over `ENGLISH`, later `await wordsFor(deps, by)` from core/members.
 * 3. The golden files of the picture book must not change. A translator then writes `de/<room>.ts` and so on.
 */
export { LOCALE_NAMES, LOCALES, type Locale, localeFor } from './locale.js';
export { ENGLISH, type Words, wordsIn, wordsShared } from './words-in.js';
