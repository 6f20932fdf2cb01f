import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { wordsFor } from '../members/index.js';
import { type Errand, errandOf, profileFirst } from '../profiles/index.js';
import { communityOf, isMemberId, parseMemberId } from '../shared/ids.js';
import type { IntroductionDeps } from './deps.js';
import { LINE_LIMIT } from './form-messages.js';
import { connectForm, meetForm, type Written } from './intro-form.js';
import { pressMessage, tooLongWords } from './press-messages.js';

const RESUME = 'introduction.resume';

/** The ways to the form. Who has not said who they are does that first, and then finds here what they had begun. */
export const beginRoutes = (deps: IntroductionDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'intro',
    pace: 'asks',
    handle: ({ by, people, words }) => openForm(deps, by, { people, hope: words.trim() }),
  },
  { on: 'press', action: 'introduction.begin', pace: 'asks', handle: ({ by }) => openForm(deps, by, {}) },
  {
    on: 'press',
    action: 'introduction.ask',
    pace: 'asks',
    handle: async ({ by, action }) => {
      const person = parseMemberId(action.id);
      return person === undefined || communityOf(person) !== by.community
        ? say(pressMessage(await wordsFor(deps, by), 'unknown'))
        : openForm(deps, by, { people: [person] });
    },
  },
  {
    on: 'press',
    action: RESUME,
    pace: 'asks',
    handle: async ({ by, action }) => {
      const errand = await errandOf(deps, action.id, by.member);
      return errand?.action === RESUME
        ? openForm(deps, by, begun(errand))
        : say(pressMessage(await wordsFor(deps, by), 'begun-gone'));
    },
  },
];

async function openForm(deps: IntroductionDeps, by: Actor, given: Written): Promise<Reply> {
  const { people = [], hope = '' } = given;
  const words = await wordsFor(deps, by);
  if (hope.length > LINE_LIMIT) return say(tooLongWords(words, LINE_LIMIT));
  if (people.length > 2) return say(pressMessage(words, 'only-one-or-two'));
  const first = await profileFirst(deps, by, {
    action: RESUME,
    label: words.say('introduction.form.resume'),
    given: { people, hope },
  });
  if (first !== undefined) return ask(first);
  return ask(people.length === 2 ? connectForm(words, given) : meetForm(words, given));
}

function begun({ given: { people, hope } }: Errand): Written {
  return {
    ...(Array.isArray(people) && { people: people.filter(isMemberId) }),
    ...(typeof hope === 'string' && { hope }),
  };
}
