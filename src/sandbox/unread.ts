import type { Persona, SeenMessage } from './persona.js';

/** What each person has looked at, so that the page can say who has something new. */
export interface Unread {
  isNew(reader: Persona, message: SeenMessage): boolean;
  /** Everything in this conversation has been looked at. */
  read(reader: Persona, messages: readonly SeenMessage[]): void;
}

export function createUnread(): Unread {
  const looked = new Set<string>();
  const key = (reader: Persona, { id }: SeenMessage) => `${reader.id} ${id}`;
  return {
    // Home and windows are drawn anew at every glance.
    isNew: (reader, message) =>
      message.kind !== 'home' && message.kind !== 'window' && !looked.has(key(reader, message)),
    read(reader, messages) {
      for (const message of messages) looked.add(key(reader, message));
    },
  };
}
