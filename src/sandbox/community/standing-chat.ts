import { comingDay } from './coming-day.js';
import { formOn, type Hand } from './hand.js';
import { each, type Neighbourhood } from './neighbourhood.js';

const HOST = 'Maeve';
const ZONE = 'Europe/Dublin';
const TAG = 'compost';
const MEMBERS = ['Cleo', 'Aroha', 'Kofi', 'Arman', 'Paul', 'Lukas'];

const TOPICS = [
  'What to sow before the frost',
  'Slugs: an honest conversation',
  'Compost for small balconies',
];
const QUESTIONS = [
  'What is growing well for you just now, and what is sulking?',
  'What did somebody older teach you about soil?',
  'Which plant would you give to a neighbour you have not met yet?',
];

/** People who talk about compost, every Tuesday evening. */
export async function beginChat(here: Neighbourhood): Promise<void> {
  const host = here.hand(HOST);
  if (formOn(await host.types('chats', 'topics', { words: TAG })) === undefined) await begins(here, host);
  await lists(host, 'topics', TOPICS);
  await lists(host, 'questions', QUESTIONS);
  await each(here, [HOST, ...MEMBERS], (who) => who.types('chats', 'join', { words: TAG }));
}

async function begins({ now, place }: Neighbourhood, host: Hand): Promise<void> {
  const when = `every Tuesday 18:00, starting ${comingDay('Tuesday', ZONE, now())}`;
  const channel = place('gardening');
  const form = await host.types('chats', 'new', { place: channel });
  const facts = { channel, title: 'Compost and coffee', hashtag: TAG, when, minutes: '45' };
  await host.presses(await host.fillsIn(form, facts), 'chats.begin');
}

/** What stands there already stays as it is. */
async function lists(host: Hand, queue: 'topics' | 'questions', lines: readonly string[]): Promise<void> {
  const shown = await host.types('chats', queue, { words: TAG });
  const field = formOn(shown)?.fields.find(({ name }) => name === 'lines');
  if (field?.value === undefined) await host.fillsIn(shown, { lines: lines.join('\n') });
}
