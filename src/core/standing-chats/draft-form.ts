import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { type ChatId, isMemberId, type MemberId, type PlaceId, parsePlaceId } from '../shared/ids.js';
import { draftForm as words } from './draft-messages.js';
import { readHashtag } from './hashtag.js';
import { keyWith } from './keys.js';
import { oneLine } from './suggestions.js';

const MINUTES = ['15', '30', '45', '60', '90', '120'] as const;
const USUAL_MINUTES = '60';
const LONGEST_TITLE = 80;
const LONGEST_TAG = 31;
const LONGEST_PHRASE = 200;
const MOST_CHANNELS = 25;

/** `/chats new`, and "Change" of a draft: where, what, when and how long. */
export const newChatForm = (
  channels: readonly InterestChannel[],
  given: FormAnswers,
  draft?: ChatId,
): Form => ({
  key: actionKey('chats.draft', draft),
  title: words.titles.new,
  submit: words.submit,
  fields: [
    {
      ...words.channel,
      kind: 'choice',
      name: 'channel',
      options: channels.slice(0, MOST_CHANNELS).map(({ id, name }) => ({ value: id, label: `#${name}` })),
      ...chosen(channels, given.channel),
    },
    ...commonFields(given),
  ],
});

/** With one channel only there is nothing to choose. */
function chosen(channels: readonly InterestChannel[], given: FormAnswers[string] | undefined) {
  const value =
    channels.find(({ id }) => id === given)?.id ?? (channels.length === 1 ? channels[0]?.id : undefined);
  return value === undefined ? {} : { value };
}

/** `/chats edit`. @param sequence what the chat was like when its form was opened */
export const editChatForm = (chat: ChatId, sequence: number, given: FormAnswers): Form => ({
  key: keyWith('chats.edit', chat, sequence),
  title: words.titles.edit,
  submit: words.submit,
  fields: [
    ...commonFields(given),
    {
      ...words.host,
      kind: 'people',
      name: 'host',
      min: 1,
      max: 1,
      ...(Array.isArray(given.host) &&
        given.host.length > 0 && { value: given.host.filter(isMemberId).slice(0, 1) }),
    },
  ],
});

function commonFields(given: FormAnswers): readonly Field[] {
  const value = (name: string, most: number) => {
    const text = given[name];
    return typeof text === 'string' && text !== '' ? { value: text.slice(0, most) } : {};
  };
  return [
    {
      ...words.title,
      kind: 'short-text',
      name: 'title',
      maxLength: LONGEST_TITLE,
      ...value('title', LONGEST_TITLE),
    },
    {
      ...words.hashtag,
      kind: 'short-text',
      name: 'hashtag',
      optional: true,
      maxLength: LONGEST_TAG,
      ...value('hashtag', LONGEST_TAG),
    },
    {
      ...words.when,
      kind: 'short-text',
      name: 'when',
      maxLength: LONGEST_PHRASE,
      ...value('when', LONGEST_PHRASE),
    },
    {
      ...words.minutes,
      kind: 'choice',
      name: 'minutes',
      options: MINUTES.map((minutes) => ({ value: minutes, label: words.minutesLabel(minutes) })),
      value: MINUTES.find((minutes) => minutes === given.minutes) ?? USUAL_MINUTES,
    },
  ];
}

const { problems } = words;

const common = {
  title: z
    .string({ error: problems.title })
    .transform(oneLine)
    .pipe(z.string().min(1, problems.title).max(LONGEST_TITLE, problems.long(LONGEST_TITLE))),
  hashtag: z
    .string()
    .trim()
    .refine((text) => text === '' || readHashtag(text) !== undefined, problems.hashtag)
    .optional(),
  when: z.string({ error: problems.when }).transform(oneLine),
  minutes: z.enum(MINUTES, { error: problems.minutes }).transform(Number),
};

const newAnswers = z.object({
  ...common,
  channel: z.string({ error: problems.channel }).transform((text, { addIssue }) => {
    const place = parsePlaceId(text);
    if (place !== undefined) return place;
    addIssue({ code: 'custom', message: problems.channel });
    return z.NEVER;
  }),
});

const editAnswers = z.object({
  ...common,
  host: z
    .array(
      z.custom<MemberId>((id) => typeof id === 'string' && isMemberId(id), problems.host),
      { error: problems.host },
    )
    .length(1, problems.host),
});

export interface Written {
  readonly title: string;
  /** Undefined: to be made from the title. */
  readonly hashtag: string | undefined;
  readonly when: string;
  readonly minutes: number;
}

export type Errors = Readonly<Record<string, string>>;
type Read<T> = { readonly answers: Written & T } | { readonly errors: Errors };

export function readNewChat(given: FormAnswers): Read<{ readonly channel: PlaceId }> {
  const read = newAnswers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  return { answers: { ...read.data, hashtag: readHashtag(read.data.hashtag ?? '') } };
}

export function readEditedChat(given: FormAnswers): Read<{ readonly host: MemberId }> {
  const read = editAnswers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  const {
    host: [host],
    ...rest
  } = read.data;
  if (host === undefined) return { errors: { host: problems.host } };
  return { answers: { ...rest, hashtag: readHashtag(rest.hashtag ?? ''), host } };
}
