import { Schema } from 'mongoose';
import { z } from 'zod';
import { PROFILE_FIELDS, type Profile, profileWords, VISIBILITIES } from '../../../core/profiles/index.js';
import { Mixed, plainDocument, readDocument, type Stored } from '../stored/documents.js';
import { community, instant, member, version } from '../stored/fields.js';
import { wholeCodec } from '../stored/whole-codec.js';

export const PROFILES = 'profiles';

const texts = z.array(z.string()).readonly();

const codec = wholeCodec<Omit<Profile, 'member'> & { readonly id: Profile['member'] }>()(
  z.object({
    id: member,
    community,
    who: z.string().exactOptional(),
    aim: z.string().exactOptional(),
    interests: texts,
    skills: texts,
    knowledge: texts,
    relationships: texts,
    role: z.string().exactOptional(),
    organisation: z.string().exactOptional(),
    languages: texts,
    hours: z.object({ from: z.string(), to: z.string() }).exactOptional(),
    link: z.string().exactOptional(),
    story: z.string().exactOptional(),
    visibility: z.partialRecord(z.enum(PROFILE_FIELDS), z.enum(VISIBILITIES)).readonly(),
    changedAt: instant,
    version,
  }),
);

export type ProfileDocument = Stored &
  Omit<z.input<typeof codec>, 'id'> & {
    /** What they offer or like and others may see at some time, in key words. */
    readonly words: readonly string[];
  };

export const profileSchema = new Schema<ProfileDocument>(
  {
    _id: String,
    community: String,
    who: String,
    aim: String,
    interests: [String],
    skills: [String],
    knowledge: [String],
    relationships: [String],
    role: String,
    organisation: String,
    languages: [String],
    hours: Mixed,
    link: String,
    story: String,
    visibility: Mixed,
    changedAt: Date,
    version: Number,
    words: [String],
  },
  plainDocument,
);

export function toProfile(document: Stored): Profile {
  const { id: member, ...rest } = readDocument(PROFILES, codec, document);
  return { member, ...rest };
}

export function toDocument(profile: Profile): ProfileDocument {
  const { member: id, ...rest } = profile;
  const { id: _id, ...fields } = z.encode(codec, { id, ...rest });
  return { _id, ...fields, words: profileWords(profile) };
}
