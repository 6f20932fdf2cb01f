import type { Persona, SeenMessage } from './persona.js';

/** What each person has looked at, so that the page can say who has something new. */
export interface Unread {
  isNew(reader: Persona, message: SeenMessage): boolean;
  /** Everything in this conversation has been looked at. */
  read(reader: Persona, messages: readonly SeenMessage[]): void;
  /** For the sandbox's memory. */
  readonly looked: ReadonlySet<string>;
}

const MOST = 50_000;

/** @param before what had been looked at when the process last ended */
export function createUnread(before: Iterable<string> = [], changed: () => void = () => {}): Unread {
  const looked = new Set<string>(before);
  const key = (reader: Persona, { id }: SeenMessage) => `${reader.id} ${id}`;
  return {
    // Home and windows are drawn anew at every glance.
    isNew: (reader, message) =>
      message.kind !== 'home' && message.kind !== 'window' && !looked.has(key(reader, message)),
    read(reader, messages) {
      for (const message of messages) looked.add(key(reader, message));
      for (const oldest of looked) {
        if (looked.size <= MOST) break;
        looked.delete(oldest);
      }
      changed();
    },
    looked,
  };
}
