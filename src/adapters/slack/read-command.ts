import { COMMANDS } from '../../core/conversation/commands.js';
import type { Command } from '../../core/conversation/interaction.js';
import { type CommunityId, memberId, type PlaceId, placeId } from '../../core/shared/ids.js';
import { unescapeText } from './shorten.js';

const PERSON = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g;
const CHANNEL = /<#[CG][A-Z0-9]+\|([^>]*)>/g;

/**
 * What was typed after a command. Slack has turned people into `<@U1|ada>` and escaped the rest.
 * A first word that the command knows is its verb; `/intro @ben list …` is about Ben, so there it is a word like any other.
 */
export function readCommand(
  name: string,
  text: string,
  community: CommunityId,
  where?: { readonly channel_id?: string | undefined; readonly channel_name: string },
): Command | undefined {
  const known = COMMANDS.find(({ command }) => `/${command}` === name);
  if (known === undefined) return undefined;
  const people = [...text.matchAll(PERSON)].map(([, native]) => memberId(community, native ?? ''));
  const words = unescapeText(text.replace(PERSON, ' ').replace(CHANNEL, '#$1'))
    .replace(/[ \t]+/g, ' ')
    .trim();
  const [first = ''] = words.split(' ', 1);
  const verb = known.verbs.find((candidate) => candidate.verb === first.toLowerCase())?.verb;
  const counts = verb !== undefined && (known.command !== 'intro' || people.length === 0);
  const place = where === undefined ? undefined : channelOf(where, community);
  return {
    command: known.command,
    ...(counts ? { verb } : {}),
    people: [...new Set(people)],
    words: counts ? words.slice(first.length).trim() : words,
    ...(place === undefined ? {} : { place }),
  };
}

/** Only channels count as a place: neither direct messages nor those of a group. */
function channelOf(
  { channel_id: id = '', channel_name: called }: { channel_id?: string | undefined; channel_name: string },
  community: CommunityId,
): PlaceId | undefined {
  return /^[CG]/.test(id) && !called.startsWith('mpdm-') ? placeId(community, id) : undefined;
}
