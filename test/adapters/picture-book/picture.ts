import type { Page } from '../../fixtures/book.js';

/** A page as one platform shows it. */
export interface Picture {
  /** What goes over the wire. */
  readonly payload: object;
  /** What the eye reads, line by line. */
  readonly text: string;
  /** Everything that the platform would refuse, or that Kith must not do. Empty when all is well. */
  readonly problems: readonly string[];
}

export type Paint = (page: Page) => Picture;

/** A field of a form, in the words that stand on it. */
export interface ReadField {
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly choices?: readonly string[] | undefined;
  readonly value: string | readonly string[] | undefined;
}

export const formText = (title: string, fields: readonly ReadField[], submit: string): string =>
  [title, ...fields.flatMap(fieldLines), `[${submit}]`].join('\n');

function fieldLines({ label, hint, required, choices, value }: ReadField): readonly string[] {
  const held = [value ?? []].flat().filter((one) => one !== '');
  return [
    '',
    required ? label : `${label} (optional)`,
    ...(choices === undefined
      ? [`  ${held.length === 0 ? '…' : held.join(', ')}`]
      : choices.map((choice) => `  ${held.includes(choice) ? '(•)' : '( )'} ${choice}`)),
    ...(hint === '' ? [] : [`  ${hint}`]),
  ];
}
