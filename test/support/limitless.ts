import type { Persona } from '../../src/sandbox/persona.js';
import type { JourneyWorld } from './journey-world.js';

/** The open form as in a client that does not keep to how much may be written into its fields. */
export function liftLimits({ slack }: JourneyWorld, who: Persona): void {
  const shown = slack?.double.world.stacks.get(who.id)?.at(-1)?.blocks ?? who.form()?.payload;
  if (shown === undefined) throw new Error(`${who.name} has no form open`);
  lift(shown);
}

function lift(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if ('max_length' in part) part.max_length = 4_000;
  for (const inner of Object.values(part)) lift(inner);
}
