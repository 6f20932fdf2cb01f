import type { Connection } from 'mongoose';
import { z } from 'zod';
import { NEEDS, toNeed } from '../../src/adapters/mongo/needs/need-document.js';
import { PROJECTS, toProject } from '../../src/adapters/mongo/service-projects/project-document.js';
import type { Need } from '../../src/core/needs/index.js';
import type { Project } from '../../src/core/service-projects/index.js';

const HISTORY = 'system.profile';
const ROOM_FOR_IT = 256 * 1024 * 1024;

/** From now on mongod itself notes every state that anybody saves, whichever process dies. */
export async function noteHistory(connection: Connection): Promise<void> {
  const db = connection.getClient().db(connection.name);
  await db.command({ create: HISTORY, capped: true, size: ROOM_FOR_IT });
  const namespaces = [PROJECTS, NEEDS].map((collection) => `${connection.name}.${collection}`);
  await db.command({ profile: 1, filter: { op: 'update', ns: { $in: namespaces } } });
}

const noted = z.object({
  ns: z.string(),
  nMatched: z.number(),
  command: z.object({ u: z.looseObject({ _id: z.string(), version: z.number() }) }),
});

const storedNotice = z.object({
  _id: z.string(),
  state: z.string(),
  ref: z.object({ place: z.string(), message: z.string() }).optional(),
});

/** Every state of each project in turn, and of all needs; what is stored at last; the notices. */
export async function serviceRecords(connection: Connection) {
  const everything = async (collection: string) =>
    connection.collection<{ _id: string }>(collection).find().toArray();
  const history = (await connection.getClient().db(connection.name).collection(HISTORY).find().toArray())
    .map((entry) => noted.parse(entry))
    .filter(({ nMatched }) => nMatched === 1);
  const statesOf = (collection: string) =>
    history.filter(({ ns }) => ns.endsWith(`.${collection}`)).map(({ command }) => command.u);
  const versions = new Map<string, Project[]>();
  for (const project of statesOf(PROJECTS).map(toProject))
    versions.set(project.id, [...(versions.get(project.id) ?? []), project]);
  for (const all of versions.values()) all.sort((one, other) => one.version - other.version);
  const needVersions: Need[] = statesOf(NEEDS).map(toNeed);
  const projects: Project[] = (await everything(PROJECTS)).map(toProject);
  const needs: Need[] = (await everything(NEEDS)).map(toNeed);
  const notices = (await everything('outbox')).map((document) => storedNotice.parse(document));
  return {
    versions,
    needVersions,
    projects,
    needs,
    notices: new Map(notices.map((one) => [one._id, one] as const)),
  };
}

export type ServiceRecords = Awaited<ReturnType<typeof serviceRecords>>;
