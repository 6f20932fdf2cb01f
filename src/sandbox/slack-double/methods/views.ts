import { type Dict, dict, text } from '../json.js';
import { refusal } from '../refusal.js';
import { spendTrigger } from '../tickets.js';
import {
  admitView,
  createView,
  pushView,
  replaceView,
  setStack,
  stackOf,
  topView,
  viewJson,
} from '../view-stack.js';
import type { View } from '../world.js';
import { type Call, type Method, userOf } from './context.js';

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};

function open(call: Call): Dict {
  const view = viewOf(call, 'views.open', 'modal');
  const trigger = spendTrigger(call.world, text(call.args.trigger_id), call.team.id);
  const opened = createView(call.world, trigger, view);
  setStack(call.world, trigger.userId, [opened]);
  return answer(call, opened);
}

function push(call: Call): Dict {
  const view = viewOf(call, 'views.push', 'modal');
  const trigger = spendTrigger(call.world, text(call.args.trigger_id), call.team.id);
  const below = topView(call.world, trigger.userId);
  if (below === undefined) throw refusal('not_found');
  const pushed = createView(call.world, trigger, view, below);
  pushView(call.world, pushed);
  return answer(call, pushed);
}

function update(call: Call): Dict {
  const { world, args, team } = call;
  const found = [...world.stacks.values()]
    .flat()
    .find(
      (view) =>
        view.teamId === team.id &&
        (args.view_id === undefined
          ? text(args.external_id) !== '' && view.source.external_id === args.external_id
          : view.id === args.view_id),
    );
  if (found === undefined) throw refusal('not_found');
  checkHash(call, found);
  const source = viewOf(call, 'views.update', 'modal', found);
  replaceView(world, found, source);
  return answer(call, found);
}

function publish(call: Call): Dict {
  const user = userOf(call, call.args.user_id);
  const source = viewOf(call, 'views.publish', 'home');
  const current = call.world.homes.get(user.id);
  if (current === undefined) {
    const home = createView(call.world, { teamId: call.team.id, userId: user.id }, source);
    call.world.homes.set(user.id, home);
    call.world.changed();
    return answer(call, home);
  }
  checkHash(call, current);
  replaceView(call.world, current, source);
  return answer(call, current);
}

function checkHash(call: Call, view: View): void {
  if (call.args.hash !== undefined && call.args.hash !== view.hash) throw refusal('hash_conflict');
}

function viewOf(call: Call, method: string, type: 'modal' | 'home', self?: View): Dict {
  const source = dict(call.args.view);
  admitView(call.world, method, source, type);
  const name = text(source.external_id);
  const taken = [...call.world.stacks.keys()].flatMap((user) => stackOf(call.world, user));
  if (name !== '' && taken.some((view) => view !== self && view.source.external_id === name)) {
    throw refusal('duplicate_external_id');
  }
  return source;
}

const answer = (call: Call, view: View): Dict => ({ ok: true, view: viewJson(call.world, view) });
