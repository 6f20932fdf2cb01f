import { readConfig } from '../config.js';

/** Prints the Slack manifest: for Socket Mode, or for HTTP at a public address. */
export async function manifest({ url = configuredUrl() }: { url?: string }): Promise<void> {
  const { renderManifest } = await import('../adapters/slack/index.js');
  process.stdout.write(
    renderManifest(url === undefined ? { socketMode: true } : { socketMode: false, publicUrl: url }),
  );
}

/** A public address may be set for calendars alone, so it counts only where Slack comes by HTTP. */
function configuredUrl(): string | undefined {
  const { slack, publicUrl } = readConfig(process.env);
  return slack?.mode.kind === 'http' ? publicUrl : undefined;
}
