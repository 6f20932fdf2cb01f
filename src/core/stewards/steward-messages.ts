import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { code, member, place, type Text } from '../conversation/text.js';
import type { Lack } from '../places.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';

export const onlyStewards: Message = plain(
  'This is for the stewards of this community. Nothing was changed. Please ask one of them; /kith help shows what is yours.',
);

export const BACK_TO_SETUP: Button = {
  key: actionKey('setup.open'),
  label: 'Back to the setup',
  tone: 'plain',
};

export const SEE_CHANGES: Button = { key: actionKey('stewards.log'), label: 'What changed', tone: 'plain' };

export const stewardWords = {
  form: { title: 'Stewards', submit: 'Save' },
  people: {
    label: 'Who looks after Kith here?',
    hint: 'Besides those who run this community anyway. Up to 20 people.',
  },
  rooms: { title: 'Where rooms open', submit: 'Save' },
  roomsPlace: {
    label: 'Under which channel?',
    hint: 'Rooms for introduced people open as private threads there. Empty: I look for one.',
  },
  problems: {
    people: 'Please pick up to 20 people from this community.',
    bot: (name: string) => `${name} is an app. Please pick people only.`,
    departed: (name: string) => `${name} isn’t here any more. Please leave them out.`,
    external: (name: string) => `${name} belongs to another organisation. Please pick people from here.`,
    meanwhile: 'Somebody else changed this in the meantime. Please look once more, and save again.',
    place: 'Please pick one channel of this community.',
    unseen: 'I can’t see this channel, or it is closed. Please let me in first, or pick another.',
  },
} as const;

/** Those who were named, with the ways on. */
export const stewardsMessage = (stewards: readonly { member: MemberId; name: string }[]): Message => ({
  summary:
    stewards.length === 0
      ? 'Nobody is named as a steward. Those who run this community look after Kith.'
      : stewards.length === 1
        ? 'One person is named as a steward here.'
        : `There are ${stewards.length} named stewards here.`,
  blocks: [
    { kind: 'heading', text: 'Stewards' },
    ...(stewards.length === 0
      ? [{ kind: 'paragraph', text: ['Nobody is named yet.'] } as const]
      : [{ kind: 'list', items: stewards.map((one): Text => [member(one.member, one.name)]) } as const]),
    { kind: 'note', text: ['Those who run this community on its platform are stewards anyway.'] },
    {
      kind: 'buttons',
      buttons: [
        { key: actionKey('stewards.open'), label: 'Change the stewards', tone: 'plain' },
        SEE_CHANGES,
        BACK_TO_SETUP,
      ],
    },
  ],
});

/** To somebody who was named. */
export const welcomeSteward = (community: CommunityId): Message => ({
  summary: 'You have been named a steward: you can help to look after Kith here.',
  blocks: [
    {
      kind: 'paragraph',
      text: ['You have been named a steward: you can help to look after Kith here. Thank you!'],
    },
    {
      kind: 'paragraph',
      text: [
        code('/kith setup'),
        ' shows the interest channels and what runs there. You will hear from me when something happens to one of them.',
      ],
    },
    {
      kind: 'buttons',
      buttons: [{ key: actionKey('setup.open', community), label: 'Show me', tone: 'primary' }],
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
      ? 'I look for a channel by myself when a room is to be opened.'
      : `Rooms open under ${chosen.name} from now on.`,
  blocks: [
    { kind: 'heading', text: 'Where rooms open' },
    chosen === undefined
      ? { kind: 'paragraph', text: ['I look for a fitting channel by myself when a room is to be opened.'] }
      : { kind: 'paragraph', text: ['Rooms open under ', place(chosen.place, chosen.name), ' from now on.'] },
    ...lackBlocks(chosen === undefined ? [] : lacks),
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('stewards.rooms'),
          label: chosen === undefined ? 'Choose one' : 'Choose another',
          tone: 'plain',
        },
        BACK_TO_SETUP,
      ],
    },
  ],
});

const lackBlocks = (lacks: readonly Lack[] | 'not-told'): readonly Block[] => {
  if (lacks === 'not-told')
    return [
      {
        kind: 'note',
        text: ['I could not see just now what I may do there. “Check permissions” in the setup shows it.'],
      },
    ];
  return lacks.length === 0
    ? []
    : [
        { kind: 'paragraph', text: ['I still need a permission there:'] },
        {
          kind: 'list',
          items: lacks.map(({ right, how }): Text => [{ kind: 'strong', text: right }, `: ${how}`]),
        },
      ];
};
