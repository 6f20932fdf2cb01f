// Everything that Kith says on Slack about Slack itself.
import { type Message, plain } from '../../core/conversation/message.js';
import type { Lack } from '../../core/places.js';

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

export const archived = (channel: string): Lack => ({
  right: `#${channel} is archived`,
  how: 'Open it in Slack, then its name at the top → Settings → Unarchive, and type /invite @Kith there.',
});

export const notIn = (channel: string): Lack => ({
  right: `Kith is not in #${channel}`,
  how: 'Type /invite @Kith there.',
});

export const notSeen = (channel: string): Lack => ({
  right: channel === '' ? 'Kith cannot see this channel' : `Kith cannot see #${channel} any more`,
  how: 'It was deleted, or it is private and Kith is not in it. If it is private, type /invite @Kith there.',
});

export const postingClosed = (channel: string): Lack => ({
  right: `Kith may not post in #${channel}, or nobody may reply there`,
  how: 'In the channel, open its name at the top → Settings → Posting permissions, and let Kith post and people reply.',
});

export const scopeMissing = (scope: string): Lack => ({
  right: `The scope ${scope}`,
  how: 'Whoever set Kith up: paste manifest.yml into the app’s settings at api.slack.com, then reinstall the app.',
});
