import type { Action } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, panel, type Reply } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import type { Place } from '../places.js';
import type { PlaceId } from '../shared/ids.js';
import { asShown } from './as-shown.js';
import { ANOTHER_CHANNEL } from './change-messages.js';
import { chooseRoomsParent } from './community-rules.js';
import type { StewardDeps } from './deps.js';
import { asSteward } from './is-steward.js';
import { changeCommunity } from './keep.js';
import { relayOrLeave } from './relay.js';
import { roomsParentNow } from './rooms-parent.js';
import { readPlace, roomsForm } from './steward-forms.js';
import { roomsMessage, stewardWords } from './steward-messages.js';

/** The channel on which rooms hang, where the platform needs one. */
export const roomsRoutes = (deps: StewardDeps): readonly Route[] => [
  {
    on: 'press',
    action: 'stewards.rooms',
    pace: 'asks',
    handle: ({ by }) =>
      asSteward(deps, by, async () => {
        const [community, parent] = await Promise.all([
          deps.communities.get(by.community),
          roomsParentNow(deps, by.community),
        ]);
        // A channel that is gone can't be shown as the choice that holds.
        return ask(parent === 'gone' ? roomsForm(community, []) : roomsForm(community));
      }),
  },
  {
    on: 'submission',
    action: 'stewards.rooms',
    pace: 'does',
    handle: ({ by, action, answers }) => asSteward(deps, by, () => save(deps, by, action, answers)),
  },
];

async function save(deps: StewardDeps, by: Actor, action: Action, answers: FormAnswers): Promise<Reply> {
  const { problems } = stewardWords;
  const wanted = readPlace(answers, by.community);
  if (wanted === 'wrong') return wrong(undefined, problems.place);
  const place = wanted === undefined ? undefined : await deps.places.find(wanted);
  if (place !== undefined && place.standing !== 'well') return wrong(wanted, problems.unseen);
  const before = await nameNow(deps, by);
  const saved = await changeCommunity<'meanwhile'>(deps, by.community, (current) =>
    asShown(current.roomsParent ?? '') === action.id
      ? chooseRoomsParent(current, place, before, by.member, deps.clock())
      : 'meanwhile',
  );
  if (saved === 'meanwhile') return wrong(wanted, problems.meanwhile);
  await relayOrLeave(deps, saved);
  return panel(roomsMessage(place, await lacksIn(deps, place)));

  async function wrong(filled: PlaceId | undefined, problem: string): Promise<Reply> {
    const form = roomsForm(await deps.communities.get(by.community), filled && [filled]);
    return { kind: 'correct', errors: { place: problem }, form };
  }
}

/** It is saved by now: a platform that can't be asked for rights makes it no failure. */
const lacksIn = async ({ places }: StewardDeps, place: Place | undefined) =>
  place === undefined ? [] : places.lacks(place.place, ['rooms']).catch(() => 'not-told' as const);

/** What the present one is called; for the log, so that a platform that is away keeps nobody waiting. */
async function nameNow({ communities, places }: StewardDeps, by: Actor): Promise<string> {
  const { roomsParent } = await communities.get(by.community);
  if (roomsParent === undefined) return '';
  return places.find(roomsParent).then(
    ({ name }) => `#${name}`,
    () => ANOTHER_CHANNEL,
  );
}
