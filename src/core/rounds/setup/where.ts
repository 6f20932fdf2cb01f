import type { Actor } from '../../conversation/interaction.js';
import type { Message } from '../../conversation/message.js';
import { type InterestChannel, runsIn } from '../../interest-channels/index.js';
import type { PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { namedIn } from '../panel/which.js';
import { setupRefusals, whereMessage } from './setup-messages.js';

/** Where rounds are to be set up, and the rhythm if it was typed too; else what to say instead. */
type Where =
  | { readonly kind: 'here'; readonly channel: InterestChannel; readonly rest: string }
  | { readonly kind: 'not'; readonly message: Message };

/** The channel that is named, else the one in which it was typed, else the only one in which rounds may run. */
export async function whereToSetUp(
  { interestChannels }: Pick<RoundsDeps, 'interestChannels'>,
  { community }: Actor,
  words: string,
  typedIn: PlaceId | undefined,
): Promise<Where> {
  const all = (await interestChannels.all(community)).filter(({ state }) => state.kind !== 'removed');
  const { named, rest } = namedIn(
    words,
    all.map((channel) => ({ channel })),
  );
  if (named === 'unknown') return { kind: 'not', message: setupRefusals.unknown };
  const meant = named?.channel ?? all.find(({ id }) => id === typedIn);
  if (meant !== undefined) return ifOn(meant, rest);
  const on = all.filter((channel) => runsIn(channel, 'rounds'));
  const [only, ...more] = on;
  if (only === undefined) return { kind: 'not', message: setupRefusals.nowhere };
  return more.length === 0
    ? { kind: 'here', channel: only, rest }
    : { kind: 'not', message: whereMessage(on) };
}

export const ifOn = (channel: InterestChannel, rest: string): Where =>
  runsIn(channel, 'rounds')
    ? { kind: 'here', channel, rest }
    : { kind: 'not', message: setupRefusals.switchedOff(channel) };
