import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../src/core/conversation/message.js';
import { homeMessage } from '../../src/core/home/home-messages.js';
import type { Answer, Introduction } from '../../src/core/introductions/index.js';
import { introductionBlocks, listMessage } from '../../src/core/introductions/list-messages.js';
import {
  notThisTimeMessage,
  sentMessage,
  takenBackMessage,
} from '../../src/core/introductions/request-messages.js';
import { ENGLISH } from '../../src/core/words/index.js';
import { isForm, type Page } from '../fixtures/book.js';
import { castOn } from '../fixtures/cast.js';
import { everyMessage } from '../fixtures/every-message.js';
import { CALENDAR } from '../fixtures/messages-of-chats.js';
import { storiesOf } from '../fixtures/stories.js';

const cast = castOn('slack');
/** Other languages have other habits: test/core/words looks at them. */
const english = everyMessage(cast).filter(({ locale }) => locale === undefined);
const pages = english.map((page) => [page.name, page] as const);
const messages = english.flatMap(({ name, shows, only, toRequester }) =>
  isForm(shows) ? [] : [{ name, message: shows, core: only === undefined, toRequester }],
);
const titled = messages.map((entry) => [entry.name, entry] as const);

/** Every string that a person may read or hear; ids are not among them. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (UNREAD.has(name) ? [] : wordsIn(inner)));
}
const UNREAD = new Set(['key', 'kind', 'tone', 'member', 'place', 'url', 'style', 'notify', 'name', 'value']);

const labelsIn = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

/** People are not records in a sales list, and nobody is scored. */
const BANNED = [
  /\bleads?\b/i,
  /\btargets?\b/i,
  /\bscores?\b/i,
  /\busers?\b/i,
  /\bdeclin(e|ed|es|ing)\b/i,
  /\breject/i,
  /\bprospects?\b/i,
  /\bmatch(es)? found\b/i,
];

/** The one address that people write down themselves: the link of their card. */
const OWN_LINK = /^(?:Link:)? https:\/\/maps\.example\/\S+ ?$/;

const DAYS =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Words of those who build Kith. */
const JARGON = [
  /\bcadence/i,
  /\boccurrence/i,
  /\bids?\b/i,
  /\binstance/i,
  /\bpayload/i,
  /\bparent\b/i,
  /\bsequence/i,
  /\bslots?\b/i,
  /\bcron\b/i,
  /\bconfig/i,
  /\bIANA\b/,
];

/** A no is nobody's business but theirs who said it. */
const TELLS_OF_A_NO = [
  /refus/i,
  /blocked/i,
  /declin/i,
  /reject/i,
  /turned down/i,
  /said (no|not now)/i,
  /paus/i,
  /a break/i,
];

describe('the words of Kith', () => {
  test.each(pages)('%s: nobody is spoken of as a thing', (_name, { shows }: Page) => {
    const found = wordsIn(shows).filter((words) => BANNED.some((banned) => banned.test(words)));
    expect(found).toEqual([]);
  });

  test.each(pages)('%s: it is said in plain words', (_name, { shows }: Page) => {
    const found = wordsIn(shows).filter((words) => JARGON.some((jargon) => jargon.test(words)));
    expect(found).toEqual([]);
  });

  test.each(titled)('%s: has a summary that can be read alone', (_name, { message, core }) => {
    const { summary } = message;
    expect(summary).toMatch(/^\p{Lu}.*[.!?…)]$/u);
    expect(summary.length).toBeLessThanOrEqual(200);
    if (core) expect(summary).not.toMatch(/\b(below|above|this message)\b/i);
  });

  test.each(titled)('%s: says something beyond its buttons', (_name, { message }) => {
    expect(message.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'heading')).toBe(true);
  });

  test.each(titled)('%s: its buttons are short and in sentence case', (_name, { message }) => {
    for (const { label } of labelsIn(message)) {
      expect(label.length).toBeLessThanOrEqual(75);
      expect(label).toMatch(/^(\p{Lu}|#)/u);
      expect(
        label
          .split(' ')
          .slice(1)
          .filter((word) => /^\p{Lu}/u.test(word) && !/^(I|Kith)\b/.test(word) && !DAYS.test(word)),
      ).toEqual([]);
    }
  });

  test.each(titled)('%s: is free of markup, which only adapters write', (_name, { message }) => {
    const marked = wordsIn(message).filter(
      (words) => words !== CALENDAR && /<[!@#]|\*\*|https?:|^-# /.test(words.replace(OWN_LINK, '')),
    );
    expect(marked).toEqual([]);
  });
});

describe('who asked never reads of a no', () => {
  const theirs = messages.filter(({ toRequester }) => toRequester);

  test('the book knows what requesters read', () => {
    expect(theirs.length).toBeGreaterThan(10);
  });

  test.each(theirs.map((entry) => [entry.name, entry] as const))('%s', (_name, { message }) => {
    const told = wordsIn(message).filter((words) => TELLS_OF_A_NO.some((no) => no.test(words)));
    expect(told).toEqual([]);
  });

  test('whatever Ben has answered, Ada reads the same everywhere', () => {
    const { ada } = cast;
    const seen = ANSWERS.map((answer) => {
      const asked = answeredBy(answer);
      return [
        sentMessage(ENGLISH, asked, ada),
        listMessage(ENGLISH, [asked], ada, []),
        homeMessage({ introductions: introductionBlocks(ENGLISH, [asked], ada) }),
        takenBackMessage(ENGLISH, asked),
        notThisTimeMessage(ENGLISH, asked, ada),
      ];
    });
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  test('and so does Cleo, who thought of them both', () => {
    const { cleo } = cast;
    const seen = ANSWERS.map((answer) => {
      const asked = answeredBy(answer, storiesOf(cast).connectAsked);
      return [
        sentMessage(ENGLISH, asked, cleo),
        listMessage(ENGLISH, [asked], cleo, []),
        takenBackMessage(ENGLISH, asked),
        notThisTimeMessage(ENGLISH, asked, cleo),
      ];
    });
    for (const other of seen) expect(other).toEqual(seen[0]);
  });
});

const ANSWERS: readonly Answer[] = [
  { kind: 'queued' },
  { kind: 'asked', at: cast.at(0) },
  { kind: 'asked', at: cast.at(0), remindAt: cast.at(3) },
  { kind: 'not-now', at: cast.at(1) },
  { kind: 'never', at: cast.at(1) },
];

const answeredBy = (answer: Answer, introduction: Introduction = storiesOf(cast).asked): Introduction => ({
  ...introduction,
  parties: introduction.parties.map((party) => (party.member === cast.ben ? { ...party, answer } : party)),
});
