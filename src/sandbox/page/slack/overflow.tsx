import { FollowLink } from './follow-link.js';
import { address, type Dict, dicts, words } from './read.js';
import { useReading } from './reading.js';
import { plainWords } from './text-object.js';

/** The three dots, and what they offer. */
export function Overflow({ element }: { readonly element: Dict }) {
  const { hands } = useReading();
  return (
    <details class="sl-overflow">
      <summary class="sl-button" aria-label="More" />
      <ul>
        {dicts(element.options).map((option) => {
          const to = address(option.url);
          const label = plainWords(option.text);
          return (
            <li>
              {to === undefined ? (
                <button type="button" dir="auto" onClick={() => hands.press(words(option.text), 0)}>
                  {label}
                </button>
              ) : (
                <FollowLink to={to}>{label}</FollowLink>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
