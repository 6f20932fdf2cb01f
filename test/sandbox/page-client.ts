import { z } from 'zod';
import type { Platform } from '../../src/core/shared/ids.js';
import { eventually } from '../support/eventually.js';

const message = z.object({
  id: z.string(),
  at: z.number(),
  author: z.string().optional(),
  payload: z.unknown(),
});
const state = z.object({
  messages: z.array(message),
  window: message.optional(),
  form: z.object({ title: z.string() }).optional(),
  problems: z.array(z.string()),
});
const clock = z.object({
  now: z.number(),
  ahead: z.number(),
  walking: z.boolean(),
  nextDue: z.number().optional(),
});
const wire = z.object({
  entries: z.array(
    z.object({
      n: z.number(),
      at: z.number(),
      direction: z.enum(['from-kith', 'to-kith']),
      what: z.string(),
      outcome: z.string(),
      ms: z.number().optional(),
      body: z.unknown(),
      answer: z.unknown().optional(),
    }),
  ),
});

/** What a page sees of a message: its words, wherever in the payload they stand. */
export interface Shown {
  readonly id: string;
  readonly at: number;
  readonly words: string;
}

export type PageClient = ReturnType<typeof pageClient>;

/** A page without a browser: it asks and does what a page does. */
export function pageClient(address: string) {
  const base = address.replace(/\/$/, '');
  const headers = { origin: base, 'content-type': 'application/json' };
  const get = async (path: string): Promise<unknown> => (await fetch(`${base}${path}`)).json();
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text() };
  };
  const done = async (path: string, body: object) => {
    const { status, text } = await post(path, body);
    if (status !== 200) throw new Error(text);
  };
  const stateOf = async (platform: Platform, person: string) =>
    state.parse(await get(`/sandbox/state?platform=${platform}&person=${person}`));

  return {
    post,
    clock: async () => clock.parse(await get('/sandbox/clock')),
    wire: async (platform: Platform, after = 0) =>
      wire.parse(await get(`/sandbox/wire?platform=${platform}&after=${after}`)).entries,
    walk: (to: string, platform: Platform = 'slack', person = 'Ben') =>
      done('/sandbox/walk', { to, platform, person }),
    reset: () => done('/sandbox/reset', {}),
    as(platform: Platform, person: string) {
      const sees = async (): Promise<readonly Shown[]> => {
        const { messages, window } = await stateOf(platform, person);
        return [...messages, ...(window ? [window] : [])].map(({ id, at, payload }) => ({
          id,
          at,
          words: JSON.stringify(payload),
        }));
      };
      const act = (action: object) => done('/sandbox/act', { platform, person, ...action });
      /** Once it is there. */
      const reads = (words: string | RegExp): Promise<Shown> =>
        eventually(
          async () => {
            const found = (await sees()).findLast((one) => one.words.match(words) !== null);
            if (found === undefined) throw new Error(`${person} does not see ${words}`);
            return found;
          },
          { within: 30_000 },
        );
      const press = async (label: string, on: string | RegExp) => {
        const { id } = await reads(on);
        await act({ do: 'press', message: id, label });
      };
      return {
        sees,
        reads,
        press,
        act,
        problems: async () => (await stateOf(platform, person)).problems,
        async asksToMeet(whom: string) {
          await act({ do: 'type', text: `/intro @${whom} we both love maps` });
          await eventually(async () => (await stateOf(platform, person)).form !== undefined);
          await act({
            do: 'submit',
            answers: {
              'Why them?': 'I think I could help you',
              'What could you offer them first?': 'An old map of the harbour',
            },
          });
          await press('Send the request', `This is what ${whom} will see`);
          await reads(/Sent\. .+ will be asked/);
          if (platform === 'slack') await act({ do: 'dismiss' });
        },
      };
    },
    /** What the page is told as it happens. */
    async listens() {
      const hangUp = new AbortController();
      const response = await fetch(`${base}/sandbox/changes`, { signal: hangUp.signal });
      let heard = '';
      void (async () => {
        const decoder = new TextDecoder();
        for await (const part of response.body ?? []) heard += decoder.decode(part);
      })().catch(() => undefined);
      return { heard: () => heard, hangUp: () => hangUp.abort() };
    },
  };
}
