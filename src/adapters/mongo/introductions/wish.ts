import { z } from 'zod';
import { REASONS } from '../../../core/introductions/index.js';

export const wish = z.object({
  reason: z.enum(REASONS),
  offer: z.string().exactOptional(),
  hope: z.string(),
  topic: z
    .object({
      words: z.string(),
      because: z.enum(['offers', 'interests']),
      said: z.array(z.string()).readonly(),
    })
    .exactOptional(),
});
