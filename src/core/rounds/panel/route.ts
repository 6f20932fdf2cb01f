import type { Actor } from '../../conversation/interaction.js';
import { type Reply, say } from '../../conversation/reply.js';
import type { Pace, Route } from '../../conversation/route.js';
import type { PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { readChannel } from './keys.js';
import type { Placed } from './parts.js';
import { type Among, whichRounds } from './which.js';
import { pressWords, whichMessage } from './which-messages.js';

/** What follows when somebody does something with the rounds of a channel. `rest`: what was typed besides. */
type Act = (placed: Placed, by: Actor, rest: string) => Promise<Reply>;

interface Verb {
  readonly verb: string;
  readonly pace: Pace;
  readonly among: Among;
  readonly act: Act;
}

/** `/rounds <verb> [#hashtag]` and the button `rounds.<verb>` do the same. */
export const roundsVerb = (deps: RoundsDeps, verb: Verb): readonly Route[] => [
  {
    on: 'command',
    command: 'rounds',
    verb: verb.verb,
    pace: verb.pace,
    handle: async ({ by, words, place }) => {
      const which = await whichRounds(deps, by, { words, place }, verb.among);
      return which.kind === 'one'
        ? verb.act(which.placed, by, which.rest)
        : say(whichMessage(which, `rounds.${verb.verb}`));
    },
  },
  roundsPress(deps, { action: `rounds.${verb.verb}`, pace: verb.pace, act: verb.act }),
];

/** A button about the rounds of a channel, wherever and however long ago it was shown. `rest`: what its key carries besides. */
export const roundsPress = (
  deps: RoundsDeps,
  { action, pace, act }: Pick<Verb, 'pace' | 'act'> & { readonly action: string },
): Route => ({
  on: 'press',
  action,
  pace,
  handle: ({ by, action: { id } }) => {
    const [channel = '', ...rest] = id.split('.');
    return withRounds(deps, readChannel(channel, by.community), (placed) => act(placed, by, rest.join('.')));
  },
});

/** Of rounds that have ended nothing can be changed any more. */
export async function withRounds(
  { channelRounds, interestChannels }: Pick<RoundsDeps, 'channelRounds' | 'interestChannels'>,
  id: PlaceId | undefined,
  act: (placed: Placed) => Promise<Reply>,
): Promise<Reply> {
  const [rounds, channel] =
    id === undefined ? [] : await Promise.all([channelRounds.find(id), interestChannels.find(id)]);
  if (rounds === undefined || channel === undefined) return say(pressWords.unknown);
  return rounds.state.kind === 'ended'
    ? say(pressWords.ended({ rounds, channel }))
    : act({ rounds, channel });
}
