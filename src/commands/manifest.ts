/** Prints the Slack manifest: for Socket Mode, or for HTTP at a public address. */
export async function manifest({ url }: { url?: string }): Promise<void> {
  const { renderManifest } = await import('../adapters/slack/index.js');
  process.stdout.write(
    renderManifest(url === undefined ? { socketMode: true } : { socketMode: false, publicUrl: url }),
  );
}
