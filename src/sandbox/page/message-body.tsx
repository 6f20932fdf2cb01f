import { DiscordMessage } from './discord/discord-message.js';
import type { MessageProps } from './known.js';
import { SlackMessage } from './slack/slack-message.js';

const BODIES = { slack: SlackMessage, discord: DiscordMessage } as const;

/** What stands in a message, in the manner of its platform. */
export function MessageBody({
  platform,
  ...props
}: MessageProps & { readonly platform: keyof typeof BODIES }) {
  const Body = BODIES[platform];
  return (
    <div class={`body ${platform}`}>
      <Body {...props} />
    </div>
  );
}
