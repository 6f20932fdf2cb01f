import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { isZone, type Member, readQuietHours } from '../members/index.js';
import type { CommunityId } from '../shared/ids.js';
import { settingsWords as words } from './settings-messages.js';

/** What stands in the fields. */
interface Filled {
  readonly zone?: string;
  readonly quietHours?: string;
  readonly weekends?: string;
  readonly notices?: string;
}

export const settingsForm = ({ community, zone, quietHours, weekendsOff, nudges }: Member): Form =>
  formWith(community, {
    ...(zone !== undefined && { zone }),
    ...(quietHours && { quietHours: `${quietHours.from}-${quietHours.to}` }),
    weekends: weekendsOff ? 'off' : 'fine',
    notices: nudges ? 'all' : 'requests',
  });

/** The form as it was sent, so that nothing typed is lost. */
export const settingsFormAgain = (community: CommunityId, given: FormAnswers): Form =>
  formWith(
    community,
    Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string')),
  );

/** Four fields: zone, quiet hours, weekends, notices. */
const formWith = (community: CommunityId, { zone, quietHours, weekends, notices }: Filled): Form => ({
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
});

export type Settings = Pick<Member, 'zone' | 'quietHours' | 'weekendsOff' | 'nudges'>;

export function readSettings(
  given: FormAnswers,
): { readonly settings: Settings } | { readonly errors: Readonly<Record<string, string>> } {
  const read = answers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { zone, quietHours, weekends, notices } = read.data;
  const hours = quietHours === undefined ? undefined : readQuietHours(quietHours);
  return {
    settings: {
      weekendsOff: weekends === 'off',
      nudges: notices === 'all',
      ...(zone !== undefined && zone !== '' && { zone }),
      ...(hours !== undefined && { quietHours: hours }),
    },
  };
}
