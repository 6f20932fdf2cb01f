import { parseActionKey } from '../../core/conversation/action-key.js';
import type { CommandName } from '../../core/conversation/commands.js';
import type { Form, FormAnswers } from '../../core/conversation/form.js';
import type { Actor, Command } from '../../core/conversation/interaction.js';
import type { Button } from '../../core/conversation/message.js';
import type { Reply } from '../../core/conversation/reply.js';
import type { Conversation } from '../../core/conversation/route.js';
import { type CommunityId, type MemberId, memberId } from '../../core/shared/ids.js';
import type { Inhabitant } from '../side.js';

/** Somebody was not shown what they were about to press or fill in: things here are arranged otherwise. */
export class NotShown extends Error {
  override readonly name = 'NotShown';
}

/** One person at the front door: types commands, and presses and fills in only what the answer shows. */
export interface Hand {
  readonly name: string;
  readonly persona: Inhabitant['persona'];
  readonly member: MemberId;
  types(command: CommandName, verb?: string, more?: Partial<Command>): Promise<Reply>;
  /** @param which among several for the same; any of them unless told */
  presses(shown: Reply, action: string, which?: (button: Button) => boolean): Promise<Reply>;
  /** What is not answered keeps what the form was filled with. */
  fillsIn(shown: Reply, answers: FormAnswers): Promise<Reply>;
}

export function handOf(
  app: Pick<Conversation, 'handle'>,
  community: CommunityId,
  inhabitants: readonly Inhabitant[],
  name: string,
): Hand {
  const found = inhabitants.find(({ persona, playable }) => playable && persona.name === name);
  if (found === undefined) throw new NotShown(`${name} does not act here`);
  const { persona, locale } = found;
  const by: Actor = { member: memberId(community, persona.id), community, name, locale };
  const missing = (what: string, shown: Reply) =>
    new NotShown(`${name} was not shown ${what}, but ${JSON.stringify(shown)}`);
  return {
    name,
    persona,
    member: by.member,
    types: (command, verb, more) =>
      app.handle({
        kind: 'command',
        command,
        people: [],
        words: '',
        ...more,
        ...(verb !== undefined && { verb }),
        by,
      }),
    presses(shown, action, which = () => true) {
      const button = buttonsOn(shown).find((one) => keyOf(one)?.name === action && which(one));
      const pressed = button && keyOf(button);
      if (pressed === undefined) throw missing(action, shown);
      return app.handle({ kind: 'press', action: pressed, by });
    },
    async fillsIn(shown, answers) {
      const form = formOn(shown);
      const action = form && parseActionKey(form.key);
      if (form === undefined || action === undefined) throw missing('a form', shown);
      const reply = await app.handle({
        kind: 'submission',
        action,
        answers: { ...filled(form), ...answers },
        by,
      });
      if (reply.kind === 'correct') throw missing('that all was well', reply);
      return reply;
    },
  };
}

const buttonsOn = (shown: Reply): readonly Button[] =>
  'message' in shown
    ? shown.message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    : [];

/** Whether a button for this is shown. */
export const offers = (shown: Reply, action: string, which: (button: Button) => boolean = () => true) =>
  buttonsOn(shown).some((one) => keyOf(one)?.name === action && which(one));

export const keyOf = ({ key }: Button) => parseActionKey(key);

export const formOn = (shown: Reply): Form | undefined => (shown.kind === 'ask' ? shown.form : undefined);

/** What stands in a form as it opens. */
export const filled = ({ fields }: Form): FormAnswers =>
  Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
