import { type Finding, ill, well } from '../adapters/finding.js';
import { connectMongo } from '../adapters/mongo/connection.js';
import { runningDatabase } from '../adapters/mongo/embedded/index.js';
import { missingIndexes } from '../adapters/mongo/index.js';
import { type Config, readConfig } from '../config.js';

/** Names everything that is missing, and how to mend it. Ends with 1 if anything is. Changes nothing. */
export async function doctor(): Promise<void> {
  const config = readConfig(process.env);
  const findings = [...(await database(config)), ...(await platforms(config))];
  for (const { well, what, mend } of findings) {
    process.stdout.write(
      `${well ? 'ok     ' : 'MISSING'} ${what}${mend === undefined ? '' : `\n        ${mend}`}\n`,
    );
  }
  process.exitCode = findings.every(({ well }) => well) ? 0 : 1;
}

async function database(config: Config): Promise<readonly Finding[]> {
  const uri = config.mongodbUri ?? (await runningDatabase(config.dataFolder));
  if (uri === undefined) {
    return [
      well('Database: none is set, so Kith keeps one of its own (looked at only while Kith is running)'),
    ];
  }
  try {
    const mongo = await connectMongo({ uri });
    try {
      const missing = await missingIndexes(mongo.connection);
      return [
        well('Database: reachable'),
        missing.length === 0
          ? well('Database: indexes')
          : ill(`Database: indexes ${missing.join(', ')}`, 'Start Kith once: it makes them.'),
      ];
    } finally {
      await mongo.close();
    }
  } catch {
    return [ill('Database: reachable', 'Check MONGODB_URI: nothing answers there, or it refuses us.')];
  }
}

async function platforms({ slack, discord, production, encryptionKey }: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (slack === undefined && discord === undefined) {
    findings.push(
      production
        ? ill('Tokens', 'Set SLACK_BOT_TOKEN or DISCORD_TOKEN; see .env.example.')
        : well('Tokens: none are set, so `npm start` opens the sandbox'),
    );
  }
  if (slack?.install.kind === 'single') {
    const { examineSlack } = await import('../adapters/slack/examine.js');
    findings.push(...(await examineSlack(slack.apiUrl, slack.install.botToken)));
  }
  if (slack?.install.kind === 'many') {
    findings.push(
      encryptionKey === undefined
        ? ill(
            'Slack: several workspaces',
            'Set KITH_ENCRYPTION_KEY (openssl rand -base64 32): their tokens are stored.',
          )
        : well('Slack: several workspaces; each installs at /slack/install'),
    );
  }
  if (discord !== undefined) {
    const { examineDiscord } = await import('../adapters/discord/examine.js');
    findings.push(...(await examineDiscord(discord)));
  }
  return findings;
}
