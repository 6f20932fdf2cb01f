import { FollowLink } from './follow-link.js';
import { address, type Dict, text, words } from './read.js';
import { useReading } from './reading.js';
import { plainWords } from './text-object.js';

const LOOKS: ReadonlyMap<unknown, string> = new Map([
  ['primary', 'sl-button sl-primary'],
  ['danger', 'sl-button sl-danger'],
]);

/** Whoever speaks to their computer says what they see: so that is always part of the name. */
function nameOf(label: string, spoken: string): string | undefined {
  if (spoken === '' || spoken === label) return undefined;
  return spoken.toLowerCase().includes(label.toLowerCase()) ? spoken : `${label}: ${spoken}`;
}

export function Button({ element }: { readonly element: Dict }) {
  const { hands, places } = useReading();
  const label = plainWords(element.text);
  const look = LOOKS.get(element.style) ?? 'sl-button';
  const name = nameOf(label, text(element.accessibility_label));
  const to = address(element.url);
  if (to !== undefined)
    return (
      <FollowLink to={to} look={look} name={name}>
        {label}
      </FollowLink>
    );
  // It is found again by the words that went over the wire.
  const press = () => hands.press(words(element.text), places.get(element) ?? 0);
  return (
    <button type="button" class={look} dir="auto" aria-label={name} onClick={press}>
      {label}
    </button>
  );
}
