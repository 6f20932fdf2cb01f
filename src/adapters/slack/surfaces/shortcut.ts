import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { acknowledgement, onceShown } from '../acknowledgement.js';
import type { Surface } from '../converse.js';
import { type Desk, interactiveClient } from '../desk.js';
import { OPEN_BY } from '../limits.js';
import { openStage } from '../stage.js';
import { showWindow, waiting, windowAnswers } from './in-windows.js';

export interface ShortcutPlace {
  readonly actor: Actor;
  readonly trigger: string;
  readonly ack: () => Promise<void>;
}

/** A global shortcut belongs to no conversation, so everything it says is a window. */
export function shortcutSurface(desk: Desk, { actor, trigger, ack }: ShortcutPlace): Surface {
  const acknowledged = acknowledgement(ack);
  const stage = openStage(() => interactiveClient(desk, actor), trigger);
  const inWindow = (message: Message): Promise<void> =>
    onceShown(acknowledged, showWindow(desk, actor, stage, message, 'elsewhere'));
  const say = ({ message }: { readonly message: Message }): Promise<void> => inWindow(message);
  return {
    patience: () => OPEN_BY,
    hold: async () => {
      await acknowledged.give();
      await stage.show(waiting('elsewhere'));
    },
    show: {
      say,
      amend: say,
      home: say,
      ...windowAnswers(desk, actor, stage, acknowledged, inWindow),
    },
  };
}
