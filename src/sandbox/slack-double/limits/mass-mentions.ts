import { type Dict, isDict } from '../json.js';

const MASS = /<!(channel|here|everyone|subteam\^[A-Z0-9]+)(\|[^>]*)?>/;

/** Paths of everything in a payload that would ring for a whole channel. */
export function massMentions(payload: unknown, path = ''): string[] {
  if (Array.isArray(payload))
    return payload.flatMap((entry, index) => massMentions(entry, `${path}[${index}]`));
  if (!isDict(payload)) return [];
  return [
    ...own(payload, path),
    ...Object.entries(payload).flatMap(([key, value]) => nested(payload, key, value, path)),
  ];
}

function own(payload: Dict, path: string): string[] {
  if (payload.type === 'broadcast') return [`${path}: broadcast`];
  // Plain text and rich text show such signs as they stand; only mrkdwn and top-level text ring.
  const quiet = payload.type === 'plain_text' || payload.type === 'text' || payload.type === 'link';
  const found = typeof payload.text === 'string' && !quiet ? MASS.exec(payload.text) : null;
  return found === null ? [] : [`${path || 'text'}: ${found[0]}`];
}

function nested(payload: Dict, key: string, value: unknown, path: string): string[] {
  if (payload.type === 'plain_text') return [];
  return massMentions(value, path === '' ? key : `${path}.${key}`);
}
