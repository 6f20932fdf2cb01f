import type { MessageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';

/** Leads to the thread under a message, and is not there within it. */
export function ThreadButton({ pane, message }: { readonly pane: Pane; readonly message: MessageView }) {
  const { thread, author } = message;
  if (thread === undefined || thread.key === pane.get().place) return null;
  const { key, replies } = thread;
  const words =
    replies === 0 ? 'Reply in a thread' : `Thread: ${replies} ${replies === 1 ? 'reply' : 'replies'}`;
  return (
    <button
      type="button"
      class={replies === 0 ? 'thread-button none' : 'thread-button'}
      aria-label={`${words} (${author ?? 'Kith'})`}
      onClick={() => {
        pane.open(key);
        document.getElementById(`${pane.platform}-place`)?.focus();
      }}
    >
      {words}
    </button>
  );
}
