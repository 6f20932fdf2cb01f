/** Reading loose JSON without casts: what is not there reads as empty. */
export type Dict = Record<string, unknown>;

export const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const dict = (value: unknown): Dict => (isDict(value) ? value : {});

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const dicts = (value: unknown): Dict[] => list(value).filter(isDict);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const strings = (value: unknown): string[] => list(value).filter((entry) => typeof entry === 'string');

export const truthy = (value: unknown): boolean => value === true || value === 'true' || value === '1';

/** Parses JSON; `undefined` when it is none. */
export function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

export const cloned = (value: Dict): Dict => dict(parsed(JSON.stringify(value)));
