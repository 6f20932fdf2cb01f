export type Dict = Readonly<Record<string, unknown>>;

const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object within a payload, itself included. */
export function dictsIn(value: unknown): readonly Dict[] {
  if (Array.isArray(value)) return value.flatMap(dictsIn);
  return isDict(value) ? [value, ...Object.values(value).flatMap(dictsIn)] : [];
}

/** Every string within a payload. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isDict(value) ? Object.values(value).flatMap(stringsIn) : [];
}
