import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { type NeedId, type PlaceId, parsePlaceId } from '../shared/ids.js';
import { draftForm as words } from './draft-messages.js';
import { editKey } from './keys.js';
import { asksForMoney } from './no-money.js';
import { AMOUNT_PROBLEMS } from './pledge-messages.js';
import { readAmount } from './read-amount.js';

const LONGEST = { what: 80, amount: 60, forWhom: 300, until: 20 } as const;
const LONGEST_UNIT = 20;
const MOST_CHANNELS = 25;
const ORDER = ['what', 'amount', 'forWhom', 'until'] as const;

/** What is needed, how many, for whom, until when, and where it is asked. */
export const needForm = (id: NeedId, channels: readonly InterestChannel[], given: FormAnswers): Form => {
  const chosen = channels.find((channel) => channel.id === given.channel) ?? channels[0];
  return {
    key: actionKey('need.draft', id),
    title: words.titles.new,
    submit: words.submit,
    fields: [
      ...ORDER.map((name) => textField(name, given)),
      {
        ...words.channel,
        kind: 'choice',
        name: 'channel',
        options: channels
          .slice(0, MOST_CHANNELS)
          .map(({ id: value, name }) => ({ value, label: `#${name}`.slice(0, 75) })),
        ...(chosen !== undefined && { value: chosen.id }),
      },
    ],
  };
};

/** Another number, or another date. */
export const editForm = (id: NeedId, given: FormAnswers): Form => ({
  key: editKey(id),
  title: words.titles.edit,
  submit: words.save,
  fields: [textField('amount', given), textField('until', given)],
});

function textField(name: (typeof ORDER)[number], given: FormAnswers): Field {
  const text = given[name];
  return {
    ...words[name],
    kind: name === 'forWhom' ? 'long-text' : 'short-text',
    name,
    maxLength: LONGEST[name],
    ...(typeof text === 'string' && text !== '' && { value: text.slice(0, LONGEST[name]) }),
  };
}

const { problems } = words;

const oneLine = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1, missing).max(most, problems.long(most)))
    .refine((text) => !asksForMoney(text), problems.money);

/** "500 tins". @param usual of what, where only a number is written */
const counted = (usual: string | undefined) =>
  oneLine(LONGEST.amount, problems.amount).transform((text, { addIssue }) => {
    const wrong = (message: string) => {
      addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const read = readAmount(text);
    if ('problem' in read) return wrong(AMOUNT_PROBLEMS[read.problem]);
    const unit = read.rest === '' ? usual : read.rest;
    if (unit === undefined) return wrong(problems.unit);
    return unit.length > LONGEST_UNIT ? wrong(problems.longUnit) : { target: read.amount, unit };
  });

const answers = z.object({
  what: oneLine(LONGEST.what, problems.what),
  amount: counted(undefined),
  forWhom: z
    .string({ error: problems.forWhom })
    .trim()
    .min(1, problems.forWhom)
    .max(LONGEST.forWhom, problems.long(LONGEST.forWhom))
    .refine((text) => !asksForMoney(text), problems.money),
  until: z.string({ error: problems.date }).max(LONGEST.until, problems.date),
  channel: z.string({ error: problems.channel }).transform((text, { addIssue }) => {
    const place = parsePlaceId(text);
    if (place !== undefined) return place;
    addIssue({ code: 'custom', message: problems.channel });
    return z.NEVER;
  }),
});

export type Errors = Readonly<Record<string, string>>;
type Read<T> = { readonly answers: T } | { readonly errors: Errors };

export interface Written {
  readonly what: string;
  readonly amount: { readonly target: number; readonly unit: string };
  readonly forWhom: string;
  readonly until: string;
  readonly channel: PlaceId;
}

export function readNeed(given: FormAnswers): Read<Written> {
  const read = answers.safeParse(given);
  return read.success ? { answers: read.data } : { errors: problemsOf(read.error) };
}

/** @param unit in which it is counted; that stays */
export function readEdit(given: FormAnswers, unit: string): Read<Pick<Written, 'amount' | 'until'>> {
  const read = z.object({ amount: counted(unit), until: answers.shape.until }).safeParse(given);
  return read.success ? { answers: read.data } : { errors: problemsOf(read.error) };
}
