import type { Platform } from '../core/shared/ids.js';
import type { WalkingClock } from './clock.js';
import type { Persona, SeenMessage } from './persona.js';
import type { WireLog } from './wire-log.js';

/** One platform of the sandbox as the page needs it, whichever double stands behind. */
export interface Side<Kept = unknown> {
  readonly platform: Platform;
  readonly inhabitants: readonly Inhabitant[];
  /** The platform's own menu entry for introductions. */
  readonly menu: { readonly entry: string; readonly onSomebody: boolean };
  /** What stands in the menu of a message. */
  readonly messageMenu: readonly string[];
  /** The channels that this person can see. */
  channels(reader: Persona): readonly ChannelOf[];
  /** What the reader would call the conversation that this message is in. */
  placeName(message: SeenMessage, reader: Persona): string;
  /** Whether a thread hangs on this message, or one could by replying. */
  threadUnder(message: SeenMessage): 'begun' | 'possible' | 'none';
  /** Presses a button; `nth` counts from 0 among those of one message that are called the same. */
  press(person: Persona, message: SeenMessage, label: string, nth: number): Promise<void>;
  /** What the platform does by itself when this is typed, such as `/join`; undefined when it is for an app. */
  ownCommand(person: Persona, typed: string, place: string | undefined): Promise<void> | undefined;
  /** The name of whoever wrote it; undefined for Kith. */
  authorOf(message: SeenMessage): string | undefined;
  /** What the platform would have refused. */
  problems(): readonly string[];
  onChange(listener: () => void): () => void;
  readonly wire: WireLog;
  /** What it was seeded from: one that differs in it cannot go on where another ended. */
  readonly seed: unknown;
  /** All that must survive the end of the process; to be written down at once. */
  keep(): Kept;
  /** Before anybody acts in it. */
  recall(kept: Kept): void;
  stop(): Promise<void>;
}

export interface SideOptions {
  readonly clock: WalkingClock;
  /** One world from its beginning to its reset. */
  readonly era: () => string;
}

export interface ChannelOf {
  readonly id: string;
  /** Without `#`. */
  readonly name: string;
  /** False where one could go in, but has not. */
  readonly inside: boolean;
}

export interface Inhabitant {
  readonly persona: Persona;
  readonly about: string;
  /** IANA. */
  readonly zone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly leads: boolean;
  /** False for bots and accounts that nobody uses any more. */
  readonly playable: boolean;
}
