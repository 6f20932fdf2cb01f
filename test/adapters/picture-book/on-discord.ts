import { ChannelType, MessageFlags } from 'discord.js';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import { renderDelivered } from '../../../src/adapters/discord/render-delivered.js';
import { renderForm } from '../../../src/adapters/discord/render-form.js';
import type { Rendered } from '../../../src/adapters/discord/rendered.js';
import type { Message } from '../../../src/core/conversation/message.js';
import { nativeOf } from '../../../src/core/shared/ids.js';
import { seenForm } from '../../../src/sandbox/discord-double/form-fields.js';
import { type Json, record } from '../../../src/sandbox/discord-double/json.js';
import { checkModal, modalFields } from '../../../src/sandbox/discord-double/modal-limits.js';
import { postMessage } from '../../../src/sandbox/discord-double/posting.js';
import { seenMessage } from '../../../src/sandbox/discord-double/render-seen.js';
import {
  type Channel,
  createWorld,
  type Message as Posted,
  type World,
} from '../../../src/sandbox/discord-double/world.js';
import { isForm, type Page } from '../../fixtures/book.js';
import { type Cast, MONDAY } from '../../fixtures/cast.js';
import { channelStoriesOf } from '../../fixtures/channel-stories.js';
import { formText, type Paint, type Picture } from './picture.js';

/** Discord as the double reads and judges it, for a reader in London time. */
export function onDiscord(cast: Cast): Paint {
  return ({ shows, place }) => {
    const world = peopled(cast);
    if (isForm(shows)) return formPicture(world, record(renderForm(shows)));
    const ways = { answer: renderAnswer(shows), delivered: renderDelivered(shows) };
    const main = PRIVATE.has(place) ? 'answer' : 'delivered';
    const posted = post(world, ways[main]);
    return {
      payload: ways[main],
      text: textOf(world, posted),
      problems: [
        ...problemsOf(() => post(world, ways.answer)),
        ...problemsOf(() => post(world, ways.delivered)),
        ...rungWithoutNeed(shows, posted),
        ...world.unexpected,
      ],
    };
  };
}

/** What a press or a command is answered with; everything else is brought by itself. */
const PRIVATE: ReadonlySet<Page['place']> = new Set(['answer', 'panel', 'home']);

const ROOM = 'room';

function peopled(cast: Cast): World {
  const { people, room } = cast;
  const world = createWorld({ now: () => MONDAY, applicationId: '900000000000000099' });
  for (const { id, name } of people) {
    world.users.set(nativeOf(id), { id: nativeOf(id), name, bot: false, locale: 'en-GB', closedDms: false });
  }
  for (const id of [ROOM, nativeOf(room)]) world.channels.set(id, { ...DIRECT, id, name: 'the room of two' });
  const { channel, bare, many } = channelStoriesOf(cast);
  for (const { id, name } of [channel, bare, ...many])
    world.channels.set(nativeOf(id), { ...DIRECT, type: ChannelType.GuildText, id: nativeOf(id), name });
  return world;
}

const DIRECT: Omit<Channel, 'id' | 'name'> = {
  type: ChannelType.DM,
  guildId: undefined,
  parentId: undefined,
  recipientId: undefined,
  thread: undefined,
  topic: undefined,
  visibleTo: 'everyone',
  takenFromBot: 0n,
  lastMessageId: undefined,
};

function post(world: World, rendered: Rendered): Posted {
  const channel = world.channels.get(ROOM);
  if (channel === undefined) throw new Error('the room is gone');
  return postMessage(world, { channel, authorId: world.botUserId, body: record({ ...rendered }) });
}

function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    return [`${error} ${error instanceof Error ? error.cause : ''}`];
  }
}

const rungWithoutNeed = ({ notify = [] }: Message, { mentions }: Posted): readonly string[] =>
  mentions
    .filter((id) => !notify.some((member) => nativeOf(member) === id))
    .map((id) => `rings ${id} without need`);

/** Component by component, so that buttons stand where the eye meets them. */
function textOf(world: World, posted: Posted): string {
  const parts: readonly Posted[] =
    (posted.flags & MessageFlags.IsComponentsV2) === 0
      ? [{ ...posted, components: [] }, ...posted.components.map((row) => bare(posted, row))]
      : posted.components.map((component) => bare(posted, component));
  return parts
    .map((part) => {
      const { text, buttons } = seenMessage(world, part);
      return [text, buttons.map((label) => `[${label}]`).join(' ')].filter((line) => line !== '').join('\n');
    })
    .filter((part) => part !== '')
    .join('\n');
}

const bare = (posted: Posted, component: Json): Posted => ({
  ...posted,
  content: '',
  embeds: [],
  components: [component],
});

function formPicture(world: World, modal: Json): Picture {
  const { title, submitLabel, fields } = seenForm(world, {
    modal,
    channelId: ROOM,
    guildId: undefined,
    messageId: undefined,
  });
  const hints = modalFields(modal).map(({ description }) => description);
  return {
    payload: modal,
    text: formText(
      title,
      fields.map((field, index) => ({ ...field, hint: hints[index] ?? '' })),
      submitLabel,
    ),
    problems: problemsOf(() => checkModal(modal)),
  };
}
