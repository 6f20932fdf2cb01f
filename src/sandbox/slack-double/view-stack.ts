import { cloned, type Dict, text } from './json.js';
import { judgeView } from './limits/view.js';
import { refusal } from './refusal.js';
import { stateOf } from './view-state.js';
import { withIds } from './with-ids.js';
import type { View, World } from './world.js';

export function admitView(world: World, method: string, view: Dict, type: 'modal' | 'home'): void {
  const verdict = judgeView(view, type);
  for (const what of verdict.strange) world.record.strange(`${method}: ${what}`);
  if (verdict.error === undefined) return;
  const messages = verdict.messages.map((message) => `[ERROR] ${message}`);
  throw refusal(verdict.error, { response_metadata: { messages } });
}

export function createView(
  world: World,
  owner: { teamId: string; userId: string },
  source: Dict,
  below?: View,
): View {
  const id = world.next('V');
  return {
    id,
    rootId: below?.rootId ?? id,
    previousId: below?.id,
    teamId: owner.teamId,
    userId: owner.userId,
    source: cloned(source),
    blocks: withIds(source.blocks, world.next),
    hash: world.next('hash.'),
    at: world.now(),
    order: world.sequence(),
    edits: 0,
    errors: {},
    typed: new Map(),
  };
}

/** What was typed stays where block and action ids stay. */
export function replaceView(world: World, view: View, source: Dict): void {
  view.source = cloned(source);
  view.blocks = withIds(source.blocks, world.next);
  view.hash = world.next('hash.');
  view.at = world.now();
  view.edits += 1;
  view.errors = {};
  world.changed();
}

export const stackOf = (world: World, userId: string): View[] => world.stacks.get(userId) ?? [];

export const topView = (world: World, userId: string): View | undefined => stackOf(world, userId).at(-1);

export function pushView(world: World, view: View): void {
  const stack = stackOf(world, view.userId);
  if (stack.length >= 3) throw refusal('push_limit_reached');
  world.stacks.set(view.userId, [...stack, view]);
  world.changed();
}

export function setStack(world: World, userId: string, stack: readonly View[]): void {
  world.stacks.set(userId, [...stack]);
  world.changed();
}

/** A view the way Slack puts it into answers and interactions. */
export function viewJson(world: World, view: View): Dict {
  const { source } = view;
  return {
    id: view.id,
    team_id: view.teamId,
    type: source.type,
    blocks: view.blocks,
    private_metadata: text(source.private_metadata),
    callback_id: text(source.callback_id),
    external_id: text(source.external_id),
    state: { values: stateOf(view) },
    hash: view.hash,
    title: source.title ?? { type: 'plain_text', text: 'View Title' },
    submit: source.submit ?? null,
    close: source.close ?? null,
    clear_on_close: source.clear_on_close === true,
    notify_on_close: source.notify_on_close === true,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: world.appId,
    app_installed_team_id: view.teamId,
    bot_id: world.teams.get(view.teamId)?.botId ?? '',
  };
}
