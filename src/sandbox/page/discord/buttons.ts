import { KIND } from './kinds.js';
import { type Json, json, list, text } from './read.js';

/** A button, where it stands among those of its name, and what it is about. */
export interface PlacedButton {
  readonly button: Json;
  /** Of those with this label that can be pressed. */
  readonly nth: number;
  /** Told to a screen reader where the label alone would not tell it from another. */
  readonly name?: string;
}

/** Every button of a message by its JSON, in the order of the payload. */
export function placeButtons(components: unknown): ReadonlyMap<Json, PlacedButton> {
  const found = [...buttonsIn(list(components), { above: '' })];
  const placed = found.map(({ button, above }, at) => {
    const same = found.filter((one) => text(one.button.label) === text(button.label));
    const before = found.slice(0, at).filter((one) => same.includes(one) && one.button.disabled !== true);
    const alone = same.filter((one) => one.above === above).length === 1;
    const name = same.length > 1 && alone && above !== '' ? `${text(button.label)}: ${above}` : undefined;
    return [button, { button, nth: before.length, ...(name !== undefined && { name }) }] as const;
  });
  return new Map(placed);
}

interface Found {
  readonly button: Json;
  readonly above: string;
}

function* buttonsIn(components: readonly unknown[], seen: { above: string }): Generator<Found> {
  for (const component of components.map(json)) {
    if (component.type === KIND.TextDisplay) seen.above = subject(text(component.content));
    if (component.type === KIND.Button) yield { button: component, above: seen.above };
    yield* buttonsIn(list(component.components), seen);
    if (component.accessory !== undefined) yield* buttonsIn([component.accessory], seen);
  }
}

/** What stands out last, or else the last line: without marks. */
function subject(markdown: string): string {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  const standsOut = lines.filter((line) => /^(?:#{1,3} |\*\*)/.test(line)).at(-1);
  const bold = /^\*\*((?:\\.|[^\\])+?)\*\*/.exec(standsOut ?? '')?.[1];
  return bare(bold ?? standsOut ?? lines.at(-1) ?? '');
}

const bare = (line: string): string =>
  line
    .replace(/^(?:#{1,3} |-# |> |[-*] |\d+\. )/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\\(?=[^\w\s])|\*\*|[*_`]/g, '')
    .trim()
    .slice(0, 80);
