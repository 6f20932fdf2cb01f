import type { Block } from '../../conversation/message.js';
import { strong, type Text } from '../../conversation/text.js';
import type { Why } from '../../pairing/index.js';

const LIST = new Intl.ListFormat('en-GB');

/** "Ada", "Ada and Ben", "Ada, Ben and Cleo" */
export const listed = (words: readonly string[]): string => LIST.format(words);

/**
 * Why these people, in one line.
 * @param names of the group, in its order
 * @param reader their place in it; absent where all of them read it
 */
export function whyText(why: Why, names: readonly string[], reader?: number): Text {
  const you = names.length === 2 ? 'You both' : 'You all';
  switch (why.kind) {
    case 'interests':
      return [`${you} care about ${listed(why.words)}`];
    case 'languages':
      return [`${you} speak ${listed(why.words)}`];
    case 'offers': {
      const from = reader === why.from ? 'You offer' : `${names[why.from] ?? 'One of you'} offers`;
      const to = reader === why.to ? 'you are' : `${names[why.to] ?? 'another'} is`;
      return [`${from} what ${to} after: ${why.offer}`];
    }
  }
}

/** All reasons together; nothing where there is none to tell. */
export function whyBlocks(whys: readonly Why[], names: readonly string[], reader?: number): readonly Block[] {
  const lines = whys.map((why) => whyText(why, names, reader));
  const title = names.length === 2 ? 'Why you two' : 'Why this group';
  const [only] = lines;
  if (only === undefined) return [];
  if (lines.length === 1) return [{ kind: 'paragraph', text: [strong(`${title}: `), ...only, '.'] }];
  return [
    { kind: 'paragraph', text: [strong(title)] },
    { kind: 'list', items: lines },
  ];
}
