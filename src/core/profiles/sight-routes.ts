import { ask, panel } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { changeProfile } from './change-profile.js';
import type { ProfileDeps } from './deps.js';
import { ownOf } from './own.js';
import { profilePanel, savedNews } from './panel-messages.js';
import { sightForm, sightFormAgain } from './profile-forms.js';
import { readSight, withSight } from './read-sight.js';
import { SECTIONS } from './sections.js';

/** Who sees what, section by section. */
export const sightRoutes = (deps: ProfileDeps): readonly Route[] =>
  SECTIONS.flatMap((section): readonly Route[] => [
    {
      on: 'press',
      action: `profile.sight-${section}`,
      pace: 'asks',
      handle: async ({ by }) => ask(sightForm(section, await deps.profiles.get(by.member))),
    },
    {
      on: 'submission',
      action: `profile.save-sight-${section}`,
      pace: 'does',
      handle: async ({ by, answers }) => {
        const read = readSight(section, answers);
        if ('errors' in read)
          return { kind: 'correct', errors: read.errors, form: sightFormAgain(section, answers) };
        await changeProfile(deps, by.member, (profile) => withSight(profile, read.answers));
        return panel(profilePanel(await ownOf(deps, by), savedNews));
      },
    },
  ]);
