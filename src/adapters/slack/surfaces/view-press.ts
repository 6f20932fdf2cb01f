import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { acknowledgement, onceShown } from '../acknowledgement.js';
import { done } from '../adapter-messages.js';
import type { Surface } from '../converse.js';
import { type Desk, interactiveClient } from '../desk.js';
import { ACK_BY, OPEN_BY } from '../limits.js';
import { openStage, standingStage } from '../stage.js';
import { formView, type Origin } from '../views.js';
import { correctInWindow, refreshHome, showWindow, waiting } from './in-windows.js';

export interface ViewPressPlace {
  readonly actor: Actor;
  readonly trigger: string;
  readonly view: { readonly id: string; readonly type: 'modal' | 'home' };
  readonly origin: Origin;
  readonly ack: () => Promise<void>;
}

/** A button in a window changes that window; a button on Home opens one. Either way Home is brought up to date. */
export function viewPressSurface(desk: Desk, { actor, trigger, view, origin, ack }: ViewPressPlace): Surface {
  const acknowledged = acknowledgement(ack);
  const client = () => interactiveClient(desk, actor);
  const stage = view.type === 'modal' ? standingStage(client, view.id) : openStage(client, trigger);
  const onHome = view.type === 'home';
  const refreshed = () => refreshHome(desk, actor, origin);
  const say = async ({ message }: { readonly message: Message }): Promise<void> => {
    await onceShown(acknowledged, showWindow(desk, actor, stage, message, origin));
    await refreshed();
  };
  return {
    // On Home the trigger must still be alive when the answer opens its window.
    patience: (pace) => (pace === 'asks' || onHome ? OPEN_BY : ACK_BY),
    hold: async () => {
      await acknowledged.give();
      await stage.show(waiting(origin));
    },
    show: {
      say,
      amend: say,
      panel: say,
      ask: ({ form }) => onceShown(acknowledged, stage.show(formView(form, origin))),
      correct: (reply) => onceShown(acknowledged, correctInWindow(stage, origin)(reply)),
      home: async ({ message }) => {
        await desk.home.publish(actor, message);
        if (onHome && stage.isUp()) await showWindow(desk, actor, stage, done, origin);
        await acknowledged.give();
      },
      nothing: async () => {
        const waited = acknowledged.given();
        await acknowledged.give();
        if (waited) await showWindow(desk, actor, stage, done, origin);
        await refreshed();
      },
    },
  };
}
