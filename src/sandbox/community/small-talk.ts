import { nativeOf } from '../../core/shared/ids.js';
import type { ChannelName } from '../world.js';
import type { Neighbourhood } from './neighbourhood.js';

const SAID: readonly (readonly [who: string, channel: ChannelName, words: string])[] = [
  ['Hana', 'general', 'Welcome, everybody who is new. If you are not sure whom to ask: ask me.'],
  ['Lena', 'introductions', 'Hello! I am Lena, I moved here last month and know exactly one baker.'],
  [
    'Lukas',
    'introductions',
    'That makes two of us who know me. Come by on Sunday, there is always bread left.',
  ],
  ['Paul', 'gardening', 'Snails 14, lettuces 0. I am open to suggestions.'],
  ['Maeve', 'gardening', 'Go out at ten with a torch and a bucket, Paul. It is quite companionable.'],
  [
    'Aroha',
    'gardening',
    'It is spring here, and I counted 31 worms under one spade this morning. A good sign!',
  ],
  [
    'Ingrid',
    'repair-cafe',
    'Has anybody got a belt for a sewing machine from 1968? The machine has outlived two of them.',
  ],
  ['Samira', 'repair-cafe', 'I have a box of them from the theatre. I will bring it on Saturday.'],
  ['Olga', 'languages', 'Tongue twister of the week: ехал Грека через реку. Record yourselves, be brave.'],
  ['Tomasz', 'languages', 'I said it to a full tram. Nobody got off.'],
];

/** What people have written by hand, in its order; what stands there is not said again. */
export async function talk({ hand, place }: Neighbourhood): Promise<void> {
  for (const [name, channel, words] of SAID) {
    const { persona } = hand(name);
    const where = nativeOf(place(channel));
    if (persona.sees().some((seen) => seen.place === where && seen.text === words)) continue;
    await persona.say(words, { place: where });
  }
}
