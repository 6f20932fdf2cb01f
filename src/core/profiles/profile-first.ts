import type { Form } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import type { MemberId } from '../shared/ids.js';
import type { ProfileDeps } from './deps.js';
import type { Errand } from './errand.js';
import { isEmpty } from './profile.js';
import { beginForm } from './profile-forms.js';

/**
 * Who has not said who they are is asked that first: gives the form, and keeps what they had begun, so that they can
 * go on with it afterwards by a button `<action>|<errand id>`. Undefined: they have a profile.
 */
export async function profileFirst(
  { profiles, errands, clock, random }: Pick<ProfileDeps, 'profiles' | 'errands' | 'clock' | 'random'>,
  by: Actor,
  begun: Pick<Errand, 'action' | 'label' | 'given'>,
): Promise<Form | undefined> {
  const profile = await profiles.get(by.member);
  if (!isEmpty(profile)) return undefined;
  const id = `${by.community}:${random(16)}`;
  await errands.save({ id, member: by.member, ...begun, at: clock() });
  return beginForm(profile, id);
}

/** What this person had begun. Undefined: nothing of theirs, or too long ago. */
export async function errandOf(
  { errands }: Pick<ProfileDeps, 'errands'>,
  id: string,
  member: MemberId,
): Promise<Errand | undefined> {
  const errand = id === '' ? undefined : await errands.find(id);
  return errand?.member === member ? errand : undefined;
}
