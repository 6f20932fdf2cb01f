import type { types as slack } from '@slack/bolt';
import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { acknowledgement } from '../acknowledgement.js';
import type { Surface } from '../converse.js';
import { type Desk, interactiveClient, whisper } from '../desk.js';
import { ACK_BY, OPEN_BY } from '../limits.js';
import { renderMessage } from '../render-message.js';
import { inPrivate } from '../rendering.js';
import { openStage } from '../stage.js';
import { showWindow, waiting, windowAnswers } from './in-windows.js';

export interface EphemeralAnswer {
  response_type: 'ephemeral';
  text: string;
  blocks: slack.KnownBlock[];
}

export const ephemeral = (message: Message): EphemeralAnswer => ({
  response_type: 'ephemeral',
  ...renderMessage(message, inPrivate),
});

export interface CommandPlace {
  readonly actor: Actor;
  readonly trigger: string;
  readonly responseUrl: string;
  readonly ack: (body?: EphemeralAnswer) => Promise<void>;
}

/** A command is answered in the acknowledgement itself, later through its response address, and by a form at once. */
export function commandSurface(desk: Desk, { actor, trigger, responseUrl, ack }: CommandPlace): Surface {
  const acknowledged = acknowledgement(ack);
  const stage = openStage(() => interactiveClient(desk, actor), trigger);
  const quietly = async (message: Message): Promise<void> => {
    if (!(await acknowledged.give(ephemeral(message)))) await whisper(desk, actor, responseUrl, message);
  };
  const say = ({ message }: { readonly message: Message }): Promise<void> =>
    stage.isUp() ? showWindow(desk, actor, stage, message, 'elsewhere') : quietly(message);
  return {
    patience: (pace) => (pace === 'asks' ? OPEN_BY : ACK_BY),
    hold: async (pace) => {
      await acknowledged.give();
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
