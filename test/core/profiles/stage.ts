import { createMemberStore } from '../../../src/adapters/mongo/members.js';
import { createErrandStore } from '../../../src/adapters/mongo/profiles/errands.js';
import { createProfileStore } from '../../../src/adapters/mongo/profiles/profile-store.js';
import { parseActionKey } from '../../../src/core/conversation/action-key.js';
import type { CommandName } from '../../../src/core/conversation/commands.js';
import type { Form, FormAnswers } from '../../../src/core/conversation/form.js';
import type { Interaction } from '../../../src/core/conversation/interaction.js';
import type { Message } from '../../../src/core/conversation/message.js';
import type { Reply } from '../../../src/core/conversation/reply.js';
import { createSwitchboard } from '../../../src/core/conversation/switchboard.js';
import type { Person } from '../../../src/core/members/index.js';
import { type ProfileDeps, profileRoutes } from '../../../src/core/profiles/index.js';
import { communityId, type MemberId, memberId } from '../../../src/core/shared/ids.js';
import { readyDatabase } from '../../support/ready-database.js';

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

/** Profiles over a real database, with people of whom the platform can say things, or nothing at all. */
export async function profileStage() {
  const database = await readyDatabase();
  const here = communityId('slack', 'T1');
  const clock = () => Date.parse('2026-11-23T09:00:00Z');
  const people = new Map<MemberId, Person>();
  let nonce = 0;
  const deps: ProfileDeps = {
    profiles: createProfileStore(database.connection),
    errands: createErrandStore(database.connection, clock),
    members: createMemberStore(database.connection),
    clock,
    people: {
      find: async (member) => {
        const found = people.get(member);
        if (found === undefined) throw new Error('the platform cannot be asked');
        return found;
      },
    },
    random: (length) => {
      nonce += 1;
      return `${nonce}abcdefghijklmnopqrstuv`.slice(0, length);
    },
  };
  const switchboard = createSwitchboard(profileRoutes(deps));
  const actor = ({ member, name }: Somebody) => ({ member, community: here, name });

  const answer = async (interaction: Interaction): Promise<Reply> => {
    const reply = await switchboard.handle(interaction);
    if (reply === undefined) throw new Error(`nothing answers to ${switchboard.nameOf(interaction)}`);
    if (reply.kind === 'ask' && switchboard.pace(interaction) !== 'asks')
      throw new Error('a form comes late');
    return reply;
  };
  const actionOf = (key: string) => {
    const action = parseActionKey(key);
    if (action === undefined) throw new Error(`no such key: ${key}`);
    return action;
  };

  return {
    here,
    deps,
    actor,
    close: () => database.drop(),

    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(here, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    /** The platform cannot be asked about them. */
    unreachable(name: string): Somebody {
      return { member: memberId(here, `U${name.toUpperCase()}`), name };
    },
    command: (who: Somebody, verb?: string, named: readonly Somebody[] = [], words = '') =>
      answer({
        kind: 'command',
        command: 'profile' satisfies CommandName,
        ...(verb !== undefined && { verb }),
        people: named.map(({ member }) => member),
        words,
        by: actor(who),
      }),
    press: (who: Somebody, key: string) => answer({ kind: 'press', action: actionOf(key), by: actor(who) }),
    submit: (who: Somebody, key: string, answers: FormAnswers) =>
      answer({ kind: 'submission', action: actionOf(key), answers, by: actor(who) }),
  };
}

export const formOf = (reply: Reply): Form => {
  if (!('form' in reply)) throw new Error(`no form: ${reply.kind}`);
  return reply.form;
};

export const messageOf = (reply: Reply): Message => {
  if (!('message' in reply)) throw new Error(`no message: ${reply.kind}`);
  return reply.message;
};

export const buttonsOf = (reply: Reply) =>
  messageOf(reply).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

export const keyOf = (reply: Reply, label: string): string => {
  const found = buttonsOf(reply).find((button) => button.label === label);
  if (found === undefined) throw new Error(`nobody was shown “${label}”`);
  return found.key;
};

/** What stands in the fields of a form. */
export const valuesOf = (form: Form): FormAnswers =>
  Object.fromEntries(
    form.fields.flatMap((field) => (field.value === undefined ? [] : [[field.name, field.value]])),
  );

export const wordsOf = (reply: Reply): string => JSON.stringify(messageOf(reply));
