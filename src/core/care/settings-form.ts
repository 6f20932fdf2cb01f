import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import { isZone, type Member, type QuietHours } from '../members/index.js';
import { settingsWords as words } from './settings-messages.js';

const ABOUT_LIMIT = 300;

/** Five fields: about, zone, quiet hours, weekends, notices. */
export const settingsForm = (member: Member): Form => ({
  key: actionKey('care.settings', member.community),
  ...words.form,
  fields: [
    {
      ...words.about,
      kind: 'long-text',
      name: 'about',
      optional: true,
      maxLength: ABOUT_LIMIT,
      ...(member.about !== undefined && { value: member.about }),
    },
    {
      ...words.zone,
      kind: 'short-text',
      name: 'zone',
      optional: true,
      maxLength: 60,
      ...(member.zone !== undefined && { value: member.zone }),
    },
    {
      ...words.quietHours,
      kind: 'short-text',
      name: 'quietHours',
      optional: true,
      maxLength: 20,
      ...(member.quietHours && { value: `${member.quietHours.from}-${member.quietHours.to}` }),
    },
    {
      ...words.weekends,
      kind: 'choice',
      name: 'weekends',
      options: [
        { value: 'fine', label: words.weekendsFine },
        { value: 'off', label: words.weekendsOff },
      ],
      value: member.weekendsOff ? 'off' : 'fine',
    },
    {
      ...words.notices,
      kind: 'choice',
      name: 'notices',
      options: [
        { value: 'all', label: words.noticesAll },
        { value: 'requests', label: words.noticesRequests },
      ],
      value: member.nudges ? 'all' : 'requests',
    },
  ],
});

const HOURS = /^(\d{1,2}:\d{2})\s*(?:-|–|to|until)\s*(\d{1,2}:\d{2})$/i;
const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function readHours(text: string): QuietHours | undefined {
  const [, from = '', to = ''] = HOURS.exec(text) ?? [];
  const hours = { from: from.padStart(5, '0'), to: to.padStart(5, '0') };
  return WALL_TIME.test(hours.from) && WALL_TIME.test(hours.to) ? hours : undefined;
}

const answers = z.object({
  about: z.string().trim().max(ABOUT_LIMIT, words.problems.long).optional(),
  zone: z
    .string()
    .trim()
    .refine((text) => text === '' || isZone(text), words.problems.zone)
    .optional(),
  quietHours: z
    .string()
    .trim()
    .refine((text) => text === '' || readHours(text) !== undefined, words.problems.quietHours)
    .optional(),
  weekends: z.enum(['fine', 'off'], { error: words.problems.choice }),
  notices: z.enum(['all', 'requests'], { error: words.problems.choice }),
});

export type Settings = Pick<Member, 'about' | 'zone' | 'quietHours' | 'weekendsOff' | 'nudges'>;

export function readSettings(
  given: FormAnswers,
): { readonly settings: Settings } | { readonly errors: Readonly<Record<string, string>> } {
  const read = answers.safeParse(given);
  if (!read.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of read.error.issues) errors[String(path[0])] ??= message;
    return { errors };
  }
  const { about, zone, quietHours, weekends, notices } = read.data;
  const hours = quietHours === undefined ? undefined : readHours(quietHours);
  return {
    settings: {
      weekendsOff: weekends === 'off',
      nudges: notices === 'all',
      ...(about !== undefined && about !== '' && { about }),
      ...(zone !== undefined && zone !== '' && { zone }),
      ...(hours !== undefined && { quietHours: hours }),
    },
  };
}
