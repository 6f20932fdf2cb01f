import { open, rename, stat } from 'node:fs/promises';

const LARGEST = 5_000_000;
const LOOK_EVERY = 10 * 60_000;

/** Moves a log that has grown large aside; at most two of them ever lie about. */
export async function turnLogOver(logFile: string, largest = LARGEST): Promise<boolean> {
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  if (size <= largest) return false;
  await rename(logFile, `${logFile}.1`);
  return true;
}

/** Looks now and then; `reopen` tells mongod to go on in a new file. */
export function keepLogBounded(logFile: string, reopen: () => void): NodeJS.Timeout {
  const look = () =>
    turnLogOver(logFile).then(
      (turned) => (turned ? reopen() : undefined),
      () => undefined,
    );
  return setInterval(look, LOOK_EVERY).unref();
}

/** What mongod itself gave as the reason for not starting, from the end of its log. */
export async function tellingLine(logFile: string): Promise<string> {
  const lines = (await readEnd(logFile)).split('\n').reverse();
  const line = lines.find((one) => /"s":"[EF]"/.test(one) && !one.includes('"attr":{}'));
  return line === undefined ? `mongod ended at once; see ${logFile}` : reasonIn(line);
}

function reasonIn(line: string): string {
  const error = /"(?:error|errmsg|reason)":("(?:[^"\\]|\\.)*"|\{.*\})/.exec(line)?.[1];
  const message = /"msg":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? 'mongod ended at once';
  return error === undefined ? message : `${message}: ${error.slice(0, 300)}`;
}

async function readEnd(logFile: string): Promise<string> {
  try {
    const file = await open(logFile, 'r');
    const { size } = await file.stat();
    const length = Math.min(size, 20_000);
    const { buffer } = await file.read({ buffer: Buffer.alloc(length), position: size - length, length });
    await file.close();
    return buffer.toString('utf8');
  } catch {
    return '';
  }
}
