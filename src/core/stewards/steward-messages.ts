import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { member, place, type Text } from '../conversation/text.js';
import type { Lack } from '../places.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';

const { say, text } = ENGLISH;

export const onlyStewards: Message = plain(say('steward.only'));

export const BACK_TO_SETUP: Button = {
  key: actionKey('setup.open'),
  label: say('steward.back'),
  tone: 'plain',
};

export const SEE_CHANGES: Button = {
  key: actionKey('stewards.log'),
  label: say('steward.see-changes'),
  tone: 'plain',
};

export const stewardWords = {
  form: { title: say('steward.form.title'), submit: say('steward.form.save') },
  people: { label: say('steward.form.people'), hint: say('steward.form.people-hint') },
  rooms: { title: say('steward.form.rooms'), submit: say('steward.form.save') },
  roomsPlace: { label: say('steward.form.place'), hint: say('steward.form.place-hint') },
  problems: {
    people: say('steward.problem.people'),
    bot: (name: string) => say('steward.problem.bot', { name }),
    departed: (name: string) => say('steward.problem.departed', { name }),
    external: (name: string) => say('steward.problem.external', { name }),
    meanwhile: say('steward.problem.meanwhile'),
    place: say('steward.problem.place'),
    unseen: say('steward.problem.unseen'),
  },
} as const;

const paragraph = (line: Text): Block => ({ kind: 'paragraph', text: line });

/** Those who were named, with the ways on. */
export const stewardsMessage = (stewards: readonly { member: MemberId; name: string }[]): Message => ({
  summary: say('steward.named.summary', { stewards: stewards.length }),
  blocks: [
    { kind: 'heading', text: say('steward.named.title') },
    stewards.length === 0
      ? paragraph(text('steward.named.nobody'))
      : { kind: 'list', items: stewards.map((one) => [member(one.member, one.name)]) },
    { kind: 'note', text: text('steward.named.anyway') },
    {
      kind: 'buttons',
      buttons: [
        { key: actionKey('stewards.open'), label: say('steward.named.change'), tone: 'plain' },
        SEE_CHANGES,
        BACK_TO_SETUP,
      ],
    },
  ],
});

/** To somebody who was named. */
export const welcomeSteward = (community: CommunityId): Message => ({
  summary: say('steward.welcome.summary'),
  blocks: [
    paragraph(text('steward.welcome.line')),
    paragraph(text('steward.welcome.setup')),
    {
      kind: 'buttons',
      buttons: [
        { key: actionKey('setup.open', community), label: say('steward.welcome.show'), tone: 'primary' },
      ],
    },
  ],
});

/** Where rooms open, and what Kith lacks there. */
export const roomsMessage = (
  chosen: { readonly place: PlaceId; readonly name: string } | undefined,
  lacks: readonly Lack[] | 'not-told',
): Message => ({
  summary:
    chosen === undefined
      ? say('steward.rooms.summary-none')
      : say('steward.rooms.summary', { channel: chosen.name }),
  blocks: [
    { kind: 'heading', text: say('steward.rooms.title') },
    paragraph(
      chosen === undefined
        ? text('steward.rooms.none')
        : text('steward.rooms.summary', { channel: place(chosen.place, chosen.name) }),
    ),
    ...lackBlocks(chosen === undefined ? [] : lacks),
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('stewards.rooms'),
          label: say(chosen === undefined ? 'steward.rooms.choose' : 'steward.rooms.choose-another'),
          tone: 'plain',
        },
        BACK_TO_SETUP,
      ],
    },
  ],
});

const lackBlocks = (lacks: readonly Lack[] | 'not-told'): readonly Block[] => {
  if (lacks === 'not-told') return [{ kind: 'note', text: text('steward.rooms.not-told') }];
  if (lacks.length === 0) return [];
  return [
    paragraph(text('steward.rooms.lacks')),
    { kind: 'list', items: lacks.map((lack) => text('steward.rooms.lack', { ...lack })) },
  ];
};
