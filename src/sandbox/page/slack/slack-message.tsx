import { useMemo } from 'preact/hooks';
import type { MessageProps } from '../known.js';
import { Blocks } from './blocks.js';
import { Modal } from './modal.js';
import { Mrkdwn } from './mrkdwn/mrkdwn.js';
import { placeButtons } from './place-buttons.js';
import { dict, list, text } from './read.js';
import { ReadingProvider } from './reading.js';
import { Unknown } from './unknown.js';

/** A message, a home or a window that only shows something, as Slack draws it. */
export function SlackMessage({ payload, known, hands }: MessageProps) {
  const places = useMemo(() => placeButtons(payload), [payload]);
  return (
    <ReadingProvider value={{ known, hands, places }}>
      <Whole payload={payload} />
    </ReadingProvider>
  );
}

function Whole({ payload }: { readonly payload: unknown }) {
  const view = dict(payload);
  if (view.type === 'modal') return <Modal view={view} />;
  if (view.type !== undefined && view.type !== 'home' && view.type !== 'message')
    return <Unknown what={view.type} />;
  // Where there are blocks, the text is for notifications only.
  if (list(view.blocks).length > 0 || view.type === 'home') return <Blocks blocks={view.blocks} />;
  return <Mrkdwn source={text(view.text)} />;
}
