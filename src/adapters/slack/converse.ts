import type { Interaction } from '../../core/conversation/interaction.js';
import type { Reply } from '../../core/conversation/reply.js';
import type { Pace } from '../../core/conversation/route.js';
import { somethingBroke } from './adapter-messages.js';
import type { Desk } from './desk.js';

/** How one interaction can be answered: a command, a button on a message, in a window or on Home, a form sent. */
export interface Surface {
  /** How long the answer may take before `hold` must be called. */
  patience(pace: Pace): number;
  /** Keeps Slack, and the person, from giving up: acknowledges, and shows that something is on its way. */
  hold(pace: Pace): Promise<void>;
  readonly show: { readonly [K in Reply['kind']]: (reply: Extract<Reply, { kind: K }>) => Promise<void> };
}

/** Has one interaction answered, in time and whatever goes wrong: what was acknowledged is never silently lost. */
export async function converse(desk: Desk, interaction: Interaction, surface: Surface): Promise<void> {
  await desk.inHand(answer(desk, interaction, surface));
}

async function answer(desk: Desk, interaction: Interaction, surface: Surface): Promise<void> {
  try {
    const reply = await inTime(desk, interaction, surface);
    await show(surface, reply);
  } catch (error) {
    const reference = desk.reference();
    const { member } = interaction.by;
    desk.log.error({ err: error, reference, member, kind: interaction.kind }, 'an interaction failed');
    await surface.show.say({ kind: 'say', message: somethingBroke(reference) }).catch((err: unknown) => {
      desk.log.error({ err, reference }, 'could not even say that it failed');
    });
  }
}

async function inTime(desk: Desk, interaction: Interaction, surface: Surface): Promise<Reply> {
  const pace = desk.conversation.pace(interaction);
  const work = desk.conversation.handle(interaction);
  const timer = after(surface.patience(pace));
  const first = await Promise.race([
    work.then(
      () => 'answered',
      () => 'answered',
    ),
    timer.done,
  ]);
  timer.cancel();
  if (first === 'late') await holding(desk, surface, pace);
  return work;
}

// The answer itself still comes, by whatever way is left then.
async function holding(desk: Desk, surface: Surface, pace: Pace): Promise<void> {
  await surface
    .hold(pace)
    .catch((err: unknown) => desk.log.warn({ err }, 'could not say that it takes a moment'));
}

function show(surface: Surface, reply: Reply): Promise<void> {
  const present = surface.show[reply.kind] as (reply: Reply) => Promise<void>;
  return present(reply);
}

function after(ms: number): { readonly done: Promise<'late'>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  return { done, cancel: () => clearTimeout(timer) };
}
