import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each: red, green, blue, opacity. */
  readonly bytes: Uint8Array;
}

const MOST_COLOURS = 64;

/** A PNG of at most 256 colours: a page of words has hardly more, and takes a fifth of the bytes so. */
export function palettePng({ width, height, bytes }: Pixels): Buffer {
  const colours = coloursOf(bytes);
  const palette = [...colours.entries()]
    .sort(([a, often], [b, rarely]) => rarely - often || a - b)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const place = new Map([...colours.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = place.get(colourAt(bytes, y * width + x)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [...partsOf(colour)]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function coloursOf(bytes: Uint8Array): Map<number, number> {
  const count = new Map<number, number>();
  for (let at = 0; at < bytes.length / 4; at += 1) {
    const colour = colourAt(bytes, at);
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  return count;
}

const colourAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at * 4] ?? 0) << 16) | ((bytes[at * 4 + 1] ?? 0) << 8) | (bytes[at * 4 + 2] ?? 0);

const partsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = partsOf(colour);
  let best = { at: 0, far: Number.POSITIVE_INFINITY };
  for (const [at, other] of palette.entries()) {
    const [r, g, b] = partsOf(other);
    const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (far < best.far) best = { at, far };
  }
  return best.at;
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
