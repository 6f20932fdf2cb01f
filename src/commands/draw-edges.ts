/*
 * The edges of an instance may be millions, and as JavaScript arrays they would take ten times their room. So they
 * are read straight into columns, and the rest of the document goes on as JSON with an empty list in their place.
 */

/** What is wrong with an instance, in one sentence for the person who wrote it. */
export class InstanceError extends Error {}

export interface ReadEdges {
  readonly rest: string;
  readonly columns: { readonly a: Float64Array; readonly b: Float64Array; readonly weight: Float64Array };
}

const code = (character: string): number => character.charCodeAt(0);
const [QUOTE, BACKSLASH, COLON, COMMA] = [code('"'), code('\\'), code(':'), code(',')];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [code('['), code(']'), code('{'), code('}')];
const [ZERO, NINE] = [code('0'), code('9')];
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const EDGES = '"edges"';

export function readEdges(bytes: Buffer): ReadEdges {
  const at = findEdges(bytes);
  const reader = createReader(bytes, at ?? 0);
  if (at === undefined || !reader.accept(OPEN_LIST)) {
    return { rest: bytes.toString('utf8'), columns: growing().done() };
  }
  const columns = growing();
  if (!reader.accept(CLOSE_LIST)) {
    do readEdge(reader, columns);
    while (reader.accept(COMMA));
    if (!reader.accept(CLOSE_LIST)) throw notAnEdge(columns.count());
  }
  const rest = `${bytes.toString('utf8', 0, at)}[]${bytes.toString('utf8', reader.place())}`;
  return { rest, columns: columns.done() };
}

/** Where the value of "edges" begins in the outermost object. */
function findEdges(bytes: Buffer): number | undefined {
  let depth = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE || byte === CLOSE_LIST) depth--;
    else if (byte === QUOTE) {
      const end = endOfText(bytes, i);
      const reader = createReader(bytes, end);
      const isKey = depth === 1 && reader.accept(COLON);
      if (isKey && bytes.toString('utf8', i, end) === EDGES) return reader.place();
      i = end - 1;
    }
  }
  return undefined;
}

function endOfText(bytes: Buffer, quote: number): number {
  let i = quote + 1;
  while (i < bytes.length && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
  return i + 1;
}

type Reader = ReturnType<typeof createReader>;

function createReader(bytes: Buffer, from: number) {
  let i = from;
  const skipSpace = () => {
    for (let byte = bytes[i]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[i]) i++;
  };
  return {
    place: () => i,
    accept(byte: number): boolean {
      skipSpace();
      if (bytes[i] !== byte) return false;
      i++;
      return true;
    },
    number(): number {
      skipSpace();
      const start = i;
      let value = 0;
      for (let byte = bytes[i] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) {
        value = value * 10 + byte - ZERO;
      }
      const plain = i > start && i - start < 16 && (i - start === 1 || bytes[start] !== ZERO);
      if (plain && isEndOfNumber(bytes[i])) return value;
      while (i < bytes.length && !isEndOfNumber(bytes[i])) i++;
      const written = bytes.toString('latin1', start, i);
      return NUMBER.test(written) ? Number(written) : Number.NaN;
    },
  };
}

const isEndOfNumber = (byte: number | undefined): boolean =>
  byte === COMMA || byte === CLOSE_LIST || byte === undefined || byte <= 32;

function readEdge(reader: Reader, columns: Columns): void {
  if (!reader.accept(OPEN_LIST)) throw notAnEdge(columns.count());
  const a = reader.number();
  const b = reader.accept(COMMA) ? reader.number() : Number.NaN;
  const weight = reader.accept(COMMA) ? reader.number() : Number.NaN;
  if (Number.isNaN(a + b + weight) || !reader.accept(CLOSE_LIST)) throw notAnEdge(columns.count());
  columns.add(a, b, weight);
}

const notAnEdge = (index: number) =>
  new InstanceError(`edges[${index}] is not [i, j, weight], or the list is not closed after it.`);

type Columns = ReturnType<typeof growing>;

function growing() {
  let rows = new Float64Array(3 * 1024);
  let used = 0;
  const column = (offset: number) =>
    Float64Array.from({ length: used / 3 }, (_, i) => rows[3 * i + offset] ?? 0);
  return {
    count: () => used / 3,
    add(a: number, b: number, weight: number): void {
      if (used === rows.length) {
        const wider = new Float64Array(used * 2);
        wider.set(rows);
        rows = wider;
      }
      rows[used++] = a;
      rows[used++] = b;
      rows[used++] = weight;
    },
    done: () => ({ a: column(0), b: column(1), weight: column(2) }),
  };
}
