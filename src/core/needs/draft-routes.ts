import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { channelsToHostIn } from '../interest-channels/index.js';
import { nameOf } from '../members/index.js';
import { needId, type PlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { NeedDeps } from './deps.js';
import { needForm } from './draft-form.js';
import {
  draftForm,
  draftWords,
  postedMessage,
  previewMessage,
  refusedMessage,
  tooManyMessage,
} from './draft-messages.js';
import { draftNeed, type Posted, postDraft } from './draft-need.js';
import { readNeedKey } from './keys.js';
import { usualDate } from './last-day.js';
import type { NeedDraft } from './need-draft.js';
import { relaySoon } from './relay-need.js';

const NONCE_LENGTH = 12;

/** From `/serve need` to something that was seen before it was posted. */
export const draftRoutes = (deps: NeedDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'serve',
    verb: 'need',
    pace: 'asks',
    handle: ({ by, words, place }) => openNew(deps, by, words.trim(), place),
  },
  { on: 'press', action: 'need.raise', pace: 'asks', handle: ({ by }) => openNew(deps, by, '', undefined) },
  {
    on: 'submission',
    action: 'need.draft',
    pace: 'does',
    handle: ({ by, action, answers }) => submit(deps, by, action.id, answers),
  },
  {
    on: 'press',
    action: 'need.change',
    pace: 'asks',
    handle: ({ by, action }) =>
      withDraft(deps, by, action.id, async (draft) => {
        const channels = await channelsToHostIn(deps, 'service', by, draft.channel);
        return channels.length === 0
          ? say(draftWords.noChannel(await isSteward(deps, by.member)))
          : ask(needForm(draft.id, channels, answersOf(draft)));
      }),
  },
  {
    on: 'press',
    action: 'need.discard',
    pace: 'does',
    handle: ({ by, action }) =>
      withDraft(deps, by, action.id, async ({ id }) => {
        await deps.needDrafts.remove(id);
        return amend(draftWords.discarded);
      }),
  },
  {
    on: 'press',
    action: 'need.post',
    pace: 'does',
    handle: async ({ by, action }) => {
      const id = readNeedKey(action.id, by.community)?.id;
      return id === undefined ? say(draftWords.gone) : answerOf(deps, by, await postDraft(deps, by, id));
    },
  },
];

async function openNew(deps: NeedDeps, by: Actor, what: string, place?: PlaceId): Promise<Reply> {
  const [channels, needs] = await Promise.all([
    channelsToHostIn(deps, 'service', by, place),
    deps.needs.openRaisedBy(by.member),
  ]);
  const [first] = channels;
  if (first === undefined) return say(draftWords.noChannel(await isSteward(deps, by.member)));
  if (needs.length >= deps.policy.openNeeds) return say(tooManyMessage(needs));
  const id = needId(by.community, deps.random(NONCE_LENGTH));
  return ask(needForm(id, channels, { what, until: usualDate(first.zone, deps.clock()) }));
}

/** The form carries its need's id from the start: sent twice, it is one draft. */
async function submit(deps: NeedDeps, by: Actor, text: string, answers: FormAnswers): Promise<Reply> {
  const id = readNeedKey(text, by.community)?.id;
  if (id === undefined) return say(draftWords.gone);
  const [draft, need] = await Promise.all([deps.needDrafts.find(id), deps.needs.find(id)]);
  if ((draft?.author ?? need?.raiser ?? by.member) !== by.member) return say(draftWords.notYours);
  if (need !== undefined) return say(draftWords.postedBefore(need));
  const drafted = await draftNeed(deps, by, id, answers);
  if ('draft' in drafted) return say(previewMessage(drafted.draft, await nameOf(deps, by)));
  const form = needForm(id, await channelsToHostIn(deps, 'service', by), answers);
  return { kind: 'correct', errors: drafted.errors, form };
}

const answersOf = ({ what, target, unit, forWhom, until, channel }: NeedDraft): FormAnswers => ({
  what,
  amount: `${target} ${unit}`,
  forWhom,
  until: until.date,
  channel,
});

async function answerOf(deps: NeedDeps, by: Actor, posted: Posted): Promise<Reply> {
  switch (posted.kind) {
    case 'posted':
      relaySoon(deps, posted.need.id);
      return amend(postedMessage(posted.need));
    case 'posted-before':
      return say(draftWords.postedBefore(posted.need));
    case 'too-many':
      return say(tooManyMessage(posted.needs));
    case 'past':
      return amend(refusedMessage(posted.draft, draftForm.problems.past));
    case 'no-draft':
      return say(draftWords.gone);
    case 'not-yours':
      return say(draftWords.notYours);
    case 'may-not':
      return say(draftWords.noChannel(await isSteward(deps, by.member)));
  }
}

/** Only one's own draft can be changed or thrown away. */
async function withDraft(
  deps: NeedDeps,
  by: Actor,
  text: string,
  act: (draft: NeedDraft) => Promise<Reply>,
): Promise<Reply> {
  const id = readNeedKey(text, by.community)?.id;
  const draft = id === undefined ? undefined : await deps.needDrafts.find(id);
  if (draft === undefined) return say(draftWords.gone);
  return draft.author === by.member ? act(draft) : say(draftWords.notYours);
}
