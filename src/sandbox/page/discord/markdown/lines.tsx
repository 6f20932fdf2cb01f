import type { ComponentChildren } from 'preact';

/** Below the page’s own headings. */
const HEADINGS = ['h3', 'h4', 'h5'] as const;

export function headingOf(level: number | undefined, words: ComponentChildren) {
  const Heading = HEADINGS[(level ?? 1) - 1] ?? 'h5';
  return <Heading>{words}</Heading>;
}

export function listOf(start: number | undefined, items: readonly ComponentChildren[]) {
  const lines = items.map((item, at) => <li key={at}>{item}</li>);
  return start === undefined ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>;
}

export const codeBlock = (code: string) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is too wide scrolls, and not everybody has a mouse.
  <pre class="dc-pre" tabIndex={0}>
    <code>{code}</code>
  </pre>
);
