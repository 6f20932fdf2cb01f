import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const Answer = z.union([z.object({ said: z.string() }), z.object({ wrong: z.string() })]);

/** Draws pairs or groups from an instance (a file, or - for the input), in a thread of its own. */
export async function drawFrom({ in: from }: { readonly in: string }): Promise<void> {
  const bytes = await read(from);
  const options = { workerData: bytes, transferList: [bytes.buffer] };
  const worker = new Worker(new URL('./draw-worker.js', import.meta.url), options);
  const [answer] = await once(worker, 'message');
  const parsed = Answer.parse(answer);
  if ('wrong' in parsed) throw new Error(parsed.wrong);
  process.stdout.write(`${parsed.said}\n`);
}

async function read(from: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await (from === '-' ? buffer(process.stdin) : readFile(from)).catch(() => {
    throw new Error(`“${from}” cannot be read.`);
  });
  return new Uint8Array(bytes);
}
