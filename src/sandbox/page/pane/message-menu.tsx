import type { MessageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import { Popup } from './popup.js';

/** The "…" of a message that somebody wrote; nothing for Kith’s own. */
export function MessageMenu({ pane, message }: { readonly pane: Pane; readonly message: MessageView }) {
  const { id, author, menu } = message;
  if (menu.length === 0) return null;
  return (
    <Popup class="message-menu" label={`More about the message by ${author}`} face="…">
      {(close) =>
        menu.map((entry) => (
          <button
            key={entry}
            type="button"
            onClick={() => {
              close();
              void pane.perform({ do: 'message-menu', message: id, entry });
            }}
          >
            {entry}
          </button>
        ))
      }
    </Popup>
  );
}
