import { z } from 'zod';
import { instant, member } from '../stored/fields.js';

/** What a line of the log says, without its number. */
export const logged = {
  at: instant,
  by: member.exactOptional(),
  what: z.string(),
  before: z.string(),
  after: z.string(),
};

export const change = { number: z.string(), ...logged };
