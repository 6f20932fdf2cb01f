import type { MessageProps } from '../known.js';

/** A message, a home or a window that only shows something, as Slack draws it. */
export function SlackMessage({ payload }: MessageProps) {
  return <pre>{JSON.stringify(payload)}</pre>;
}
