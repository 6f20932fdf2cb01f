import { z } from 'zod';
import type { Cadence, Occurrence } from '../../../core/cadence/index.js';
import { instant } from '../stored/fields.js';
import { wholeCodec } from '../stored/whole-codec.js';

/* Dates and wall times stay the text they are: what the clocks do to them is reckoned anew every time. */

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const every = z.int().positive();

const pattern = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), every, weekdays: z.array(weekday).readonly() }),
  z.object({
    kind: z.literal('monthly-by-weekday'),
    every,
    nth: z.literal([1, 2, 3, 4, 5, 'last']),
    weekday,
  }),
  z.object({
    kind: z.literal('monthly-by-date'),
    every,
    day: z.int(),
    shortMonths: z.enum(['skip', 'last-day']),
  }),
]);

const slot = z.object({ time: z.string(), zone: z.string() });

export const cadence = wholeCodec<Cadence>()(
  z.object({
    pattern,
    start: z.string(),
    slots: z.union([z.tuple([slot]).readonly(), z.tuple([slot, slot]).readonly()]),
    skip: z.array(z.string()).readonly(),
    moved: z.array(z.object({ date: z.string(), to: z.string() })).readonly(),
    end: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('until'), date: z.string() }),
        z.object({ kind: z.literal('count'), count: z.int() }),
      ])
      .exactOptional(),
  }),
);

export const occurrence = wholeCodec<Occurrence>()(
  z.object({ date: z.string(), local: z.string(), zone: z.string(), at: instant }),
);
