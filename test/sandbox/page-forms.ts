import { ButtonStyle, ComponentType } from 'discord.js';

// The same questions as each platform asks them.

export const HOSTILE = `<img src=x onerror="document.title='owned'"><script>alert(1)</script>${'long'.repeat(40)}`;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (label: string) => ({ text: plain(label.slice(0, 75)), value: label.slice(0, 10) });

export const slackForm = {
  type: 'modal' as const,
  title: plain('Interest channels'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'where',
      label: plain('Which channels?'),
      element: {
        type: 'multi_conversations_select' as const,
        action_id: 'v',
        initial_conversations: ['CGARDENING'],
        filter: { include: ['public' as const, 'private' as const] },
      },
    },
    {
      type: 'input' as const,
      block_id: 'parent',
      optional: true,
      label: plain('Where do rooms open?'),
      element: { type: 'conversations_select' as const, action_id: 'v' },
    },
    {
      type: 'input' as const,
      block_id: 'what',
      optional: true,
      label: plain('What runs here?'),
      element: {
        type: 'checkboxes' as const,
        action_id: 'v',
        options: ['Chats, standing', 'Introductions', HOSTILE].map(option),
        initial_options: [option('Introductions')],
      },
    },
  ],
};

const box = (label: string, chosen = false) => ({
  label: label.slice(0, 75),
  value: label.slice(0, 10),
  ...(chosen && { default: true }),
});

export const discordForm = {
  title: 'Interest channels',
  custom_id: 'channels',
  components: [
    {
      type: ComponentType.Label,
      label: 'Which channels?',
      component: {
        type: ComponentType.ChannelSelect,
        custom_id: 'where',
        max_values: 25,
        default_values: [{ id: '100000000000000012', type: 'channel' }],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Where do rooms open?',
      component: { type: ComponentType.ChannelSelect, custom_id: 'parent', required: false },
    },
    {
      type: ComponentType.Label,
      label: 'What runs here?',
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: 'what',
        required: false,
        min_values: 0,
        max_values: 3,
        options: [box('Chats, standing'), box('Introductions', true), box(HOSTILE)],
      },
    },
  ],
};

const CHANNELS = Array.from({ length: 24 }, (_, at) => `channel ${at + 1}`);
const words = (name: string, joined: string | undefined) => `${name === joined ? 'Leave' : 'Join'} ${name}`;

/** A long list with a button each, as it is after somebody joined one. */
export const slackPanel = (joined?: string) => ({
  type: 'modal' as const,
  title: plain('Interest channels'),
  close: plain('Close'),
  blocks: CHANNELS.flatMap((name) => [
    { type: 'section' as const, text: plain(`#${name}`) },
    {
      type: 'actions' as const,
      elements: [
        { type: 'button' as const, action_id: 'join', value: name, text: plain(words(name, joined)) },
      ],
    },
  ]),
});

export const discordPanel = (joined?: string) => ({
  content: 'Interest channels',
  allowed_mentions: { parse: [] },
  flags: 64,
  components: [0, 5, 10, 15, 20].map((from) => ({
    type: ComponentType.ActionRow,
    components: CHANNELS.slice(from, from + 5).map((name) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: name,
      label: words(name, joined),
    })),
  })),
});
