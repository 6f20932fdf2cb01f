import type { Platform } from '../core/shared/ids.js';
import type { Persona, SeenMessage } from './persona.js';

/** One platform of the sandbox as the page needs it, whichever double stands behind. */
export interface Side {
  readonly platform: Platform;
  readonly inhabitants: readonly Inhabitant[];
  /** The platform's own menu entry for introductions. */
  readonly menu: { readonly entry: string; readonly onSomebody: boolean };
  /** What the reader would call the conversation that this message is in. */
  placeName(message: SeenMessage, reader: Persona): string;
  /** Presses a button; `nth` counts from 0 among those of one message that are called the same. */
  press(person: Persona, message: SeenMessage, label: string, nth: number): Promise<void>;
  /** Writes a plain message. */
  say(person: Persona, place: string, words: string): Promise<void>;
  /** The name of whoever wrote it; undefined for Kith. */
  authorOf(message: SeenMessage): string | undefined;
  /** What the platform would have refused. */
  problems(): readonly string[];
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
}

export interface Inhabitant {
  readonly persona: Persona;
  readonly about: string;
  /** False for bots and accounts that nobody uses any more. */
  readonly playable: boolean;
}
