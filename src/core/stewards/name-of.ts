import type { People } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import { NAMELESS } from './change-messages.js';

/** What these people are called; a platform that cannot be asked just now leaves them without a name. */
export async function namesOf(
  people: People,
  ids: readonly MemberId[],
): Promise<(member: MemberId) => string> {
  const names = new Map(
    await Promise.all(
      [...new Set(ids)].map(
        async (id) =>
          [
            id,
            await people.find(id).then(
              ({ name }) => name,
              () => NAMELESS,
            ),
          ] as const,
      ),
    ),
  );
  return (member) => names.get(member) ?? NAMELESS;
}
