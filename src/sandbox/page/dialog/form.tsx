import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FormView, PageView } from '../../page-view.js';
import type { Pane } from '../state/pane.js';
import type { Answer } from '../state/server.js';
import { firstAnswer, isEmpty } from './answers.js';
import { Field } from './field.js';

interface FormProps {
  readonly titleId: string;
  readonly form: FormView;
  readonly pane: Pane;
  readonly view: PageView;
  readonly problem: string | undefined;
  readonly dismiss: () => void;
}

/** The questions that are open on this person’s screen; what was filled in stays until it is sent. */
export function Form({ titleId, form, pane, view, problem, dismiss }: FormProps) {
  const whole = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>(() =>
    Object.fromEntries(form.fields.map((field) => [field.label, firstAnswer(field, view)])),
  );
  const [missing, setMissing] = useState<readonly string[]>([]);
  const errors: Readonly<Record<string, string>> = {
    ...form.errors,
    ...Object.fromEntries(missing.map((label) => [label, 'Please fill this in.'])),
  };
  const wrong = form.fields.findIndex(({ label }) => errors[label] !== undefined);
  const complaint = JSON.stringify(errors);
  useLayoutEffect(() => {
    if (wrong >= 0) whole.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [complaint]);

  const submit = async () => {
    const empty = form.fields.filter(({ label, required }) => required && isEmpty(answers[label] ?? ''));
    setMissing(empty.map(({ label }) => label));
    if (empty.length > 0 || busy.current) return;
    busy.current = true;
    await pane.perform({ do: 'submit', answers });
    busy.current = false;
  };
  return (
    <form
      ref={whole}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="dialog-head">
        <h3 id={titleId}>{form.title}</h3>
        <button type="button" class="dismiss" aria-label="Dismiss" onClick={dismiss}>
          ×
        </button>
      </div>
      {problem !== undefined && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <div class="dialog-body">
        {form.fields.map((field, at) => (
          <Field
            key={field.label}
            id={`${pane.platform}-field-${at}`}
            field={field}
            view={view}
            answer={answers[field.label] ?? ''}
            error={errors[field.label]}
            change={(answer) => setAnswers((before) => ({ ...before, [field.label]: answer }))}
          />
        ))}
      </div>
      <div class="dialog-foot">
        <button type="button" onClick={dismiss}>
          {view.platform === 'slack' ? 'Close' : 'Cancel'}
        </button>
        <button type="submit" class="send">
          {form.submitLabel}
        </button>
      </div>
    </form>
  );
}
