import type { Message } from '../../../src/core/conversation/message.js';
import type { DeliveryFailure, MessageRef, Messenger } from '../../../src/core/messenger.js';
import { deliverDue, type Outbox } from '../../../src/core/outbox/index.js';
import { communityId, type PlaceId, placeId } from '../../../src/core/shared/ids.js';
import type { Clock, Instant } from '../../../src/core/shared/time.js';

/** Where boards hang, and what was ever written on them. */
export interface Wall {
  readonly posts: Post[];
  readonly replies: { readonly under: string; readonly words: string }[];
  readonly written: { readonly at: Instant; readonly picture: string }[];
  /** As Discord does: a second post of the same key changes nothing and gives the first. */
  refusesCopies: boolean;
  /** Happens while a picture is on its way. */
  before: (() => Promise<void>) | undefined;
  /** What becomes of whatever is sent. */
  failure: DeliveryFailure | undefined;
  readonly messenger: Messenger;
}

interface Post {
  readonly key: string;
  readonly to: PlaceId;
  picture: string;
  thread?: string;
}

const nowhere = placeId(communityId('discord', 'G1'), 'NOWHERE');

export function wall(clock: Clock): Wall {
  const posts: Post[] = [];
  const refTo = (index: number): MessageRef => ({ place: nowhere, message: String(index) });
  const postAt = ({ message }: MessageRef): Post => {
    const post = posts[Number(message)];
    if (post === undefined) throw new Error(`there is no message ${message}`);
    return post;
  };
  const arrive = async ({ summary }: Message, write: () => void) => {
    await ours.before?.();
    if (ours.failure?.kind !== 'unknown-outcome' && ours.failure !== undefined) throw ours.failure;
    write();
    ours.written.push({ at: clock(), picture: summary });
    if (ours.failure !== undefined) throw ours.failure;
  };
  const ours: Wall = {
    posts,
    replies: [],
    written: [],
    refusesCopies: false,
    before: undefined,
    failure: undefined,
    messenger: {
      async post(to, message, key) {
        const earlier = posts.findIndex((post) => post.key === key);
        if (ours.refusesCopies && earlier >= 0) return refTo(earlier);
        await arrive(message, () => posts.push({ key, to, picture: message.summary }));
        return refTo(posts.length - 1);
      },
      async amend(ref, message) {
        await arrive(message, () => {
          postAt(ref).picture = message.summary;
        });
      },
      async openThread(ref, name) {
        postAt(ref).thread = name;
      },
      async reply({ message: under }, { summary: words }) {
        ours.replies.push({ under, words });
        return { place: nowhere, message: 'reply' };
      },
      tell: () => Promise.reject(new Error('nobody is told anything here')),
      listEvent: async () => undefined,
      unlistEvent: async () => undefined,
      openRoom: async () => nowhere,
      closeRoom: async () => undefined,
      refusesCopies: () => ours.refusesCopies,
    },
  };
  return ours;
}

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

export const deliverTo = ({ messenger }: Wall, outbox: Outbox, clock: Clock): Promise<number> =>
  deliverDue({ outbox, messenger, clock, log, count: quiet });
