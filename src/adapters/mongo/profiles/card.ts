import { z } from 'zod';
import { type Card, type CardField, PROFILE_FIELDS } from '../../../core/profiles/index.js';
import { wholeCodec } from '../stored/whole-codec.js';

const shown = wholeCodec<Card>()(
  z.object({
    name: z.string(),
    fields: z.array(z.object({ field: z.enum(PROFILE_FIELDS), text: z.string() })).readonly(),
  }),
);

/** As cards were stored before there were profiles. */
const early = z.strictObject({
  name: z.string(),
  role: z.string().exactOptional(),
  about: z.string().exactOptional(),
});

/** A card as it was shown; those of before profiles are still read, and are written in the new way. */
export const card = z.codec(z.union([shown, early]), shown, {
  decode: (stored) => ('fields' in stored ? stored : { name: stored.name, fields: earlyFields(stored) }),
  encode: (card) => card,
});

const earlyFields = ({ role, about }: z.output<typeof early>): readonly CardField[] => [
  ...(role === undefined ? [] : [{ field: 'role', text: role } as const]),
  ...(about === undefined ? [] : [{ field: 'who', text: about } as const]),
];
