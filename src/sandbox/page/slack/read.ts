/** Reading a payload of unknown shape without trusting it. */
export type Dict = Readonly<Record<string, unknown>>;

const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const dict = (value: unknown): Dict => (isDict(value) ? value : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const dicts = (value: unknown): readonly Dict[] => list(value).map(dict);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const texts = (value: unknown): readonly string[] =>
  list(value).filter((one) => typeof one === 'string');

/** The words of a text object. */
export const words = (value: unknown): string => text(dict(value).text);

export const whole = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;

/** What a link may lead to; anything else is only words. */
export const address = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(https?:\/\/|mailto:)/i.test(value) && URL.canParse(value)
    ? value
    : undefined;
