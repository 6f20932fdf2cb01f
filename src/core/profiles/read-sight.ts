import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { formProblems } from './form-messages.js';
import {
  DEFAULT_VISIBILITY,
  type Profile,
  type ProfileField,
  VISIBILITIES,
  type Visibility,
} from './profile.js';
import type { Read } from './read-profile-forms.js';
import { FIELDS_OF, type Section } from './sections.js';

export type Sight = Readonly<Partial<Record<ProfileField, Visibility>>>;

/** Who is to see each field of a section. */
export function readSight(section: Section, given: FormAnswers): Read<Sight> {
  const choice = z.enum(VISIBILITIES, { error: formProblems.sight });
  const read = z
    .object(Object.fromEntries(FIELDS_OF[section].map((field) => [field, choice])))
    .safeParse(given);
  return read.success ? { answers: read.data } : { errors: problemsOf(read.error) };
}

/** Only what differs from the usual is kept. */
export function withSight(profile: Profile, sight: Sight): Profile {
  const wished: Sight = { ...profile.visibility, ...sight };
  const visibility: Partial<Record<ProfileField, Visibility>> = {};
  for (const section of Object.values(FIELDS_OF)) {
    for (const field of section) {
      const wish = wished[field];
      if (wish !== undefined && wish !== DEFAULT_VISIBILITY[field]) visibility[field] = wish;
    }
  }
  return { ...profile, visibility };
}
