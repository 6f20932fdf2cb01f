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
