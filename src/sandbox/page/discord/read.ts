/** Reading a payload of unknown shape without trusting it. */
export type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const json = (value: unknown): Json => (isJson(value) ? value : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** What a link may lead to; anything else is only words. */
export const address = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;

/** Discord's colours are one number; undefined where none is given. */
export const colour = (value: unknown): string | undefined => {
  const mixed = number(value);
  if (mixed === undefined || mixed < 0 || mixed > 0xffffff) return undefined;
  return `#${Math.trunc(mixed).toString(16).padStart(6, '0')}`;
};
