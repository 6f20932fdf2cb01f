import { type ActionKey, actionKey } from '../../conversation/action-key.js';
import { type Page, pageText, readPage } from '../../interest-channels/index.js';
import { type CommunityId, communityOf, nativeOf, type PlaceId, parsePlaceId } from '../../shared/ids.js';

/** What anybody may press about the rounds of a channel, wherever it stands. */
export const joinKey = (channel: PlaceId): ActionKey => actionKey('rounds.join', channel);
export const skipKey = (channel: PlaceId): ActionKey => actionKey('rounds.skip', channel);
export const breakKey = (channel: PlaceId): ActionKey => actionKey('rounds.pause', channel);
/** "I'm back", after any kind of break. */
export const backKey = (channel: PlaceId): ActionKey => actionKey('rounds.resume', channel);
export const moreKey = (channel: PlaceId): ActionKey => actionKey('rounds.more', channel);
export const allRoundsKey: ActionKey = actionKey('rounds.all');
/** Opens the stewards' form. */
export const setupKey = (channel: PlaceId): ActionKey => actionKey('rounds.setup', channel);

/** The same, where the list or the channel's page changes in place. */
export const panelKey = (verb: PanelVerb, channel: PlaceId, view: View): ActionKey =>
  actionKey(`rounds.panel-${verb}`, `${nativeOf(channel)}.${viewText(view)}`);

export type PanelVerb = 'join' | 'leave' | 'skip' | 'resume';

/** Which panel a button stands on: a page of the list, or one channel's own. */
export type View = { readonly kind: 'list'; readonly page: Page } | { readonly kind: 'more' };

const viewText = (view: View): string => (view.kind === 'more' ? 'more' : pageText(view.page));

/** Only channels of the person's own community count; anything else is as good as unknown. */
export function readChannel(text: string, community: CommunityId): PlaceId | undefined {
  const place = parsePlaceId(text);
  return place !== undefined && communityOf(place) === community ? place : undefined;
}

export function readPanelKey(
  text: string,
  community: CommunityId,
): { readonly channel: PlaceId; readonly view: View } | undefined {
  const [native = '', ...rest] = text.split('.');
  const channel = readChannel(`${community}:${native}`, community);
  const view = rest.join('.');
  return (
    channel && {
      channel,
      view: view === 'more' ? { kind: 'more' } : { kind: 'list', page: readPage(view, community) },
    }
  );
}
