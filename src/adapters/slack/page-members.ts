import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { DeliveryFailure } from '../../core/messenger.js';
import { communityOf, type MemberId, memberId, nativeOf, type PlaceId } from '../../core/shared/ids.js';
import { delivering } from './failures.js';
import { MEMBERS_PER_PAGE, PAGE_PATIENCE, PAGE_WAITS } from './limits.js';
import type { Workspaces } from './workspaces.js';

const Page = z.object({
  members: z.array(z.string()).default([]),
  response_metadata: z.object({ next_cursor: z.string().default('') }).default({ next_cursor: '' }),
});
type Page = z.infer<typeof Page>;
type Pause = (ms: number) => Promise<unknown>;

/**
 * Everybody in a channel, bots and those who left the workspace included. Asked for patience in the middle it waits
 * a little and goes on where it was: begun anew, a big channel would never come to its end.
 * @throws DeliveryFailure
 */
export async function* pageMembers(
  workspaces: Workspaces,
  place: PlaceId,
  pause: Pause,
): AsyncIterable<readonly MemberId[]> {
  const community = communityOf(place);
  const patiently = createPatience(pause);
  const turned = new Set<string>();
  let cursor = '';
  while (!turned.has(cursor)) {
    turned.add(cursor);
    const page = await patiently(async () =>
      ask((await workspaces.clients(community)).bulk, nativeOf(place), cursor),
    );
    yield page.members.map((native) => memberId(community, native));
    cursor = page.response_metadata.next_cursor;
    if (cursor === '') return;
  }
  throw new DeliveryFailure('try-later', 'pages_in_circles');
}

const ask = (client: WebClient, channel: string, cursor: string): Promise<Page> =>
  delivering('safe', async () => {
    const from = cursor === '' ? {} : { cursor };
    return Page.parse(await client.conversations.members({ channel, limit: MEMBERS_PER_PAGE, ...from }));
  });

/** Waits as Slack asks, where that is worth while, a few times in all. */
function createPatience(pause: Pause): <T>(work: () => Promise<T>) => Promise<T> {
  let waits = 0;
  return async (work) => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const after =
          error instanceof DeliveryFailure && error.kind === 'try-later' ? error.after : undefined;
        if (after === undefined || after > PAGE_PATIENCE || waits >= PAGE_WAITS) throw error;
        waits += 1;
        await pause(after);
      }
    }
  };
}
