import { spawn } from 'node:child_process';
import type { Environment } from './environment.js';

export interface CommandOutcome {
  readonly ok: boolean;
  readonly output: string;
  /** The last thing the command complained about, for one-sentence messages. */
  readonly complaint: string;
}

const KEPT_OUTPUT = 20_000;

/** Runs a command to its end; it is killed when `signal` fires. A command that isn't there is an outcome, not an exception. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly env: Environment; readonly signal: AbortSignal },
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    let output = '';
    let errors = '';
    const child = spawn(command, [...args], {
      env: options.env,
      signal: options.signal,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
    });
    child.on('error', (error) => resolve({ ok: false, output, complaint: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output, complaint: lastLine(errors) }));
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
