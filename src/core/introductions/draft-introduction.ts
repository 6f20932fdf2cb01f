import type { Actor } from '../conversation/interaction.js';
import { cardsOf } from '../profiles/index.js';
import { type IntroductionId, introductionId, type MemberId } from '../shared/ids.js';
import type { IntroductionDeps } from './deps.js';
import type { Draft } from './draft.js';
import type { Answers } from './intro-form.js';
import { whyNotAsk } from './may-ask.js';
import type { Refusal } from './refusal.js';
import { whyNotAgain } from './why-not-again.js';

export type Drafted = { readonly draft: Draft } | { readonly refusal: Refusal };

const NONCE_LENGTH = 16;

/**
 * Looks at a request before it is sent, and keeps what was written for the last look. A refusal keeps nothing.
 * `others` are the people to be asked: one for a meeting, two for a connection.
 */
export async function draftIntroduction(
  deps: IntroductionDeps,
  by: Actor,
  { people: others, wish }: Answers,
  earlier: IntroductionId | undefined,
): Promise<Drafted> {
  const { members, people, policy } = deps;
  const [requester, asker, ...found] = await Promise.all([
    people.find(by.member),
    members.get(by.member),
    ...others.map((member) => people.find(member)),
  ]);
  const parties = others.length > 1 ? found : [requester, ...found];
  const refusal =
    whyNotAsk(requester, asker, found, policy) ??
    (await whyNotAgain(
      deps,
      by,
      parties.map(({ member }) => member),
    ));
  if (refusal !== undefined) return { refusal };

  const draft: Draft = {
    id: introductionId(by.community, deps.random(NONCE_LENGTH)),
    community: by.community,
    requester: by.member,
    requesterName: requester.name,
    cards: await shownToThoseAsked(
      deps,
      parties.map(({ member }) => member),
    ),
    wish,
    writtenAt: deps.clock(),
  };
  await deps.drafts.save(draft);
  if (earlier !== undefined) await dropOwn(deps, by.member, earlier);
  return { draft };
}

async function shownToThoseAsked(
  deps: IntroductionDeps,
  members: readonly MemberId[],
): Promise<Draft['cards']> {
  const cards = await cardsOf(deps, members, 'ask');
  return members.flatMap((member, index) => {
    const card = cards[index];
    return card === undefined ? [] : [{ member, card }];
  });
}

/** What was changed is another draft, so that a window which still shows the old one cannot send the new one. */
async function dropOwn({ drafts }: IntroductionDeps, by: MemberId, id: IntroductionId): Promise<void> {
  const draft = await drafts.find(id);
  if (draft?.requester === by) await drafts.remove(id);
}
