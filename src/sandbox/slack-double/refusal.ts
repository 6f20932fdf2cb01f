import { type Dict, dict, isDict } from './json.js';

/** Slack's own "no": thrown by a method, answered as `{ok: false, error}`. */
export function refusal(code: string, extra: Dict = {}): Error {
  return Object.assign(new Error(code), { slackAnswer: { ok: false, error: code, ...extra } });
}

export function answerOf(thrown: unknown): Dict | undefined {
  if (!(thrown instanceof Error) || !('slackAnswer' in thrown)) return undefined;
  return isDict(thrown.slackAnswer) ? dict(thrown.slackAnswer) : undefined;
}
