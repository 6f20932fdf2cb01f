import { z } from 'zod';

// What Slack sends, as far as Kith reads it. Whatever else is in there is dropped here.
const nativeId = z.string().regex(/^[A-Z0-9]{2,32}$/);
const words = z.string().max(50_000);
const url = z.url({ protocol: /^https?$/ });

const messageTime = z.string().regex(/^\d{1,20}\.\d{1,20}$/);

const User = z.object({ id: nativeId, name: words.optional(), username: words.optional() });

export const CommandPayload = z.object({
  command: z.string().max(32),
  text: words.default(''),
  user_id: nativeId,
  user_name: words.default(''),
  channel_id: nativeId.optional(),
  channel_name: words.default(''),
  response_url: url,
  trigger_id: z.string().min(1),
});

export const ShortcutPayload = z.object({
  callback_id: z.string().max(255),
  trigger_id: z.string().min(1),
  user: User,
});

export const MessageMenuPayload = z.object({
  callback_id: z.string().max(255),
  trigger_id: z.string().min(1),
  user: User,
  response_url: url,
  message_ts: messageTime,
  channel: z.object({ id: nativeId }),
  team: z
    .object({ id: nativeId, domain: z.string().regex(/^[a-z0-9-]{1,63}$/) })
    .nullish()
    .catch(undefined),
  message: z.object({
    user: nativeId.optional(),
    bot_id: z.string().nullish(),
    thread_ts: messageTime.optional(),
    text: words.default(''),
  }),
});

const MessageContainer = z.object({
  type: z.literal('message'),
  channel_id: nativeId,
  message_ts: z.string(),
  is_ephemeral: z.boolean().default(false),
});

const ViewContainer = z.object({ type: z.literal('view'), view_id: z.string().min(1) });

export const PressPayload = z.object({
  user: User,
  trigger_id: z.string().min(1),
  response_url: url.optional(),
  container: z.discriminatedUnion('type', [MessageContainer, ViewContainer]),
  view: z.object({ type: z.enum(['modal', 'home']), private_metadata: z.string().default('') }).optional(),
  actions: z.array(z.object({ action_id: z.string().max(255) })).min(1),
});

const Input = z.object({
  value: words.nullish(),
  selected_option: z.object({ value: words }).nullish(),
  selected_options: z.array(z.object({ value: words })).optional(),
  selected_user: nativeId.nullish(),
  selected_users: z.array(nativeId).optional(),
  selected_conversation: nativeId.nullish(),
  selected_conversations: z.array(nativeId).optional(),
});

export const SubmissionPayload = z.object({
  user: User,
  view: z.object({
    id: z.string().min(1),
    callback_id: z.string().max(255),
    private_metadata: z.string().default(''),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })),
    state: z.object({ values: z.record(z.string().max(255), z.record(z.string(), Input)) }),
  }),
});

/** What every event carries; `event` itself is read by whoever is concerned. */
export const EventPayload = z.object({ event_id: z.string().min(1).max(100) });

export const HomeOpened = z.object({
  user: nativeId,
  tab: z.string(),
  view: z.object({ hash: z.string().optional() }).optional(),
});
export const UserChanged = z.object({ user: z.object({ id: nativeId }) });
/** Slack tells of a channel by its id here, as an object there. */
const channel = z.union([nativeId, z.object({ id: nativeId }).transform(({ id }) => id)]);
export const ChannelChanged = z.object({ channel });
export const MemberMoved = z.object({ channel, user: nativeId });
export const Uninstalled = z.object({});
export const TokensRevoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

export type MessageContainer = z.infer<typeof MessageContainer>;
export type SubmittedInput = z.infer<typeof Input>;
export type SubmittedState = z.infer<typeof SubmissionPayload>['view']['state'];
export type PayloadUser = z.infer<typeof User>;
export type MessageMenuPayload = z.infer<typeof MessageMenuPayload>;
export type PressPayload = z.infer<typeof PressPayload>;
