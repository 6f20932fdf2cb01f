import type { Dict } from './json.js';
import { text } from './json.js';

/** Says how many seconds to wait, or nothing when the message may go. */
export function createRateLimit(perSecond: number | undefined, now: () => number) {
  const recent = new Map<string, number[]>();
  return (method: string, args: Dict): number | undefined => {
    if (perSecond === undefined || method !== 'chat.postMessage') return undefined;
    const channel = text(args.channel);
    const lately = (recent.get(channel) ?? []).filter((at) => at > now() - 1000);
    if (lately.length >= perSecond) return 1;
    recent.set(channel, [...lately, now()]);
    return undefined;
  };
}
