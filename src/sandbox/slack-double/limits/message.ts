import { type Dict, isDict, list, text, truthy } from '../json.js';
import { checkBlocks } from './blocks.js';
import { massMentions } from './mass-mentions.js';

export interface Verdict {
  /** Slack's error code, when Slack would refuse. */
  readonly error: string | undefined;
  /** For `response_metadata.messages`. */
  readonly messages: readonly string[];
  /** Everything a healthy app would not do, refused or not. */
  readonly strange: readonly string[];
}

/** Judges a message as Slack would, and more strictly where Slack is only polite. */
export function judgeMessage(payload: Dict): Verdict {
  const problems: string[] = [];
  const strange: string[] = [];
  const report = (path: string, problem: string) => void problems.push(`${path}: ${problem}`);
  const words = text(payload.text);
  const hasBlocks = list(payload.blocks).length > 0;
  if (payload.blocks !== undefined) checkBlocks(report, payload.blocks, 50);
  if (words.trim() === '' && hasBlocks) strange.push('text missing beside the blocks');
  if (payload.attachments !== undefined) strange.push('attachments are not used by this app');
  strange.push(...massMentions(payload).map((where) => `mass mention at ${where}`));
  if (payload.parse === 'full' || truthy(payload.link_names))
    strange.push('parse or link_names makes mentions of plain words');
  strange.push(...brokenDates(payload));
  return {
    error: verdictOf(payload, words, problems, hasBlocks),
    messages: problems,
    strange: [...problems, ...strange],
  };
}

function verdictOf(
  payload: Dict,
  words: string,
  problems: readonly string[],
  hasBlocks: boolean,
): string | undefined {
  if (words.length > 40_000) return 'msg_too_long';
  if (problems.length > 0) return 'invalid_blocks';
  if (JSON.stringify(payload.blocks ?? []).length > 250_000) return 'msg_blocks_too_long';
  return words.trim() === '' && !hasBlocks ? 'no_text' : undefined;
}

/** A date without its fallback is refused by old clients, and shown raw in notifications. */
export function brokenDates(payload: unknown): string[] {
  return markupIn(payload)
    .flatMap((markup) => markup.match(/<!date[^>]*>/g) ?? [])
    .filter((date) => !/^<!date\^-?\d+\^[^|>]*\|[^>]+>$/.test(date))
    .map((date) => `date without seconds or fallback: ${date}`);
}

/** Every text that Slack reads as markup; plain and rich text show a `<` as it stands. */
function markupIn(payload: unknown): readonly string[] {
  if (Array.isArray(payload)) return payload.flatMap(markupIn);
  if (!isDict(payload)) return [];
  const quiet = ['plain_text', 'text', 'link'].includes(text(payload.type));
  const own = quiet ? [] : [text(payload.text)];
  return [...own, ...Object.values(payload).flatMap(markupIn)];
}
