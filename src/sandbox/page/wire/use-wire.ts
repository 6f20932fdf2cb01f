import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WireEntry } from '../../page-view.js';
import type { Platform } from '../state/address.js';
import type { Page } from '../state/page.js';
import { readWire } from '../state/server.js';
import { useStore } from '../state/store.js';

const KEPT = 300;

interface Wire {
  readonly entries: readonly WireEntry[];
  readonly problem: string | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** The newest entries, asked for whenever the server says that something changed. */
export function useWire(page: Page, platform: Platform): Wire {
  const { heard } = useStore(page);
  const [entries, setEntries] = useState<readonly WireEntry[]>([]);
  const [problem, setProblem] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const last = useRef(0);
  useEffect(() => {
    let isOver = false;
    readWire(platform, last.current).then(
      ({ entries: more }) => {
        if (isOver || more.length === 0) return;
        last.current = more.at(-1)?.n ?? last.current;
        setEntries((before) => merged(before, more));
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isOver = true;
    };
  }, [heard, platform]);
  useLayoutEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [entries]);
  return { entries, problem, list };
}

const merged = (before: readonly WireEntry[], more: readonly WireEntry[]): readonly WireEntry[] => {
  const fresh = new Set(more.map(({ n }) => n));
  return [...before.filter(({ n }) => !fresh.has(n)), ...more].slice(-KEPT);
};
