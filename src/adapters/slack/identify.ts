import type { Logger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { DeliveryFailure } from '../../core/messenger.js';
import { interactiveOptions } from './clients.js';
import { delivering } from './failures.js';
import type { Installation } from './installations.js';

/** Asks Slack whose token this is. */
export function identify(slackApiUrl: string, botToken: string, logger: Logger): Promise<Installation> {
  const client = new WebClient(botToken, interactiveOptions(slackApiUrl, logger));
  return delivering('safe', async () => {
    const who = await client.auth.test();
    const wide = who.is_enterprise_install === true;
    const id = wide ? who.enterprise_id : who.team_id;
    if (id === undefined || who.user_id === undefined)
      throw new DeliveryFailure('broken-installation', 'token_of_nobody');
    return {
      kind: wide ? 'enterprise' : 'team',
      id,
      botToken,
      botUserId: who.user_id,
      scopes: [],
      ...(who.bot_id === undefined ? {} : { botId: who.bot_id }),
    };
  });
}
