import type { Dict } from './json.js';

export interface RecordedCall {
  readonly method: string;
  readonly token: string;
  readonly args: Dict;
  readonly at: number;
  readonly response: Dict;
}

export interface Recorder {
  readonly calls: RecordedCall[];
  /** Whatever a healthy app never does; tests assert that it stays empty. */
  readonly unexpected: string[];
  call(entry: RecordedCall): void;
  strange(what: string): void;
}

export function createRecorder(): Recorder {
  const calls: RecordedCall[] = [];
  const unexpected: string[] = [];
  return {
    calls,
    unexpected,
    call: (entry) => void calls.push(entry),
    strange: (what) => void unexpected.push(what),
  };
}
