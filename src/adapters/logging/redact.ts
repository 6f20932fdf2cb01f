import { types } from 'node:util';

// Logs hold ids, never what people wrote and never a secret: names of fields decide first, the look of a value second.
const SECRET =
  /token|secret|password|passwd|authorization|cookie|signature|credential|(api|encryption|private)_?key/i;
const CONTENT =
  /^(text|content|contents|body|message|messages|blocks|embeds|attachments|reason|note|answer|question|comment|story|profile|card|fields|values|payload|requestBody|rawBody|email|realName|displayName|username|title)$/i;
// These quote what they choked on, which may be somebody's words.
const QUOTES_INPUT = /^(SyntaxError|CastError|ValidationError|ValidatorError|StrictModeError)$/;
const HIDDEN = '[hidden]';
const DEEPEST = 6;

const LOOKS_SECRET: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)(?:\.x?ox[a-z])?-[\w-]{6,}/g, HIDDEN],
  [/\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g, HIDDEN],
  [/\b(Bearer|Bot|Basic) +[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/(\bmongodb(?:\+srv)?:\/\/)[^\s"@/]+@/g, `$1${HIDDEN}@`],
  [/(\/calendar\/)[\w-]{8,}/g, `$1${HIDDEN}`],
  [/(dup key: )\{.*?\}/g, `$1${HIDDEN}`],
  [/hooks\.slack\.com\/[\w/]+/g, `hooks.slack.com/${HIDDEN}`],
];

/** What may be logged of some fields. */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return redactObject(fields, 0);
}

/** Hides what looks like a secret inside a finished line. */
export function redactLine(line: string): string {
  return LOOKS_SECRET.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}

function redactObject(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET.test(name) || CONTENT.test(name) ? hide(value) : redact(value, depth + 1),
    ]),
  );
}

function hide(value: unknown): unknown {
  return value === undefined || value === null ? value : HIDDEN;
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (types.isNativeError(value)) return describeError(value, depth);
  if (depth > DEEPEST) return HIDDEN;
  if (Array.isArray(value)) return value.map((one) => redact(one, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON();
  return redactObject(value, depth);
}

// Platform libraries hang whole requests on their errors, so only these few properties are taken.
function describeError(error: Error, depth: number): Record<string, unknown> {
  const message = QUOTES_INPUT.test(error.name) ? HIDDEN : error.message;
  const described: Record<string, unknown> = { type: error.name, message, stack: placesIn(error.stack) };
  for (const name of ['code', 'status', 'statusCode', 'method']) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string' || typeof value === 'number') described[name] = value;
  }
  if (types.isNativeError(error.cause) && depth < DEEPEST)
    described.cause = describeError(error.cause, depth + 1);
  return described;
}

// The first lines of a stack repeat the message, so only the places are kept.
function placesIn(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n');
}
