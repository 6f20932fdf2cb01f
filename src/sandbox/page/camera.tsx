import { render } from 'preact';
import type { Known } from './known.js';
import { MessageBody } from './message-body.js';

/** One message to be drawn by itself: for the pictures of the docs, and for the tests. */
export interface Shot {
  readonly platform: 'slack' | 'discord';
  readonly payload: unknown;
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly locale: string;
  readonly now: number;
}

/** Draws it into the element with this id; what is pressed or followed goes to `pressed` or `followed`. */
function draw(
  id: string,
  shot: Shot,
  on?: { pressed?(label: string, nth: number): void; followed?(url: string): void },
) {
  const into = document.getElementById(id);
  if (into === null) throw new Error(`There is no element #${id}.`);
  const { platform, payload, people, channels, zone, locale, now } = shot;
  const known: Known = { person: (one) => people[one], channel: (one) => channels[one], zone, locale, now };
  const hands = {
    press: (label: string, nth: number) => on?.pressed?.(label, nth),
    follow: (url: string) => on?.followed?.(url),
  };
  render(<MessageBody platform={platform} payload={payload} known={known} hands={hands} />, into);
}

Object.assign(globalThis, { kithCamera: { draw } });
