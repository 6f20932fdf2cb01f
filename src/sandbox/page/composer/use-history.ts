import { useRef } from 'preact/hooks';

const KEPT = 50;

/** What was sent before, for the arrow up on an empty line. */
export function useHistory() {
  const sent = useRef<string[]>([]);
  const at = useRef<number | undefined>(undefined);
  return {
    add(line: string): void {
      sent.current = [...sent.current.filter((one) => one !== line), line].slice(-KEPT);
      at.current = undefined;
    },
    /** The line before or after the one that stands there; undefined where the arrows mean something else. */
    go(by: -1 | 1, line: string): string | undefined {
      const isWalking = at.current !== undefined && sent.current[at.current] === line;
      if (line !== '' && !isWalking) return undefined;
      const next = (isWalking ? (at.current ?? 0) : sent.current.length) + by;
      if (next < 0) return undefined;
      at.current = next;
      return sent.current[next] ?? '';
    },
  };
}
