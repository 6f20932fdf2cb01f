import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureIndexes } from '../../src/adapters/mongo/index.js';
import { SCOPES } from '../../src/adapters/slack/manifest.js';
import { type DiscordDouble, startDiscordDouble } from '../../src/sandbox/discord-double/index.js';
import { type SlackDouble, startSlackDouble } from '../../src/sandbox/slack-double/index.js';
import { type FreshDatabase, freshDatabase } from '../support/mongo.js';
import { runKith } from '../support/run-kith.js';

let slack: SlackDouble;
let discord: DiscordDouble;
let database: FreshDatabase;

beforeAll(async () => {
  [slack, discord, database] = await Promise.all([startSlackDouble(), startDiscordDouble(), freshDatabase()]);
});
afterAll(() => Promise.all([slack.stop(), discord.stop(), database.drop()]));

const forSlack = () => ({
  MONGODB_URI: database.uri,
  SLACK_BOT_TOKEN: slack.team().botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.url,
});
const forDiscord = () => ({
  MONGODB_URI: database.uri,
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.url,
});

describe('kith doctor', () => {
  test('names the missing indexes, and is content once they are there', async () => {
    const before = await runKith(['doctor'], { MONGODB_URI: database.uri });
    expect(before.stdout).toMatch(/MISSING Database: indexes .*introductions/);
    expect(before.code).toBe(1);
    await ensureIndexes(database.connection);
    const after = await runKith(['doctor'], { MONGODB_URI: database.uri });
    expect(after).toMatchObject({ code: 0, stdout: expect.stringContaining('ok      Database: indexes') });
  });

  test('names a Slack scope that was not granted, and how to mend it', async () => {
    slack.setScopes(
      slack.team().botToken,
      SCOPES.filter((scope) => scope !== 'mpim:write'),
    );
    const found = await runKith(['doctor'], forSlack());
    expect(found.stdout).toContain('MISSING Slack: scope mpim:write\n        Paste manifest.yml');
    expect(found.stdout).toContain('ok      Slack: scope chat:write');
    expect(found.code).toBe(1);
    slack.addScopes(slack.team().botToken, ['mpim:write']);
    expect((await runKith(['doctor'], forSlack())).code).toBe(0);
  });

  test('says so when a token is refused', async () => {
    const found = await runKith(['doctor'], { ...forSlack(), SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(found.stdout).toContain('MISSING Slack: token');
    const other = await runKith(['doctor'], { ...forDiscord(), DISCORD_TOKEN: 'wrong' });
    expect(other.stdout).toContain('MISSING Discord: token');
  });

  test('names the commands that Discord does not know, until they are deployed', async () => {
    expect((await runKith(['doctor'], forDiscord())).stdout).toContain('MISSING Discord: commands intro');
    const deployed = await runKith(['deploy-commands'], forDiscord());
    expect(deployed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Discord knows \d+ commands now/),
    });
    expect((await runKith(['doctor'], forDiscord())).stdout).toContain('ok      Discord: commands');
  });

  test('names the right that keeps rooms from opening in a server', async () => {
    const guild = discord.addGuild({ name: 'Makers' });
    const channel = guild.addChannel({ name: 'introductions', botPermissions: 1n << 36n });
    const found = await runKith(['doctor'], forDiscord());
    expect(found.stdout).toMatch(
      /MISSING Discord: rooms in Makers \(missing in channel \d+: Create Private Threads\)/,
    );
    guild.updateChannel(channel, { botPermissions: 0n });
    expect((await runKith(['doctor'], forDiscord())).stdout).toContain('ok      Discord: rooms in Makers');
  });
});

describe('kith manifest', () => {
  test('prints manifest.yml for Socket Mode, and addresses for HTTP', async () => {
    const { stdout } = await runKith(['manifest']);
    expect(stdout).toBe(await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8'));
    expect((await runKith(['manifest', '--url', 'https://kith.example.org'])).stdout).toContain(
      'https://kith.example.org/slack/events',
    );
  });
});

test('a setting that is wrong is named in one line, and nothing starts', async () => {
  const wrong = await runKith(['start'], {
    DISCORD_TOKEN: 'x',
    DISCORD_APPLICATION_ID: '1',
    DISCORD_API_URL: 'https://evil.example/api',
  });
  expect(wrong).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^DISCORD_API_URL: must be https:\/\/discord.com\/api or an address of this machine/,
    ),
  });
  const half = await runKith(['start'], { SLACK_BOT_TOKEN: 'xoxb-1' });
  expect(half.stderr).toMatch(/SLACK_APP_TOKEN \(Socket Mode\) or SLACK_SIGNING_SECRET/);
});
