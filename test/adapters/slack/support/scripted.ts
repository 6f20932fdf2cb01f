import { actionKey } from '../../../../src/core/conversation/action-key.js';
import type { Form } from '../../../../src/core/conversation/form.js';
import type { Interaction } from '../../../../src/core/conversation/interaction.js';
import { type Button, type Message, plain } from '../../../../src/core/conversation/message.js';
import { nothing, type Reply } from '../../../../src/core/conversation/reply.js';
import type { Conversation, Pace } from '../../../../src/core/conversation/route.js';

type Answer = (interaction: Interaction) => Reply | Promise<Reply>;

/** A conversation that answers what the test tells it to, and remembers what was said. */
export interface Script extends Conversation {
  readonly heard: Interaction[];
  answer(with_: Answer, pace?: Pace): void;
  /** What Home shows. */
  home(message: Message): void;
}

export function scripted(): Script {
  const heard: Interaction[] = [];
  let pace: Pace = 'does';
  let answer: Answer = () => nothing;
  let home: Message = plain('Welcome home.');
  return {
    heard,
    answer: (with_, how = 'does') => {
      answer = with_;
      pace = how;
    },
    home: (message) => {
      home = message;
    },
    pace: () => pace,
    handle: async (interaction) => {
      heard.push(interaction);
      return interaction.kind === 'visit' ? { kind: 'home', message: home } : answer(interaction);
    },
  };
}

export const button = (label: string, name: string, tone: Button['tone'] = 'plain'): Button => ({
  key: actionKey(name),
  label,
  tone,
});

export const withButtons = (line: string, ...buttons: Button[]): Message => ({
  summary: line,
  blocks: [...plain(line).blocks, { kind: 'buttons', buttons }],
});

export const WHY: Form = {
  key: actionKey('introduction.write', 'T1'),
  title: 'Meet someone',
  submit: 'Ask',
  fields: [
    { kind: 'people', name: 'who', label: 'Who?', min: 1, max: 1 },
    {
      kind: 'choice',
      name: 'reason',
      label: 'Why them?',
      options: [
        { value: 'work', label: 'Their work interests me' },
        { value: 'fresh', label: 'A fresh perspective' },
      ],
      value: 'fresh',
    },
    { kind: 'long-text', name: 'words', label: 'In your words', maxLength: 500, optional: true },
  ],
};
