import { actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import type { Member } from '../members/index.js';
import {
  fieldNames,
  formFields,
  formSubmit,
  formTitles,
  sightOptions,
  sightTitles,
} from './form-messages.js';
import { LONGEST } from './limits.js';
import { type Profile, type ProfileField, VISIBILITIES, visibilityOf } from './profile.js';
import { FIELDS_OF, type Section } from './sections.js';

/** Nobody can be asked without these two. */
const NEEDED: readonly ProfileField[] = ['who', 'aim'];
const LONG_TEXTS: readonly ProfileField[] = [
  'who',
  'aim',
  'interests',
  'story',
  'skills',
  'knowledge',
  'relationships',
];

/** The first of the two steps of the questionnaire. @param errand what goes on afterwards, if anything */
export const beginForm = (profile: Profile, errand = ''): Form => beginFormAgain(filled(profile), errand);

export const beginFormAgain = (given: FormAnswers, errand: string): Form => ({
  ...sectionFormAgain('who', given),
  key: actionKey('profile.begin', errand),
});

/** One section of a profile, as it is now. @param errand what goes on afterwards, if anything */
export const sectionForm = (
  section: Section,
  profile: Profile,
  member: Pick<Member, 'zone'>,
  errand = '',
): Form => sectionFormAgain(section, filled(profile, member.zone), errand);

/** The form as it was sent, so that nothing typed is lost. */
export const sectionFormAgain = (section: Section, given: FormAnswers, errand = ''): Form => ({
  key: actionKey(`profile.save-${section}`, errand),
  title: formTitles[section],
  submit: formSubmit,
  fields: FIELDS_OF[section].map((field) => textField(field, given)),
});

function textField(name: ProfileField, given: FormAnswers): Field {
  const value = given[name];
  return {
    ...formFields[name],
    kind: LONG_TEXTS.includes(name) ? 'long-text' : 'short-text',
    name,
    ...(NEEDED.includes(name) ? {} : { optional: true }),
    maxLength: LONGEST[name],
    ...(typeof value === 'string' && value !== '' && { value }),
  };
}

function filled(profile: Profile, zone?: string): FormAnswers {
  const { who, aim, link, story, role, organisation, hours } = profile;
  return {
    who: who ?? '',
    aim: aim ?? '',
    interests: profile.interests.join(', '),
    link: link ?? '',
    story: story ?? '',
    skills: profile.skills.join(', '),
    knowledge: profile.knowledge.join(', '),
    relationships: profile.relationships.join(', '),
    role: role ?? '',
    organisation: organisation ?? '',
    languages: profile.languages.join(', '),
    zone: zone ?? '',
    hours: hours === undefined ? '' : `${hours.from}-${hours.to}`,
  };
}

/** Who sees what, for one section: one choice for each field. */
export const sightForm = (section: Section, profile: Profile): Form =>
  sightFormAgain(
    section,
    Object.fromEntries(FIELDS_OF[section].map((field) => [field, visibilityOf(profile, field)])),
  );

export const sightFormAgain = (section: Section, given: FormAnswers): Form => ({
  key: actionKey(`profile.save-sight-${section}`),
  title: sightTitles[section],
  submit: formSubmit,
  fields: FIELDS_OF[section].map((name): Field => {
    const value = given[name];
    return {
      label: fieldNames[name],
      kind: 'choice',
      name,
      options: VISIBILITIES.map((visibility) => ({ value: visibility, label: sightOptions[visibility] })),
      ...(typeof value === 'string' && { value }),
    };
  }),
});
