import type { types as slack } from '@slack/bolt';
import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { acknowledgement } from '../acknowledgement.js';
import { done } from '../adapter-messages.js';
import type { Surface } from '../converse.js';
import { type Desk, interactiveClient } from '../desk.js';
import { ACK_BY } from '../limits.js';
import { standingStage } from '../stage.js';
import { formView, type Origin, windowView } from '../views.js';
import { correctInWindow, refreshHome, showWindow, waiting } from './in-windows.js';

export type SubmissionAnswer =
  | { response_action: 'clear' }
  | { response_action: 'update'; view: slack.ModalView }
  | { response_action: 'errors'; errors: Record<string, string> };

export const update = (view: slack.ModalView): SubmissionAnswer => ({ response_action: 'update', view });

export interface SubmissionPlace {
  readonly actor: Actor;
  readonly viewId: string;
  readonly fields: ReadonlySet<string>;
  readonly origin: Origin;
  readonly ack: (body?: SubmissionAnswer) => Promise<void>;
}

/** A form that was sent is answered in its own window: by errors under the fields, by what comes next, or by closing. */
export function submissionSurface(desk: Desk, place: SubmissionPlace): Surface {
  const { actor, origin } = place;
  const acknowledged = acknowledgement(place.ack);
  const stage = standingStage(() => interactiveClient(desk, actor), place.viewId);
  const put = async (view: slack.ModalView): Promise<void> => {
    if (!(await acknowledged.give(update(view)))) await stage.show(view);
  };
  const say = async ({ message }: { readonly message: Message }): Promise<void> => {
    const shown = await acknowledged.give(update(windowView(message, origin)));
    if (!shown) await showWindow(desk, actor, stage, message, origin);
    await refreshHome(desk, actor, origin);
  };
  return {
    patience: () => ACK_BY,
    hold: async () => void (await acknowledged.give(update(waiting(origin)))),
    show: {
      say,
      amend: say,
      panel: say,
      ask: ({ form }) => put(formView(form, origin)),
      correct: async (reply) => {
        // Slack refuses errors for fields that the form does not have, and then shows nothing at all.
        const known = Object.entries(reply.errors).filter(([field]) => place.fields.has(field));
        const allKnown = known.length > 0 && known.length === Object.keys(reply.errors).length;
        const shown =
          allKnown &&
          (await acknowledged.give({ response_action: 'errors', errors: Object.fromEntries(known) }));
        if (shown) return;
        if (acknowledged.given()) await correctInWindow(stage, origin)(reply);
        else await put(formView(reply.form, origin, Object.values(reply.errors)));
      },
      home: async ({ message }) => {
        await acknowledged.give({ response_action: 'clear' });
        await desk.home.publish(actor, message);
      },
      nothing: async () => {
        if (!(await acknowledged.give({ response_action: 'clear' })))
          await showWindow(desk, actor, stage, done, origin);
        await refreshHome(desk, actor, origin);
      },
    },
  };
}
