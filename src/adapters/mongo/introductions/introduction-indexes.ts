import type { IndexSpec } from '../stored/index-spec.js';
import { dueIndex } from '../stored/question.js';
import { INTRODUCTIONS as collection } from './introduction-document.js';

export const introductionIndexes: readonly IndexSpec[] = [
  {
    collection,
    name: 'one-open-per-set',
    key: { community: 1, set: 1 },
    unique: true,
    partialFilterExpression: { open: true },
  },
  { collection, name: 'made-among', key: { community: 1, set: 1, requestedAt: -1 } },
  {
    collection,
    name: 'queued-for',
    key: { queued: 1, requestedAt: 1, _id: 1 },
    partialFilterExpression: { open: true },
  },
  { collection, name: 'with', key: { people: 1, open: 1, requestedAt: 1 } },
  { collection, name: 'shown-to', key: { shownTo: 1, requestedAt: -1, _id: -1 } },
  dueIndex(collection),
];
