import { parseActionKey } from '../../../../src/core/conversation/action-key.js';
import type { FormAnswers } from '../../../../src/core/conversation/form.js';
import type { Interaction } from '../../../../src/core/conversation/interaction.js';
import type { Reply } from '../../../../src/core/conversation/reply.js';
import { createSwitchboard } from '../../../../src/core/conversation/switchboard.js';
import type { Person } from '../../../../src/core/members/index.js';
import { type OwnPrompt, promptRoutes } from '../../../../src/core/prompts/index.js';
import {
  type CommunityId,
  communityId,
  type MemberId,
  memberId,
  type Platform,
} from '../../../../src/core/shared/ids.js';
import { MINUTE } from '../../../../src/core/shared/time.js';
import { buttonsOf, type Somebody, stage } from '../../interest-channels/stage.js';

/** Stewards and their own questions over a real database. */
export async function promptStage(platform: Platform = 'slack', native = 'T1') {
  const { stores } = await stage(platform);
  const here = communityId(platform, native);
  const people = new Map<MemberId, Person>();
  let now = Date.parse('2026-11-23T09:00:00Z');
  const { ownPrompts, communities, changeLog } = stores;
  const routes = createSwitchboard(
    promptRoutes({
      ownPrompts,
      communities,
      changeLog,
      clock: () => now,
      people: {
        find: async (member) =>
          people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
      },
    }),
  );
  const actor = ({ member, name }: Somebody) => ({ member, community: here, name });

  async function handle(interaction: Interaction): Promise<Reply> {
    const reply = await routes.handle(interaction);
    if (reply === undefined) throw new Error(`nothing answers to ${routes.nameOf(interaction)}`);
    return reply;
  }

  const anOwn = (community: CommunityId, words: string, at: number): OwnPrompt => ({
    id: `${community}:kept${String(at).padStart(8, '0')}`,
    community,
    words,
    topic: 'general',
    depth: 1,
    addedBy: memberId(community, 'UFAR'),
    at,
  });

  const pressKey = async (who: Somebody, key: string) =>
    handle({ kind: 'press', action: actionOf(key), by: actor(who) });

  return {
    here,
    now: () => now,
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(here, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    change({ member }: Somebody, facts: Partial<Person>) {
      const before = people.get(member);
      if (before) people.set(member, { ...before, ...facts });
    },
    later() {
      now += MINUTE;
    },
    command: (who: Somebody, words = '') =>
      handle({ kind: 'command', command: 'kith', verb: 'prompts', people: [], words, by: actor(who) }),
    press(who: Somebody, label: string, on: Reply) {
      const button = buttonsOf(on).find((one) => one.label === label);
      if (button === undefined) throw new Error(`${who.name} was never shown “${label}”`);
      return pressKey(who, button.key);
    },
    pressKey,
    submit: (who: Somebody, key: string, answers: FormAnswers) =>
      handle({ kind: 'submission', action: actionOf(key), answers, by: actor(who) }),
    own: () => ownPrompts.of(here),
    ownOf: (community: CommunityId) => ownPrompts.of(community),
    log: () => changeLog.latest(here, 100),
    /** “Question 0?”, “Question 1?” … */
    async fill(count: number) {
      for (let at = 0; at < count; at += 1) await ownPrompts.add(anOwn(here, `Question ${at}?`, at));
    },
    /** Another community has this question. */
    async elsewhere(words: string): Promise<OwnPrompt> {
      const prompt = anOwn(communityId(platform, 'T2'), words, 1);
      await ownPrompts.add(prompt);
      return prompt;
    },
  };
}

export type PromptStage = Awaited<ReturnType<typeof promptStage>>;

function actionOf(key: string) {
  const action = parseActionKey(key);
  if (action === undefined) throw new Error(`no such key: ${key}`);
  return action;
}
