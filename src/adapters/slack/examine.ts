import { z } from 'zod';
import { type Finding, ill, well } from '../finding.js';
import { SCOPES } from './manifest.js';

const AuthTest = z.object({ ok: z.boolean(), error: z.string().optional(), team: z.string().optional() });
const WITHIN_MS = 10_000;

/** Asks Slack about the token: does it work, and does it hold every scope? */
export async function examineSlack(apiUrl: string, botToken: string): Promise<readonly Finding[]> {
  const response = await fetch(new URL('auth.test', apiUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
    signal: AbortSignal.timeout(WITHIN_MS),
  }).catch(() => undefined);
  if (response === undefined)
    return [ill('Slack: reachable', `Nothing answers at ${apiUrl}. Is the network open?`)];
  const answer = AuthTest.safeParse(await response.json().catch(() => undefined));
  if (!answer.success || !answer.data.ok) {
    const code = answer.data?.error ?? `status ${response.status}`;
    return [
      ill(
        'Slack: token',
        `Slack refuses the bot token (${code}). Reinstall the app and set SLACK_BOT_TOKEN anew.`,
      ),
    ];
  }
  const granted = new Set((response.headers.get('x-oauth-scopes') ?? '').split(/,\s*/));
  return [
    well(`Slack: token (${answer.data.team ?? 'workspace'})`),
    ...SCOPES.map((scope) =>
      granted.has(scope)
        ? well(`Slack: scope ${scope}`)
        : ill(
            `Slack: scope ${scope}`,
            'Paste manifest.yml into the app’s settings at api.slack.com and reinstall the app.',
          ),
    ),
  ];
}
