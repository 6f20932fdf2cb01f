import { z } from 'zod';
import { type ActionKey, actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { isMemberId, type MemberId, type PlaceId, parsePlaceId } from '../shared/ids.js';
import { draftForm as words } from './draft-form-messages.js';
import type { ProjectFacts } from './edit-rules.js';
import type { ProjectDraft } from './project-draft.js';
import { rolesText } from './read-roles.js';
import { whenAsTyped } from './read-when.js';

const LONGEST = { title: 80, need: 1500, when: 40, where: 120, roles: 2000, lastDay: 20 } as const;
const MOST_CHANNELS = 25;
const ORDER = ['title', 'need', 'when', 'where', 'roles'] as const;
const IS_LONG: ReadonlySet<string> = new Set(['need', 'roles']);

/** What the project is: the first form, for a new one and for a change. */
export const factsForm = (key: ActionKey, title: string, given: FormAnswers): Form => ({
  key,
  title,
  submit: words.submit,
  fields: ORDER.map((name): Field => {
    const text = given[name];
    return {
      ...words[name],
      kind: IS_LONG.has(name) ? 'long-text' : 'short-text',
      name,
      maxLength: LONGEST[name],
      ...(typeof text === 'string' && text !== '' && { value: text.slice(0, LONGEST[name]) }),
    };
  }),
});

export const answersOf = ({ title, need, when, where, roles }: ProjectFacts): FormAnswers => ({
  title,
  need,
  when: whenAsTyped(when),
  where,
  roles: rolesText(roles),
});

/** The rest, filled sensibly already; of a project that is posted only the last day. */
export const restForm = (
  draft: ProjectDraft,
  channels: readonly InterestChannel[],
  given: FormAnswers = {},
): Form => ({
  key: actionKey('project.rest', draft.id),
  title: draft.changes === undefined ? words.titles.rest : words.titles.lastDay,
  submit: words.submit,
  fields: [
    ...(draft.changes === undefined
      ? [
          {
            ...words.channel,
            kind: 'choice',
            name: 'channel',
            options: channels
              .slice(0, MOST_CHANNELS)
              .map(({ id, name }) => ({ value: id, label: `#${name}`.slice(0, 75) })),
            ...(channels.some(({ id }) => id === draft.channel) && { value: draft.channel }),
          } as const,
        ]
      : []),
    {
      ...words.lastDay,
      kind: 'short-text',
      name: 'lastDay',
      maxLength: LONGEST.lastDay,
      value: typeof given.lastDay === 'string' ? given.lastDay.slice(0, LONGEST.lastDay) : draft.lastDay.date,
    },
    ...(draft.changes === undefined
      ? [{ ...words.host, kind: 'people', name: 'host', min: 1, max: 1, value: [draft.host] } as const]
      : []),
  ],
});

const { problems } = words;

const oneLine = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1, missing).max(most, problems.long(most)));

const facts = z.object({
  title: oneLine(LONGEST.title, problems.title),
  need: z
    .string({ error: problems.need })
    .trim()
    .min(1, problems.need)
    .max(LONGEST.need, problems.long(LONGEST.need)),
  when: z.string().max(LONGEST.when, problems.long(LONGEST.when)).default(''),
  where: oneLine(LONGEST.where, problems.where),
  roles: z.string().max(LONGEST.roles, problems.long(LONGEST.roles)).default(''),
});

const rest = z.object({
  channel: z.string().transform(parsePlaceId).optional(),
  lastDay: z.string().max(LONGEST.lastDay).default(''),
  host: z
    .array(z.custom<MemberId>((id) => typeof id === 'string' && isMemberId(id)))
    .max(1, problems.host)
    .optional(),
});

export type Errors = Readonly<Record<string, string>>;
type Read<T> = { readonly answers: T } | { readonly errors: Errors };

export type Written = z.infer<typeof facts>;

export function readFacts(given: FormAnswers): Read<Written> {
  const read = facts.safeParse(given);
  return read.success ? { answers: read.data } : { errors: problemsOf(read.error) };
}

export interface Rest {
  readonly channel: PlaceId | undefined;
  readonly lastDay: string;
  readonly host: MemberId | undefined;
}

export function readRest(given: FormAnswers): Read<Rest> {
  const read = rest.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { channel, lastDay, host } = read.data;
  return { answers: { channel, lastDay, host: host?.[0] } };
}
