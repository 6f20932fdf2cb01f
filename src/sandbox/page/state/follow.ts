import type { MessageView, PageView } from '../../page-view.js';

/**
 * Which conversation is shown now. An old message that is edited once more is no reason to leave a newer one, save
 * the panel that one works at.
 */
export function follow(
  before: PageView | undefined,
  { messages, places }: PageView,
  place: string | undefined,
  taken: boolean,
): string | undefined {
  const isThread = (key: string) => messages.some(({ thread }) => thread?.key === key);
  const isThere = place !== undefined && (places.some(({ key }) => key === place) || isThread(place));
  if (place === undefined || !isThere) {
    const direct = messages.findLast((one) => one.isNew && isForMe(one));
    return (
      (direct ?? messages.findLast(({ kind }) => kind === 'direct' || kind === 'room'))?.place ??
      places[0]?.key
    );
  }
  if (!taken || before === undefined) return place;
  const edits = new Map(before.messages.map((one) => [one.id, one.edits]));
  const panel = messages.findLast(
    (one) => one.place === 'only-you' && one.edits > (edits.get(one.id) ?? one.edits),
  );
  const here = messages.findLastIndex((one) => one.place === place);
  const arrived = messages.findLastIndex((one) => one.isNew && !edits.has(one.id) && isForMe(one));
  return panel?.place ?? (arrived > here ? messages[arrived]?.place : undefined) ?? place;
}

/** What others say in a channel meanwhile takes nobody along. */
const isForMe = ({ kind }: MessageView): boolean => kind !== 'channel' && kind !== 'thread';
