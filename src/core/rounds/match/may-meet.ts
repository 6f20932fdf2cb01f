import { blockedEitherWay, isPaused, type Member } from '../../members/index.js';
import { DeliveryFailure } from '../../messenger.js';
import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';

/** Whether no two of these people have blocked each other. */
const nobodyBlocked = (everyone: readonly Member[]): boolean =>
  everyone.every((one, index) => everyone.slice(index + 1).every((other) => !blockedEitherWay(one, other)));

/** Whether a room may open for them now: all are here, none takes a break, and nobody has blocked another. */
export async function mayOpen(
  { people, members, clock }: Pick<RoundsDeps, 'people' | 'members' | 'clock'>,
  match: Match,
): Promise<boolean> {
  const ids = match.members.map(({ member }) => member);
  const [found, settings] = await Promise.all([
    Promise.all(ids.map((id) => people.find(id))),
    members.getAll(ids),
  ]);
  const now = clock();
  return (
    found.every(({ standing }) => standing !== 'departed') &&
    settings.every((member) => !isPaused(member, now)) &&
    nobodyBlocked(settings)
  );
}

/**
 * The same, as the last yes needs it: nobody reads that everyone has said yes where no room can open. Where the platform
 * cannot be asked just now, the opening asks again.
 */
export const mayAgree = (deps: Parameters<typeof mayOpen>[0], match: Match): Promise<boolean> =>
  mayOpen(deps, match).catch((error: unknown) => {
    if (error instanceof DeliveryFailure) return true;
    throw error;
  });
