import type { types as slack } from '@slack/bolt';
import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { type Acknowledgement, onceShown } from '../acknowledgement.js';
import { done, oneMoment } from '../adapter-messages.js';
import type { Surface } from '../converse.js';
import { type Desk, tellInstead } from '../desk.js';
import type { Stage } from '../stage.js';
import { formView, type Origin, windowView } from '../views.js';

export const waiting = (origin: Origin): slack.ModalView => windowView(oneMoment, origin);

/** A message as a window; in a direct message where the window has been closed meanwhile. */
export async function showWindow(
  desk: Desk,
  actor: Actor,
  stage: Stage,
  message: Message,
  origin: Origin,
): Promise<void> {
  try {
    await stage.show(windowView(message, origin));
  } catch (error) {
    await tellInstead(desk, actor, message, error);
  }
}

/** A form put up (again) by hand: Slack cannot mark its fields then, so the complaints stand above them. */
export const correctInWindow =
  (stage: Stage, origin: Origin): Surface['show']['correct'] =>
  ({ form, errors }) =>
    stage.show(formView(form, origin, Object.values(errors)));

/** What was done in a window that came from Home shows on Home at once. */
export async function refreshHome(desk: Desk, actor: Actor, origin: Origin): Promise<void> {
  if (origin !== 'home') return;
  await desk.home.refresh(actor).catch((err: unknown) => {
    desk.log.warn({ err, member: actor.member }, 'home could not be brought up to date');
  });
}

/**
 * What is the same wherever an interaction may put up a window: a form, a form again, a panel, and nothing more to say.
 * @param orElse how a panel is shown whose window cannot be opened (any more)
 */
export function windowAnswers<Body>(
  desk: Desk,
  actor: Actor,
  stage: Stage,
  acknowledged: Acknowledgement<Body>,
  orElse: (message: Message) => Promise<void>,
): Pick<Surface['show'], 'ask' | 'correct' | 'panel' | 'nothing'> {
  return {
    ask: ({ form }) => onceShown(acknowledged, stage.show(formView(form, 'elsewhere'))),
    correct: (reply) => onceShown(acknowledged, correctInWindow(stage, 'elsewhere')(reply)),
    panel: async ({ message }) => {
      try {
        await onceShown(acknowledged, stage.show(windowView(message, 'elsewhere')));
      } catch (error) {
        desk.log.warn({ err: error, member: actor.member }, 'a panel is shown as a message instead');
        await orElse(message);
      }
    },
    nothing: async () => {
      await acknowledged.give();
      if (stage.isUp()) await showWindow(desk, actor, stage, done, 'elsewhere');
    },
  };
}
