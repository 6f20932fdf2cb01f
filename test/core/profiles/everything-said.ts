import {
  emptyProfile,
  type Profile,
  type ProfileField,
  type Visibility,
} from '../../../src/core/profiles/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';

export const here = communityId('slack', 'T1');
export const ada = memberId(here, 'UADA');

/** A word for each field that stands nowhere else. */
export const MARKS: Readonly<Record<ProfileField, string>> = {
  who: 'Whomark',
  aim: 'Aimmark',
  interests: 'Interestmark',
  skills: 'Skillmark',
  knowledge: 'Knowledgemark',
  relationships: 'Relationmark',
  role: 'Rolemark',
  organisation: 'Organisationmark',
  languages: 'Languagemark',
  zone: 'Europe/Lisbon',
  hours: '09:13–17:31',
  link: 'https://linkmark.example/',
  story: 'Storymark',
};

/** Somebody who has filled in everything. @param more after each mark, so that texts can be long */
export const everythingSaid = (
  visibility: Readonly<Partial<Record<ProfileField, Visibility>>> = {},
  more = '',
): Profile => ({
  ...emptyProfile(ada, here),
  who: MARKS.who + more,
  aim: MARKS.aim + more,
  interests: [MARKS.interests, `chess${more}`],
  skills: [MARKS.skills, `bicycles${more}`],
  knowledge: [MARKS.knowledge, `soil${more}`],
  relationships: [MARKS.relationships, `printers${more}`],
  role: MARKS.role,
  organisation: MARKS.organisation,
  languages: [MARKS.languages],
  hours: { from: '09:13', to: '17:31' },
  link: MARKS.link,
  story: MARKS.story + more,
  visibility,
  version: 1,
});

export const adaOnThePlatform = { name: 'Ada' };
export const adaHerself = { zone: MARKS.zone };
