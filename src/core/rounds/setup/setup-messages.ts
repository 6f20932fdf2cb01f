import type { Occurrence } from '../../cadence/index.js';
import { actionKey } from '../../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../../conversation/message.js';
import { code, strong, type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { SEE_CHANGES } from '../../stewards/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import { moreKey, setupKey } from '../panel/keys.js';
import {
  buttons,
  channelSpan,
  groupWords,
  nameOf,
  note,
  type Placed,
  paragraph,
  rhythmOf,
  spoken,
} from '../panel/parts.js';

type Settings = Pick<ChannelRounds, 'cadence' | 'size' | 'consent' | 'acrossOrganisations' | 'preview'>;

const CONSENT = {
  match: 'everybody sees who they could meet; a conversation opens once all of them have said yes.',
  round:
    'everybody is asked two days before; those who say yes are brought together, and conversations open at once.',
} as const;

/** Rounds in one line: for the log. */
export const inOneLine = ({ cadence, size, consent, acrossOrganisations, preview }: Settings): string =>
  [
    groupWords(size),
    rhythmOf(cadence),
    consent === 'match' ? 'each match is asked' : 'each round is asked',
    ...(acrossOrganisations ? ['across organisations only'] : []),
    ...(preview ? ['stewards look first'] : []),
  ].join(', ');

const settingsBlocks = (
  { cadence, size, consent, acrossOrganisations, preview }: Settings,
  dates: readonly Occurrence[],
): readonly Block[] => [
  {
    kind: 'list',
    items: [
      [strong('Who meets: '), groupWords(size)],
      [strong('When: '), rhythmOf(cadence)],
      [strong('How they say yes: '), CONSENT[consent]],
      ...(acrossOrganisations
        ? [[strong('Across organisations: '), 'nobody meets people from their own.']]
        : []),
      ...(preview
        ? [[strong('Stewards look first: '), 'each draw waits for them, but no longer than a day.']]
        : []),
    ],
  },
  paragraph('The next dates:'),
  { kind: 'list', items: dates.map(({ at }): Text => [time(at)]) },
];

/** Before it is saved: what it would be, with its dates. */
export const confirmMessage = (
  channel: InterestChannel,
  settings: Settings,
  dates: readonly Occurrence[],
  draft: string,
): Message => ({
  summary: `Pairing rounds in ${nameOf(channel)}, ${rhythmOf(settings.cadence)}: shall I save this?`,
  blocks: [
    paragraph('Pairing rounds in ', channelSpan(channel), '. Nothing is saved yet.'),
    ...settingsBlocks(settings, dates),
    buttons(
      { key: actionKey('rounds.save', draft), label: 'Save it', tone: 'primary' },
      { key: actionKey('rounds.redo', draft), label: 'Change it', tone: 'plain' },
    ),
  ],
});

export const savedMessage = (placed: Placed, dates: readonly Occurrence[], isNew: boolean): Message => ({
  summary: `Saved: pairing rounds in ${nameOf(placed.channel)}, ${rhythmOf(placed.rounds.cadence)}.`,
  blocks: [
    paragraph(strong('Saved.'), ' Pairing rounds in ', channelSpan(placed.channel), ':'),
    ...settingsBlocks(placed.rounds, dates),
    ...(isNew
      ? [note('Nobody knows about it yet. Invite the channel, and people can count themselves in.')]
      : []),
    buttons(
      inviteButton(placed, '', isNew ? 'primary' : 'plain'),
      datesButton(placed),
      { key: setupKey(placed.rounds.id), label: 'Change it', tone: 'plain' },
      { key: moreKey(placed.rounds.id), label: 'Show me the rounds', tone: 'plain' },
    ),
  ],
});

/** On the page of a channel's rounds, for stewards. */
export const stewardBlocks = (placed: Placed): readonly Block[] => {
  const { id, state, preview } = placed.rounds;
  return [
    { kind: 'divider' },
    paragraph(strong('For stewards. '), ...stateText(placed)),
    ...(preview ? [note('You see every draw before it is sent.')] : []),
    buttons(
      { key: setupKey(id), label: 'Change it', tone: 'plain' },
      ...(state.kind === 'on' ? [datesButton(placed), inviteButton(placed, '.more', 'plain')] : []),
      state.kind === 'on'
        ? { key: stateKey('rest', placed), label: 'Let them rest', tone: 'plain' }
        : { key: stateKey('go-on', placed), label: 'Let them go on', tone: 'primary' },
      { key: stateKey('end', placed), label: 'End them', tone: 'danger' },
    ),
    buttons(SEE_CHANGES),
  ];
};

const stateText = ({ rounds: { state } }: Placed): Text => {
  if (state.kind !== 'resting') return ['They are running.'];
  return state.why === 'channel'
    ? [
        'They have been resting since ',
        time(state.at, 'date'),
        ', because rounds can’t run in the channel just now.',
      ]
    : ['They have been resting since ', time(state.at, 'date'), '. Nobody is paired up meanwhile.'];
};

const stateKey = (verb: string, { rounds }: Placed) => actionKey(`rounds.${verb}`, `${rounds.id}.more`);

const inviteButton = (placed: Placed, view: '' | '.more', tone: Button['tone']): Button => ({
  key: actionKey('rounds.invite', `${placed.rounds.id}${view}`),
  label: 'Invite the channel',
  tone,
  spoken: spoken(`Invite ${nameOf(placed.channel)} to the rounds`),
});

const datesButton = (placed: Placed): Button => ({
  key: actionKey('rounds.dates', placed.rounds.id),
  label: 'Leave out dates',
  tone: 'plain',
  spoken: spoken(`Leave out dates of the rounds in ${nameOf(placed.channel)}`),
});

/** Somebody else saved first: nothing is overwritten. */
export const meanwhileMessage = ({ id, name }: Pick<InterestChannel, 'id' | 'name'>): Message => ({
  summary: `Somebody else has changed the pairing rounds in ${nameOf({ name })} in the meantime.`,
  blocks: [
    paragraph(
      'Somebody else has changed the pairing rounds in ',
      channelSpan({ id, name }),
      ' in the meantime. Yours was not saved, so that nothing of theirs is lost.',
    ),
    buttons({ key: setupKey(id), label: 'See what holds now', tone: 'primary' }),
  ],
});

export const setupRefusals = {
  gone: plain(
    'This draft is somebody else’s, was saved long ago, or is more than a day old. /rounds setup begins another.',
  ),
  unknown: {
    summary: 'I can’t find that channel among the interest channels.',
    blocks: [
      paragraph(
        'I can’t find that channel among the interest channels. ',
        code('/kith setup'),
        ' shows them all.',
      ),
      buttons({ key: actionKey('setup.open'), label: 'Open the setup', tone: 'primary' }),
    ],
  } satisfies Message,
  nowhere: {
    summary: 'Pairing rounds are switched on in no channel yet.',
    blocks: [
      paragraph(
        'Pairing rounds are switched on in no channel yet. Choose a channel in the setup, and what happens there.',
      ),
      buttons({ key: actionKey('setup.open'), label: 'Open the setup', tone: 'primary' }),
    ],
  } satisfies Message,
  switchedOff: ({ id, name, state }: InterestChannel): Message => ({
    summary:
      state.kind === 'well'
        ? `Pairing rounds are not switched on in ${nameOf({ name })}.`
        : `I can’t do anything in ${nameOf({ name })} just now.`,
    blocks: [
      paragraph(
        ...(state.kind === 'well'
          ? ['Pairing rounds are not switched on in ', channelSpan({ id, name }), ' yet.']
          : ['I can’t do anything in ', channelSpan({ id, name }), ' just now.']),
        ' The setup shows what happens there.',
      ),
      buttons({ key: actionKey('setup.channel', id), label: `Set up ${nameOf({ name })}`, tone: 'primary' }),
    ],
  }),
} as const;

/** In which channel: one button each. */
export const whereMessage = (channels: readonly InterestChannel[]): Message => ({
  summary: 'In which channel shall people be paired up?',
  blocks: [
    paragraph(strong('In which channel shall people be paired up?')),
    buttons(
      ...channels.slice(0, 20).map((channel) => ({
        key: setupKey(channel.id),
        label: nameOf(channel),
        tone: 'plain' as const,
      })),
    ),
    note('Another channel? Add its hashtag: ', code('/rounds setup #hashtag'), '.'),
  ],
});
