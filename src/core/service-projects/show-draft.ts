import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import { channelsToHostIn } from '../interest-channels/index.js';
import { isSteward } from '../stewards/index.js';
import { changeLines } from './change-messages.js';
import type { ProjectDeps } from './deps.js';
import type { factsForm } from './draft-form.js';
import { draftWords, previewMessage, whichChannelMessage } from './draft-messages.js';
import type { Drafted } from './draft-project.js';
import type { ProjectDraft } from './project-draft.js';

/** What was drafted is shown; what is wrong is asked for again. */
export async function answerTo(
  deps: ProjectDeps,
  by: Actor,
  drafted: Drafted,
  form: () => Promise<ReturnType<typeof factsForm>>,
): Promise<Reply> {
  if (drafted === 'no-channel') return say(await noChannel(deps, by));
  if ('errors' in drafted) return { kind: 'correct', errors: drafted.errors, form: await form() };
  if (drafted.whichChannel)
    return say(whichChannelMessage(drafted.draft, await channelsToHostIn(deps, 'service', by)));
  return say(await preview(deps, drafted.draft));
}

export async function preview(deps: ProjectDeps, draft: ProjectDraft) {
  const [{ name }, project, review] = await Promise.all([
    deps.people.find(draft.host),
    draft.changes === undefined ? undefined : deps.projects.find(draft.id),
    deps.needsReview(draft.channel),
  ]);
  return previewMessage(draft, {
    hostName: project?.hostName ?? name,
    review,
    volunteers: project?.volunteers ?? [],
    changes: project === undefined || project.volunteers.length === 0 ? [] : changeLines(project, draft),
  });
}

export const noChannel = async (deps: ProjectDeps, { member }: Actor) =>
  draftWords.noChannel(await isSteward(deps, member));
