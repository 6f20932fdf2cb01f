// What Kith lacks in a channel, as the panel for setting up says it.
import type { Lack } from '../../core/places.js';

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
