import type { Occurrence } from '../../cadence/index.js';
import { actionKey } from '../../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { SEE_CHANGES } from '../../stewards/index.js';
import { ENGLISH as words } from '../../words/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import { moreKey, setupKey } from '../panel/keys.js';
import {
  buttons,
  channelSpan,
  groupWords,
  inARow,
  nameOf,
  note,
  type Placed,
  paragraph,
  rhythmOf,
  spoken,
} from '../panel/parts.js';

type Settings = Pick<ChannelRounds, 'cadence' | 'size' | 'consent' | 'acrossOrganisations' | 'preview'>;

/** The channel in a summary or on a button, and in running text. */
const plainly = (channel: Pick<InterestChannel, 'name'>) => ({ channel: nameOf(channel) });
const linked = (channel: Pick<InterestChannel, 'id' | 'name'>) => ({ channel: channelSpan(channel) });

/** Rounds in one line: for the log. */
export const inOneLine = ({ cadence, size, consent, acrossOrganisations, preview }: Settings): string =>
  [
    groupWords(size),
    rhythmOf(cadence),
    words.say(`rounds.log.consent-${consent}`),
    ...(acrossOrganisations ? [words.say('rounds.log.across')] : []),
    ...(preview ? [words.say('rounds.log.preview')] : []),
  ].join(', ');

const settingsBlocks = (
  { cadence, size, consent, acrossOrganisations, preview }: Settings,
  dates: readonly Occurrence[],
): readonly Block[] => [
  {
    kind: 'list',
    items: [
      words.text('rounds.settings.groups', { groups: groupWords(size) }),
      words.text('rounds.settings.rhythm', { rhythm: rhythmOf(cadence) }),
      words.text(`rounds.settings.consent-${consent}`),
      ...(acrossOrganisations ? [words.text('rounds.settings.across')] : []),
      ...(preview ? [words.text('rounds.settings.preview')] : []),
    ],
  },
  paragraph(words.say('rounds.dates.title')),
  { kind: 'list', items: dates.map(({ at }): Text => [time(at)]) },
];

/** Before it is saved: what it would be, with its dates. */
export const confirmMessage = (
  channel: InterestChannel,
  settings: Settings,
  dates: readonly Occurrence[],
  draft: string,
): Message => ({
  summary: words.say('rounds.confirm.summary', { ...plainly(channel), rhythm: rhythmOf(settings.cadence) }),
  blocks: [
    paragraph(...words.text('rounds.confirm.line', linked(channel))),
    ...settingsBlocks(settings, dates),
    buttons(
      { key: actionKey('rounds.save', draft), label: words.say('rounds.confirm.save'), tone: 'primary' },
      { key: actionKey('rounds.redo', draft), label: words.say('rounds.steward.change'), tone: 'plain' },
    ),
  ],
});

export const savedMessage = (placed: Placed, dates: readonly Occurrence[], isNew: boolean): Message => {
  const { rounds, channel } = placed;
  return {
    summary: words.say('rounds.saved.summary', { ...plainly(channel), rhythm: rhythmOf(rounds.cadence) }),
    blocks: [
      paragraph(...words.text('rounds.saved.line', linked(channel))),
      ...settingsBlocks(rounds, dates),
      ...(isNew ? [note(words.say('rounds.saved.new'))] : []),
      buttons(
        inviteButton(placed, '', isNew ? 'primary' : 'plain'),
        datesButton(placed),
        changeButton(placed),
        { key: moreKey(rounds.id), label: words.say('rounds.button.show'), tone: 'plain' },
      ),
    ],
  };
};

/** On the page of a channel's rounds, for stewards. */
export const stewardBlocks = (placed: Placed): readonly Block[] => {
  const { state, preview } = placed.rounds;
  return [
    { kind: 'divider' },
    paragraph(...stateText(placed)),
    ...(preview ? [note(words.say('rounds.steward.preview'))] : []),
    buttons(
      changeButton(placed),
      ...(state.kind === 'on' ? [datesButton(placed), inviteButton(placed, '.more', 'plain')] : []),
      state.kind === 'on' ? stateButton('rest', placed, 'plain') : stateButton('go-on', placed, 'primary'),
      stateButton('end', placed, 'danger'),
    ),
    buttons(SEE_CHANGES),
  ];
};

const stateText = ({ rounds: { state } }: Placed): Text =>
  state.kind !== 'resting'
    ? words.text('rounds.steward.running')
    : words.text(state.why === 'channel' ? 'rounds.steward.resting-channel' : 'rounds.steward.resting', {
        date: time(state.at, 'date'),
      });

const stateButton = (verb: 'rest' | 'go-on' | 'end', { rounds }: Placed, tone: Button['tone']): Button => ({
  key: actionKey(`rounds.${verb}`, `${rounds.id}.more`),
  label: words.say(`rounds.steward.${verb}`),
  tone,
});

const changeButton = ({ rounds }: Placed): Button => ({
  key: setupKey(rounds.id),
  label: words.say('rounds.steward.change'),
  tone: 'plain',
});

const inviteButton = ({ rounds, channel }: Placed, view: '' | '.more', tone: Button['tone']): Button => ({
  key: actionKey('rounds.invite', `${rounds.id}${view}`),
  label: words.say('rounds.steward.invite'),
  tone,
  spoken: spoken(words.say('rounds.steward.invite-spoken', plainly(channel))),
});

const datesButton = ({ rounds, channel }: Placed): Button => ({
  key: actionKey('rounds.dates', rounds.id),
  label: words.say('rounds.steward.dates'),
  tone: 'plain',
  spoken: spoken(words.say('rounds.steward.dates-spoken', plainly(channel))),
});

/** Somebody else saved first: nothing is overwritten. */
export const meanwhileMessage = (channel: Pick<InterestChannel, 'id' | 'name'>): Message => ({
  summary: words.say('rounds.meanwhile.summary', plainly(channel)),
  blocks: [
    paragraph(...words.text('rounds.meanwhile.line', linked(channel))),
    buttons({ key: setupKey(channel.id), label: words.say('rounds.meanwhile.see'), tone: 'primary' }),
  ],
});

const openSetup = buttons({
  key: actionKey('setup.open'),
  label: words.say('rounds.where.open-setup'),
  tone: 'primary',
});

export const setupRefusals = {
  gone: plain(words.say('rounds.where.draft-gone')),
  unknown: {
    summary: words.say('rounds.where.unknown.summary'),
    blocks: [paragraph(...words.text('rounds.where.unknown.line')), openSetup],
  } satisfies Message,
  nowhere: {
    summary: words.say('rounds.where.nowhere.summary'),
    blocks: [paragraph(words.say('rounds.where.nowhere.line')), openSetup],
  } satisfies Message,
  switchedOff: (channel: InterestChannel): Message => {
    const why = channel.state.kind === 'well' ? 'off' : 'unwell';
    return {
      summary: words.say(`rounds.where.${why}.summary`, plainly(channel)),
      blocks: [
        paragraph(
          ...inARow(
            words.text(`rounds.where.${why}.line`, linked(channel)),
            words.text('rounds.where.setup-shows'),
          ),
        ),
        buttons({
          key: actionKey('setup.channel', channel.id),
          label: words.say('rounds.where.set-up', plainly(channel)),
          tone: 'primary',
        }),
      ],
    };
  },
} as const;

/** In which channel: one button each. */
export const whereMessage = (channels: readonly InterestChannel[]): Message => ({
  summary: words.say('rounds.where.ask'),
  blocks: [
    paragraph(strong(words.say('rounds.where.ask'))),
    buttons(
      ...channels.slice(0, 20).map((channel) => ({
        key: setupKey(channel.id),
        label: nameOf(channel),
        tone: 'plain' as const,
      })),
    ),
    note(...words.text('rounds.where.note')),
  ],
});
