import type { Actor, Command } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import { seenInChannels } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { ProjectDeps } from './deps.js';
import { isOpen, type Project } from './project.js';
import { takesVolunteers } from './volunteer-rules.js';
import { type Among, whichMessage } from './which-messages.js';

const MOST_LOOKED_AT = 200;

/** Finds the project whose title has these words; without words, the one there is, if it is only one. */
export async function withNamed(
  deps: ProjectDeps,
  by: Actor,
  { words, place }: Pick<Command, 'words' | 'place'>,
  among: Among,
  action: string,
  act: (project: Project) => Promise<Reply>,
): Promise<Reply> {
  const choice = await choiceOf(deps, by, among, place);
  const meant = withWords(choice, words);
  const here = meant.filter(({ channel }) => channel === place);
  const [only, ...more] = here.length === 1 ? here : meant;
  if (only !== undefined && more.length === 0) return act(only);
  return say(whichMessage({ among, action, words: words.trim(), meant, choice }));
}

async function choiceOf(deps: ProjectDeps, by: Actor, among: Among, place?: PlaceId) {
  const { member, community } = by;
  const now = deps.clock();
  if (among === 'looking') {
    const alive = await deps.projects.alive(community, MOST_LOOKED_AT);
    return seenInChannels(
      deps,
      alive.filter((project) => takesVolunteers(project, now)),
      by,
      place,
    );
  }
  if (among === 'mine') {
    const alive = await deps.projects.aliveWith(member);
    return alive.filter(({ volunteers }) => volunteers.some((one) => one.member === member));
  }
  const hosted = (await deps.projects.aliveHostedBy(member)).filter(isOpen);
  if (hosted.length > 0 || !(await isSteward(deps, member))) return hosted;
  return (await deps.projects.alive(community, MOST_LOOKED_AT)).filter(isOpen);
}

/** The very title goes before titles that only have the words in them. */
function withWords(projects: readonly Project[], words: string): readonly Project[] {
  const wanted = plainWords(words);
  const same = projects.filter(({ title }) => plainWords(title).join(' ') === wanted.join(' '));
  if (same.length > 0) return same;
  return projects.filter(({ title }) => {
    const own = title.normalize('NFC').toLowerCase();
    return wanted.every((word) => own.includes(word));
  });
}

const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
