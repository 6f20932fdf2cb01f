import { CHAPTERS, type Page } from '../../fixtures/book.js';

/** One page with what the eye reads on each platform. */
export interface Shown {
  readonly page: Page;
  readonly slack: string | undefined;
  readonly discord: string | undefined;
}

const PLACES: Readonly<Record<Page['place'], string>> = {
  direct: 'privately, as a direct message',
  room: 'in the room',
  channel: 'a post in the channel',
  thread: 'in the thread',
  panel: 'a window on Slack, a message that only the person sees on Discord; it changes in place',
  answer: 'an answer that only the person sees',
  home: 'Home',
  form: 'a form',
};

const HEAD = `# Every message

What people read, as each platform shows it: names, dates and words are made up, the rest is as it is. The line in
round brackets is what a notification or a screen reader says on Slack, where that differs. The main ones are in
[messages.md](messages.md) in pictures.

This page is written by \`test/adapters/picture-book.test.ts\` (\`UPDATE_GOLDEN=1\` writes it anew) and checked by it.
`;

/** docs/every-message.md */
export function catalogue(shown: readonly Shown[]): string {
  const chapters = Object.entries(CHAPTERS).map(([chapter, title]) => {
    const pages = shown.filter(({ page }) => page.chapter === chapter);
    return [`## ${title}`, ...pages.map(entry)].join('\n\n');
  });
  return `${[HEAD, ...chapters].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function entry({ page, slack, discord }: Shown): string {
  const title = `### ${page.name}\n\n${PLACES[page.place]}`;
  if (discord === undefined) return `${title}\n\n| Slack |\n| --- |\n| ${cell(slack)} |`;
  if (slack === undefined) return `${title}\n\n| Discord |\n| --- |\n| ${cell(discord)} |`;
  return `${title}\n\n| Slack | Discord |\n| --- | --- |\n| ${cell(slack)} | ${cell(discord)} |`;
}

const cell = (text = ''): string =>
  text
    .replace(/[\\`*_{}<>|#~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .split('\n')
    .map((line) => line.replace(/^ +/, (spaces) => '&nbsp;'.repeat(spaces.length)))
    .join('<br>');
