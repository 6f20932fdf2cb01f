import type { MessageProps } from '../known.js';

/** A message as Discord draws it: content, embeds and components. */
export function DiscordMessage({ payload }: MessageProps) {
  return <pre>{JSON.stringify(payload)}</pre>;
}
