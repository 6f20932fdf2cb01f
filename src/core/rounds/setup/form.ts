import { z } from 'zod';
import { actionKey } from '../../conversation/action-key.js';
import type { Form, FormAnswers } from '../../conversation/form.js';
import { problemsOf } from '../../conversation/form-problems.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { nativeOf } from '../../shared/ids.js';
import { type ChannelRounds, CONSENTS, type Consent } from '../channel-rounds.js';
import { LONGEST_PHRASE } from './cadence.js';
import { setupWords as words } from './form-messages.js';
import { phraseOf } from './phrase.js';

const SIZES = ['2', '3', '4', '5', '6', '7'] as const;
const TICKS = ['across', 'preview'] as const;

/** What a steward typed and ticked. */
export interface Typed {
  readonly when: string;
  readonly size: string;
  readonly consent: Consent;
  readonly ticks: readonly string[];
}

/** What stands in the form of rounds as they are. */
export const typedOf = (rounds: ChannelRounds, { zone }: InterestChannel): Typed => ({
  when: phraseOf(rounds.cadence, zone),
  size: `${rounds.size}`,
  consent: rounds.consent,
  ticks: [...(rounds.acrossOrganisations ? ['across'] : []), ...(rounds.preview ? ['preview'] : [])],
});

/** When, how many, how people say yes. @param seen what holds while it is open */
export const setupForm = ({ id }: InterestChannel, given: FormAnswers, seen: string): Form => ({
  key: actionKey('rounds.draft', `${nativeOf(id)}.${seen}`),
  ...words.form,
  fields: [
    {
      ...words.when,
      kind: 'short-text',
      name: 'when',
      maxLength: LONGEST_PHRASE,
      ...(typeof given.when === 'string' &&
        given.when !== '' && { value: given.when.slice(0, LONGEST_PHRASE) }),
    },
    {
      ...words.size,
      kind: 'choice',
      name: 'size',
      options: SIZES.map((value) => ({ value, label: words.sizeLabel(Number(value)) })),
      value: SIZES.find((value) => value === given.size) ?? '2',
    },
    {
      ...words.consent,
      kind: 'choice',
      name: 'consent',
      options: CONSENTS.map((value) => ({ value, label: words.consents[value] })),
      value: CONSENTS.find((value) => value === given.consent) ?? 'match',
    },
    {
      ...words.ticks,
      kind: 'choices',
      name: 'ticks',
      optional: true,
      options: TICKS.map((value) => ({ value, label: words.tickLabels[value] })),
      ...(Array.isArray(given.ticks) && { value: TICKS.filter((value) => given.ticks?.includes(value)) }),
    },
  ],
});

const { problems } = words;

const answers = z.object({
  when: z
    .string({ error: problems.when })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, problems.when).max(LONGEST_PHRASE, problems.long)),
  size: z.enum(SIZES, { error: problems.size }),
  consent: z.enum(CONSENTS, { error: problems.consent }),
  ticks: z.array(z.enum(TICKS), { error: problems.ticks }).optional(),
});

export function readSetup(
  given: FormAnswers,
): { readonly typed: Typed } | { readonly errors: Readonly<Record<string, string>> } {
  const read = answers.safeParse(given);
  return read.success
    ? { typed: { ...read.data, ticks: read.data.ticks ?? [] } }
    : { errors: problemsOf(read.error) };
}
