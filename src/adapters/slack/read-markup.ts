import { unescapeText } from './shorten.js';

/**
 * A message as people read it, from how Slack keeps it: `<https://a.b|here>`, `<#C1|maps>`, `<!channel>`, `&lt;`.
 * Names that Slack does not write beside an id are not known here.
 */
export const readMarkup = (text: string): string => unescapeText(text.replace(/<([^<>\n]*)>/g, readSign));

function readSign(_: string, inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target.startsWith('@')) return `@${label || 'someone'}`;
  if (target.startsWith('#')) return `#${label || 'a-channel'}`;
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^', 1)}`;
  return label || target.replace(/^mailto:/, '');
}
