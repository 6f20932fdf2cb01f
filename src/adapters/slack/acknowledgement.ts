import { bounded } from './in-hand.js';
import { SHOW_BY } from './limits.js';

/** Slack's three-second answer, given at most once: a second one is an error in Bolt. */
export interface Acknowledgement<Body> {
  /** True when this very answer went out; false when one had been given before or the line is gone. */
  give(body?: Body): Promise<boolean>;
  given(): boolean;
}

export function acknowledgement<Body>(ack: (body?: Body) => Promise<void>): Acknowledgement<Body> {
  let given = false;
  return {
    given: () => given,
    give: async (body) => {
      if (given) return false;
      given = true;
      try {
        await ack(body);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Acknowledges once something is on the screen; Slack may be slow to put it there, so not later than in a second. */
export async function onceShown<Body>(
  acknowledged: Acknowledgement<Body>,
  showing: Promise<void>,
): Promise<void> {
  await bounded(showing, SHOW_BY);
  await acknowledged.give();
  await showing;
}
