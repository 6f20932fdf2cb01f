import { Schema } from 'mongoose';
import { z } from 'zod';
import { isAlive, type Project } from '../../../core/service-projects/index.js';
import type { MemberId, ProjectId } from '../../../core/shared/ids.js';
import type { Instant } from '../../../core/shared/time.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, place, project, version } from '../stored/fields.js';
import { type Due, dueField } from '../stored/question.js';
import { wholeCodec } from '../stored/whole-codec.js';
import { lastDay, projectTime, role } from './parts.js';

export const PROJECTS = 'service_projects';

const volunteer = z.object({
  member,
  name: z.string(),
  role: z.string(),
  at: instant,
  seat: z.enum(['in', 'waiting']),
});

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['in-review', 'open']) }),
  z.object({ kind: z.literal(['turned-down', 'closed']), at: instant, because: z.string() }),
  z.object({
    kind: z.literal('finished'),
    at: instant,
    outcome: z.string(),
    hours: z.number().exactOptional(),
  }),
  z.object({ kind: z.literal('cancelled'), at: instant, because: z.string().exactOptional() }),
]);

const reminder = z.enum(['day-before', 'two-hours-before', 'how-did-it-go']);

const number = z.string();
const event = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal(['proposed', 'posted', 'turned-down', 'cancelled', 'finished', 'closed']),
    number,
  }),
  z.object({ kind: z.literal('promoted'), number, member, role: z.string() }),
  z.object({ kind: z.literal('edited'), number, changes: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('handed-over'), number, from: member }),
  z.object({ kind: z.literal('reminder'), number, which: reminder }),
  z.object({ kind: z.literal('reported'), number, by: member }),
  z.object({ kind: z.literal('question'), number, from: member, fromName: z.string(), words: z.string() }),
]);

const codec = wholeCodec<Project>()(
  z.object({
    id: project,
    community,
    channel: place,
    host: member,
    hostName: z.string(),
    title: z.string(),
    need: z.string(),
    when: projectTime,
    where: z.string(),
    roles: z.array(role).readonly(),
    lastDay,
    volunteers: z.array(volunteer).readonly(),
    spreading: z.array(member).readonly(),
    reportedBy: z.array(member).readonly(),
    state,
    reminded: z.array(reminder).readonly(),
    createdAt: instant,
    events: z.array(event).readonly(),
    version,
  }),
);

export type ProjectDocument = Stored<ProjectId> &
  Omit<z.input<typeof codec>, 'id'> &
  Due & {
    /** In review or open. */
    readonly alive: boolean;
    /** The host and all volunteers. */
    readonly people: readonly MemberId[];
  };

export const projectSchema = new Schema<ProjectDocument>(
  {
    _id: String,
    community: String,
    channel: String,
    host: String,
    hostName: String,
    title: String,
    need: String,
    when: Mixed,
    where: String,
    roles: [Mixed],
    lastDay: Mixed,
    volunteers: [Mixed],
    spreading: [String],
    reportedBy: [String],
    state: Mixed,
    reminded: [String],
    createdAt: Date,
    events: [Mixed],
    version: Number,
    alive: Boolean,
    people: [String],
    dueAt: Date,
  },
  plainDocument,
);

export const toProject = (document: Stored): Project => readDocument(PROJECTS, codec, document);

export function toDocument(project: Project, dueAt: Instant | undefined): ProjectDocument {
  const { id: _id, ...fields } = z.encode(codec, project);
  const people = [...new Set([project.host, ...project.volunteers.map(({ member }) => member)])];
  return { _id, ...fields, alive: isAlive(project), people, ...dueField(dueAt) };
}
