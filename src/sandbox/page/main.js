import { act, onChange, readHash, readState, writeHash } from './api.js';
import { drawComposer } from './composer.js';
import { drawDialog, sayInDialog, startDialog } from './dialog.js';
import { byId, draw, el } from './dom.js';
import { drawMessages } from './messages.js';
import { drawPeople } from './people.js';
import { drawPlaces } from './places.js';

// After doing something, one is taken along to what comes of it; otherwise only a badge appears.
const FOLLOW_MS = 6000;

let who = readHash();
let state;
let place;
let followUntil = 0;
let refreshing = false;
let stale = false;
/** How often each message had been edited when it was last looked at. */
let known = new Map();

async function refresh() {
  stale = true;
  if (refreshing) return;
  refreshing = true;
  try {
    while (stale) {
      stale = false;
      const asked = who;
      const fresh = await readState(asked);
      if (asked === who) show(fresh);
    }
  } catch (error) {
    say(error.message);
  } finally {
    refreshing = false;
  }
}

function show(fresh) {
  state = fresh;
  who.person = fresh.me.name;
  const { messages } = state;
  const here = messages.findLastIndex((message) => message.place === place);
  const arrived = messages.findLastIndex(({ id, isNew }) => isNew && !known.has(id));
  const panel = messages.findLast(({ id, place, edits }) => place === 'only-you' && edits > known.get(id));
  known = new Map(messages.map(({ id, edits }) => [id, edits]));
  // An old message that is edited once more is no reason to leave a newer one, save the panel that one works at.
  if (place === undefined) place = (messages.findLast(({ isNew }) => isNew) ?? messages.at(-1))?.place;
  else if (Date.now() < followUntil)
    place = panel?.place ?? (arrived > here ? messages[arrived].place : place);
  drawAll();
}

function drawAll() {
  const shown = placeShown();
  drawPeople(state, { become, introduce: (on) => perform({ do: 'menu', on }) });
  drawPlaces(state.places, place, open);
  drawMessages(
    shown,
    state.messages.filter((message) => message.place === place || (place && message.thread?.key === place)),
    hands,
  );
  drawDialog(state, hands);
  drawComposer(state, shown, hands);
  drawProblems();
  if (shown !== undefined && shown.unread > 0) {
    byId('status').textContent = `New in ${shown.name}`;
    act(who, { do: 'read', place }).catch((error) => say(error.message));
  }
}

/** A thread that nobody has replied in is in no list yet. */
function placeShown() {
  const root = state.messages.find(({ thread }) => place && thread?.key === place);
  const fresh = root && { key: place, kind: 'thread', name: 'New thread', unread: 0, inside: root.place };
  const shown = state.places.find(({ key }) => key === place) ?? fresh;
  const back = state.places.find(({ key }) => key === shown?.inside);
  return back ? { ...shown, back } : shown;
}

function open(key) {
  place = key;
  followUntil = 0;
  drawAll();
}

async function perform(action) {
  say(undefined);
  followUntil = Date.now() + FOLLOW_MS;
  try {
    await act(who, action);
    return true;
  } catch (error) {
    if (!sayInDialog(error.message)) say(error.message);
    return false;
  } finally {
    await refresh();
  }
}

const hands = {
  open,
  openThread(key) {
    open(key);
    byId('place-name').focus();
  },
  type: (text) => perform({ do: 'type', text, place }),
  introduce: () => perform({ do: 'menu' }),
  openHome,
  choose: (message, entry) => perform({ do: 'message-menu', message, entry }),
  press: (message, label, nth) => perform({ do: 'press', message, label, nth }),
  submit: (answers) => perform({ do: 'submit', answers }),
  dismiss: () => perform({ do: 'dismiss' }),
  follow({ opens, url }) {
    if (opens === undefined) say(`This leads out of the sandbox: ${url}`);
    else open(opens);
  },
};

async function openHome() {
  await perform({ do: 'home' });
  if (state.places.some(({ key }) => key === 'home')) open('home');
}

function drawProblems() {
  const { problems, platform } = state;
  draw(byId('problems'), [problems, platform], () => {
    if (problems.length === 0) return [];
    const name = platform === 'slack' ? 'Slack' : 'Discord';
    const list = el('ul', {}, ...problems.map((problem) => el('li', {}, problem)));
    return [el('details', {}, el('summary', {}, `Something ${name} would not have taken`), list)];
  });
}

function say(problem) {
  const notice = byId('notice');
  notice.textContent = problem ?? '';
  notice.hidden = problem === undefined;
}

const become = (person) => writeHash({ platform: who.platform, person });

function change() {
  who = readHash();
  place = undefined;
  known = new Map();
  followUntil = 0;
  say(undefined);
  refresh();
}

addEventListener('hashchange', change);
byId('person').addEventListener('change', ({ target }) => become(target.value));
for (const radio of document.querySelectorAll('[name=platform]')) {
  // The same person on the other platform, as far as they are there.
  radio.addEventListener('change', () => writeHash({ platform: radio.value, person: who.person }));
}
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('command').focus();
});
byId('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const input = byId('command');
  const text = input.value;
  // What was typed meanwhile stays.
  if (text.trim() !== '' && (await hands.type(text)) && input.value === text) input.value = '';
});
startDialog(hands.dismiss);
onChange(refresh, () => say('The sandbox is not answering. Trying again…'));
