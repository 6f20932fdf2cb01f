// Everything that Kith says on Slack about Slack itself.
import { type Message, plain } from '../../core/conversation/message.js';

export const somethingBroke = (reference: string): Message =>
  plain(
    `Sorry, that did not work, and the fault is ours. Please try once more. If it happens again, tell whoever looks after Kith here, and mention ${reference}.`,
  );

export const notUnderstood = (reference: string): Message =>
  plain(
    `Sorry, that reached us in a shape we could not read, so nothing was changed. Please try once more. If it happens again, mention ${reference} to whoever looks after Kith here.`,
  );

export const oldButton = plain(
  'This button is from an older version of Kith and does nothing any more. Type /kith to see where things stand.',
);

export const oldForm = plain(
  'This form is from an older version of Kith, so nothing was sent. Please close it and open it again.',
);

export const unknownCommand = plain('Kith does not know this command. Type /kith help to see what it knows.');

export const oneMoment = plain('One moment…');

export const done = plain('Done. You can close this window.');

export const installed = (workspace: string): string =>
  `Kith is now in ${workspace}. Next: open Slack, find Kith under Apps, and look at its Home tab. Nobody hears from Kith before they ask for something.`;

export const notInstalled = (reference: string): string =>
  `Kith could not be added, and nothing was stored. Please start again from the install page. If it happens again, mention ${reference} to whoever looks after Kith.`;
