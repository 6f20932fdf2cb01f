import { SCOPES } from '../../src/adapters/slack/manifest.js';
import {
  type SlackDouble,
  type SlackPersona,
  startSlackDouble,
} from '../../src/sandbox/slack-double/index.js';
import type { Settings } from '../support/kith-process.js';

export interface SlackHome {
  readonly double: SlackDouble;
  readonly ada: SlackPersona;
  readonly ben: SlackPersona;
  readonly settings: Settings;
}

/** A small workspace that is reached by Socket Mode, so that nobody needs to know where Kith listens. */
export async function slackHome(): Promise<SlackHome> {
  const double = await startSlackDouble({
    teams: [
      {
        scopes: SCOPES,
        users: [{ name: 'Ada' }, { name: 'Ben' }],
        channels: [{ name: 'general', members: ['Ada', 'Ben'], withApp: true }],
      },
    ],
  });
  double.deliverTo('socket');
  return {
    double,
    ada: double.persona('Ada'),
    ben: double.persona('Ben'),
    settings: {
      SLACK_API_URL: double.url,
      SLACK_BOT_TOKEN: double.team().botToken,
      SLACK_APP_TOKEN: double.appToken,
    },
  };
}
