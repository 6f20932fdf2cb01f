import type { Block } from '../../conversation/message.js';
import { strong, type Text } from '../../conversation/text.js';
import type { Why } from '../../pairing/index.js';
import { ENGLISH as words } from '../../words/index.js';

/**
 * Why these people, in one line.
 * @param names of the group, in its order
 * @param reader their place in it; absent where all of them read it
 */
export const whyText = (why: Why, names: readonly string[], reader?: number): Text => [
  whyLine(why, names, reader),
];

const pairOrGroup = ({ length }: readonly string[]): 'pair' | 'group' => (length === 2 ? 'pair' : 'group');

function whyLine(why: Why, names: readonly string[], reader?: number): string {
  switch (why.kind) {
    case 'interests':
      return words.say(`match.why.interests-${pairOrGroup(names)}`, { interests: words.list(why.words) });
    case 'languages':
      return words.say(`match.why.languages-${pairOrGroup(names)}`, { languages: words.list(why.words) });
    case 'offers': {
      const { offer } = why;
      const [name = '', other = ''] = [names[why.from], names[why.to]];
      if (reader === why.from) return words.say('match.why.you-offer', { other, offer });
      if (reader === why.to) return words.say('match.why.you-are-after', { name, offer });
      return words.say('match.why.they-offer', { name, other, offer });
    }
  }
}

/** All reasons together; nothing where there is none to tell. */
export function whyBlocks(whys: readonly Why[], names: readonly string[], reader?: number): readonly Block[] {
  const lines = whys.map((why) => whyLine(why, names, reader));
  const title = words.say(`match.why.${pairOrGroup(names)}`);
  const [only] = lines;
  if (only === undefined) return [];
  if (lines.length === 1)
    return [{ kind: 'paragraph', text: words.text('match.why.line', { title, why: [only] }) }];
  return [
    { kind: 'paragraph', text: [strong(title)] },
    { kind: 'list', items: lines.map((line) => [line]) },
  ];
}
