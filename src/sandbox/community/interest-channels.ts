import { nativeOf } from '../../core/shared/ids.js';
import type { ChannelName } from '../world.js';
import { filled, formOn, keyOf, offers } from './hand.js';
import { each, type Neighbourhood } from './neighbourhood.js';

interface Interest {
  readonly name: ChannelName;
  readonly zone: string;
  readonly features: readonly string[];
  readonly topics: string;
  readonly members: readonly string[];
}

/** What the steward sets up, and who comes. */
const INTERESTS: readonly Interest[] = [
  {
    name: 'gardening',
    zone: 'Europe/Dublin',
    features: ['chats', 'service'],
    topics: 'gardening, compost, bees, dahlias, chillies',
    members: [
      ...['Ada', 'Cleo', 'Hana', 'Maeve', 'Aroha', 'Kofi', 'Arman'],
      ...['Paul', 'Lukas', 'Nuria', 'Mei', 'Dmitri'],
    ],
  },
  {
    name: 'repair-cafe',
    zone: 'Europe/Istanbul',
    features: ['chats', 'service'],
    topics: 'repairing things, electronics, bicycles, sewing, wood',
    members: [
      ...['Ben', 'Fatima', 'Mateo', 'Priya', 'Samira', 'Bruno', 'Ingrid'],
      ...['Dmitri', 'Emeka', 'Paul', 'Lukas', 'Goran', 'Cleo'],
    ],
  },
  {
    name: 'languages',
    zone: 'Europe/Berlin',
    features: ['chats', 'rounds'],
    topics: 'languages, translating, books, tongue twisters',
    members: [
      ...['Ada', 'Ben', 'Olga', 'Tomasz', 'Sanna', 'Yusuf', 'Greta'],
      ...['Mei', 'Goran', 'Samira', 'Hana', 'Arman', 'Nuria', 'Lukas'],
    ],
  },
];

/** Three channels for common interests, as a steward sets them up by her panel. */
export async function setUpChannels({ hand, place }: Neighbourhood): Promise<void> {
  const hana = hand('Hana');
  const panel = await hana.types('kith', 'setup');
  const isListed = (name: ChannelName) => offers(panel, 'setup.channel', isFor(place(name)));
  const missing = INTERESTS.filter(({ name }) => !isListed(name)).map(({ name }) => place(name));
  if (missing.length > 0) {
    const choose = await hana.presses(panel, 'setup.choose');
    const form = formOn(choose);
    const before = form === undefined ? [] : [filled(form).places ?? []].flat();
    await hana.fillsIn(choose, { places: [...before, ...missing] });
  }
  for (const { name, zone, features, topics } of INTERESTS) {
    const own = await hana.presses(await hana.types('kith', 'setup'), 'setup.channel', isFor(place(name)));
    const what = formOn(await hana.presses(own, 'setup.what'));
    // Topics come last, so that a channel which has some is done.
    if (what === undefined || filled(what).topics !== undefined) continue;
    await hana.fillsIn(await hana.presses(own, 'setup.hours'), { zone });
    await hana.fillsIn({ kind: 'ask', form: what }, { features, topics });
  }
}

/** Everybody joins what interests them, by the list. */
export const joinChannels = (here: Neighbourhood): Promise<void> =>
  each(here, [...new Set(INTERESTS.flatMap(({ members }) => members))], async (who) => {
    let list = await who.types('kith', 'channels');
    for (const { name } of INTERESTS.filter(({ members }) => members.includes(who.name))) {
      const mine = isFor(here.place(name));
      if (offers(list, 'channels.join', mine)) list = await who.presses(list, 'channels.join', mine);
    }
  });

const isFor = (place: ReturnType<Neighbourhood['place']>) => (button: Parameters<typeof keyOf>[0]) =>
  nativeOf(place) === keyOf(button)?.id.split(':').at(-1);
