import { expect, it } from '@jest/globals';
import { tallyOf, whatCame } from '../../src/sandbox/page/state/what-came.js';
import type { MessageView, PageView, PersonView } from '../../src/sandbox/page-view.js';

const person = (name: string, unread = 0): PersonView => ({
  ...{ id: name, name, about: '', zone: 'Etc/UTC', locale: 'en', leads: false, playable: true, unread },
});
const message = (id: string, kind: MessageView['kind'], isNew: boolean, author?: string): MessageView => ({
  ...{ id, place: 'D1', kind, at: 0, payload: {}, summary: '', leads: {}, isNew, edits: 0, menu: [] },
  ...(author !== undefined && { author }),
});

/** What Ada sees on Slack; nobody looks at Discord. */
function eyes(messages: readonly MessageView[], bensUnread = 0) {
  const view: PageView = {
    ...{ platform: 'slack', community: 'Makers', me: person('Ada'), places: [], messages, channels: [] },
    ...{ people: [person('Ada'), person('Ben', bensUnread)], commands: [], problems: [] },
    menu: { entry: 'Introduce someone', onSomebody: false },
  };
  const shown = { place: 'D1', problem: undefined, said: '', newFrom: undefined, filled: undefined };
  const pane = (what: PageView | undefined) => ({ get: () => ({ ...shown, view: what, done: undefined }) });
  return { slack: pane(view), discord: pane(undefined) };
}

it('what comes under one’s eyes and is read at once counts as well', () => {
  const before = tallyOf(eyes([message('1', 'direct', false)]));
  const after = tallyOf(eyes([message('1', 'direct', false), message('2', 'direct', false)], 2));
  expect(whatCame(before, after)).toBe('3 new messages, for Ben on Slack and Ada on Slack.');
});

it('what one wrote oneself, and what is said in a channel, was brought to nobody', () => {
  const before = tallyOf(eyes([]));
  const after = tallyOf(
    eyes([message('1', 'room', false, 'Ada'), message('2', 'channel', true), message('3', 'home', false)]),
  );
  expect(whatCame(before, after)).toBe('The time has passed, and nobody has anything new.');
});
