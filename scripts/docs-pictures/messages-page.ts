import type { Feature } from './chosen.js';

const HEAD = `# What people read

The main messages of Kith, on Slack to the left and on Discord to the right. The people in them are made up; the rest is
drawn by the [sandbox](sandbox.md) from what Kith sends. Every single message and form, in words, is in
[every-message.md](every-message.md); how a whole introduction looks on the page is in the [README](../README.md).

This page and its pictures are written by \`npm run docs:pictures\`.
`;

/** docs/messages.md */
export function messagesPage(features: readonly Feature[], summaryOf: (entry: string) => string): string {
  const contents = features.map(({ title, shows }) => {
    const links = shows.map((one) => `[${one.title}](#${one.entry})`).join(' · ');
    return `- **[${title}](#${anchorOf(title)})**: ${links}`;
  });
  const chapters = features.flatMap(({ title, shows }) => [
    `## ${title}`,
    ...shows.map(
      ({ entry, title: name, when }) =>
        `### <a id="${entry}"></a>${name}\n\n${when}\n\n![${altText(summaryOf(entry))}](pictures/${entry}.png)`,
    ),
  ]);
  return `${[HEAD.trimEnd(), contents.join('\n'), ...chapters].join('\n\n')}\n`;
}

/** As GitHub makes it of a heading. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const altText = (summary: string): string =>
  summary
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]`*_<>]/g, (sign) => `\\${sign}`)
    .trim();
