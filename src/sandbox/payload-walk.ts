type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object inside a payload, the outer ones first. */
export function* objectsIn(payload: unknown): Generator<Json> {
  if (!isJson(payload)) return;
  if (!Array.isArray(payload)) yield payload;
  for (const value of Object.values(payload)) yield* objectsIn(value);
}

/** Slack wraps its words in an object, Discord does not. */
export const wordsOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return isJson(value) && typeof value.text === 'string' ? value.text : undefined;
};

export const inner = (value: unknown): Json => (isJson(value) ? value : {});
