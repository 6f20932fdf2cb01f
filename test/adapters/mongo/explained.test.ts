import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { channelMembershipQueries } from '../../../src/adapters/mongo/interest-channels/channel-memberships.js';
import { channelQueries } from '../../../src/adapters/mongo/interest-channels/channel-queries.js';
import { needQueries } from '../../../src/adapters/mongo/needs/need-queries.js';
import { profileQueries } from '../../../src/adapters/mongo/profiles/profile-store.js';
import { ownPromptQueries } from '../../../src/adapters/mongo/prompts/own-prompts.js';
import { channelRoundsQueries } from '../../../src/adapters/mongo/rounds/channel-rounds.js';
import { matchQueries } from '../../../src/adapters/mongo/rounds/match-queries.js';
import { pairHistoryQueries } from '../../../src/adapters/mongo/rounds/pair-history.js';
import { participantQueries } from '../../../src/adapters/mongo/rounds/participant-document.js';
import { roundAnswerQueries } from '../../../src/adapters/mongo/rounds/round-answers.js';
import { roundQueries } from '../../../src/adapters/mongo/rounds/round-store.js';
import { projectQueries } from '../../../src/adapters/mongo/service-projects/project-queries.js';
import { servicePromptQueries } from '../../../src/adapters/mongo/service-projects/service-prompts.js';
import { sessionQueries } from '../../../src/adapters/mongo/sessions/session-queries.js';
import { calendarLinkQueries } from '../../../src/adapters/mongo/standing-chats/calendar-links.js';
import { chatMembershipQueries } from '../../../src/adapters/mongo/standing-chats/chat-memberships.js';
import { chatQueries } from '../../../src/adapters/mongo/standing-chats/chat-queries.js';
import { changeLogQueries } from '../../../src/adapters/mongo/stewards/change-log.js';
import { communityQueries } from '../../../src/adapters/mongo/stewards/communities.js';
import { countsBy } from '../../../src/adapters/mongo/stored/membership.js';
import { searchQueries, turnsOf } from '../../../src/adapters/mongo/topics/search-queries.js';
import {
  chatId,
  communityId,
  introductionId,
  memberId,
  placeId,
  roundId,
} from '../../../src/core/shared/ids.js';
import { HOUR } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const MANY = 2_000;
const acme = communityId('slack', 'T0');
const ada = memberId(acme, 'U0');
const garden = placeId(acme, 'C0');
const slugs = chatId(acme, 'chat0');
const june = roundId(garden, '2026-06-01');

/** Of each kind 2,000, in ten communities, with only what indexes look at. */
const DOCUMENTS = {
  communities: (n: number) => ({ _id: `slack:T${n}`, unlogged: n % 50 === 0 }),
  change_log: (n: number) => ({ community: `slack:T${n % 10}`, at: at(n) }),
  interest_channels: (n: number) => ({
    ...somewhere(n),
    name: `name-${n}`,
    hashtag: `tag-${n}`,
    listed: n % 7 !== 0,
  }),
  channel_memberships: (n: number) => ({ ...joined(n), channel: `slack:T${n % 10}:C${n % 40}` }),
  standing_chats: (n: number) => ({
    _id: `slack:T${n % 10}:chat${n}`,
    ...somewhere(n),
    channel: `slack:T${n % 10}:C${n % 40}`,
    host: `slack:T${n % 10}:U${n % 100}`,
    hashtag: `tag-${n}`,
    live: n % 7 !== 0,
  }),
  chat_memberships: (n: number) => ({ ...joined(n), chat: `slack:T${n % 10}:chat${n % 40}` }),
  calendar_links: (n: number) => ({ _id: `slack:T0:U${n}`, community: 'slack:T0', secret: `secret-${n}` }),
  sessions: (n: number) => ({
    ...somewhere(n),
    chat: `slack:T${n % 10}:chat${n % 40}`,
    channel: `slack:T${n % 10}:C${n % 40}`,
    startsAt: at(n),
    unfinished: n % 20 === 0,
    state: n % 3 === 0 ? { kind: 'pending' } : { kind: 'closed', openedAt: at(n) },
  }),
  service_projects: (n: number) => ({
    ...somewhere(n),
    ...withPeople(n),
    host: `slack:T${n % 10}:U${n % 100}`,
    lastDay: { endsAt: at(n) },
    alive: n % 20 === 0,
  }),
  service_prompts: (n: number) => ({ _id: `slack:T${n % 10}:C${n}`, ...somewhere(n) }),
  needs: (n: number) => ({
    ...somewhere(n),
    ...withPeople(n),
    raiser: `slack:T${n % 10}:U${n % 100}`,
    until: { endsAt: at(n) },
    open: n % 20 === 0,
  }),
  profiles: (n: number) => ({
    community: `slack:T${n % 10}`,
    words: [`word${n % 100}`, `rare${n}`],
  }),
  own_prompts: (n: number) => ({ community: `slack:T${n % 10}`, at: at(n) }),
  topic_searches: (n: number) => ({
    ...somewhere(n),
    member: `slack:T${n % 10}:U${n % 100}`,
    startedAt: at(n),
    asked: [n, n + 10].map((one) => ({
      member: `slack:T${n % 10}:U${one % 100}`,
      introduction: `slack:T${n % 10}:asked${one}`,
    })),
  }),
  channel_rounds: (n: number) => ({ _id: `slack:T${n % 10}:C${n}`, ...somewhere(n), live: n % 7 !== 0 }),
  round_participants: (n: number) => ({
    ...joined(n),
    channel: `slack:T${n % 10}:C${n % 40}`,
    ...(n % 20 === 0 && { leftOut: `slack:T${n % 10}:C${n % 40}.2026-0${1 + (n % 9)}-01` }),
  }),
  rounds: (n: number) => ({
    ...somewhere(n),
    channel: `slack:T${n % 10}:C${n % 40}`,
    at: at(n),
    unfinished: n % 20 === 0,
  }),
  round_answers: (n: number) => ({ round: `slack:T${n % 10}:C${n % 40}.2026-06-01` }),
  matches: (n: number) => ({
    ...somewhere(n),
    ...withPeople(n),
    round: `slack:T${n % 10}:C${n % 40}.2026-06-01`,
    set: `slack:T${n % 10}:U${n % 100}+slack:T${n % 10}:U${(n + 10) % 100}`,
    alive: n % 20 === 0,
    state: n % 3 === 0 ? { kind: 'met', at: at(n) } : { kind: 'asking' },
  }),
  past_pairs: (n: number) => ({
    community: `slack:T${n % 10}`,
    members: [n, n + 10].map((one) => `slack:T${n % 10}:U${one % 100}`),
  }),
};
const at = (n: number) => new Date(NOON - n * HOUR);
const somewhere = (n: number) => ({ community: `slack:T${n % 10}`, ...(n % 3 && { dueAt: at(n) }) });
const withPeople = (n: number) => ({
  channel: `slack:T${n % 10}:C${n % 40}`,
  people: [n, n + 10, n + 20].map((person) => `slack:T${n % 10}:U${person % 100}`),
});
const joined = (n: number) => ({
  community: `slack:T${n % 10}`,
  member: `slack:T${n % 10}:U${n % 100}`,
  joinedAt: at(n),
});

const QUESTIONS = {
  Community: { withChanges: communityQueries.withChanges() },
  LogEntry: { latest: changeLogQueries.latest(acme) },
  InterestChannel: { all: channelQueries.all(acme), due: channelQueries.due(NOON) },
  ChannelMembership: { of: channelMembershipQueries.of(ada), in: channelMembershipQueries.in(garden) },
  StandingChat: {
    byHashtag: chatQueries.byHashtag(acme, 'tag-10'),
    all: chatQueries.all(acme),
    inChannel: chatQueries.inChannel(garden),
    hostedBy: chatQueries.hostedBy(ada),
    findAll: chatQueries.findAll([slugs]),
    due: chatQueries.due(NOON),
  },
  ChatMembership: { of: chatMembershipQueries.of(ada), in: chatMembershipQueries.in(slugs) },
  CalendarLink: { withSecret: calendarLinkQueries.withSecret('secret-7') },
  Session: {
    unfinished: sessionQueries.unfinished(slugs),
    begunIn: sessionQueries.begunIn(garden, NOON - 100 * HOUR),
    due: sessionQueries.due(NOON),
  },
  ServiceProject: {
    alive: projectQueries.alive(acme),
    aliveIn: projectQueries.aliveIn(garden),
    aliveHostedBy: projectQueries.aliveHostedBy(ada),
    aliveWith: projectQueries.aliveWith(ada),
    due: projectQueries.due(NOON),
  },
  ServicePrompt: { due: servicePromptQueries.due(NOON) },
  Need: {
    open: needQueries.open(acme),
    openIn: needQueries.openIn(garden),
    openRaisedBy: needQueries.openRaisedBy(ada),
    openWith: needQueries.openWith(ada),
    due: needQueries.due(NOON),
  },
  Profile: { withWord: profileQueries.withWord(acme, 'word10') },
  OwnPrompt: { of: ownPromptQueries.of(acme) },
  TopicSearch: {
    ofIntroduction: searchQueries.ofIntroduction(introductionId(acme, 'asked10')),
    listFor: searchQueries.listFor(ada),
    due: searchQueries.due(NOON),
  },
  ChannelRounds: { of: channelRoundsQueries.of(acme), due: channelRoundsQueries.due(NOON) },
  RoundParticipant: {
    in: participantQueries.in(garden),
    of: participantQueries.of(ada),
    leftOutUpTo: participantQueries.leftOutUpTo(garden, june),
  },
  Round: {
    unfinished: roundQueries.unfinished(garden),
    latest: roundQueries.latest(garden),
    due: roundQueries.due(NOON),
  },
  RoundAnswer: { of: roundAnswerQueries.of(june) },
  Match: {
    of: matchQueries.of(june),
    aliveWith: matchQueries.aliveWith(ada),
    metAmong: matchQueries.metAmong(acme, [ada, memberId(acme, 'U10')]),
    due: matchQueries.due(NOON),
  },
  PastPair: {
    all: pairHistoryQueries.all(acme),
    withAny: pairHistoryQueries.withAny(acme, [ada, memberId(acme, 'U20')]),
  },
};
const all = Object.entries(QUESTIONS).flatMap(([model, questions]) =>
  Object.entries(questions).map(([name, question]) => [`${model}.${name}`, model, question] as const),
);

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
  for (const [collection, document] of Object.entries(DOCUMENTS)) {
    const documents: object[] = Array.from({ length: MANY }, (_, n) => document(n));
    await stage.database.connection.collection(collection).insertMany(documents);
  }
});
afterAll(() => stage.close());

describe('questions to a database with two thousand of everything', () => {
  test.each(all)('%s is answered by an index, without sorting or looking at others', async (_, name, ask) => {
    const model = stage.database.connection.model(name);
    const matching = await model.countDocuments(ask.filter);
    const explained: unknown = await model.find(ask.filter).sort(ask.sort).explain('executionStats');
    const plan = JSON.stringify(explained);
    const winner = plan.slice(plan.indexOf('winningPlan'), plan.indexOf('rejectedPlans'));
    expect(winner).toMatch(/IXSCAN|IDHACK/);
    expect(winner).not.toContain('COLLSCAN');
    expect(winner).not.toContain('"SORT"');
    expect(matching).toBeGreaterThan(0);
    expect(explained).toMatchObject({ executionStats: { totalDocsExamined: matching } });
  });

  test.each([
    ['ChannelMembership', 'channel', garden],
    ['ChatMembership', 'chat', slugs],
    ['RoundParticipant', 'channel', garden],
  ])('%s counts are read out of an index alone', async (name, where, id) => {
    const model = stage.database.connection.model(name);
    const plan = JSON.stringify(await model.aggregate(countsBy(where, [id])).explain('executionStats'));
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
    expect(plan).toContain('"totalDocsExamined":0');
  });

  test('whose turn it was to be asked is counted with an index, looking at their searches only', async () => {
    const model = stage.database.connection.model('TopicSearch');
    const since = NOON - 1_000 * HOUR;
    const theirs = { 'asked.member': ada, startedAt: { $gte: new Date(since) } };
    const plan = JSON.stringify(await model.aggregate(turnsOf(acme, [ada], since)).explain('executionStats'));
    expect(plan).not.toContain('COLLSCAN');
    expect(plan).toContain(`"totalDocsExamined":${await model.countDocuments(theirs)}`);
  });
});
