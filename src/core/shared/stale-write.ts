/** Somebody else saved the document first: load it again and decide again. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
}

const TRIES = 20;

/**
 * Runs `decide` again while others win the race to save.
 * @throws whatever `decide` throws, and StaleWrite itself after 20 lost races.
 */
export async function untilSaved<T>(decide: () => Promise<T>): Promise<T> {
  for (let lost = 1; ; lost += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof StaleWrite) || lost === TRIES) throw error;
    }
  }
}
