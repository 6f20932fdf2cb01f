import type { MessageHands } from '../known.js';
import type { PlacedButton } from './buttons.js';
import { STYLE } from './kinds.js';
import { Link } from './link.js';
import { address, type Json, json, text } from './read.js';

const LOOKS: Readonly<Record<string, string>> = {
  1: 'dc-primary',
  2: 'dc-secondary',
  3: 'dc-success',
  4: 'dc-danger',
  5: 'dc-leads',
  6: 'dc-primary',
};

/** Something to press, or a link that looks like it. */
export function Button({ placed, hands }: { readonly placed: PlacedButton; readonly hands: MessageHands }) {
  const { button, nth, name } = placed;
  const { style, disabled, url } = button;
  const look = `dc-button ${LOOKS[String(style)] ?? 'dc-secondary'}`;
  const to = address(url);
  const label = text(button.label);
  if (style === STYLE.Link && to !== undefined && disabled !== true)
    return (
      <Link to={to} hands={hands} look={look}>
        <Label button={button} />
      </Link>
    );
  return (
    <button
      type="button"
      class={look}
      aria-label={name}
      disabled={disabled === true || style === STYLE.Link || style === STYLE.Premium}
      onClick={() => hands.press(label, nth)}
    >
      <Label button={button} />
    </button>
  );
}

function Label({ button }: { readonly button: Json }) {
  const { id, name } = json(button.emoji);
  const emoji = text(id) === '' ? text(name) : `:${text(name)}:`;
  return <span>{[emoji, text(button.label)].filter((part) => part !== '').join(' ')}</span>;
}
