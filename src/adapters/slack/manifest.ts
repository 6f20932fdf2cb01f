import { stringify } from 'yaml';
import { COMMANDS, type CommandWords } from '../../core/conversation/commands.js';

export const SHORTCUT_NEW_INTRODUCTION = 'intro_new';
export const SHORTCUT_PICK_ANSWER = 'pick_answer';
export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** Every Web API method that Kith calls, and the scopes that each needs. */
export const METHODS = {
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.join': ['channels:join'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write', 'mpim:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
} as const;

/** Every event that Kith hears, and the scopes that each needs. */
export const EVENTS = {
  app_home_opened: [],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  channel_rename: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_rename: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  tokens_revoked: [],
  user_change: ['users:read'],
} as const;

/** Commands and shortcuts need one of their own. */
const COMMAND_SCOPE = 'commands';

export const SCOPES: readonly string[] = [
  ...new Set([COMMAND_SCOPE, ...Object.values(METHODS).flat(), ...Object.values(EVENTS).flat()]),
].sort();

export interface ManifestOptions {
  readonly socketMode: boolean;
  /** Where Slack reaches Kith, without a slash at the end; needed without Socket Mode. */
  readonly publicUrl?: string;
}

/** The app's manifest as YAML: `manifest.yml` is this, with Socket Mode. */
export function renderManifest({ socketMode, publicUrl }: ManifestOptions): string {
  const at = socketMode ? undefined : publicAddress(publicUrl);
  const url = at === undefined ? {} : { url: at + EVENTS_PATH };
  const requestUrl = at === undefined ? {} : { request_url: at + EVENTS_PATH };
  return stringify(
    {
      _metadata: { major_version: 1, minor_version: 1 },
      display_information: DISPLAY,
      features: {
        app_home: {
          home_tab_enabled: true,
          messages_tab_enabled: true,
          messages_tab_read_only_enabled: true,
        },
        bot_user: { display_name: 'Kith', always_online: true },
        shortcuts: SHORTCUTS,
        slash_commands: COMMANDS.map((words) => ({ ...slashCommand(words), ...url })),
      },
      oauth_config: {
        ...(at === undefined ? {} : { redirect_urls: [at + REDIRECT_PATH] }),
        scopes: { bot: SCOPES },
      },
      settings: {
        event_subscriptions: { ...requestUrl, bot_events: Object.keys(EVENTS) },
        interactivity: { is_enabled: true, ...requestUrl },
        org_deploy_enabled: false,
        socket_mode_enabled: socketMode,
        token_rotation_enabled: false,
      },
    },
    { lineWidth: 110 },
  );
}

const DISPLAY = {
  name: 'Kith',
  description:
    'Introductions when everyone has said yes, chats at a regular time, and doing something for others together.',
  background_color: '#1f4d3a',
  long_description:
    'Kith helps people in a community meet the right few others. Ask to meet someone, or connect two people who should know each other: everybody is asked privately first, and nothing is shared until each has said yes. A no looks exactly like silence. Name a topic instead of a person, and somebody who can help with it is asked. In rounds, an interest channel pairs people up now and then, and nobody meets the same person again before they have met everybody. Interest channels can have standing chats: somebody hosts one every second Tuesday at noon, say, and whoever joins once is reminded, finds the thread open in time, and sees the dates in their own calendar. Service projects bring people together to help others: somebody proposes one, the post shows which places are free, and whoever volunteers is reminded in time; needs gather promises until there is enough. Pause, quiet hours and blocks are one tap away.',
};

const SHORTCUTS = [
  {
    name: 'Introduce someone',
    type: 'global',
    callback_id: SHORTCUT_NEW_INTRODUCTION,
    description: 'Ask to meet someone, or connect two people',
  },
  {
    name: 'Pick this answer',
    type: 'message',
    callback_id: SHORTCUT_PICK_ANSWER,
    description: 'Hosts: keep an answer from a chat for its closing words',
  },
];

const slashCommand = ({ command, description, verbs }: CommandWords) => ({
  command: `/${command}`,
  description,
  usage_hint: [
    ...(command === 'intro' ? ['@person [@person] [why]'] : []),
    ...verbs.map(({ verb, people }) => {
      if (verb === 'topic') return 'topic <words>';
      return people === 0 ? verb : `${verb} @person`;
    }),
  ].join(' | '),
  should_escape: true,
});

function publicAddress(url: string | undefined): string {
  if (url === undefined) throw new Error('Without Socket Mode the manifest needs the public URL of Kith.');
  return url.replace(/\/+$/, '');
}
