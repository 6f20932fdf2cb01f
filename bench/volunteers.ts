import { startSlackDouble } from '../src/sandbox/slack-double/index.js';
import { startKithProcess } from '../test/support/kith-process.js';
import { onMongod, round } from './ground.js';
import { openLoop, saturate, signedSender } from './load.js';
import { clicksOn, plantProjects, untilPosted } from './volunteers-ground.js';

/*
 * "Volunteer" and "Give my place back", as signed HTTP, on one project that 300 people come to and leave again, and
 * spread over 1,000 projects: from the click's appointed time to Slack's acknowledgement, which Kith gives once the
 * place is stored. Beside it the boards are changed, each at most once a second.
 */

const RATE = 100;
const SECONDS = 20;
const SATURATE_SECONDS = 10;
const CLIENTS = 32;
const WARM = 600;
const SIGNING_SECRET = 'bench-signing-secret';

export const run = (): Promise<object> =>
  onMongod(async (uri) => ({
    oneProject: await measure(uri('one'), 1, 300),
    thousandProjects: await measure(uri('thousand'), 1_000, 1_000),
  }));

async function measure(mongodbUri: string, projects: number, people: number) {
  const slack = await startSlackDouble();
  const ids = await plantProjects(slack, mongodbUri, projects);
  const kith = await startKithProcess({
    MONGODB_URI: mongodbUri,
    SLACK_API_URL: slack.url,
    SLACK_BOT_TOKEN: slack.team().botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    LOG_LEVEL: 'error',
  });
  try {
    await kith.ready();
    await untilPosted(slack, projects);
    const send = signedSender(kith.base, SIGNING_SECRET);
    const next = clicksOn(slack, ids, people);
    for (let warm = 0; warm < WARM; warm += 1) await send(next());
    const edits = () => slack.calls.filter(({ method }) => method === 'chat.update').length;
    const before = edits();
    const clicks = await openLoop(send, next, RATE, SECONDS);
    const boardEdits = edits() - before;
    return {
      clicks,
      boardEdits,
      editsPerBoardAndSecond: round(boardEdits / projects / SECONDS, 3),
      clients: CLIENTS,
      saturated: await saturate(send, next, CLIENTS, SATURATE_SECONDS),
    };
  } finally {
    await kith.stop();
    await slack.stop();
  }
}
