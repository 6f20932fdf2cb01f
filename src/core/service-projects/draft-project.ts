import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { channelsToHostIn, type InterestChannel } from '../interest-channels/index.js';
import { communityOf, nativeOf, type ProjectId, parsePlaceId } from '../shared/ids.js';
import { smallHash } from '../stewards/index.js';
import type { ProjectDeps } from './deps.js';
import { type Errors, readFacts, readRest, type Written } from './draft-form.js';
import { draftForm, refusalWords } from './draft-form-messages.js';
import { factsOf, type ProjectFacts, whyNotEdit } from './edit-rules.js';
import { mayHostIn } from './may.js';
import type { Project, Role } from './project.js';
import type { ProjectDraft } from './project-draft.js';
import { newRoles, readRoles, rolesAfter } from './read-roles.js';
import { endOf, inZone, readLastDay, readWhen, usualLastDay } from './read-when.js';

/** A draft that is stored and waits for its author's yes, or what is wrong, by field. */
export type Drafted =
  | { readonly draft: ProjectDraft /** More than one would do. */; readonly whichChannel: boolean }
  | { readonly errors: Errors }
  | 'no-channel';

/** What a project's facts are in a number: a change that was begun with other facts came too late. */
export const factsMark = (facts: ProjectFacts): number => smallHash(JSON.stringify(factsOf(facts)));

/** @param native the channel where it was begun, if the platform said so */
export async function draftNew(
  deps: ProjectDeps,
  by: Actor,
  id: ProjectId,
  native: string,
  given: FormAnswers,
): Promise<Drafted> {
  const read = readFacts(given);
  if ('errors' in read) return read;
  const before = await deps.projectDrafts.find(id);
  const first = before?.channel ?? parsePlaceId(`${by.community}:${native}`);
  const channels = await channelsToHostIn(deps, 'service', by, first);
  const chosen = channels.find((channel) => channel.id === before?.channel);
  const typed = channels.find((channel) => nativeOf(channel.id) === native);
  const channel = chosen ?? typed ?? channels[0];
  if (channel === undefined) return 'no-channel';
  const facts = factsFrom(read.answers, channel.zone, deps.clock(), before, (lines) => newRoles(lines));
  if ('errors' in facts) return facts;
  const draft: ProjectDraft = {
    id,
    community: by.community,
    author: by.member,
    channel: channel.id,
    host: before?.host ?? by.member,
    ...facts,
  };
  await deps.projectDrafts.save(draft);
  const whichChannel = chosen === undefined && typed === undefined && channels.length > 1;
  return { draft, whichChannel };
}

/** A change of a project that is there, drafted by its host or a steward. */
export async function draftEdit(
  deps: ProjectDeps,
  by: Actor,
  project: Project,
  given: FormAnswers,
): Promise<Drafted> {
  const read = readFacts(given);
  if ('errors' in read) return read;
  const [channel, before] = await Promise.all([
    deps.interestChannels.find(project.channel),
    deps.projectDrafts.find(project.id),
  ]);
  const zone = project.when.kind === 'at' ? project.when.zone : (channel?.zone ?? 'UTC');
  const mine = before?.author === by.member && before.changes === factsMark(project) ? before : project;
  const facts = factsFrom(read.answers, zone, deps.clock(), mine, (lines) =>
    rolesAfter(project.roles, lines, project.version),
  );
  if ('errors' in facts) return facts;
  const refusal = whyNotEdit(project, facts);
  if (refusal !== undefined) return { errors: { roles: refusalWords(refusal) } };
  const { id, community, host } = project;
  const draft: ProjectDraft = {
    id,
    community,
    author: by.member,
    channel: project.channel,
    host,
    ...facts,
    changes: factsMark(project),
  };
  await deps.projectDrafts.save(draft);
  return { draft, whichChannel: false };
}

type Lines = Extract<ReturnType<typeof readRoles>, { lines: unknown }>['lines'];

function factsFrom(
  { title, need, when: typed, where, roles: rolesTyped }: Written,
  zone: string,
  now: number,
  before: Pick<ProjectFacts, 'when' | 'lastDay'> | undefined,
  rolesOf: (lines: Lines) => readonly Role[],
): ProjectFacts | { readonly errors: Errors } {
  const when = readWhenOrSame(typed, zone, now, before);
  const roles = readRoles(rolesTyped);
  if ('problem' in when || 'problem' in roles) {
    return {
      errors: {
        ...('problem' in when && { when: when.problem }),
        ...('problem' in roles && { roles: roles.problem }),
      },
    };
  }
  const same = before !== undefined && sameTime(before.when, when);
  const lastDay = same ? before.lastDay : usualLastDay(when, zone, now);
  return { title, need, when, where, roles: rolesOf(roles.lines), lastDay };
}

/** A time that has begun meanwhile may stay as it is: only a new one must be ahead. */
function readWhenOrSame(typed: string, zone: string, now: number, before?: Pick<ProjectFacts, 'when'>) {
  if (before?.when.kind === 'at' && typed.trim() === before.when.local.replace('T', ' ')) {
    return inZone(before.when.local, zone).at <= now ? before.when : inZone(before.when.local, zone);
  }
  return readWhen(typed, zone, now);
}

const sameTime = (one: ProjectFacts['when'], other: ProjectFacts['when']): boolean =>
  one.kind === other.kind && (one.kind === 'ongoing' || (other.kind === 'at' && one.local === other.local));

/** Channel, last day and host of a draft. */
export async function draftRest(
  deps: ProjectDeps,
  by: Actor,
  draft: ProjectDraft,
  given: FormAnswers,
): Promise<Drafted> {
  const read = readRest(given);
  if ('errors' in read) return read;
  const isNew = draft.changes === undefined;
  const place = isNew ? (read.answers.channel ?? draft.channel) : draft.channel;
  const host = isNew ? (read.answers.host ?? draft.host) : draft.host;
  const channel = communityOf(place) === by.community ? await deps.interestChannels.find(place) : undefined;
  if (channel === undefined) return { errors: { channel: draftForm.problems.channel } };
  const moved = inChannel(draft, channel);
  const lastDay = readLastDay(read.answers.lastDay, channel.zone, moved.when, deps.clock());
  const errors = {
    ...('problem' in lastDay && { lastDay: lastDay.problem }),
    ...(isNew && (await whyNotThere(deps, by, channel, host))),
  };
  if ('problem' in lastDay || Object.keys(errors).length > 0) return { errors };
  const next = { ...moved, host, lastDay };
  await deps.projectDrafts.save(next);
  return { draft: next, whichChannel: false };
}

async function whyNotThere(
  deps: ProjectDeps,
  by: Actor,
  channel: InterestChannel,
  host: ProjectDraft['host'],
): Promise<Errors> {
  const { problems } = draftForm;
  if (!(await mayHostIn(deps, channel, by.member)).may) return { channel: problems.channel };
  if (host === by.member) return {};
  if (communityOf(host) !== by.community) return { host: problems.mayNotHost };
  const { may, name } = await mayHostIn(deps, channel, host);
  if (!may) return { host: problems.mayNotHost };
  const hosted = await deps.projects.aliveHostedBy(host);
  return hosted.length >= deps.policy.openProposals ? { host: problems.hostFull(name) } : {};
}

/** The same wall times, by the clocks of this channel. */
export const inChannel = (draft: ProjectDraft, { id, zone }: InterestChannel): ProjectDraft => ({
  ...draft,
  channel: id,
  ...(draft.when.kind === 'at' && { when: inZone(draft.when.local, zone) }),
  lastDay: endOf(draft.lastDay.date, zone),
});
