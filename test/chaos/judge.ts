import type { Connection } from 'mongoose';
import type { Plan } from './people-at-it.js';
import { answerOf, introductionsOf, type StoredIntroduction, stateOfNotice } from './records.js';
import type { Pair, Town } from './towns.js';

export interface Story {
  readonly town: Town;
  readonly pair: Pair;
  readonly plan: Plan;
  /** They read that their request was sent. */
  sent: boolean;
  /** They read that their answer was heard. */
  answered: boolean;
}

export interface Figures {
  readonly introduced: number;
  /** Asks of which nobody knows whether they arrived: the reminder heals those. */
  readonly asksLost: number;
  /** Rooms with a second opening message, the first one's answer having been lost. */
  readonly openingsTwice: number;
}

interface Finding extends Partial<Figures> {
  readonly wrong?: string;
}

const STORED: Readonly<Record<Plan, string>> = {
  yes: 'yes',
  'not now': 'not-now',
  never: 'never',
  nothing: 'asked',
};
/** A second copy is right only where a kill came between the sending of the first and the note of it. */
const BEFORE_A_KILL = 3_000;
const AFTER_A_KILL = 300;

/** Holds what people were told, what is stored, and what the platforms saw against each other. */
export async function judge(connection: Connection, stories: readonly Story[], kills: readonly number[]) {
  const said = new Map(stories.map(({ town }) => [town, town.copies()]));
  const figures = { introduced: 0, asksLost: 0, openingsTwice: 0 };
  const wrong: string[] = [];
  for (const story of stories) {
    const { town, pair, plan } = story;
    const copies = (key: string) => said.get(town)?.(key) ?? [];
    for (const finding of await findings(connection, story, copies, kills)) {
      if (finding.wrong !== undefined)
        wrong.push(`${pair.asker.name}, ${pair.asked.name} on ${town.name} (${plan}): ${finding.wrong}`);
      figures.introduced += finding.introduced ?? 0;
      figures.asksLost += finding.asksLost ?? 0;
      figures.openingsTwice += finding.openingsTwice ?? 0;
    }
  }
  return { wrong, figures };
}

async function findings(
  connection: Connection,
  story: Story,
  copies: (key: string) => readonly number[],
  kills: readonly number[],
): Promise<Finding[]> {
  const found = await introductionsOf(connection, story.pair);
  const [introduction] = found;
  if (introduction === undefined)
    return [{ wrong: story.sent ? 'told “Sent.”, and nothing is stored' : 'never got to send it' }];
  return [
    ...(found.length > 1 ? [{ wrong: `${found.length} introductions` }] : []),
    ...promises(story, introduction),
    ...(await request(connection, story, introduction, copies)),
    ...room(story, introduction, copies, kills),
  ];
}

function* promises({ answered, plan, pair }: Story, introduction: StoredIntroduction): Generator<Finding> {
  const answer = answerOf(introduction, pair.members.asked);
  if (answered && answer !== STORED[plan])
    yield { wrong: `told that “${plan}” was heard; stored is ${answer}` };
  if (introduction.events.length > 0) yield { wrong: 'something that happened was told to nobody' };
}

async function request(
  connection: Connection,
  { pair }: Story,
  { _id }: StoredIntroduction,
  copies: (key: string) => readonly number[],
): Promise<Finding[]> {
  const key = `${_id}|asked|${pair.members.asked}`;
  const asks = copies(key).length;
  const state = await stateOfNotice(connection, key);
  const lost = state === 'lost' ? [{ asksLost: 1 }] : [];
  if (asks === 1 || (asks === 0 && state === 'lost')) return lost;
  return [{ wrong: `asked ${asks} times, noted as ${state}` }];
}

function* room(
  { town, pair }: Story,
  introduction: StoredIntroduction,
  copies: (key: string) => readonly number[],
  kills: readonly number[],
): Generator<Finding> {
  const rooms = town.rooms(pair);
  if (answerOf(introduction, pair.members.asked) !== 'yes') {
    if (rooms.length > 0) yield { wrong: 'a room without two yeses' };
    return;
  }
  const { kind } = introduction.state;
  if (kind !== 'introduced') yield { wrong: `both said yes, and it is ${kind}` };
  if (rooms.length !== 1) yield { wrong: `${rooms.length} rooms` };
  yield { introduced: 1 };
  const openings = copies(`${introduction._id}|opening`);
  const [first] = openings;
  const excused = kills.some(
    (kill) => first !== undefined && first > kill - BEFORE_A_KILL && first < kill + AFTER_A_KILL,
  );
  if (openings.length === 2 && excused) yield { openingsTwice: 1 };
  else if (openings.length !== 1) yield { wrong: `opening messages at ${openings.join(' and ')}` };
  yield* requestAfterwards(pair);
}

/** What the person asked sees in the end, where they were asked. */
function* requestAfterwards({ asked }: Pair): Generator<Finding> {
  const direct = asked.sees().filter(({ kind }) => kind === 'direct');
  if (direct.some(({ buttons }) => buttons.length > 0)) yield { wrong: 'the request can still be answered' };
  if (direct.some(({ text }) => /been introduced|takes you there/.test(text))) return;
  yield { wrong: `the request ends as “${direct.map(({ text }) => text.split('\n').at(-1)).join(' | ')}”` };
}
