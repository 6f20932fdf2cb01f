import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Platform } from '../../../src/core/shared/ids.js';
import { castOn, WORDS, type Words } from '../../fixtures/cast.js';
import { everyMessage } from '../../fixtures/every-message.js';
import { ENDLESS, NASTY } from '../hostile/nasty.js';
import { discordTroubles } from '../hostile/on-discord.js';
import { slackTroubles } from '../hostile/on-slack.js';

const TROUBLES = { slack: slackTroubles, discord: discordTroubles } as const;
const PLATFORMS: readonly Platform[] = ['slack', 'discord'];

/** Where people can put words of their own; everything else stays as calm as it is. */
const SPOTS: Readonly<Record<string, (nasty: string) => Words>> = {
  names: (name) => ({
    ...WORDS,
    ada: { ...WORDS.ada, name },
    ben: { ...WORDS.ben, name },
    cleo: { ...WORDS.cleo, name },
  }),
  roles: (role) => ({ ...WORDS, ada: { ...WORDS.ada, role }, ben: { ...WORDS.ben, role } }),
  abouts: (about) => ({ ...WORDS, ada: { ...WORDS.ada, about }, ben: { ...WORDS.ben, about } }),
  offers: (offer) => ({ ...WORDS, offer }),
  hopes: (hope) => ({ ...WORDS, hope }),
  'what was typed': (typed) => ({ ...WORDS, typed }),
  'standing chats': (nasty) => ({ ...WORDS, chat: nasty, topic: nasty, question: nasty }),
  channels: (nasty) => ({ ...WORDS, channel: nasty, interest: nasty }),
  profiles: (said) => ({ ...WORDS, said }),
  'all at once': (nasty) => {
    const somebody = { name: nasty, role: nasty, about: nasty };
    const people = { ada: somebody, ben: somebody, cleo: somebody };
    const written = { offer: nasty, hope: nasty, typed: nasty, chat: nasty, topic: nasty, question: nasty };
    return { ...people, ...written, channel: nasty, interest: nasty, said: nasty };
  },
};

const everything = SPOTS['all at once'] ?? (() => WORDS);

const written = (platform: Platform) =>
  new Map(everyMessage(castOn(platform)).map(({ name, shows }) => [name, JSON.stringify(shows)]));
const CALM = { slack: written('slack'), discord: written('discord') };

/** The pages that change when people's words change: all others carry none. */
function pagesWith(words: Words, platform: Platform, among?: ReadonlySet<string>) {
  return everyMessage(castOn(platform, words)).filter(
    (page) =>
      (page.only ?? platform) === platform &&
      (among?.has(page.name) ?? true) &&
      JSON.stringify(page.shows) !== CALM[platform].get(page.name),
  );
}

/** What goes wrong when people write this, on any page that carries it. */
function troubles(platform: Platform, words: Words, only?: ReadonlySet<string>): readonly string[] {
  const find = TROUBLES[platform](castOn(platform, words));
  return pagesWith(words, platform, only).flatMap((page) => find(page).map((one) => `${page.name}: ${one}`));
}

/** Between them they hold every kind of block and field. */
const VARIED = new Set([
  'ask-meet',
  'opening-meet',
  'confirm-connect',
  'list-full',
  'home-full',
  'block-list',
  'help-misunderstood',
  'not-this-time-meet',
  'discord-correction',
  'form-meet-again',
  'form-settings-filled',
  'chats',
  'channels-joined',
  'setup',
  'setup-channel',
  'log',
  'form-what-happens-again',
  'draft',
  'form-topics',
  'topics-kept',
  'chat-announced',
  'reminder-day-before',
  'session-opens',
  'session-closes',
  'here-later',
  'host-panel',
  'meet-from-here',
  'project-post',
  'project-panel',
  'project-draft-where',
  'need-posted',
  'project-seat',
  'form-project-question',
  'need-post',
  'need-draft',
  'serve',
  'profile',
  'profile-preview-for',
  'profile-begun',
  'form-profile-who',
  'form-profile-help',
  'topic-confirm',
  'topic-ask',
  'topic-not-this-time',
  'list-searching',
  'form-topic-filled',
  'own-questions-added',
  'own-question-remove',
  'form-own-question-filled',
  'rounds-mine',
  'rounds-of-channel-steward',
  'rounds-which-unknown',
  'rounds-invitation',
  'rounds-confirm',
  'form-rounds-again',
  'draw-preview',
  'round-report-stewards',
  'match-ask-group',
  'match-answered-never-pair',
  'match-opening-group',
  'match-check-in-group',
  'match-room-ready',
]);

describe.each(PLATFORMS)('on %s, what people write stays what they wrote', (platform) => {
  test('most pages carry somebody’s words', () => {
    expect(pagesWith(everything('§'), platform).length).toBeGreaterThan(40);
  });

  test('the varied pages are in the book', () => {
    const names = new Set(everyMessage(castOn(platform)).map(({ name }) => name));
    expect([...VARIED].filter((name) => !names.has(name))).toEqual([]);
  });

  describe.each(Object.entries(NASTY))('%s', (_what, nasty) => {
    test.each(Object.entries(SPOTS))('in %s', (_where, put) => {
      expect(troubles(platform, put(nasty), put === everything ? undefined : VARIED)).toEqual([]);
    });
  });

  describe.each(Object.entries(ENDLESS))('%s', (_what, nasty) => {
    test.each(Object.entries(SPOTS))('in %s', (_where, put) => {
      expect(troubles(platform, put(nasty), VARIED)).toEqual([]);
    });
  });

  const piece = fc.oneof(
    fc.constantFrom(...Object.values(NASTY).map((nasty) => nasty.slice(0, 40))),
    fc.constantFrom('<', '>', '&', '*', '_', '`', '\\', '@', '\n', '> ', '# ', '-', '1.', '…', ']('),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const anything = fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text));

  test('whatever else somebody thinks of', () => {
    fc.assert(
      fc.property(anything, (nasty) => {
        expect(troubles(platform, everything(nasty), VARIED)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
