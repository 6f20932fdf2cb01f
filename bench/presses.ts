import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores, type Stores } from '../src/adapters/mongo/index.js';
import { actionKey } from '../src/core/conversation/action-key.js';
import { DEFAULT_POLICY, type Draft } from '../src/core/introductions/index.js';
import { askParty, request } from '../src/core/introductions/rules.js';
import { communityId, introductionId, memberId, nativeOf } from '../src/core/shared/ids.js';
import type { SlackDouble } from '../src/sandbox/slack-double/index.js';

/** A press on a button in a direct message, as Slack sends it. */
export const pressBody = (user: string, action: string, responseUrl: string): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: 'block_actions',
      team: { id: 'T0001', domain: 'bench' },
      user: { id: user, username: user, name: user, team_id: 'T0001' },
      api_app_id: 'A1',
      token: 'unused',
      container: { type: 'message', message_ts: '1.1', channel_id: 'D1', is_ephemeral: false },
      channel: { id: 'D1', name: 'directmessage' },
      message: { ts: '1.1', text: 'a request', blocks: [] },
      trigger_id: '1.1.1',
      response_url: responseUrl,
      actions: [
        {
          type: 'button',
          action_id: action,
          block_id: 'b',
          value: 'x',
          action_ts: '1.1',
          text: { type: 'plain_text', text: 'x' },
        },
      ],
    }),
  }).toString();

/** Where answers go; the double takes any number of them. */
export const answerAddress = ({ url }: SlackDouble): string => new URL('/response/bench', url).href;

const AT_ONCE = 200;
/** A workspace of so many; each of them is looked up once in five minutes. */
const MEMBERS = 1_000;

/**
 * Prepares so many presses, asks and answers in turn, each by somebody else: drafts that wait to be sent, and requests
 * that wait for their yes.
 */
export async function seedPresses(
  slack: SlackDouble,
  uri: string,
  count: number,
): Promise<readonly string[]> {
  slack.faults.add({
    method: 'response_url',
    times: Number.POSITIVE_INFINITY,
    status: 200,
    body: { ok: true },
  });
  const database = await connectMongo({ uri });
  const stores = createStores(database.connection, { encryptionKey: undefined, clock: Date.now });
  for (let number = 0; number < MEMBERS; number += 1) {
    slack.addUser({ name: `Member ${number}`, id: `UBENCH${number}` });
  }
  const bodies: string[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index);
    bodies.push(
      ...(await Promise.all(
        some.map((n) => (n % 2 === 0 ? draft(slack, stores, n) : open(slack, stores, n))),
      )),
    );
  }
  await database.close();
  return bodies.map((body) => body.replaceAll('T0001', slack.team().teamId));
}

/** Two of the members, other two for every number below half a million. */
function couple(slack: SlackDouble, n: number): Draft {
  const community = communityId('slack', slack.team().teamId);
  const someone = (number: number) => ({
    member: memberId(community, `UBENCH${number}`),
    card: { name: `Member ${number}`, fields: [{ field: 'who' as const, text: 'I like benches' }] },
  });
  const first = n % MEMBERS;
  const [ada, ben] = [someone(first), someone((first + 1 + Math.floor(n / MEMBERS)) % MEMBERS)];
  return {
    id: introductionId(community, `bench${String(n).padStart(8, '0')}`),
    community,
    requester: ada.member,
    requesterName: ada.card.name,
    cards: [ada, ben],
    wish: { reason: 'inspires', offer: 'An hour of mine', hope: 'To hear about your work' },
    writtenAt: Date.now(),
  };
}

async function draft(slack: SlackDouble, { drafts }: Stores, n: number): Promise<string> {
  const written = couple(slack, n);
  await drafts.save(written);
  return pressBody(
    nativeOf(written.requester),
    actionKey('introduction.send', written.id),
    answerAddress(slack),
  );
}

async function open(slack: SlackDouble, { introductions }: Stores, n: number): Promise<string> {
  const { writtenAt, ...written } = couple(slack, n);
  const asks = request(written, writtenAt, DEFAULT_POLICY);
  const [, other] = asks.parties;
  if (other === undefined) throw new Error('nobody to ask');
  const asked = askParty(asks, other.member, writtenAt, DEFAULT_POLICY);
  const stored = { ...asked, events: [] };
  await introductions.insert(stored, stored.expiresAt);
  return pressBody(nativeOf(other.member), actionKey('introduction.yes', stored.id), answerAddress(slack));
}
