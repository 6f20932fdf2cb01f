import type { PageView } from '../../page-view.js';

export type Platform = PageView['platform'];
export const PLATFORMS = ['slack', 'discord'] as const;
export const NAMES: Readonly<Record<Platform, string>> = { slack: 'Slack', discord: 'Discord' };

/** Who acts there, and which conversation is open. */
export interface Whereabouts {
  readonly person: string | undefined;
  readonly place: string | undefined;
}

/** Kept in the page’s address, so that a reload and another tab stay true: `#slack=Ada/<place>&discord=Ben/<place>`. */
export interface Address extends Readonly<Record<Platform, Whereabouts>> {
  /** The pane that is seen where there is room for one only. */
  readonly front: Platform;
}

export function readAddress(hash: string): Address {
  const parts = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((part): [string, string] => {
        const [key = '', value = ''] = part.split('=', 2);
        return [key, value];
      }),
  );
  const of = (platform: Platform): Whereabouts => {
    const [person, place] = (parts.get(platform) ?? '').split('/', 2);
    return { person: decoded(person), place: decoded(place) };
  };
  return {
    slack: of('slack'),
    discord: of('discord'),
    front: parts.get('front') === 'discord' ? 'discord' : 'slack',
  };
}

export function hashOf(address: Address): string {
  const panes = PLATFORMS.flatMap((platform) => {
    const { person, place } = address[platform];
    if (person === undefined) return [];
    const parts = place === undefined ? [person] : [person, place];
    return [`${platform}=${parts.map(encodeURIComponent).join('/')}`];
  });
  return `#${[...panes, ...(address.front === 'discord' ? ['front=discord'] : [])].join('&')}`;
}

function decoded(part: string | undefined): string | undefined {
  if (part === undefined || part === '') return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
