import { z } from 'zod';
import type { LastDay, ProjectTime, Role } from '../../../core/service-projects/index.js';
import { instant } from '../stored/fields.js';
import { wholeCodec } from '../stored/whole-codec.js';

/* What a project and the draft of one have in common. */

export const projectTime = wholeCodec<ProjectTime>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ongoing') }),
    z.object({ kind: z.literal('at'), at: instant, local: z.string(), zone: z.string() }),
  ]),
);

export const lastDay = wholeCodec<LastDay>()(z.object({ date: z.string(), endsAt: instant }));

export const role = wholeCodec<Role>()(
  z.object({ id: z.string(), name: z.string(), seats: z.int().positive() }),
);
