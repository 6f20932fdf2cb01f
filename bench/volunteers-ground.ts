import { setTimeout as pause } from 'node:timers/promises';
import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores } from '../src/adapters/mongo/index.js';
import { actionKey } from '../src/core/conversation/action-key.js';
import type { InterestChannel } from '../src/core/interest-channels/index.js';
import type { Project } from '../src/core/service-projects/index.js';
import { usualLastDay } from '../src/core/service-projects/read-when.js';
import { communityId, memberId, type ProjectId, placeId, projectId } from '../src/core/shared/ids.js';
import { DAY } from '../src/core/shared/time.js';
import type { SlackDouble } from '../src/sandbox/slack-double/index.js';
import { answerAddress, pressBody } from './presses.js';

const MEMBERS = 1_000;
const PROJECTS_PER_CHANNEL = 10;
const SEATS = 150;
const ZONE = 'Europe/Lisbon';
const ongoing = { kind: 'ongoing' } as const;

/** Puts so many projects into the store, each with two roles, and gives their ids. */
export async function plantProjects(
  slack: SlackDouble,
  uri: string,
  count: number,
): Promise<readonly ProjectId[]> {
  slack.faults.add({
    method: 'response_url',
    times: Number.POSITIVE_INFINITY,
    status: 200,
    body: { ok: true },
  });
  for (let number = 0; number < MEMBERS; number += 1)
    slack.addUser({ name: `Member ${number}`, id: `UBENCH${number}` });
  const database = await connectMongo({ uri });
  const stores = createStores(database.connection, { encryptionKey: undefined, clock: Date.now });
  const ids: ProjectId[] = [];
  for (let at = 0; at < count; at += PROJECTS_PER_CHANNEL) {
    const channel = channelFor(slack, at);
    await stores.interestChannels.insert(channel, channel.checkAt);
    for (let number = at; number < Math.min(at + PROJECTS_PER_CHANNEL, count); number += 1) {
      const project = projectFor(channel, number);
      await stores.projects.insert(project, project.createdAt);
      ids.push(project.id);
    }
  }
  await database.close();
  return ids;
}

/** Until every board hangs in its channel. */
export async function untilPosted({ calls }: SlackDouble, count: number): Promise<void> {
  while (calls.filter(({ method }) => method === 'chat.postMessage').length < count) await pause(200);
}

/**
 * The n-th click: one person after the other volunteers, and in the next round gives the place back, so that every
 * click changes something.
 */
export function clicksOn(slack: SlackDouble, ids: readonly ProjectId[], people: number): () => string {
  const team = slack.team().teamId;
  const round = Math.max(people, ids.length);
  let n = 0;
  return () => {
    const [turn, place] = [Math.floor(n / round), n % round];
    n += 1;
    const id = ids[place % ids.length];
    if (id === undefined) throw new Error('no project');
    const action =
      turn % 2 === 0
        ? actionKey('project.volunteer', `${id}.r${1 + (place % 2)}`)
        : actionKey('project.withdraw', id);
    return pressBody(`UBENCH${place % people}`, action, answerAddress(slack)).replaceAll('T0001', team);
  };
}

function channelFor(slack: SlackDouble, number: number): InterestChannel {
  const community = communityId('slack', slack.team().teamId);
  const { id } = slack.addChannel({ name: `helping-${number}`, withApp: true });
  return {
    id: placeId(community, id),
    community,
    name: `helping-${number}`,
    features: ['service'],
    hashtag: `helping${number}`,
    zone: ZONE,
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: false,
    caretaker: memberId(community, 'UBENCH0'),
    state: { kind: 'well' },
    checkAt: Date.now() + 30 * DAY,
    events: [],
    version: 0,
  };
}

const projectFor = ({ id: channel, community, caretaker }: InterestChannel, number: number): Project => ({
  id: projectId(community, `bench${String(number).padStart(8, '0')}`),
  community,
  channel,
  host: caretaker,
  hostName: 'Hana',
  title: `Paint house ${number} on Mill Lane`,
  need: 'The houses on Mill Lane have not been painted for twenty years.',
  when: ongoing,
  where: 'Mill Lane',
  roles: [
    { id: 'r1', name: 'Painters', seats: SEATS },
    { id: 'r2', name: 'Cooks', seats: SEATS },
  ],
  lastDay: usualLastDay(ongoing, ZONE, Date.now()),
  volunteers: [],
  spreading: [],
  reportedBy: [],
  state: { kind: 'open' },
  reminded: [],
  createdAt: Date.now(),
  events: [],
  version: 0,
});
