import type { Answer } from '../../persona.js';
import type { Deliver } from '../deliver.js';
import { type Dict, dict, isDict, text } from '../json.js';
import { submissionPayload, viewActionPayload } from '../payloads.js';
import { admitView, createView, pushView, replaceView, setStack, stackOf, topView } from '../view-stack.js';
import { keyOf, SHAPES } from '../view-state.js';
import type { User, View, World } from '../world.js';
import { valueFrom } from './answer.js';
import { clientComplaint, inputBlocks, labelOfInput } from './form.js';

/** Writes answers into the open form; a field that dispatches tells the app at once. */
export async function fillIn(
  world: World,
  deliver: Deliver,
  user: User,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const view = topView(world, user.id);
    const block =
      view === undefined ? undefined : inputBlocks(view).find((one) => labelOfInput(one) === label);
    if (view === undefined || block === undefined) {
      const known = view === undefined ? [] : inputBlocks(view).map(labelOfInput);
      throw new Error(`The form has no field "${label}"; it has ${known.join(' | ')}`);
    }
    const element = dict(block.element);
    const value = valueFrom(world, user, element, answer);
    view.typed.set(keyOf(block.block_id, element.action_id), value);
    if (block.dispatch_action !== true) continue;
    const shape = SHAPES[text(element.type)];
    const action = {
      type: element.type,
      block_id: block.block_id,
      action_id: element.action_id,
      [shape?.key ?? 'value']: value,
    };
    await deliver('interaction', viewActionPayload(world, user, view, action), `choosing "${label}"`);
  }
  world.changed();
}

/** Sends the top view to the app and does what the app answers. */
export async function submitTop(world: World, deliver: Deliver, user: User): Promise<void> {
  const view = topView(world, user.id);
  if (view === undefined) throw new Error(`${user.name} has no form open.`);
  const complaint = clientComplaint(view);
  if (complaint !== undefined) throw new Error(`Slack does not submit this form: ${complaint}.`);
  view.errors = {};
  const answer = await deliver(
    'interaction',
    submissionPayload(world, user, view),
    `submitting ${viewName(view)}`,
  );
  applyAnswer(world, view, answer);
}

export const viewName = (view: View): string => `"${text(dict(view.source.title).text)}"`;

function applyAnswer(world: World, view: View, answer: Dict): void {
  const action = text(answer.response_action);
  const stack = stackOf(world, view.userId);
  const still = stack.includes(view);
  const todo = ANSWERS[action];
  if (todo === undefined) world.record.strange(`view_submission: unknown answer ${JSON.stringify(answer)}`);
  else if (still || action === 'clear') todo(world, view, answer);
  else world.record.strange(`view_submission: ${action || 'close'} of a view that is no longer open`);
}

const close = (world: World, view: View) =>
  setStack(
    world,
    view.userId,
    stackOf(world, view.userId).filter((one) => one !== view),
  );

const ANSWERS: Readonly<Record<string, (world: World, view: View, answer: Dict) => void>> = {
  '': close,
  clear: (world, view) => setStack(world, view.userId, []),
  update: (world, view, answer) => {
    if (admitted(world, answer)) replaceView(world, view, dict(answer.view));
  },
  push: (world, view, answer) => {
    if (!admitted(world, answer)) return;
    pushView(world, createView(world, view, dict(answer.view), view));
  },
  errors: (world, view, answer) => {
    const errors = Object.entries(dict(answer.errors));
    if (!isDict(answer.errors) || errors.length === 0)
      world.record.strange('view_submission: errors without any error');
    const inputs = inputBlocks(view).map((block) => block.block_id);
    for (const [blockId, words] of errors) {
      if (!inputs.includes(blockId))
        world.record.strange(`view_submission: error for ${blockId}, which is no input block`);
      if (text(words) === '') world.record.strange(`view_submission: error for ${blockId} without words`);
    }
    view.errors = Object.fromEntries(errors.map(([blockId, words]) => [blockId, text(words)]));
    world.changed();
  },
};

/** The person sees Slack's own "trouble connecting"; the reason is already recorded. */
function admitted(world: World, answer: Dict): boolean {
  try {
    admitView(world, `response_action ${text(answer.response_action)}`, dict(answer.view), 'modal');
    return true;
  } catch {
    return false;
  }
}
