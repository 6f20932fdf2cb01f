import { DeliveryFailure } from '../../../src/core/messenger.js';

/** How a delivery failed; throws when it did not, or failed in another way. */
export async function failureOf(doing: Promise<unknown>): Promise<DeliveryFailure> {
  const error = await doing.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  if (error instanceof DeliveryFailure) return error;
  throw new Error(`no DeliveryFailure but ${String(error)}`);
}
