import type { Action } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import { ask, panel, type Reply } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { asSteward } from '../stewards/index.js';
import type { PromptRouteDeps } from './deps.js';
import { addOwnPrompt, removeOwnPrompt } from './keep-own-prompts.js';
import type { OwnPrompt } from './ports.js';
import { promptForm, promptWords } from './prompt-form-messages.js';
import { addedNews, goneNews, ownPromptsMessage, removedNews, removeMessage } from './prompt-messages.js';
import { readPromptForm } from './read-prompt-form.js';
import { nativeOfPrompt } from './same-question.js';

const PAGE_LENGTH = 6;

/** `/kith prompts`: stewards see, add and remove questions of their own. */
export const promptRoutes = (deps: PromptRouteDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'kith',
    verb: 'prompts',
    pace: 'asks',
    handle: ({ by, words }) =>
      asSteward(deps, by, async () => {
        const typed = words.trim();
        if (LIST_WORDS.has(typed.toLowerCase())) return show(deps, by, 0);
        return ask(promptForm(ADD_WORDS.has(typed.toLowerCase()) ? {} : { question: typed }));
      }),
  },
  {
    on: 'press',
    action: 'prompts.list',
    pace: 'asks',
    handle: ({ by, action }) => asSteward(deps, by, () => show(deps, by, readKey(action).page)),
  },
  {
    on: 'press',
    action: 'prompts.add',
    pace: 'asks',
    handle: ({ by }) => asSteward(deps, by, async () => ask(promptForm())),
  },
  {
    on: 'submission',
    action: 'prompts.add',
    pace: 'does',
    handle: ({ by, answers }) => asSteward(deps, by, () => add(deps, by, answers)),
  },
  {
    on: 'press',
    action: 'prompts.remove',
    pace: 'asks',
    handle: ({ by, action }) =>
      about(deps, by, action, async (prompt, page) => panel(removeMessage(prompt, page))),
  },
  {
    on: 'press',
    action: 'prompts.drop',
    pace: 'does',
    handle: ({ by, action }) =>
      about(deps, by, action, async (prompt, page) =>
        show(deps, by, page, (await removeOwnPrompt(deps, by, prompt)) ? removedNews(prompt) : goneNews),
      ),
  },
];

const LIST_WORDS: ReadonlySet<string> = new Set(['', 'list']);
const ADD_WORDS: ReadonlySet<string> = new Set(['add', 'new']);

/** A page that is not there is the last one. */
async function show(
  { ownPrompts }: PromptRouteDeps,
  by: Actor,
  wanted: number,
  news: readonly Block[] = [],
): Promise<Reply> {
  const newestFirst = [...(await ownPrompts.of(by.community))].reverse();
  const last = Math.max(0, Math.ceil(newestFirst.length / PAGE_LENGTH) - 1);
  const number = Math.min(wanted, last);
  const prompts = newestFirst.slice(number * PAGE_LENGTH, (number + 1) * PAGE_LENGTH);
  return panel(
    ownPromptsMessage({ prompts, number, isLast: number === last, count: newestFirst.length }, news),
  );
}

async function add(deps: PromptRouteDeps, by: Actor, answers: FormAnswers): Promise<Reply> {
  const read = readPromptForm(answers);
  if ('errors' in read) return { kind: 'correct', errors: read.errors, form: promptForm(answers) };
  const added = await addOwnPrompt(deps, by, read.written);
  return typeof added === 'string'
    ? { kind: 'correct', errors: { question: promptWords.problems[added] }, form: promptForm(answers) }
    : show(deps, by, 0, addedNews(added));
}

/** Only questions of the person's own community can be meant. */
const about = (
  deps: PromptRouteDeps,
  by: Actor,
  action: Action,
  act: (prompt: OwnPrompt, page: number) => Promise<Reply>,
): Promise<Reply> =>
  asSteward(deps, by, async () => {
    const { page, native } = readKey(action);
    const own = await deps.ownPrompts.of(by.community);
    const prompt = own.find((one) => nativeOfPrompt(one) === native);
    return prompt === undefined ? show(deps, by, page, goneNews) : act(prompt, page);
  });

/** `2` or `2.k3f9…`: the page, and which question. What is no page is the first. */
function readKey({ id }: Action): { readonly page: number; readonly native: string } {
  const [page = '', native = ''] = id.split('.');
  return { page: /^\d{1,4}$/.test(page) ? Number(page) : 0, native };
}
