import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DeliveryFailure } from '../../../src/core/messenger.js';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import {
  buttonsOf,
  type CoreWorld,
  coreWorld,
  type Somebody,
  said,
  wordsOf,
} from '../../support/core-world.js';

let world: CoreWorld;
let ada: Somebody;
let ben: Somebody;
let cleo: Somebody;

beforeEach(async () => {
  world = await coreWorld();
  [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map((name) => world.somebody(name)) as [
    Somebody,
    Somebody,
    Somebody,
  ];
});
afterEach(() => world.close());

const summaries = (who: Somebody) => world.told(who).map(({ message }) => message.summary);
const theRoom = () => {
  const [room] = [...world.rooms.values()];
  if (room === undefined) throw new Error('no room was opened');
  return room;
};

describe('both say yes', () => {
  test('one room opens, with both cards, the reason, a question to begin with and the last question', async () => {
    expect(said(await world.asks(ada, ben))).toMatch(/^Sent\. Ben will be asked/);
    expect(summaries(ben)).toEqual(['Ada would like to meet you. Would you like that?']);
    expect(world.rooms.size).toBe(0);

    expect(said(await world.press(ben, 'Yes, introduce us'))).toMatch(/You said yes/);
    expect(world.rooms.size).toBe(1);
    const [opening, ...more] = world.told(theRoom().place);
    expect(more).toEqual([]);
    const words = wordsOf(opening?.message ?? { summary: '', blocks: [] });
    for (const part of [
      'Ada',
      'Ben',
      'I am Ada',
      'To hear about your work',
      'How could I be of help to you?',
    ]) {
      expect(words).toContain(part);
    }
    expect(opening?.message.notify).toEqual([ada.member, ben.member]);
  });

  test('the requester sees beforehand exactly what the other will see', async () => {
    const drafted = await world.submit(ada, 'v1:introduction.draft|', {
      people: [ben.member],
      reason: 'resonates',
      offer: 'A walk',
      hope: 'A talk',
    });
    if (drafted.kind !== 'say') throw new Error('no last look');
    expect(world.told(ben)).toEqual([]);
    await world.press(ada, 'Send the request', drafted.message);
    const shown =
      world.told(ben)[0]?.message.blocks.filter(({ kind }) => kind !== 'buttons' && kind !== 'note') ?? [];
    expect(shown.length).toBeGreaterThan(3);
    expect(drafted.message.blocks).toEqual(expect.arrayContaining([...shown]));
  });

  test('the offer stands before the hope', async () => {
    await world.asks(ada, ben);
    const quotes = world
      .told(ben)[0]
      ?.message.blocks.flatMap((block) => (block.kind === 'quote' ? [block.label] : []));
    expect(quotes).toEqual(['What Ada can offer', 'What Ada hopes for']);
  });

  test('somebody who has met already is shown the old room', async () => {
    await world.asks(ada, ben);
    await world.press(ben, 'Yes, introduce us');
    expect(said(await world.asks(ada, ben))).toMatch(/introduced already/);
    expect(said(await world.asks(ben, ada))).toMatch(/introduced already/);
    expect(world.rooms.size).toBe(1);
  });
});

describe('two who ask for each other', () => {
  test('are introduced at once, in one room', async () => {
    await world.asks(ada, ben);
    expect(said(await world.asks(ben, ada))).toMatch(/you both want to meet/);
    expect(world.rooms.size).toBe(1);
    expect(theRoom().parties).toEqual([ada.member, ben.member]);
  });

  test('also when the first request is still waiting for its turn', async () => {
    await world.command(ben, { command: 'kith', verb: 'pause', people: [], words: '' });
    await world.asks(ada, ben);
    expect(summaries(ben)).toEqual([]);
    await world.asks(ben, ada);
    expect(world.rooms.size).toBe(1);
  });

  test('the one who came second gets back a place in their budget', async () => {
    await world.asks(ada, ben);
    await world.asks(ben, ada);
    const allowance = await world.stores.allowances.get(ben.member);
    expect(allowance.made).toEqual([]);
  });
});

describe('a connector', () => {
  test('asks both, and only both yeses open the room', async () => {
    expect(said(await world.connects(cleo, ada, ben))).toMatch(/will each be asked/);
    expect(summaries(ada)).toEqual(['Cleo thinks that you and Ben should meet. Would you like that?']);
    await world.press(ada, 'Yes, introduce me');
    expect(world.rooms.size).toBe(0);
    await world.press(ben, 'Yes, introduce me');
    expect(theRoom().parties).toEqual([ada.member, ben.member]);
    expect(summaries(cleo).at(-1)).toBe(
      'Ada and Ben both said yes and have been introduced. Thank you for bringing them together.',
    );
  });

  test('and the party who said yes hear “not this time” together, and not from whom', async () => {
    await world.connects(cleo, ada, ben);
    await world.press(ada, 'Yes, introduce me');
    await world.press(ben, 'Not now');
    await world.walk(7 * DAY);
    expect(summaries(cleo)).toEqual([expect.stringMatching(/^Not this time/)]);
    expect(summaries(ada).at(-1)).toMatch(/^Not this time/);
    expect(summaries(ben).some((line) => line.startsWith('Not this time'))).toBe(false);
  });

  test('who has the same idea as another is not told of the other, and hears how it ends', async () => {
    const dora = world.somebody('Dora');
    await world.connects(cleo, ada, ben);
    expect(said(await world.connects(dora, ada, ben))).toMatch(/^Sent\./);
    expect(summaries(ada)).toHaveLength(1);
    await world.press(ada, 'Yes, introduce me');
    await world.press(ben, 'Yes, introduce me');
    expect(summaries(dora)).toEqual([
      'Ada and Ben both said yes and have been introduced. Thank you for bringing them together.',
    ]);
  });
});

describe('a refusal looks like silence', () => {
  type Story = (from: Somebody, to: Somebody) => Promise<unknown>;
  const stories: Record<string, Story> = {
    silence: async (from, to) => world.asks(from, to),
    'not now': async (from, to) => {
      await world.asks(from, to);
      await world.press(to, 'Not now');
    },
    'don’t ask again': async (from, to) => {
      await world.asks(from, to);
      await world.press(to, 'Don’t ask again');
    },
    'a break': async (from, to) => {
      await world.command(to, { command: 'kith', verb: 'pause', people: [], words: '' });
      await world.asks(from, to);
    },
    'a block before': async (from, to) => {
      await world.command(to, { command: 'kith', verb: 'block', people: [from.member], words: '' });
      await world.asks(from, to);
    },
    'a block after': async (from, to) => {
      await world.asks(from, to);
      await world.command(to, { command: 'kith', verb: 'block', people: [from.member], words: '' });
    },
    'closed direct messages': async (from, to) => {
      world.fail((key) => key.includes('|asked|'), new DeliveryFailure('undeliverable', 'closed'), {
        times: 99,
      });
      await world.asks(from, to);
    },
    'a full week': async (from, to) => {
      for (const name of ['Gil', 'Hal']) await world.asks(world.somebody(name), to);
      await world.asks(from, to);
    },
  };

  test('the requester gets the same words at the same moment, whatever was the matter', async () => {
    const seen: Record<string, unknown> = {};
    for (const [name, story] of Object.entries(stories)) {
      const fresh = await coreWorld();
      const [outer, from, to] = [world, fresh.somebody('Ada'), fresh.somebody('Ben')];
      world = fresh;
      await story(from, to);
      const list = await fresh.command(from, { command: 'intro', verb: 'list', people: [], words: '' });
      const home = await fresh.visit(from);
      await fresh.walk(2 * DAY);
      const midway = fresh.told(from).length;
      await fresh.walk(5 * DAY);
      const messages = fresh
        .told(from)
        .map(({ message, at }) => ({ message, after: at - Date.parse('2026-11-23T09:00:00Z') }));
      // Ids differ from world to world, as they do from request to request.
      seen[name] = JSON.stringify({ list, home, midway, messages }).replaceAll(
        /slack:T1:\d+[a-z0-9]+/g,
        'ID',
      );
      world = outer;
      await fresh.close();
    }
    const [first, ...rest] = Object.values(seen);
    expect(first).toContain('Not this time');
    for (const other of rest) expect(other).toBe(first);
  });

  test('nothing in the log tells them apart', async () => {
    const lines: Record<string, string> = {};
    for (const name of ['silence', 'not now', 'don’t ask again', 'a break', 'a block before']) {
      const fresh = await coreWorld();
      const outer = world;
      world = fresh;
      await stories[name]?.(fresh.somebody('Ada'), fresh.somebody('Ben'));
      await fresh.walk(7 * DAY);
      lines[name] = JSON.stringify(fresh.logs.lines.filter(({ level }) => level !== 'debug'));
      world = outer;
      await fresh.close();
    }
    expect(new Set(Object.values(lines))).toEqual(new Set(['[]']));
  });
});

describe('time', () => {
  test('one reminder, three days after the request, and then no more', async () => {
    await world.asks(ada, ben);
    await world.walk(3 * DAY - MINUTE);
    expect(summaries(ben)).toHaveLength(1);
    await world.walk(2 * MINUTE);
    expect(summaries(ben)).toEqual([expect.anything(), expect.stringMatching(/^Still open/)]);
    await world.walk(3 * DAY);
    expect(summaries(ben)).toHaveLength(2);
  });

  test('the request’s buttons are gone when its time is over', async () => {
    await world.asks(ada, ben);
    await world.walk(7 * DAY);
    expect(world.told(ben).flatMap(({ message }) => buttonsOf(message))).toEqual([]);
  });

  test('“not now” holds for ninety days, and “don’t ask again” until it is lifted', async () => {
    await world.asks(ada, ben);
    await world.press(ben, 'Not now');
    await world.asks(cleo, ben);
    await world.press(ben, 'Don’t ask again');
    await world.walk(89 * DAY);
    await world.asks(ada, ben);
    expect(summaries(ben).filter((line) => line.startsWith('Ada would like'))).toHaveLength(0);
    await world.walk(8 * DAY);
    await world.asks(ada, ben);
    await world.asks(cleo, ben);
    expect(summaries(ben).filter((line) => line.startsWith('Ada would like'))).toHaveLength(1);
    expect(summaries(ben).filter((line) => line.startsWith('Cleo would like'))).toHaveLength(0);
    await world.command(ben, { command: 'kith', verb: 'unblock', people: [cleo.member], words: '' });
    expect(summaries(ben).filter((line) => line.startsWith('Cleo would like'))).toHaveLength(1);
  });

  test('a break ends by itself, and what waited is brought then', async () => {
    await world.command(ben, { command: 'kith', verb: 'pause', people: [], words: '2d' });
    await world.asks(ada, ben);
    await world.walk(2 * DAY - MINUTE);
    expect(summaries(ben)).toEqual([]);
    await world.walk(2 * MINUTE);
    expect(summaries(ben)).toHaveLength(1);
  });

  test('at night nobody is disturbed', async () => {
    world.change(ben, { zone: 'Europe/Berlin' });
    await world.submit(ben, 'v1:care.settings|', {
      quietHours: '09:00-11:30',
      weekends: 'fine',
      notices: 'all',
    });
    await world.asks(ada, ben);
    expect(summaries(ben)).toEqual([]);
    await world.walk(HOUR + 31 * MINUTE);
    expect(summaries(ben)).toHaveLength(1);
  });

  test('the shield brings two a week, the oldest first', async () => {
    for (const name of ['Gil', 'Hal', 'Ida', 'Jon']) {
      await world.asks(world.somebody(name), ben);
      await world.walk(MINUTE);
    }
    expect(summaries(ben).map((line) => line.slice(0, 3))).toEqual(['Gil', 'Hal']);
    await world.walk(7 * DAY - 3 * MINUTE);
    expect(summaries(ben).filter((line) => line.startsWith('Ida'))).toHaveLength(1);
  });
});

describe('afterwards', () => {
  async function meet() {
    await world.asks(ada, ben);
    await world.press(ben, 'Yes, introduce us');
  }

  test('a week later both are asked privately how it went; “not yet” is asked once more', async () => {
    await meet();
    await world.walk(7 * DAY);
    expect(summaries(ada).at(-1)).toBe('How is it going with Ben?');
    expect(summaries(ben).at(-1)).toBe('How is it going with Ada?');
    await world.press(ada, 'Not yet');
    await world.walk(48 * HOUR);
    expect(summaries(ada).at(-1)).toBe('One more time: how is it going with Ben?');
    await world.press(ada, 'We talked');
    await world.walk(30 * DAY);
    expect(world.told(theRoom().place)).toHaveLength(1);
  });

  test('when it stays quiet, one kind offer to close; closing thanks both and puts the room away', async () => {
    await meet();
    await world.walk(7 * DAY);
    await world.walk(7 * DAY);
    const offer = world.told(theRoom().place)[1];
    expect(offer?.message.summary).toMatch(/quiet/);
    await world.walk(60 * DAY);
    expect(world.told(theRoom().place)).toHaveLength(2);
    expect(said(await world.press(ada, 'Close it kindly', offer?.message))).toMatch(/closed kindly/);
    expect(said(await world.press(ben, 'Close it kindly', offer?.message))).toMatch(/closed kindly already/);
    await world.walk(MINUTE);
    expect(wordsOf(world.told(theRoom().place).at(-1)?.message ?? { summary: '', blocks: [] })).toContain(
      'How could I be of help to you?',
    );
    expect(theRoom().closed).toBe(true);
  });

  test('those who want requests only are left in peace', async () => {
    await world.submit(ben, 'v1:care.settings|', { weekends: 'fine', notices: 'requests' });
    await meet();
    await world.walk(8 * DAY);
    expect(summaries(ben)).toHaveLength(1);
    expect(summaries(ada).at(-1)).toBe('How is it going with Ben?');
  });
});
