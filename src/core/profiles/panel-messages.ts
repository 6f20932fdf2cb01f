import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { emphasis, strong, type Text } from '../conversation/text.js';
import type { Member, Person } from '../members/index.js';
import { ENGLISH } from '../words/index.js';
import { cardBlock, cardLabel } from './card-messages.js';
import { cardOf } from './card-of.js';
import { clipped } from './clip.js';
import { fieldNames, formTitles, sightTitles } from './form-messages.js';
import { isEmpty, type Profile, type ProfileField, type Visibility, visibilityOf } from './profile.js';
import { beginBlocks, buttons, note, paragraph } from './profile-messages.js';
import { FIELDS_OF, SECTIONS, type Section } from './sections.js';
import { textsOf } from './texts.js';

/** Somebody's profile with what else stands on their card. */
export interface Own {
  readonly profile: Profile;
  readonly member: Pick<Member, 'zone'>;
  readonly person: Pick<Person, 'name' | 'role' | 'zone'>;
}

const LINE = 160;

const SEEN_BY: Readonly<Record<Visibility, string>> = {
  everyone: 'seen by everybody',
  'after-yes': 'seen once you have both said yes',
  never: 'seen by nobody',
};

const CHANGE: Readonly<Record<Section, string>> = {
  who: 'Change who I am',
  help: 'Change how I can help',
  practical: 'Change the practical things',
};

/** One's own profile: each line with who sees it, and what can be done about it. */
export const profilePanel = (own: Own, news: readonly Block[] = []): Message => ({
  summary: 'Your card: what it says, and who sees what of it.',
  blocks: [
    ...(news.length === 0 ? [] : [...news, { kind: 'divider' } as const]),
    { kind: 'heading', text: 'Your card' },
    ...(isEmpty(own.profile) ? beginBlocks : []),
    ...(isUnwritten(own)
      ? []
      : [
          note(
            '“Everybody” is whoever gets your card: when you ask to meet them, or when a round pairs you.',
          ),
        ]),
    ...(isUnwritten(own) ? [] : SECTIONS.flatMap((section) => sectionBlocks(own, section))),
    ...(isEmpty(own.profile)
      ? []
      : [
          { kind: 'divider' } as const,
          buttons({ key: actionKey('profile.preview'), label: 'See it as others do', tone: 'plain' }),
        ]),
  ],
});

/** Nothing has ever been said: then the first step is all there is to see. */
const isUnwritten = ({ profile }: Own): boolean => profile.version === 0;

function sectionBlocks(own: Own, section: Section): readonly Block[] {
  const texts = textsOf(own.profile, own.person, own.member);
  const [said, unsaid] = [
    FIELDS_OF[section].filter((field) => texts[field] !== ''),
    FIELDS_OF[section].filter((field) => texts[field] === ''),
  ];
  const line = (field: ProfileField): Text => [
    strong(`${cardLabel(ENGLISH, field)}:`),
    ` ${clipped(texts[field], LINE)} `,
    emphasis(`(${SEEN_BY[visibilityOf(own.profile, field)]})`),
  ];
  return [
    paragraph(strong(formTitles[section])),
    ...(said.length === 0 ? [] : [{ kind: 'list', items: said.map(line) } as const]),
    ...(unsaid.length === 0
      ? []
      : [note(`Not said yet: ${unsaid.map((field) => inSentence(fieldNames[field])).join(', ')}.`)]),
    buttons(
      { key: actionKey(`profile.edit-${section}`), label: CHANGE[section], tone: 'plain' },
      { key: actionKey(`profile.sight-${section}`), label: sightTitles[section], tone: 'plain' },
    ),
  ];
}

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const savedNews: readonly Block[] = [paragraph('Saved. Your card reads like this now.')];

/** What somebody else sees. @param name undefined: anybody */
export const previewMessage = ({ profile, person, member }: Own, name: string | undefined): Message => ({
  summary: `This is what ${name ?? 'somebody else'} sees of you.`,
  blocks: [
    { kind: 'heading', text: `What ${name ?? 'somebody else'} sees of you` },
    ...(isEmpty(profile) ? beginBlocks : []),
    paragraph(strong('When they are asked whether they would like to meet you:')),
    cardBlock(cardOf(profile, person, member, 'ask')),
    paragraph(strong('Once you have both said yes:')),
    cardBlock(cardOf(profile, person, member, 'room')),
    buttons({ key: actionKey('profile.open'), label: 'Back to my card', tone: 'plain' }),
  ],
});
