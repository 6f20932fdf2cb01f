import { type Need, pledgeOf, total } from '../../src/core/needs/index.js';
import { totalWords } from '../../src/core/needs/message-parts.js';
import type { Project, Volunteer } from '../../src/core/service-projects/index.js';
import { type Instant, SECOND } from '../../src/core/shared/time.js';
import type { Told } from './service-deeds.js';
import type { ServiceRecords } from './service-records.js';

type Finding = string;

/** What must hold of every state that was ever saved. */
function* ofAState(project: Project): Generator<Finding> {
  const { volunteers, roles, state } = project;
  if (new Set(volunteers.map(({ member }) => member)).size < volunteers.length)
    yield 'somebody is there twice';
  for (const role of roles) {
    const own = volunteers.filter((one) => one.role === role.id);
    const inside = own.filter(({ seat }) => seat === 'in').length;
    if (inside > role.seats) yield `${inside} people on ${role.seats} seats for ${role.name}`;
    if (own.slice(0, inside).some(({ seat }) => seat === 'waiting'))
      yield `somebody passed the line for ${role.name}`;
    if (state.kind === 'open' && inside < role.seats && own.length > inside)
      yield `${role.name}: a seat is free while somebody waits`;
  }
  const clicks = volunteers.map(({ at }) => at);
  if (clicks.some((at, index) => at < (clicks[index - 1] ?? 0)))
    yield 'they do not stand in the order of their clicks';
}

const sameStay = (one: Volunteer | undefined, other: Volunteer | undefined): boolean =>
  one !== undefined && one.role === other?.role && one.at === other.at;

/** What must hold from one saved state to the next. */
function* ofAStep(before: Project, after: Project): Generator<Finding> {
  const was = new Map(before.volunteers.map((one) => [one.member, one] as const));
  const told = new Set(
    after.events.flatMap((event) =>
      event.kind === 'promoted' && event.number.startsWith(`${before.version}.`) ? [event.member] : [],
    ),
  );
  if (after.version !== before.version + 1) yield `version ${after.version} follows ${before.version}`;
  for (const now of after.volunteers) {
    const earlier = was.get(now.member);
    if (!sameStay(earlier, now) || earlier?.seat === now.seat) continue;
    if (now.seat === 'waiting') yield `${now.member} lost a seat`;
    else if (!told.has(now.member)) yield `${now.member} got a seat, and nothing says so`;
  }
  const stayed = after.volunteers.filter((now) => sameStay(was.get(now.member), now));
  const order = before.volunteers.filter(({ member }) => stayed.some((one) => one.member === member));
  if (order.some(({ member }, index) => member !== stayed[index]?.member)) yield 'the line changed its order';
}

/** How the platform heard of it. */
interface Said {
  readonly key: string;
  readonly at: Instant;
}

/** A second copy is right only where a kill came between the sending of the first and the note of it. */
const BEFORE_A_KILL = 3 * SECOND;
const AFTER_A_KILL = SECOND;

export function judgeHistory(
  planted: readonly Project[],
  { versions, projects }: Pick<ServiceRecords, 'versions' | 'projects'>,
) {
  const wrong: string[] = [];
  const promotions = new Set<string>();
  let edits = 0;
  for (const first of planted) {
    const all = [first, ...(versions.get(first.id) ?? [])];
    const found = all.flatMap((project, index) => {
      const before = all[index - 1];
      return [...ofAState(project), ...(before === undefined ? [] : ofAStep(before, project))].map(
        (what) => `${project.id} version ${project.version}: ${what}`,
      );
    });
    wrong.push(...found);
    for (const { events } of all)
      for (const event of events)
        if (event.kind === 'promoted') promotions.add(`${first.id}|promoted|${event.member}|${event.number}`);
    edits += new Set(
      all.flatMap(({ events }) => events.flatMap(({ kind, number }) => (kind === 'edited' ? [number] : []))),
    ).size;
    const last = projects.find(({ id }) => id === first.id);
    if (last?.version !== all.at(-1)?.version) wrong.push(`${first.id}: not every save was noted`);
    if (last?.events.length !== 0) wrong.push(`${first.id}: something was told to nobody`);
  }
  return { wrong, promotions, edits };
}

/** Every promotion exactly once; anything else at most once; a copy only where somebody was killed. */
export function judgeNotices(
  promotions: ReadonlySet<string>,
  { notices }: Pick<ServiceRecords, 'notices'>,
  said: readonly Said[],
  kills: readonly Instant[],
) {
  const times = new Map<string, Instant[]>();
  for (const { key, at } of said) times.set(key, [...(times.get(key) ?? []), at]);
  const many = [...times].filter(([, all]) => all.length > 1);
  const copies = many.filter(([, all]) => all.length === 2 && diedThen(all[0], kills));
  const isPromotion = (key: string) => key.includes('|promoted|');
  const wrong = [
    ...[...promotions]
      .filter((key) => !times.has(key))
      .map((key) => `${key}: a promotion that nobody was told of`),
    ...[...times.keys()]
      .filter((key) => isPromotion(key) && !promotions.has(key))
      .map((key) => `${key}: a promotion that never was`),
    ...many
      .filter((one) => !copies.includes(one))
      .map(([key, all]) => `${key}: told ${all.length} times, at ${all.join(', ')}`),
    ...[...notices.values()]
      .filter(({ _id, state }) => state !== 'sent' && (state !== 'lost' || isPromotion(_id)))
      .map(({ _id, state }) => `${_id} is ${state}`),
  ];
  return { wrong, copies: copies.length };
}

const diedThen = (first: Instant | undefined, kills: readonly Instant[]): boolean =>
  kills.some((kill) => first !== undefined && first > kill - BEFORE_A_KILL && first < kill + AFTER_A_KILL);

/** What must hold of every state of a need that was ever saved. */
export function* ofANeed(need: Need): Generator<Finding> {
  const { id, version, pledges, target } = need;
  const about = `${id} version ${version}`;
  if (new Set(pledges.map(({ member }) => member)).size < pledges.length)
    yield `${about}: somebody pledged twice`;
  if (pledges.some(({ amount }) => !Number.isInteger(amount) || amount < 1))
    yield `${about}: a pledge of less than one`;
  const sum = sumOf(need);
  if (sum !== total(need)) yield `${about}: the total is ${total(need)}, and the pledges are ${sum}`;
  if (sum > target + Math.max(1, Math.floor(target / 10))) yield `${about}: ${sum} of ${target} is too much`;
  if (need.state.kind === 'open' && sum >= target) yield `${about}: reached, and still open`;
}

const sumOf = ({ pledges }: Need): number => pledges.reduce((all, { amount }) => all + amount, 0);

/** Between two changes of one board, on the platform's own clock. */
export function* judgeEdits(edits: ReadonlyMap<string, readonly Instant[]>): Generator<Finding> {
  for (const [board, times] of edits)
    for (const [index, at] of times.entries()) {
      const before = times[index - 1];
      if (before !== undefined && at - before < 0.9 * SECOND)
        yield `${board} was changed twice in ${at - before} ms`;
    }
}

/** What people read last about themselves is what is stored. */
export function* judgeWords(
  told: readonly Told[],
  { projects, needs }: Pick<ServiceRecords, 'projects' | 'needs'>,
): Generator<Finding> {
  const unsure = new Set<string>();
  const last = new Map<string, Told>();
  for (const one of told) {
    const key = `${one.who.member} ${one.about}`;
    // An answer that never came may belong to something that still happens.
    if (one.words === undefined) unsure.add(key);
    else last.set(key, one);
  }
  for (const [key, { who, about, words = '' }] of last) {
    if (unsure.has(key)) continue;
    const project = projects.find(({ id }) => id === about);
    const need = needs.find(({ id }) => id === about);
    if (project !== undefined && !isSo(project, who.member, words))
      yield `${key}: told “${words}”, and it is not so`;
    if (need !== undefined && !isPledged(need, who.member, words))
      yield `${key}: told “${words}”, and it is not so`;
  }
}

function isSo({ volunteers, roles }: Project, member: Volunteer['member'], words: string): boolean {
  const own = volunteers.find((one) => one.member === member);
  const role = roles.find(({ id }) => id === own?.role);
  const seat = /You have a seat: (.+?)\. \(/.exec(words)?.[1];
  if (seat !== undefined) return own?.seat === 'in' && role?.name === seat;
  const line = /All seats for (.+?) are taken\. You are/.exec(words)?.[1];
  if (line !== undefined) return role?.name === line;
  return /is given back|no place in/.test(words) ? own === undefined : /called off/.test(words);
}

function isPledged(need: Need, member: Volunteer['member'], words: string): boolean {
  const amount = /Your pledge is (\S+) tins? now/.exec(words)?.[1];
  const own = pledgeOf(need, member)?.amount;
  if (amount !== undefined) return own === (amount === 'one' ? 1 : Number(amount));
  if (/taken back|pledged nothing/.test(words)) return own === undefined;
  // By its words a need is only found while it is open.
  return need.state.kind === 'open' ? /At most/.test(words) : /is asked for|promised|become less/.test(words);
}

/** The lines of a board that carry numbers, from the sum of what is stored. */
export const boardLines = (project: Project): readonly string[] =>
  project.state.kind === 'open'
    ? project.roles.map(({ id, name, seats }) => {
        const inside = project.volunteers.filter(({ role, seat }) => role === id && seat === 'in').length;
        return `${name}: ${inside} of ${seats} ${seats === 1 ? 'seat' : 'seats'} taken`;
      })
    : ['This project was called off.'];

export const needLine = (need: Need): string => {
  const { state, target } = need;
  return state.kind === 'open' ? totalWords(need) : `${sumOf(need)} of ${target} tins were promised`;
};
