import { byId, el, redraw } from './dom.js';
import { isEmpty, makeField } from './fields.js';
import { buttonRow } from './messages.js';

let shown;
let shownWindow;
let fields = [];
let alert = el('p');

/** The form or window that is open on this person's screen, if any. */
export function drawDialog({ form, window, people, channels }, hands) {
  const { errors = {}, ...questions } = form ?? {};
  const key = form ? JSON.stringify(questions) : window && JSON.stringify(window);
  if (key !== shown) {
    alert = el('p', { class: 'notice', role: 'alert', hidden: true });
    if (form) put(formParts(form, { people, channels }, hands), false);
    // A window that changes under one's hand stays where one was reading.
    else if (window) put(windowParts(window, hands), window.id === shownWindow);
    else close();
  }
  shown = key;
  shownWindow = form ? undefined : window?.id;
  if (Object.keys(errors).length > 0) complain(errors);
}

function put(parts, stay) {
  const dialog = byId('dialog');
  redraw(dialog, parts, stay);
  if (!dialog.open) dialog.showModal();
  else if (!dialog.contains(document.activeElement)) dialog.focus();
}

function close() {
  byId('dialog').close();
  byId('dialog').replaceChildren();
}

/** Says what went wrong where the eye is; false when no dialog is open. */
export function sayInDialog(problem) {
  if (!byId('dialog').open) return false;
  alert.textContent = problem;
  alert.hidden = false;
  return true;
}

export function startDialog(dismiss) {
  byId('dialog').addEventListener('cancel', (event) => {
    event.preventDefault();
    dismiss();
  });
}

function formParts(form, known, hands) {
  fields = form.fields.map((field, at) => makeField(field, at, known));
  const send = el('button', { class: 'primary', type: 'submit' }, form.submitLabel);
  const onsubmit = async (event) => {
    event.preventDefault();
    alert.hidden = true;
    const answers = Object.fromEntries(fields.map(({ label, read }) => [label, read()]));
    const missing = fields.filter(({ label, required }) => required && isEmpty(answers[label]));
    complain(Object.fromEntries(missing.map(({ label }) => [label, 'Please fill this in.'])));
    if (missing.length > 0) return;
    send.disabled = true;
    await hands.submit(answers);
    send.disabled = false;
  };
  return [
    el('h2', { id: 'dialog-title' }, form.title),
    el(
      'form',
      { novalidate: true, onsubmit },
      alert,
      ...fields.map(({ whole }) => whole),
      el(
        'div',
        { class: 'buttons' },
        send,
        el('button', { type: 'button', onclick: hands.dismiss }, 'Close'),
      ),
    ),
  ];
}

function complain(errors) {
  for (const field of fields) field.complain(errors[field.label]);
  fields.find(({ label }) => label in errors)?.focus();
}

function windowParts(window, hands) {
  const [title = '', ...rest] = window.text.split('\n');
  // The way out stays in sight, however long the list above it.
  const { buttons } = window;
  const own = buttons.at(-1)?.label === 'Close' ? buttons.slice(0, -1) : buttons;
  const close = el('button', { type: 'button', onclick: hands.dismiss }, 'Close');
  return [
    el('h2', { id: 'dialog-title' }, title),
    alert,
    el('p', { class: 'words' }, rest.join('\n')),
    buttonRow({ ...window, buttons: own }, hands),
    el('div', { class: 'buttons last' }, close),
  ];
}
