import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { changeMember } from '../members/index.js';
import { cardOf } from './card-of.js';
import { changeProfile } from './change-profile.js';
import type { ProfileDeps } from './deps.js';
import { ownOf } from './own.js';
import { profilePanel, savedNews } from './panel-messages.js';
import { isEmpty } from './profile.js';
import { errandOf } from './profile-first.js';
import { beginForm, beginFormAgain, sectionForm, sectionFormAgain } from './profile-forms.js';
import { withHelp, withPractical, withWho, withZone } from './profile-rules.js';
import { type Errors, readHelp, readPractical, readWho } from './read-profile-forms.js';
import { SECTIONS, type Section } from './sections.js';
import { begunMessage, helpedMessage } from './step-messages.js';

/** The three forms of a profile, and the questionnaire that begins with the first of them. */
export const editRoutes = (deps: ProfileDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'profile',
    verb: 'edit',
    pace: 'asks',
    handle: ({ by }) => edit(deps, by, 'who', ''),
  },
  {
    on: 'submission',
    action: 'profile.begin',
    pace: 'does',
    handle: async ({ by, action, answers }) => {
      const errors = await SAVE.who(deps, by, answers);
      if (errors !== undefined) return { kind: 'correct', errors, form: beginFormAgain(answers, action.id) };
      const errand = await errandOf(deps, action.id, by.member);
      return say(begunMessage(await cardNow(deps, by), errand, action.id !== '' && errand === undefined));
    },
  },
  ...SECTIONS.flatMap((section): readonly Route[] => [
    {
      on: 'press',
      action: `profile.edit-${section}`,
      pace: 'asks',
      handle: ({ by, action }) => edit(deps, by, section, action.id),
    },
    {
      on: 'submission',
      action: `profile.save-${section}`,
      pace: 'does',
      handle: async ({ by, action, answers }) => {
        const errors = await SAVE[section](deps, by, answers);
        if (errors !== undefined)
          return { kind: 'correct', errors, form: sectionFormAgain(section, answers, action.id) };
        const errand = await errandOf(deps, action.id, by.member);
        return errand === undefined
          ? panel(profilePanel(await ownOf(deps, by), savedNews))
          : say(helpedMessage(await cardNow(deps, by), errand));
      },
    },
  ]),
];

async function edit(deps: ProfileDeps, by: Actor, section: Section, errand: string): Promise<Reply> {
  const [profile, member] = await Promise.all([deps.profiles.get(by.member), deps.members.get(by.member)]);
  return ask(
    section === 'who' && isEmpty(profile)
      ? beginForm(profile, errand)
      : sectionForm(section, profile, member, errand),
  );
}

async function cardNow(deps: ProfileDeps, by: Actor) {
  const { profile, person, member } = await ownOf(deps, by);
  return cardOf(profile, person, member, 'ask');
}

/** Reads and saves a section; gives what is wrong with it, by field. */
type Save = (deps: ProfileDeps, by: Actor, given: FormAnswers) => Promise<Errors | undefined>;

const SAVE: Readonly<Record<Section, Save>> = {
  who: async (deps, by, given) => {
    const read = readWho(given);
    if ('errors' in read) return read.errors;
    await changeProfile(deps, by.member, (profile) => withWho(profile, read.answers));
    return undefined;
  },
  help: async (deps, by, given) => {
    const read = readHelp(given);
    if ('errors' in read) return read.errors;
    await changeProfile(deps, by.member, (profile) => withHelp(profile, read.answers));
    return undefined;
  },
  practical: async (deps, by, given) => {
    const read = readPractical(given);
    if ('errors' in read) return read.errors;
    await changeMember(deps.members, by.member, (member) => withZone(member, read.answers.zone));
    await changeProfile(deps, by.member, (profile) => withPractical(profile, read.answers));
    return undefined;
  },
};
