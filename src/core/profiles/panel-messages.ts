import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { strong, type Text } from '../conversation/text.js';
import type { Member, Person } from '../members/index.js';
import { ENGLISH } from '../words/index.js';
import { cardBlock, cardLabel } from './card-messages.js';
import { cardOf } from './card-of.js';
import { clipped } from './clip.js';
import { fieldNames, formTitles, sightTitles } from './form-messages.js';
import { isEmpty, type Profile, type ProfileField, visibilityOf } from './profile.js';
import { beginBlocks, buttons, note, paragraph } from './profile-messages.js';
import { FIELDS_OF, SECTIONS, type Section } from './sections.js';
import { textsOf } from './texts.js';

const { say, text } = ENGLISH;

/** Somebody's profile with what else stands on their card. */
export interface Own {
  readonly profile: Profile;
  readonly member: Pick<Member, 'zone'>;
  readonly person: Pick<Person, 'name' | 'role' | 'zone'>;
}

const LINE = 160;

/** One's own profile: each line with who sees it, and what can be done about it. */
export const profilePanel = (own: Own, news: readonly Block[] = []): Message => ({
  summary: say('profile.panel.summary'),
  blocks: [
    ...(news.length === 0 ? [] : [...news, { kind: 'divider' } as const]),
    { kind: 'heading', text: say('profile.title') },
    ...(isEmpty(own.profile) ? beginBlocks : []),
    ...(isUnwritten(own) ? [] : [note(say('profile.panel.everybody'))]),
    ...(isUnwritten(own) ? [] : SECTIONS.flatMap((section) => sectionBlocks(own, section))),
    ...(isEmpty(own.profile)
      ? []
      : [
          { kind: 'divider' } as const,
          buttons({ key: actionKey('profile.preview'), label: say('profile.preview.open'), tone: 'plain' }),
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
  const line = (field: ProfileField): Text =>
    text('profile.panel.line', {
      label: cardLabel(ENGLISH, field),
      text: clipped(texts[field], LINE),
      seen: say(`profile.seen.${visibilityOf(own.profile, field)}`),
    });
  return [
    paragraph(strong(formTitles[section])),
    ...(said.length === 0 ? [] : [{ kind: 'list', items: said.map(line) } as const]),
    ...(unsaid.length === 0
      ? []
      : [
          note(
            say('profile.panel.unsaid', {
              fields: unsaid.map((field) => inSentence(fieldNames[field])).join(', '),
            }),
          ),
        ]),
    buttons(
      { key: actionKey(`profile.edit-${section}`), label: say(`profile.change.${section}`), tone: 'plain' },
      { key: actionKey(`profile.sight-${section}`), label: sightTitles[section], tone: 'plain' },
    ),
  ];
}

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const savedNews: readonly Block[] = [paragraph(say('profile.panel.saved'))];

/** What somebody else sees. @param name undefined: anybody */
export const previewMessage = ({ profile, person, member }: Own, name: string | undefined): Message => ({
  summary:
    name === undefined ? say('profile.preview.summary-anybody') : say('profile.preview.summary', { name }),
  blocks: [
    {
      kind: 'heading',
      text:
        name === undefined ? say('profile.preview.title-anybody') : say('profile.preview.title', { name }),
    },
    ...(isEmpty(profile) ? beginBlocks : []),
    paragraph(...text('profile.preview.asked')),
    cardBlock(cardOf(profile, person, member, 'ask')),
    paragraph(...text('profile.preview.both-yes')),
    cardBlock(cardOf(profile, person, member, 'room')),
    buttons({ key: actionKey('profile.open'), label: say('profile.preview.back'), tone: 'plain' }),
  ],
});
