import type { Action } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, panel, type Reply } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import type { MemberId } from '../shared/ids.js';
import { asShown } from './as-shown.js';
import { nameStewards } from './community-rules.js';
import type { StewardDeps } from './deps.js';
import { asSteward } from './is-steward.js';
import { changeCommunity } from './keep.js';
import { logMessage } from './log-messages.js';
import { namesOf } from './name-of.js';
import { relayOrLeave } from './relay.js';
import { roomsRoutes } from './rooms-routes.js';
import { readPeople, stewardsForm } from './steward-forms.js';
import { stewardsMessage, stewardWords } from './steward-messages.js';

const LOG_LENGTH = 20;

/** Who looks after the community, where rooms open, and who changed what. For stewards only. */
export const stewardRoutes = (deps: StewardDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'kith',
    verb: 'stewards',
    pace: 'asks',
    handle: ({ by }) => openForm(deps, by),
  },
  { on: 'press', action: 'stewards.open', pace: 'asks', handle: ({ by }) => openForm(deps, by) },
  {
    on: 'submission',
    action: 'stewards.name',
    pace: 'does',
    handle: ({ by, action, answers }) => asSteward(deps, by, () => save(deps, by, action, answers)),
  },
  { on: 'command', command: 'kith', verb: 'log', pace: 'asks', handle: ({ by }) => showLog(deps, by) },
  { on: 'press', action: 'stewards.log', pace: 'asks', handle: ({ by }) => showLog(deps, by) },
  ...roomsRoutes(deps),
];

const openForm = (deps: StewardDeps, by: Actor): Promise<Reply> =>
  asSteward(deps, by, async () => ask(stewardsForm(await deps.communities.get(by.community))));

const showLog = (deps: StewardDeps, by: Actor): Promise<Reply> =>
  asSteward(deps, by, async () => {
    const entries = await deps.changeLog.latest(by.community, LOG_LENGTH);
    const authors = entries.flatMap((entry) => entry.by ?? []);
    return panel(logMessage(entries, await namesOf(deps.people, authors)));
  });

async function save(deps: StewardDeps, by: Actor, action: Action, answers: FormAnswers): Promise<Reply> {
  const community = await deps.communities.get(by.community);
  const wanted = readPeople(answers, by.community);
  if (wanted === undefined) return wrong(community.stewards, stewardWords.problems.people);
  const people = await Promise.all(wanted.map((member) => deps.people.find(member)));
  const odd = people.find(({ standing }) => UNFIT.has(standing));
  if (odd !== undefined) return wrong(wanted, problemWith(odd.standing, odd.name));

  const nameOf = await namesOf(deps.people, community.stewards);
  const saved = await changeCommunity<'meanwhile'>(deps, by.community, (current) =>
    asShown(current.stewards) === action.id
      ? nameStewards(current, people, nameOf, by.member, deps.clock())
      : 'meanwhile',
  );
  if (saved === 'meanwhile') {
    const { stewards } = await deps.communities.get(by.community);
    return wrong([...new Set([...stewards, ...wanted])], stewardWords.problems.meanwhile);
  }
  await relayOrLeave(deps, saved);
  return panel(stewardsMessage(people));

  async function wrong(filled: readonly MemberId[], problem: string): Promise<Reply> {
    const form = stewardsForm(await deps.communities.get(by.community), filled);
    return { kind: 'correct', errors: { people: problem }, form };
  }
}

const UNFIT: ReadonlySet<string> = new Set(['bot', 'departed', 'external']);

function problemWith(standing: string, name: string): string {
  const { bot, departed, external } = stewardWords.problems;
  if (standing === 'bot') return bot(name);
  return standing === 'departed' ? departed(name) : external(name);
}
