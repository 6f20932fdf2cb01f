import type { SeenMessage } from '../../persona.js';
import { type Button, buttonsIn } from '../buttons.js';
import type { Deliver } from '../deliver.js';
import { dict, text } from '../json.js';
import { messageActionPayload, viewActionPayload } from '../payloads.js';
import { topView } from '../view-stack.js';
import type { Message, User, View, World } from '../world.js';
import { everythingSeen, visibleMessages } from './seen.js';
import { submitTop } from './submit.js';

type Target = { readonly order: number } & ({ readonly view: View } | { readonly message: Message });

const find = (buttons: readonly Button[], label: string): Button | undefined =>
  buttons.find((button) => button.label === label) ?? buttons.find((button) => button.spoken === label);

/** Presses what this person can see: the open window first, then the newest message or the home tab. */
export async function press(
  world: World,
  deliver: Deliver,
  user: User,
  label: string,
  on: SeenMessage | undefined,
  dismiss: () => void,
): Promise<void> {
  const top = topView(world, user.id);
  if (top !== undefined && (on === undefined || on.id === top.id)) {
    if (text(dict(top.source.submit).text) === label) return submitTop(world, deliver, user);
    if (text(dict(top.source.close).text) === label) return dismiss();
  }
  for (const target of targets(world, user, top, on)) {
    const blocks = 'view' in target ? target.view.blocks : target.message.blocks;
    const button = find(buttonsIn(blocks), label);
    if (button === undefined) continue;
    const payload =
      'view' in target
        ? viewActionPayload(world, user, target.view, button.action)
        : messageActionPayload(world, user, target.message, button.action);
    await deliver('interaction', payload, `pressing "${label}"`);
    return;
  }
  const shown = everythingSeen(world, user).flatMap((seen) => seen.buttons);
  throw new Error(`${user.name} sees no button "${label}"; there are ${shown.join(' | ') || 'none'}.`);
}

function targets(world: World, user: User, top: View | undefined, on: SeenMessage | undefined): Target[] {
  const home = world.homes.get(user.id);
  const all: { id: string; target: Target }[] = visibleMessages(world, user).map(({ message }) => ({
    id: message.id,
    target: { order: message.order, message },
  }));
  if (home !== undefined) all.push({ id: `home:${user.id}`, target: { order: home.order, view: home } });
  if (top !== undefined) all.push({ id: top.id, target: { order: Number.POSITIVE_INFINITY, view: top } });
  return all
    .filter(({ id }) => on === undefined || on.id === id)
    .map(({ target }) => target)
    .sort((one, other) => other.order - one.order);
}
