import { parse } from 'yaml';
import { z } from 'zod';
import { renderManifest } from '../adapters/slack/manifest.js';

const manifest = z.object({
  features: z.object({
    shortcuts: z.array(
      z.object({ name: z.string(), type: z.enum(['global', 'message']), callback_id: z.string() }),
    ),
  }),
});

export interface SlackShortcuts {
  /** Name → callback id. */
  readonly ids: Readonly<Record<string, string>>;
  readonly onMessages: readonly string[];
}

/** The shortcuts that Slack offers people, as the manifest asks for them. */
export function slackShortcuts(): SlackShortcuts {
  const { shortcuts } = manifest.parse(parse(renderManifest({ socketMode: true }))).features;
  return {
    ids: Object.fromEntries(shortcuts.map(({ name, callback_id }) => [name, callback_id])),
    onMessages: shortcuts.filter(({ type }) => type === 'message').map(({ name }) => name),
  };
}
