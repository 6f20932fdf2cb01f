import { type Dict, dict, list } from '../json.js';
import { checkCount, checkKeys, type Report } from './checks.js';

type Check = (report: Report, path: string, element: Dict) => void;

const KINDS_OF_CONVERSATION = ['im', 'mpim', 'private', 'public'];

/** What is chosen beforehand must fit in, and an empty list of it is refused. */
export const chosenBefore =
  (initial: string): Check =>
  (report, path, element) => {
    const { max_selected_items: most } = element;
    if (most !== undefined && (typeof most !== 'number' || most < 1))
      report(`${path}.max_selected_items`, 'must be 1 or more');
    if (element[initial] === undefined) return;
    checkCount(report, `${path}.${initial}`, element[initial], typeof most === 'number' ? most : 100);
  };

export const conversations =
  (initial?: string): Check =>
  (report, path, element) => {
    if (initial !== undefined) chosenBefore(initial)(report, path, element);
    if (element.filter === undefined) return;
    const filter = dict(element.filter);
    const keys = ['include', 'exclude_external_shared_channels', 'exclude_bot_users'];
    checkKeys(report, `${path}.filter`, filter, keys);
    if (Object.keys(filter).length === 0) report(`${path}.filter`, 'must not be empty');
    if (filter.include === undefined) return;
    checkCount(report, `${path}.filter.include`, filter.include, KINDS_OF_CONVERSATION.length);
    for (const kind of list(filter.include))
      if (!KINDS_OF_CONVERSATION.includes(String(kind)))
        report(`${path}.filter.include`, `unknown kind ${String(kind)}`);
  };
