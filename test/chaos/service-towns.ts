import type { Connection } from 'mongoose';
import { createStores } from '../../src/adapters/mongo/index.js';
import { SCOPES } from '../../src/adapters/slack/manifest.js';
import type { InterestChannel } from '../../src/core/interest-channels/index.js';
import type { Need } from '../../src/core/needs/index.js';
import type { Project } from '../../src/core/service-projects/index.js';
import { endOf } from '../../src/core/service-projects/read-when.js';
import {
  type CommunityId,
  communityId,
  type MemberId,
  memberId,
  needId,
  placeId,
  projectId,
} from '../../src/core/shared/ids.js';
import { DAY } from '../../src/core/shared/time.js';
import {
  type SlackDouble,
  type SlackPersona,
  startSlackDouble,
} from '../../src/sandbox/slack-double/index.js';
import type { Settings } from '../support/kith-process.js';

export interface Helper {
  readonly persona: SlackPersona;
  readonly member: MemberId;
}

/** A workspace with one channel, in which some projects and a need are looking for people. */
export interface ServiceTown {
  readonly community: CommunityId;
  readonly projects: readonly { readonly planted: Project; readonly host: Helper }[];
  readonly need: Need;
  readonly helpers: readonly Helper[];
}

export interface ServiceWorld {
  readonly double: SlackDouble;
  readonly towns: readonly ServiceTown[];
  readonly settings: Settings;
}

export const TEAMS = 5;
export const channelName = (team: number): string => `helping-${team + 1}`;
const PROJECTS_EACH = 4;
/** With the hosts no more than Kith may open conversations for within a minute. */
export const HELPERS_EACH = 30;
const ENCRYPTION_KEY = '42'.repeat(32);
const ZONE = 'Europe/Lisbon';

/** Projects and needs are put straight into the stores; the first tick shows their boards. */
export async function serviceWorld(connection: Connection): Promise<ServiceWorld> {
  const hosts = Array.from({ length: PROJECTS_EACH }, (_, at) => `Hana${at}`);
  const helpers = Array.from({ length: HELPERS_EACH }, (_, at) => `Vera${at}`);
  const double = await startSlackDouble({
    teams: Array.from({ length: TEAMS }, (_, team) => ({
      id: `T${team + 1}`,
      scopes: SCOPES,
      users: [...hosts, ...helpers].map((name) => ({ name })),
      channels: [{ name: channelName(team), members: [...hosts, ...helpers], withApp: true }],
    })),
  });
  const stores = createStores(connection, { encryptionKey: ENCRYPTION_KEY, clock: Date.now });
  const towns: ServiceTown[] = [];
  for (const { id, botToken, botId, botUserId } of double.world.teams.values()) {
    await stores.installations.store({ kind: 'team', id, botToken, botId, botUserId, scopes: SCOPES });
    const community = communityId('slack', id);
    const helper = (name: string): Helper => {
      const persona = double.persona(name, id);
      return { persona, member: memberId(community, persona.id) };
    };
    const channel = channelFor(
      community,
      double.channel(channelName(towns.length), id).id,
      helper('Hana0').member,
    );
    await stores.interestChannels.insert(channel, channel.checkAt);
    const projects = hosts.map((name, at) => {
      const host = helper(name);
      return { host, planted: projectFor(channel, host.member, at) };
    });
    const need = needFor(channel, helper('Hana0').member, towns.length);
    for (const { planted } of projects) await stores.projects.insert(planted, planted.createdAt);
    await stores.needs.insert(need, need.createdAt);
    towns.push({ community, projects, need, helpers: helpers.map(helper) });
  }
  return {
    double,
    towns,
    settings: {
      SLACK_API_URL: double.url,
      SLACK_CLIENT_ID: double.clientId,
      SLACK_CLIENT_SECRET: double.clientSecret,
      SLACK_STATE_SECRET: 'a state secret of the test',
      SLACK_SIGNING_SECRET: double.signingSecret,
      KITH_ENCRYPTION_KEY: ENCRYPTION_KEY,
    },
  };
}

const channelFor = (community: CommunityId, native: string, caretaker: MemberId): InterestChannel => ({
  id: placeId(community, native),
  community,
  name: 'helping',
  features: ['service'],
  hashtag: 'helping',
  zone: ZONE,
  topics: [],
  hosts: 'everyone',
  guests: false,
  private: false,
  caretaker,
  state: { kind: 'well' },
  checkAt: Date.now() + 30 * DAY,
  events: [],
  version: 0,
});

const inThirtyDays = () => new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);

const projectFor = ({ id: channel, community }: InterestChannel, host: MemberId, at: number): Project => ({
  id: projectId(community, `stormproject${at}`),
  community,
  channel,
  host,
  hostName: `Hana${at}`,
  title: `Mill Lane ${at}`,
  need: 'The houses on Mill Lane have not been painted for twenty years.',
  when: { kind: 'ongoing' },
  where: 'Mill Lane',
  roles: [
    { id: 'r1', name: 'Painters', seats: 4 },
    { id: 'r2', name: 'Cooks', seats: 2 },
  ],
  lastDay: endOf(inThirtyDays(), ZONE),
  volunteers: [],
  spreading: [],
  reportedBy: [],
  state: { kind: 'open' },
  reminded: [],
  createdAt: Date.now(),
  events: [],
  version: 0,
});

/** The second is so small that it is reached in the storm. */
const needFor = ({ id: channel, community }: InterestChannel, raiser: MemberId, team: number): Need => ({
  id: needId(community, 'stormneed'),
  community,
  channel,
  raiser,
  raiserName: 'Hana0',
  what: 'dog food',
  unit: 'tins',
  target: team === 1 ? 40 : 1_200,
  forWhom: 'The dogs’ home',
  until: endOf(inThirtyDays(), ZONE),
  pledges: [],
  amplified: [],
  reportedBy: [],
  state: { kind: 'open' },
  createdAt: Date.now(),
  events: [],
  version: 0,
});
