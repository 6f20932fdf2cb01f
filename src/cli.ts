#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigError } from './config.js';

/*
 * kith start | doctor | tick | manifest | deploy-commands | dates | draw | bench
 * Each command's code is loaded only when it is called.
 */
const program = new Command('kith').description(
  'Introductions when both have said yes, for Slack and Discord.',
);

program
  .command('start', { isDefault: true })
  .description('Run Kith: live with tokens, otherwise the sandbox to try it in.')
  .action(async () => (await import('./commands/start.js')).start());

program
  .command('tick')
  .description('Do every piece of work that is due, once, and exit.')
  .option('--at <instant>', 'as of this moment, e.g. 2026-12-01T09:00:00Z')
  .option('--simulate', 'allow --at with NODE_ENV=production')
  .action(async (options: { at?: string; simulate?: boolean }) =>
    (await import('./commands/tick.js')).tick(options),
  );

program
  .command('doctor')
  .description('Say what is missing (settings, rights, indexes), and how to mend it.')
  .action(async () => (await import('./commands/doctor.js')).doctor());

program
  .command('manifest')
  .description('Print the Slack app manifest.')
  .option('--url <address>', 'the public https address, for HTTP instead of Socket Mode')
  .action(async (options: { url?: string }) => (await import('./commands/manifest.js')).manifest(options));

program
  .command('deploy-commands')
  .description('Register the commands with Discord. (Starting Kith does so too.)')
  .action(async () => (await import('./commands/deploy-commands.js')).deployDiscordCommands());

program
  .command('dates')
  .description('Print the next dates of a phrase such as "every second Tuesday 12:00", as JSON.')
  .argument('<phrase>', 'when it is, in plain words')
  .option('--zone <zone>', 'the IANA time zone, e.g. Europe/Lisbon (this computer’s, if left out)')
  .option('--from <date>', 'the first day to look at, e.g. 2026-12-01 (today, if left out)')
  .option('--count <number>', 'how many, from 1 to 1000 (5, if left out)')
  .option('--explain', 'also say how the phrase was understood')
  .action(
    async (phrase: string, options: { zone?: string; from?: string; count?: string; explain?: boolean }) =>
      (await import('./commands/dates.js')).dates(phrase, options),
  );

program
  .command('draw')
  .description('Draw the best pairs or groups from an instance, with a proven bound, as JSON.')
  .requiredOption('--in <file>', 'the instance as JSON; - reads it from the input')
  .action(async (options: { in: string }) => (await import('./commands/draw.js')).drawFrom(options));

program
  .command('bench')
  .description('Measure, and print the figures as JSON.')
  .argument('[figure]', 'interactions, matching, outbox or start; all of them if left out')
  .action(async (figure?: string) => (await import('./commands/bench.js')).bench(figure));

try {
  await program.parseAsync();
} catch (error) {
  // What an operator can mend gets a sentence; a defect keeps its stack.
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message;
}
