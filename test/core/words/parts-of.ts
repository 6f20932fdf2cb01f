import { IntlMessageFormat } from 'intl-messageformat';

export interface Parts {
  /** What stands in for something, in order of the alphabet. */
  readonly names: readonly string[];
  /** The forms of each plural; choices and ordinals are each language's own. */
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  /** What stands out, in order of the alphabet. */
  readonly marks: readonly string[];
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The format's own numbers for plain words, and for `#` within a plural. */
const [WORDS, COUNT] = [0, 7];

const counts = (element: Element): boolean => 'pluralType' in element && element.pluralType === 'cardinal';

/** `one` or `other`; `=0` and its like may be said in any language, or not. */
const isForm = (option: string): boolean => !option.startsWith('=');

/** What a message is made of, as its own grammar says. @throws when it cannot be read */
export function partsOf(said: string, rules: string): Parts {
  const names = new Set<string>();
  const plurals = new Map<string, readonly string[]>();
  const marks: string[] = [];
  const read = (element: Element): void => {
    if (element.type === WORDS || element.type === COUNT) return;
    if ('children' in element) {
      marks.push(element.value);
      element.children.forEach(read);
      return;
    }
    if ('value' in element) names.add(element.value);
    if ('options' in element) {
      if (counts(element)) plurals.set(element.value, Object.keys(element.options).filter(isForm));
      for (const { value } of Object.values(element.options)) value.forEach(read);
    }
  };
  new IntlMessageFormat(said, rules).getAst().forEach(read);
  return { names: [...names].sort(), plurals, marks: marks.sort() };
}
