import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { acknowledgement } from '../acknowledgement.js';
import type { Surface } from '../converse.js';
import { type Desk, interactiveClient, whisper } from '../desk.js';
import { ACK_BY, OPEN_BY } from '../limits.js';
import { openStage } from '../stage.js';
import { showWindow, waiting, windowAnswers } from './in-windows.js';

export interface MessageMenuPlace {
  readonly actor: Actor;
  readonly trigger: string;
  readonly responseUrl: string;
}

/** The menu of somebody's message: what is said is seen by the chooser only, and the message itself is not Kith's to amend. */
export function messageMenuSurface(desk: Desk, { actor, trigger, responseUrl }: MessageMenuPlace): Surface {
  // Slack was answered before the message was even read.
  const acknowledged = acknowledgement(async () => {});
  const stage = openStage(() => interactiveClient(desk, actor), trigger);
  const quietly = (message: Message): Promise<void> => whisper(desk, actor, responseUrl, message);
  const say = ({ message }: { readonly message: Message }): Promise<void> =>
    stage.isUp() ? showWindow(desk, actor, stage, message, 'elsewhere') : quietly(message);
  return {
    patience: (pace) => (pace === 'asks' ? OPEN_BY : ACK_BY),
    hold: async (pace) => {
      if (pace === 'asks') await stage.show(waiting('elsewhere'));
    },
    show: {
      say,
      amend: say,
      home: say,
      ...windowAnswers(desk, actor, stage, acknowledged, quietly),
    },
  };
}
