import { FollowLink } from '../follow-link.js';
import { Broadcast, ChannelMention, GroupMention, Mention, Moment } from '../mentions.js';
import { address } from '../read.js';
import { unescaped } from './set-aside.js';

/** What stands between `<` and `>`: somebody, a place, a moment, or a link. */
export function Sign({ inside }: { readonly inside: string }) {
  const cut = inside.indexOf('|');
  const target = cut === -1 ? inside : inside.slice(0, cut);
  const label = cut === -1 ? undefined : unescaped(inside.slice(cut + 1));
  const id = target.slice(1);
  if (target.startsWith('@')) return <Mention id={id} />;
  if (target.startsWith('#')) return <ChannelMention id={id} />;
  if (target.startsWith('!')) return <Special target={id} label={label} />;
  const url = unescaped(target);
  const to = address(url);
  const shown = label ?? url.replace(/^mailto:/, '');
  return to === undefined ? <bdi>{shown}</bdi> : <FollowLink to={to}>{shown}</FollowLink>;
}

function Special({ target, label }: { readonly target: string; readonly label: string | undefined }) {
  const [kind = '', value = '', format = '', url] = target.split('^');
  if (kind === 'date')
    return <Moment seconds={Number(value)} format={unescaped(format)} url={url} fallback={label ?? ''} />;
  if (kind === 'subteam') return <GroupMention id={value} label={label} />;
  if (['here', 'channel', 'everyone'].includes(kind)) return <Broadcast range={kind} />;
  return <bdi>{label ?? `<!${target}>`}</bdi>;
}
