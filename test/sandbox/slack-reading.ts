/*
 * Slack’s payloads read by other eyes than the page’s: no table of blocks, no Intl, only what Kith is known to write.
 */
type Json = Readonly<Record<string, unknown>>;

export interface Reader {
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly now: number;
  /** Minutes before UTC, the whole year round. */
  readonly ahead: number;
}

export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything that stands there, in the order of the payload. What Kith is not known to send is missed, and found out by that. */
export function readSlack(payload: object, reader: Reader): string {
  const { title, blocks, close, submit } = jsonOf(payload);
  const parts = jsonsOf(blocks).flatMap((block) => blockTexts(block, reader));
  return spaced([wordsOf(title), ...parts, wordsOf(close), wordsOf(submit)].join(' '));
}

function blockTexts(block: Json, reader: Reader): readonly string[] {
  if (block.type === 'input')
    return [
      wordsOf(block.label),
      block.optional === true ? '(optional)' : '',
      ...controlTexts(jsonOf(block.element), reader),
      wordsOf(block.hint),
    ];
  const inside = jsonsOf(block.elements);
  if (block.type === 'rich_text') return inside.flatMap((part) => richTexts(part, reader));
  return [
    wordsOf(block.text),
    ...inside.map((one) => (one.type === 'button' ? wordsOf(one.text) : String(one.text))),
  ];
}

function richTexts(part: Json, reader: Reader): readonly string[] {
  const inside = jsonsOf(part.elements);
  if (part.type === 'rich_text_list') return inside.flatMap((item) => richTexts(item, reader));
  return [inside.map((leaf) => leafText(leaf, reader)).join('')];
}

function leafText(leaf: Json, { people, channels, ...clock }: Reader): string {
  if (leaf.type === 'user') return `@${people[String(leaf.user_id)] ?? 'unknown'}`;
  if (leaf.type === 'channel') return `#${channels[String(leaf.channel_id)]}`;
  if (leaf.type === 'date') return momentText(Number(leaf.timestamp) * 1000, String(leaf.format), clock);
  return String(leaf.text);
}

/** Every choice where all are shown at once, else what is chosen; then what is typed or picked beforehand. */
function controlTexts(control: Json, { people, channels }: Reader): readonly string[] {
  const of = (key: string) => [control[key] ?? []].flat();
  if (control.type === 'checkboxes') return jsonsOf(control.options).map(({ text }) => wordsOf(text));
  const picked = [
    ...jsonsOf(of('initial_option')).map(({ text }) => wordsOf(text)),
    ...of('initial_value').map(String),
    ...[...of('initial_user'), ...of('initial_users')].map((id) => `@${people[String(id)]}`),
    ...[...of('initial_conversation'), ...of('initial_conversations')].map(
      (id) => `#${channels[String(id)]}`,
    ),
  ];
  return [picked.join(', ')];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAY = 86_400_000;

/** As an American reads it. */
function momentText(at: number, format: string, { now, ahead }: Pick<Reader, 'now' | 'ahead'>): string {
  const here = (moment: number) => new Date(moment + ahead * 60_000);
  const [then, today] = [here(at), here(now)];
  const days = Math.floor(then.getTime() / DAY) - Math.floor(today.getTime() / DAY);
  const month = MONTHS[then.getUTCMonth()] ?? '';
  const year = Math.abs(at - now) < 182 * DAY ? '' : `, ${then.getUTCFullYear()}`;
  const near = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
  const hours = then.getUTCHours();
  const minutes = String(then.getUTCMinutes()).padStart(2, '0');
  const written = format
    .replace('{date_short_pretty}', near ?? `${month.slice(0, 3)} ${then.getUTCDate()}${year}`)
    .replace('{date_pretty}', near ?? `${month} ${then.getUTCDate()}${year}`)
    .replace('{time}', `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`);
  return written.charAt(0).toUpperCase() + written.slice(1);
}

const wordsOf = (value: unknown): string => String(jsonOf(value).text ?? '');
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});
const jsonsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
