import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { type IntroductionId, isMemberId, type MemberId } from '../shared/ids.js';
import { formWords, LINE_LIMIT, REASON_WORDS } from './form-messages.js';
import { REASONS, type Wish } from './introduction.js';

/** What the requester has written so far, perhaps only in the command. */
export interface Written {
  readonly people?: readonly MemberId[];
  readonly reason?: string;
  readonly offer?: string;
  readonly hope?: string;
}

type Kind = 'meet' | 'connect';

/** `/intro` and "Change": asks whom, why, and the offer before the hope. */
export function meetForm(written: Written, draft?: IntroductionId): Form {
  return {
    key: actionKey('introduction.draft', draft),
    ...formWords.meet,
    fields: [
      peopleField(written, 'meet'),
      {
        ...formWords.reason,
        kind: 'choice',
        name: 'reason',
        options: REASONS.map((value) => ({ value, label: REASON_WORDS[value] })),
        ...(written.reason !== undefined && { value: written.reason }),
      },
      lineField('offer', written.offer),
      lineField('hope', written.hope),
    ],
  };
}

/** `/intro @a @b`: two others, and why they should meet. */
export const connectForm = (written: Written, draft?: IntroductionId): Form => ({
  key: actionKey('introduction.draft-connection', draft),
  ...formWords.connect,
  fields: [peopleField(written, 'connect'), { ...lineField('hope', written.hope), ...formWords.why }],
});

function peopleField({ people }: Written, kind: Kind): Field {
  const count = kind === 'meet' ? 1 : 2;
  return {
    ...formWords.person[kind],
    kind: 'people',
    name: 'people',
    min: count,
    max: count,
    ...(people !== undefined && people.length > 0 && { value: people.slice(0, count) }),
  };
}

const lineField = (name: 'offer' | 'hope', value: string | undefined): Field => ({
  ...formWords[name],
  kind: 'long-text',
  name,
  maxLength: LINE_LIMIT,
  ...(value !== undefined && value !== '' && { value }),
});

const line = (limit: number) =>
  z
    .string({ error: formWords.problems.empty })
    .trim()
    .min(1, formWords.problems.empty)
    .max(limit, formWords.problems.long(limit));

const people = (count: number) =>
  z
    .array(
      z.custom<MemberId>((id) => typeof id === 'string' && isMemberId(id)),
      { error: formWords.problems.people(count) },
    )
    .length(count, formWords.problems.people(count));

const meetAnswers = z.object({
  people: people(1),
  reason: z.enum(REASONS, { error: formWords.problems.reason }),
  offer: line(LINE_LIMIT),
  hope: line(LINE_LIMIT),
});

const connectAnswers = z.object({ people: people(2), hope: line(LINE_LIMIT) });

export interface Answers {
  readonly people: readonly MemberId[];
  readonly wish: Wish;
}

export type Read = { readonly answers: Answers } | { readonly errors: Readonly<Record<string, string>> };

export function readMeetForm(given: FormAnswers): Read {
  const read = meetAnswers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  const {
    people: [person],
    reason,
    offer,
    hope,
  } = read.data;
  return {
    answers: {
      people: person === undefined ? [] : [person],
      wish: { reason, offer, hope },
    },
  };
}

export function readConnectForm(given: FormAnswers): Read {
  const read = connectAnswers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  return { answers: { people: read.data.people, wish: { reason: 'other', hope: read.data.hope } } };
}
