import type { PageView } from '../../page-view.js';
import { NAMES } from '../state/address.js';

/** What the platform would have refused: never anything, while Kith does its work well. */
export function Problems({ view: { problems, platform } }: { readonly view: PageView }) {
  if (problems.length === 0) return null;
  return (
    <details class="problems">
      <summary>Something {NAMES[platform]} would not have taken</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
