import type { MessageView, PageView } from '../../page-view.js';
import type { Known } from '../known.js';
import { MessageBody } from '../message-body.js';
import type { Pane } from '../state/pane.js';
import { Author } from './author.js';
import { Avatar } from './avatar.js';
import { handsOn } from './known.js';
import { MessageMenu } from './message-menu.js';
import { ThreadButton } from './thread-button.js';

interface MessageCardProps {
  readonly pane: Pane;
  readonly view: PageView;
  readonly known: Known;
  readonly message: MessageView;
  /** The same person goes on speaking. */
  readonly follows: boolean;
}

/** One message with who wrote it, when, and what one can do with it. */
export function MessageCard({ pane, view, known, message, follows }: MessageCardProps) {
  const { id, kind, author, payload, edits } = message;
  const isBare = kind === 'home' || kind === 'window';
  return (
    <article class={`message ${isBare ? 'bare' : ''} ${follows ? 'follows' : ''} ${kind}`} data-message={id}>
      {!isBare && !follows && <Avatar name={author ?? 'Kith'} kith={author === undefined} />}
      <div class="said">
        {!isBare && !follows && <Author pane={pane} view={view} message={message} />}
        {follows && <h4 class="hidden">{author}</h4>}
        <MessageBody
          platform={view.platform}
          payload={payload}
          known={known}
          hands={handsOn(pane, message)}
        />
        {edits > 0 && !isBare && <small class="edited">(edited)</small>}
        {message.thread !== undefined && <ThreadButton pane={pane} message={message} />}
      </div>
      <MessageMenu pane={pane} message={message} />
    </article>
  );
}
