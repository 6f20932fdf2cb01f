import type { Form } from '../../core/conversation/form.js';
import type { Block, Message } from '../../core/conversation/message.js';
import { code, type Text } from '../../core/conversation/text.js';

/** The few words that only Discord makes necessary. Everything else that people read comes from the core. */

const plain = (summary: string, ...more: readonly Block[]): Message => ({
  summary,
  blocks: [{ kind: 'paragraph', text: [summary] }, ...more],
});
const note = (...text: Text): Block => ({ kind: 'note', text });

export const restDoesNotFit = '-# There is more, but Discord has no room for it here.';
export const fillInAgain = 'Fill it in again';
export const goOn = 'Go on';

export const notUnderstood = plain(
  'This button or command is from an older time, and I no longer know it. Nothing has changed. Try /kith home to see what is open.',
);
export const useYourServer = plain(
  'I can’t tell here which server this is about. Please use this in your server.',
);
export const fromElsewhere = plain('This belongs to another server, so it does nothing here.');
export const formGone = plain(
  'That form is no longer at hand. Your words are quoted above: start again and paste them in.',
);
export const tooSlowForForm = plain(
  'That took me too long, and the form could not open. Please try once more.',
);
export const done = plain('Done.');
export const restarting = plain('I’m just restarting. Please try again in a minute.');

export const somethingWentWrong = (reference: string): Message =>
  plain(
    'Something went wrong on my side. Please try again in a minute.',
    note('If it keeps happening, tell whoever looks after Kith here this reference: ', code(reference)),
  );

export const oneMoreForm = plain('One more step.');

/** Discord cannot reopen a form by itself, so everything typed is quoted back. */
export function correction(errors: Readonly<Record<string, string>>, form: Form): Message {
  const labelOf = (name: string) => form.fields.find((field) => field.name === name)?.label ?? name;
  const items = Object.entries(errors).map(
    ([name, error]): Text => [{ kind: 'strong', text: labelOf(name) }, ` – ${error}`],
  );
  const typed = form.fields.flatMap((field): Block[] =>
    'maxLength' in field && field.value ? [{ kind: 'quote', label: field.label, text: field.value }] : [],
  );
  const summary = 'Not sent yet: something in the form needs another look.';
  return plain(
    summary,
    { kind: 'list', items },
    ...(typed.length > 0 ? [note('This is what you wrote, so that nothing is lost:')] : []),
    ...typed,
  );
}

/** The first line of a private place, where somebody's direct messages are closed. */
export const privatePlaceOpened = plain(
  'Your direct messages are closed, so I write to you here. Only you and people who hold “Manage Threads” in this server can read it.',
);
export const privatePlaceName = 'Kith, only for you';

/** What a person is called of whom Discord knows nothing any more. */
export const somebodyWhoLeft = 'Somebody who left';
