import { useRef, useState } from 'preact/hooks';
import { reset } from './state/server.js';

/** Everything in the sandbox begins anew; asked for once, because it cannot be taken back. */
export function StartOver() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const begin = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await reset();
      dialog.current?.close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const ask = () => {
    setProblem('');
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" onClick={ask}>
        Start over
      </button>
      <dialog ref={dialog} class="ask" aria-labelledby="start-over-title">
        <h2 id="start-over-title">Start over?</h2>
        <p>
          All messages, introductions, chats and projects here are forgotten, and the clock goes back to now.
        </p>
        {problem !== '' && <p role="alert">{problem}</p>}
        <div class="buttons">
          <button type="button" class="danger" aria-busy={busy} onClick={() => void begin()}>
            {busy ? 'Starting over…' : 'Yes, start over'}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Keep everything
          </button>
        </div>
      </dialog>
    </>
  );
}
