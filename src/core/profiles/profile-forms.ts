import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import type { Profile } from './profile.js';

/** The first of the two steps of the questionnaire. @param errand what goes on afterwards, if anything */
export const beginForm = (_profile: Profile, errand = ''): Form => ({
  key: actionKey('profile.begin', errand),
  title: 'Who you are',
  submit: 'Save',
  fields: [],
});
