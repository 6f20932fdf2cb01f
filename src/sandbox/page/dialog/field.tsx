import type { FieldView, PageView } from '../../page-view.js';
import type { Answer } from '../state/server.js';
import { choicesOf } from './answers.js';
import { Boxes } from './boxes.js';
import { Pick } from './pick.js';

export interface FieldProps {
  readonly id: string;
  readonly field: FieldView;
  readonly view: PageView;
  readonly answer: Answer;
  readonly error: string | undefined;
  readonly change: (answer: Answer) => void;
}

/** One question with its hint and the place for what is wrong with the answer. */
export function Field({ id, field, view, answer, error, change }: FieldProps) {
  const { kind, label, hint, required, most } = field;
  const own = {
    id,
    required,
    'aria-describedby': `${hint === undefined ? '' : `${id}-hint `}${id}-error`,
    'aria-invalid': error !== undefined ? ('true' as const) : undefined,
  };
  const chosen = typeof answer === 'string' ? [answer] : 'people' in answer ? answer.people : answer;
  const put = (values: readonly string[]) =>
    change(kind === 'people' ? { people: values } : kind === 'choice' ? (values[0] ?? '') : values);
  const isGroup = kind === 'choices' || ((kind === 'people' || kind === 'places') && most !== 1);
  const notes = (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
    </>
  );
  const mark = required ? null : <span class="optional"> (optional)</span>;
  if (isGroup)
    return (
      <fieldset class="field">
        <legend>
          {label}
          {mark}
        </legend>
        <Boxes own={own} choices={choicesOf(field, view)} chosen={chosen} put={put} />
        {notes}
      </fieldset>
    );
  const isPick = kind === 'choice' || kind === 'people' || kind === 'places';
  return (
    <div class="field">
      <label for={id}>
        {label}
        {mark}
      </label>
      {isPick ? (
        <Pick own={own} choices={choicesOf(field, view)} chosen={chosen[0] ?? ''} put={put} />
      ) : (
        <Words own={own} field={field} value={chosen[0] ?? ''} change={change} />
      )}
      {notes}
    </div>
  );
}

interface WordsProps {
  readonly own: Readonly<Record<string, unknown>>;
  readonly field: FieldView;
  readonly value: string;
  readonly change: (answer: string) => void;
}

function Words({ own, field: { kind, input, maxLength }, value, change }: WordsProps) {
  if (kind === 'long-text')
    return (
      <textarea
        {...own}
        rows={3}
        maxLength={maxLength}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  if (kind === 'other' && input === 'checkbox')
    return (
      <input
        {...own}
        type="checkbox"
        checked={value === 'yes'}
        onChange={({ currentTarget }) => change(currentTarget.checked ? 'yes' : '')}
      />
    );
  const plain = {
    ...own,
    value,
    maxLength,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => change(currentTarget.value),
  };
  if (kind === 'other' && (input === 'date' || input === 'time')) return <input {...plain} type={input} />;
  return <input {...plain} type="text" />;
}
