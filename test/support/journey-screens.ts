import type { Persona } from '../../src/sandbox/persona.js';

/** All that somebody can look at, payloads included; ids differ from request to request, and so do not count. */
export function screenOf(who: Persona): string {
  const seen = who
    .sees()
    .map(({ kind, text, summary, buttons, payload }) => ({ kind, text, summary, buttons, payload }));
  return JSON.stringify(seen)
    .replaceAll(/\b(slack|discord):[A-Z0-9]+:[a-z0-9]{16}\b/g, 'AN-INTRODUCTION')
    .replaceAll(/"(nonce|view_id|private_metadata|external_id)":"[^"]*"/g, '"$1":""')
    .replaceAll(
      /("timestamp":|<t:)(\d+)/g,
      (_, before, seconds) => `${before}${Math.floor(Number(seconds) / 60)}`,
    )
    .replaceAll(/\b\d{15,20}\b/g, 'SNOWFLAKE')
    .replaceAll(/\b[UDGCV][0-9]{3,}\b/g, 'AN-ID')
    .replaceAll(/\b(?:slack|discord):(?:T1|SNOWFLAKE):(?:AN-ID|SNOWFLAKE)/g, 'SOMEBODY');
}
