import type { ClockView, PageView, WireEntry } from '../../page-view.js';
import type { Platform } from './address.js';

/** As the page asks for it; see page-actions.ts. */
export type Action =
  | { readonly do: 'type'; readonly text: string; readonly place?: string }
  | { readonly do: 'press'; readonly message: string; readonly label: string; readonly nth: number }
  | { readonly do: 'submit'; readonly answers: Answers }
  | { readonly do: 'dismiss' }
  | { readonly do: 'home' }
  | { readonly do: 'menu'; readonly on?: string }
  | { readonly do: 'message-menu'; readonly message: string; readonly entry: string }
  | { readonly do: 'read'; readonly place: string };

export type Answer = string | readonly string[] | { readonly people: readonly string[] };
export type Answers = Readonly<Record<string, Answer>>;
export type WalkTo = 'next-hour' | 'tomorrow' | 'next-due';

interface Who {
  readonly platform: Platform;
  readonly person: string;
}

const AWAY = 'The sandbox is not answering just now. Nothing that you typed is lost: try again in a moment.';

export const readState = (platform: Platform, person: string | undefined): Promise<PageView> =>
  ask<PageView>(`state?${new URLSearchParams({ platform, ...(person !== undefined && { person }) })}`);

export const act = (who: Who, action: Action): Promise<unknown> => post('act', { ...who, ...action });

export const readClock = (): Promise<ClockView> => ask<ClockView>('clock');
export const walk = (who: Who, to: WalkTo): Promise<unknown> => post('walk', { ...who, to });
export const reset = (): Promise<unknown> => post('reset', {});

export const readWire = (platform: Platform, after: number): Promise<{ entries: readonly WireEntry[] }> =>
  ask(`wire?${new URLSearchParams({ platform, after: String(after) })}`);

const post = (path: string, body: object): Promise<unknown> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** @throws with the words that people should read */
async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/sandbox/${path}`, init).catch(() => {
    throw new Error(AWAY);
  });
  const answer = await response.json().catch(() => {
    throw new Error(AWAY);
  });
  if (response.ok) return answer;
  throw new Error(typeof answer.problem === 'string' ? answer.problem : AWAY);
}
