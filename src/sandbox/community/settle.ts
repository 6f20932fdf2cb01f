import type { Conversation } from '../../core/conversation/route.js';
import type { CommunityId } from '../../core/shared/ids.js';
import type { Inhabitant } from '../side.js';
import { NotShown } from './hand.js';
import { joinChannels, setUpChannels } from './interest-channels.js';
import { type ChannelIds, each, type Neighbourhood, neighbourhood } from './neighbourhood.js';
import { beginRounds } from './pairing-round.js';
import { PROFILES } from './profiles.js';
import { offerSeats, raiseNeed } from './project-and-need.js';
import { askToMeetAda } from './request-to-meet.js';
import { isKnown, saysWhoTheyAre } from './say-who-they-are.js';
import { talk } from './small-talk.js';
import { beginChat } from './standing-chat.js';

/** Says who they are last of all: once they have, everything else has been done before. */
const LAST = 'Paul';
const OTHERS = Object.keys(PROFILES).filter((name) => name !== LAST);

/** Each finds what was done before and goes on from there. */
const STEPS: readonly ((here: Neighbourhood) => Promise<void>)[] = [
  (here) => each(here, OTHERS, ({ name }) => saysWhoTheyAre(here, name)),
  askToMeetAda,
  talk,
  setUpChannels,
  joinChannels,
  beginRounds,
  beginChat,
  offerSeats,
  raiseNeed,
  (here) => saysWhoTheyAre(here, LAST),
];

/**
 * Sets a community's life going through the front door, as its people would: profiles, channels, a chat, rounds, a
 * project, a need. Done once, it is never done again, whatever people have changed since; stopped half-way, it goes on.
 */
export async function settle(
  app: Pick<Conversation, 'handle'>,
  community: CommunityId,
  inhabitants: readonly Inhabitant[],
  now: () => number,
  channelId?: ChannelIds,
): Promise<void> {
  const here = neighbourhood(app, community, inhabitants, now, channelId);
  if (await isKnown(here, LAST)) return;
  for (const step of STEPS) {
    await step(here).catch((error: unknown) => {
      if (!(error instanceof NotShown)) throw error;
      // Of a sandbox in which people have arranged things otherwise by now, the rest is still worth having.
      process.emitWarning(error.message, 'SandboxWarning');
    });
  }
}
