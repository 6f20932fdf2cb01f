import type { Actor } from '../conversation/interaction.js';
import { type InterestChannel, mayHost } from '../interest-channels/index.js';
import { type ChatId, chatId, communityOf, type MemberId, type PlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { ChatDraft } from './chat-draft.js';
import type { StandingChatDeps } from './deps.js';
import { cadenceFor } from './draft-cadence.js';
import type { Errors, Written } from './draft-form.js';
import { draftForm } from './draft-messages.js';
import { hashtagFrom } from './hashtag.js';
import type { StandingChat } from './standing-chat.js';
import { mayKnowOf } from './who-sees.js';

/** Either a draft that is stored and waits for its author's yes, or what is wrong, by field. */
export type Drafted = { readonly draft: ChatDraft; readonly hostName: string } | { readonly errors: Errors };

const { problems } = draftForm;
const NONCE_LENGTH = 12;
const TRIES = 20;

/** @param id of the draft that is changed; absent for the first one */
export async function draftNewChat(
  deps: StandingChatDeps,
  by: Actor,
  { channel: place, ...written }: Written & { readonly channel: PlaceId },
  id: ChatId = chatId(by.community, deps.random(NONCE_LENGTH)),
): Promise<Drafted> {
  const channel = communityOf(place) === by.community ? await deps.interestChannels.find(place) : undefined;
  if (channel === undefined || !(await mayHostIn(deps, channel, by.member)))
    return { errors: { channel: problems.channel } };
  const read = cadenceFor(written.when, channel.zone, deps.clock());
  const hashtag = await freeHashtag(deps, by, written, id);
  const errors = {
    ...('problem' in read && { when: read.problem }),
    ...('problem' in hashtag && { hashtag: hashtag.problem }),
  };
  if ('problem' in read || 'problem' in hashtag) return { errors };
  const draft: ChatDraft = {
    id,
    community: by.community,
    author: by.member,
    channel: place,
    title: written.title,
    hashtag: hashtag.hashtag,
    host: by.member,
    cadence: read.cadence,
    phrase: written.when,
    minutes: written.minutes,
  };
  await deps.chatDrafts.save(draft);
  return { draft, hostName: (await deps.people.find(by.member)).name };
}

/** @param sequence the chat's, when its author saw it last */
export async function draftChange(
  deps: StandingChatDeps,
  by: Actor,
  chat: StandingChat,
  written: Written & { readonly host: MemberId },
  sequence: number,
): Promise<Drafted> {
  const channel = await deps.interestChannels.find(chat.channel);
  const read = cadenceFor(written.when, channel?.zone ?? chat.cadence.slots[0].zone, deps.clock(), chat);
  const hashtag = await freeHashtag(deps, by, written, chat.id);
  const host = await newHost(deps, by, chat, written.host, channel);
  const errors = {
    ...('problem' in read && { when: read.problem }),
    ...('problem' in hashtag && { hashtag: hashtag.problem }),
    ...('problem' in host && { host: host.problem }),
  };
  if ('problem' in read || 'problem' in hashtag || 'problem' in host) return { errors };
  const draft: ChatDraft = {
    id: chat.id,
    community: chat.community,
    author: by.member,
    channel: chat.channel,
    title: written.title,
    hashtag: hashtag.hashtag,
    host: written.host,
    cadence: read.cadence,
    phrase: written.when,
    minutes: written.minutes,
    changes: sequence,
  };
  await deps.chatDrafts.save(draft);
  return { draft, hostName: host.name };
}

/** The one that was chosen, if nobody has it; otherwise one made from the title that is free. */
async function freeHashtag(
  deps: StandingChatDeps,
  by: Actor,
  { title, hashtag }: Written,
  own: ChatId,
): Promise<{ readonly hashtag: string } | { readonly problem: string }> {
  const holder = async (tag: string) => {
    const other = await deps.standingChats.byHashtag(by.community, tag);
    return other?.id === own ? undefined : other;
  };
  const takenWords = async (other: StandingChat) =>
    (await mayKnowOf(deps, other, by)) ? problems.taken(other) : problems.takenBySomebody(other);
  if (hashtag !== undefined) {
    const other = await holder(hashtag);
    return other === undefined ? { hashtag } : { problem: await takenWords(other) };
  }
  const made = hashtagFrom(title);
  if (made === undefined) return { problem: problems.noHashtag };
  for (let count = 1; count <= TRIES; count += 1) {
    const tag = count === 1 ? made : `${[...made].slice(0, 27).join('')}${count}`;
    if ((await holder(tag)) === undefined) return { hashtag: tag };
  }
  return { problem: problems.noHashtag };
}

async function newHost(
  deps: StandingChatDeps,
  by: Actor,
  chat: StandingChat,
  host: MemberId,
  channel: InterestChannel | undefined,
): Promise<{ readonly name: string } | { readonly problem: string }> {
  if (host === chat.host) return { name: chat.hostName };
  if (communityOf(host) !== by.community || channel === undefined) return { problem: problems.mayNotHost };
  const { name } = await deps.people.find(host);
  return (await mayHostIn(deps, channel, host)) ? { name } : { problem: problems.mayNotHost };
}

async function mayHostIn(
  deps: StandingChatDeps,
  channel: InterestChannel,
  member: MemberId,
): Promise<boolean> {
  const [{ standing }, steward] = await Promise.all([deps.people.find(member), isSteward(deps, member)]);
  return mayHost(channel, 'chats', standing, steward);
}
