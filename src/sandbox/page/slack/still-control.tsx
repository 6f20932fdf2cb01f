import { type Dict, dicts, list, text, texts } from './read.js';
import { useReading } from './reading.js';
import { plainWords, TextObject } from './text-object.js';

const BOXES: ReadonlyMap<unknown, 'checkbox' | 'radio'> = new Map([
  ['checkboxes', 'checkbox'],
  ['radio_buttons', 'radio'],
]);

const PICKERS =
  /^((multi_)?(static|external|users|conversations|channels)_select|datepicker|timepicker|datetimepicker)$/;
const TYPED = /^(plain_text|number|email_text|url_text)_input$/;

export const isControl = ({ type }: Dict): boolean =>
  BOXES.has(type) || PICKERS.test(text(type)) || TYPED.test(text(type));

/** Kith asks in forms only, which the page draws itself: here a control is a picture of one, and says what it holds. */
export function StillControl({ element }: { readonly element: Dict }) {
  const held = useHeld(element);
  const box = BOXES.get(element.type);
  if (box !== undefined) return <Boxes element={element} box={box} />;
  const shown = held.length > 0 ? held.join(', ') : plainWords(element.placeholder);
  const isTyped = TYPED.test(text(element.type));
  const look = [
    'sl-control',
    isTyped ? '' : 'sl-picker',
    element.multiline === true ? 'sl-tall' : '',
    held.length > 0 ? '' : 'sl-empty',
  ];
  return (
    <span
      class={look.filter((one) => one !== '').join(' ')}
      title="Kith never asks here, so it does nothing"
      dir="auto"
    >
      {shown}
    </span>
  );
}

/** What is chosen or typed beforehand, in words. */
function useHeld(element: Dict): readonly string[] {
  const { person, channel } = useReading().known;
  const ids = (...keys: readonly string[]) => keys.flatMap((key) => texts([element[key]].flat()));
  return [
    ...dicts([element.initial_option ?? []].flat()).map((option) => plainWords(option.text)),
    ...dicts(element.initial_options).map((option) => plainWords(option.text)),
    ...ids('initial_user', 'initial_users').map((id) => `@${person(id) ?? 'unknown'}`),
    ...ids('initial_conversation', 'initial_conversations', 'initial_channel', 'initial_channels').map(
      (id) => `#${channel(id) ?? 'private channel'}`,
    ),
    ...ids('initial_value', 'initial_date', 'initial_time').filter((value) => value !== ''),
  ];
}

function Boxes({ element, box }: { readonly element: Dict; readonly box: 'checkbox' | 'radio' }) {
  const ticked = [element.initial_option, ...list(element.initial_options)].map((one) => JSON.stringify(one));
  return (
    <div class="sl-boxes">
      {dicts(element.options).map((option) => (
        <label>
          <input type={box} disabled checked={ticked.includes(JSON.stringify(option))} />
          <span class="sl-lines" dir="auto">
            <TextObject value={option.text} />
            {option.description !== undefined && (
              <span class="sl-hint">
                <TextObject value={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
