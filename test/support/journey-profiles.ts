import type { Connection } from 'mongoose';
import { createStores } from '../../src/adapters/mongo/index.js';
import { emptyProfile } from '../../src/core/profiles/index.js';
import { type CommunityId, memberId } from '../../src/core/shared/ids.js';
import type { Persona } from '../../src/sandbox/persona.js';

/** Lets new people say who they are before they do anything else, so that no story begins with a questionnaire. */
export function selfDescribed(connection: Connection, community: CommunityId) {
  const { profiles } = createStores(connection, { encryptionKey: undefined, clock: Date.now });
  const saves: Promise<unknown>[] = [];
  return {
    /** Once everybody's profile is stored. */
    stored: async () => void (await Promise.all(saves)),
    as(persona: Persona): Persona {
      const profile = emptyProfile(memberId(community, persona.id), community);
      const saved = profiles.save({
        ...profile,
        who: `I am ${persona.name}, and I mend what others throw away.`,
        aim: 'A street in which nothing is thrown away.',
      });
      saves.push(saved);
      const { command, menu, press } = persona;
      return Object.assign(persona, {
        command: async (...typed: Parameters<Persona['command']>) => {
          await saved;
          return command(...typed);
        },
        menu: async (...chosen: Parameters<Persona['menu']>) => {
          await saved;
          return menu(...chosen);
        },
        press: async (...pressed: Parameters<Persona['press']>) => {
          await saved;
          return press(...pressed);
        },
      });
    },
  };
}
