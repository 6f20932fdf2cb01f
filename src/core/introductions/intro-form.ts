import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { type IntroductionId, isMemberId, type MemberId } from '../shared/ids.js';
import type { Words } from '../words/index.js';
import { formWords, LINE_LIMIT, problemWords } from './form-messages.js';
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
export function meetForm(words: Words, written: Written, draft?: IntroductionId): Form {
  const form = formWords(words);
  return {
    key: actionKey('introduction.draft', draft),
    ...form.meet,
    fields: [
      peopleField(form, written, 'meet'),
      {
        ...form.reason,
        kind: 'choice',
        name: 'reason',
        options: form.reasons,
        ...(written.reason !== undefined && { value: written.reason }),
      },
      lineField(form, 'offer', written.offer),
      lineField(form, 'hope', written.hope),
    ],
  };
}

/** `/intro @a @b`: two others, and why they should meet. */
export function connectForm(words: Words, written: Written, draft?: IntroductionId): Form {
  const form = formWords(words);
  return {
    key: actionKey('introduction.draft-connection', draft),
    ...form.connect,
    fields: [
      peopleField(form, written, 'connect'),
      { ...lineField(form, 'hope', written.hope), ...form.why },
    ],
  };
}

type FormWords = ReturnType<typeof formWords>;

function peopleField(form: FormWords, { people }: Written, kind: Kind): Field {
  const count = kind === 'meet' ? 1 : 2;
  return {
    ...form.person[kind],
    kind: 'people',
    name: 'people',
    min: count,
    max: count,
    ...(people !== undefined && people.length > 0 && { value: people.slice(0, count) }),
  };
}

const lineField = (form: FormWords, name: 'offer' | 'hope', value: string | undefined): Field => ({
  ...form[name],
  kind: 'long-text',
  name,
  maxLength: LINE_LIMIT,
  ...(value !== undefined && value !== '' && { value }),
});

type Problems = ReturnType<typeof problemWords>;

const line = ({ empty, long }: Problems) =>
  z.string({ error: empty }).trim().min(1, empty).max(LINE_LIMIT, long);

const people = (count: number, error: string) =>
  z
    .array(
      z.custom<MemberId>((id) => typeof id === 'string' && isMemberId(id)),
      { error },
    )
    .length(count, error);

const meetAnswers = (problems: Problems) =>
  z.object({
    people: people(1, problems.onePerson),
    reason: z.enum(REASONS, { error: problems.reason }),
    offer: line(problems),
    hope: line(problems),
  });

const connectAnswers = (problems: Problems) =>
  z.object({ people: people(2, problems.twoPeople), hope: line(problems) });

export interface Answers {
  readonly people: readonly MemberId[];
  readonly wish: Wish;
}

export type Read = { readonly answers: Answers } | { readonly errors: Readonly<Record<string, string>> };

export function readMeetForm(words: Words, given: FormAnswers): Read {
  const read = meetAnswers(problemWords(words)).safeParse(given);
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

export function readConnectForm(words: Words, given: FormAnswers): Read {
  const read = connectAnswers(problemWords(words)).safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  return { answers: { people: read.data.people, wish: { reason: 'other', hope: read.data.hope } } };
}
