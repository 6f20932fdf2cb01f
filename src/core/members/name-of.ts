import type { MemberId } from '../shared/ids.js';
import type { People } from './people.js';

/** What others know somebody by: what comes along with a press may be no more than a handle. */
export const nameOf = (
  { people }: { readonly people: People },
  { member, name }: { readonly member: MemberId; readonly name: string },
): Promise<string> =>
  people.find(member).then(
    (person) => person.name,
    () => name,
  );
