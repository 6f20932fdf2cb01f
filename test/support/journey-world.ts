import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { nextDue } from '../../src/adapters/mongo/next-due.js';
import { readConfig } from '../../src/config.js';
import type { CommunityId } from '../../src/core/shared/ids.js';
import type { Log } from '../../src/core/shared/log.js';
import { DAY, HOUR, SECOND } from '../../src/core/shared/time.js';
import { runUntilQuiet } from '../../src/jobs/ticks.js';
import { type Kith, startKith } from '../../src/main.js';
import type { Persona } from '../../src/sandbox/persona.js';
import { type Walker, walkThrough } from '../../src/sandbox/walk-through.js';
import { discordSide, type OnDiscord } from './journey-discord.js';
import { selfDescribed } from './journey-profiles.js';
import { type OnSlack, slackSide } from './journey-slack.js';
import { TELLING } from './journey-stored.js';
import { freshDatabase } from './mongo.js';
import { type LogLine, recordingLog } from './recording-log.js';

export const PLATFORMS = ['Slack over HTTP', 'Slack over Socket Mode', 'Discord'] as const;
export type PlatformName = (typeof PLATFORMS)[number];
/** For stories in which it makes no difference by which line Slack is heard. */
export const ONE_LINE_EACH: readonly PlatformName[] = ['Slack over HTTP', 'Discord'];

/** Someone of the community; on Discord there are neither guests nor people from elsewhere. */
export type Standing = 'member' | 'leader' | 'guest' | 'external' | 'bot';

/** A channel in which everybody and Kith are, and what may become of it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  renamed(name: string): Promise<void>;
  deleted(): Promise<void>;
  madePrivate(): Promise<void>;
  /** Kith is thrown out of it, or may not see it any more. */
  losesKith(): Promise<void>;
  getsKithBack(): Promise<void>;
  /** Only on Slack. */
  archived?(): Promise<void>;
  unarchived?(): Promise<void>;
  /** Somebody goes out of it; nothing on Discord, where seeing a channel is being in it. */
  leaves(person: Persona): Promise<void>;
}

export interface Room {
  readonly id: string;
  /** People only, without the app. */
  readonly members: readonly string[];
  readonly private: boolean;
  readonly closed: boolean;
  readonly messages: readonly { readonly payload: unknown }[];
}

/** What a journey needs of a platform's double, whichever it is. */
export interface Side {
  readonly community: CommunityId;
  readonly env: Readonly<Record<string, string>>;
  /** The app is up. */
  reach(port: number): void;
  person(name: string, standing: Standing): Persona;
  channel(name: string): Channel;
  leaves(person: Persona): Promise<void>;
  closesTheirMessages(person: Persona): void;
  rooms(): readonly Room[];
  callCount(): number;
  /** What was said or done since then in a place that more than one person can see. */
  inSharedPlaces(since: number): readonly string[];
  /** Whatever was struck is whole again. */
  endTroubles(): void;
  readonly unexpected: readonly string[];
  readonly forget: () => void;
  stop(): Promise<void>;
  readonly slack?: OnSlack;
  readonly discord?: OnDiscord;
}

export interface JourneyWorld extends Omit<Side, 'env' | 'reach' | 'person' | 'stop'> {
  readonly name: PlatformName;
  /** The process that was started last. */
  readonly kith: Kith;
  readonly database: Connection;
  readonly logs: readonly LogLine[];
  now(): number;
  /** Somebody new in the community, who has said who they are; with `stranger` not yet. */
  person(name: string, standing?: Standing, stranger?: 'stranger'): Persona;
  /** Once everything that new people have said of themselves is stored. */
  ready(): Promise<void>;
  /** Lets all that is due now happen, and waits some seconds for what the platform has put off. */
  quiet(): Promise<void>;
  /** Moves the clock on, and lets everything happen that falls due. */
  walk(ms: number): Promise<void>;
  /** Moves the clock on from one due moment to the next, so that nothing on the way comes late. */
  walkThrough(ms: number): Promise<void>;
  /** Moves the clock, and nothing else happens yet. */
  advance(ms: number): void;
  /** An address on Kith's own server. */
  address(path: string): string;
  roomsOf(...people: readonly Persona[]): readonly Room[];
  /** One process more at the same database and the same platform. */
  joinedByAnotherKith(): Promise<void>;
  /** All processes stop, and one starts again; `meanwhile` happens while none is there. */
  restarts(meanwhile?: () => unknown): Promise<void>;
  stop(): Promise<void>;
}

/** The next Monday at nine, so that the days of the week are always the same and nothing stored is old already. */
function mondayMorning(): number {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const days = (8 - new Date(today).getUTCDay()) % 7 || 7;
  return today + days * DAY + 9 * HOUR;
}

/** Kith as it really runs, over the wire, with a clock that stands still until it is walked. */
export async function onPlatform(name: PlatformName): Promise<JourneyWorld> {
  const side = name === 'Discord' ? await discordSide() : await slackSide(name);
  const database = await freshDatabase();
  const { log, lines } = recordingLog();
  let now = mondayMorning();
  let kiths: readonly [Kith, ...Kith[]] = [await start()];
  side.reach(kiths[0].port);
  const newcomers = selfDescribed(database.connection, side.community);

  function start(): Promise<Kith> {
    return startKith({
      config: readConfig({ NODE_ENV: 'test', PORT: '0', MONGODB_URI: database.uri, ...side.env }),
      log,
      clock: () => now,
      host: '127.0.0.1',
      identifyAtOnce: true,
      onFatal: (reason) => lines.push({ level: 'error', fields: { reason }, message: 'fatal' }),
    });
  }

  const stopAll = () => Promise.all(kiths.map((kith) => kith.stop()));

  /** What the platform has put off for some seconds; a room that could not be opened is tried again after its lease. */
  async function putOff(): Promise<number> {
    const soon = { open: true, dueAt: { $lte: new Date(now + 10 * SECOND) } };
    if ((await database.connection.collection('outbox').countDocuments(soon)) > 0) return SECOND;
    const agreed = await database.connection
      .collection('introductions')
      .countDocuments({ 'state.kind': 'agreed' });
    return agreed > 0 ? 31 * SECOND : 0;
  }

  /** Agenda's ticks run beside the test's own, and nobody can wait for them. */
  async function inHandElsewhere(): Promise<boolean> {
    const sending = database.connection
      .collection('outbox')
      .countDocuments({ open: true, claim: { $exists: true } });
    const telling = TELLING.map((name) =>
      database.connection.collection(name).countDocuments({ 'events.0': { $exists: true } }),
    );
    return (await Promise.all([sending, ...telling])).some((count) => count > 0);
  }

  async function quiet(): Promise<void> {
    let waits = 0;
    for (let looks = 0; looks < 100 && waits < 15; looks += 1) {
      await Promise.all(kiths.map((kith) => untilQuiet(kith, log)));
      const wait = (await inHandElsewhere()) ? handedOn(looks) : await putOff();
      if (wait === 0) return;
      if (wait !== undefined) {
        now += wait;
        waits += 1;
      }
      await pause(50);
    }
  }

  const walker: Walker = {
    now: () => now,
    nextDue: (after) => nextDue(database.connection, after),
    async step(at) {
      now = Math.max(now, at);
      await quiet();
    },
  };

  return {
    ...side,
    name,
    get kith() {
      return kiths[0];
    },
    database: database.connection,
    logs: lines,
    now: () => now,
    person(called, standing = 'member', stranger) {
      const persona = side.person(called, standing);
      return stranger === undefined ? newcomers.as(persona) : persona;
    },
    ready: newcomers.stored,
    quiet,
    async walk(ms) {
      await quiet();
      now += ms;
      await quiet();
    },
    async walkThrough(ms) {
      await quiet();
      await walkThrough(walker, now + ms);
    },
    advance: (ms) => {
      now += ms;
    },
    address: (path) => `http://127.0.0.1:${kiths[0].port}${path}`,
    roomsOf: (...people) => {
      const wanted = ids(people.map(({ id }) => id));
      return side.rooms().filter(({ members }) => ids(members) === wanted);
    },
    async joinedByAnotherKith() {
      kiths = [await start(), ...kiths];
    },
    async restarts(meanwhile = () => undefined) {
      await stopAll();
      await meanwhile();
      kiths = [await start()];
      side.reach(kiths[0].port);
    },
    async stop() {
      await stopAll();
      await side.stop();
      await database.drop();
    },
  };
}

/** What failed on its way is left to a tick some seconds on, and this clock stands still: now and then it must move. */
const handedOn = (looks: number): number | undefined => (looks % 20 === 19 ? 11 * SECOND : undefined);

const ids = (members: readonly string[]) => [...members].sort().join();

async function untilQuiet({ app, settled }: Kith, log: Log): Promise<void> {
  await settled();
  await runUntilQuiet(app.ticks, log);
  await settled();
}
