import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { isZone, type Member, readQuietHours } from '../members/index.js';
import { type CommunityId, platformOf } from '../shared/ids.js';
import { LOCALE_NAMES, LOCALES } from '../words/index.js';
import { settingsWords as words } from './settings-messages.js';

/** What stands in the fields. */
interface Filled {
  readonly zone?: string;
  readonly quietHours?: string;
  readonly weekends?: string;
  readonly notices?: string;
  readonly language?: string;
}

export const settingsForm = ({ community, zone, quietHours, weekendsOff, nudges, locale }: Member): Form =>
  formWith(community, {
    ...(zone !== undefined && { zone }),
    ...(quietHours && { quietHours: `${quietHours.from}-${quietHours.to}` }),
    weekends: weekendsOff ? 'off' : 'fine',
    notices: nudges ? 'all' : 'requests',
    language: locale ?? AS_TOLD,
  });

/** The language of their platform, whichever that is. */
const AS_TOLD = 'as-told';

/** The form as it was sent, so that nothing typed is lost. */
export const settingsFormAgain = (community: CommunityId, given: FormAnswers): Form =>
  formWith(
    community,
    Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string')),
  );

/** Five fields: zone, quiet hours, weekends, notices, language. */
const formWith = (
  community: CommunityId,
  { zone, quietHours, weekends, notices, language }: Filled,
): Form => ({
  key: actionKey('care.settings', community),
  ...words.form,
  fields: [
    {
      ...words.zone,
      kind: 'short-text',
      name: 'zone',
      optional: true,
      maxLength: 60,
      ...(zone !== undefined && { value: zone }),
    },
    {
      ...words.quietHours,
      kind: 'short-text',
      name: 'quietHours',
      optional: true,
      maxLength: 20,
      ...(quietHours !== undefined && { value: quietHours }),
    },
    {
      ...words.weekends,
      kind: 'choice',
      name: 'weekends',
      options: [
        { value: 'fine', label: words.weekendsFine },
        { value: 'off', label: words.weekendsOff },
      ],
      ...(weekends !== undefined && { value: weekends }),
    },
    {
      ...words.notices,
      kind: 'choice',
      name: 'notices',
      options: [
        { value: 'all', label: words.noticesAll },
        { value: 'requests', label: words.noticesRequests },
      ],
      ...(notices !== undefined && { value: notices }),
    },
    {
      ...words.language,
      kind: 'choice',
      name: 'language',
      options: [
        { value: AS_TOLD, label: words.languageAsIn[platformOf(community)] },
        ...LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
      ],
      ...(language !== undefined && { value: language }),
    },
  ],
});

const answers = z.object({
  zone: z
    .string()
    .trim()
    .refine((text) => text === '' || isZone(text), words.problems.zone)
    .optional(),
  quietHours: z
    .string()
    .trim()
    .refine((text) => text === '' || readQuietHours(text) !== undefined, words.problems.quietHours)
    .optional(),
  weekends: z.enum(['fine', 'off'], { error: words.problems.choice }),
  notices: z.enum(['all', 'requests'], { error: words.problems.choice }),
  // Absent from a form that was opened before there was a choice.
  language: z.enum([AS_TOLD, ...LOCALES], { error: words.problems.choice }).optional(),
});

export type Settings = Pick<Member, 'zone' | 'quietHours' | 'weekendsOff' | 'nudges' | 'locale'>;

export function readSettings(
  given: FormAnswers,
): { readonly settings: Settings } | { readonly errors: Readonly<Record<string, string>> } {
  const read = answers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { zone, quietHours, weekends, notices, language = AS_TOLD } = read.data;
  const hours = quietHours === undefined ? undefined : readQuietHours(quietHours);
  return {
    settings: {
      weekendsOff: weekends === 'off',
      nudges: notices === 'all',
      ...(zone !== undefined && zone !== '' && { zone }),
      ...(hours !== undefined && { quietHours: hours }),
      ...(language !== AS_TOLD && { locale: language }),
    },
  };
}
