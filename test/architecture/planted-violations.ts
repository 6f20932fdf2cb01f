/** One file per rule that breaks it. Half of them by types alone: an arrow of types is an arrow. */
export interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
}

/** A tree in which every arrow points the right way. */
export const SOUND: Readonly<Record<string, string>> = {
  'src/core/shared/ids.ts': `export type Id = string;`,
  'src/core/conversation/reply.ts': `export type { Id } from '../shared/ids.js';`,
  'src/core/messenger.ts': `import type { Id } from './shared/ids.js';\nexport type Messenger = Id;`,
  'src/core/words/index.ts': `import 'intl-messageformat';\nexport type { Id } from '../conversation/reply.js';`,
  'src/core/outbox/index.ts': `export type { Messenger } from '../messenger.js';`,
  'src/core/members/member.ts': `export type { Id } from '../shared/ids.js';`,
  'src/core/members/index.ts': `export type { Id } from './member.js';\nimport '../words/index.js';`,
  'src/core/care/index.ts': `export type { Id } from '../members/index.js';`,
  'src/core/prompts/index.ts': `export type { Id } from '../shared/ids.js';`,
  'src/core/matching/index.ts': `export const draw = 1;`,
  'src/core/pairing/index.ts': `export { draw } from '../matching/index.js';`,
  'src/core/profiles/index.ts': `export type { Id } from '../members/index.js';`,
  'src/core/rounds/index.ts': `export type { Id } from '../profiles/index.js';\nimport '../pairing/index.js';`,
  'src/core/topics/index.ts': `export type { Id } from '../introductions/index.js';`,
  'src/core/places.ts': `export type { Id as Place } from './shared/ids.js';`,
  'src/core/stewards/index.ts': `export type { Id } from '../members/index.js';`,
  'src/core/interest-channels/index.ts': `export type { Id } from '../stewards/index.js';\nexport type { Place } from '../places.js';`,
  'src/core/standing-chats/index.ts': `export type { Id } from '../interest-channels/index.js';`,
  'src/core/service-projects/index.ts': `export type { Id } from '../interest-channels/index.js';`,
  'src/core/needs/index.ts': `export type { Id } from '../interest-channels/index.js';`,
  'src/core/serve/index.ts': `export type { Id } from '../service-projects/index.js';\nexport type { Id as Need } from '../needs/index.js';`,
  'src/core/sessions/index.ts': `export type { Id } from '../standing-chats/index.js';`,
  'src/core/introductions/index.ts': `export type { Id } from '../prompts/index.js';\nimport 'zod';`,
  'src/core/home/index.ts': `export * from '../care/index.js';\nexport * as sessions from '../sessions/index.js';\nexport * as serve from '../serve/index.js';\nexport * as rounds from '../rounds/index.js';\nexport * as topics from '../topics/index.js';\nexport * from '../introductions/index.js';`,
  'src/core/app.ts': `import './home/index.js';\nimport './outbox/index.js';\nexport const app = 1;`,
  'src/adapters/slack/index.ts': `import '@slack/bolt';\nimport '../../core/messenger.js';`,
  'src/adapters/discord/index.ts': `import 'discord.js';\nimport '../../core/members/index.js';`,
  'src/adapters/mongo/index.ts': `import 'mongoose';\nimport '../../core/members/index.js';`,
  'src/adapters/by-platform.ts': `import './slack/index.js';\nimport './discord/index.js';`,
  'src/jobs/agenda.ts': `import 'agenda';\nimport type { Connection } from 'mongoose';\nimport '../core/app.js';`,
  'src/sandbox/persona.ts': `export type Persona = string;`,
  'src/sandbox/discord-double/index.ts': `import type { Persona } from '../persona.js';\nimport 'discord.js';`,
  'src/main.ts': `import './adapters/by-platform.js';\nimport './adapters/mongo/index.js';\nimport './jobs/agenda.js';`,
  'test/support.ts': `export const support = 1;`,
  'src/cli.ts': `import './main.js';\nawait import('./sandbox/discord-double/index.js');`,
};

/** What a planted file needs beside it to break its rule. */
export const ACCOMPLICES: Readonly<Record<string, string>> = {
  'src/adapters/mongo/hen.ts': `import type {} from './egg.js';`,
};

/** Packages that must be found, in name only. */
export const PACKAGES = ['zod', 'agenda', 'mongoose', 'discord.js', '@slack/bolt', 'intl-messageformat'];

const planted = (rule: string, file: string, source: string): Planted => ({
  rule,
  file: `src/${file}`,
  source,
});

const upward = (layer: string, file: string, above: string): Planted =>
  planted(`core-${layer}-looks-down`, `core/${file}`, `import type {} from '${above}';`);

export const PLANTED: readonly Planted[] = [
  planted('core-knows-only-itself', 'core/introductions/by-slack.ts', `import type {} from '@slack/bolt';`),
  planted(
    'core-knows-only-itself',
    'core/introductions/by-adapter.ts',
    `import '../../adapters/mongo/index.js';`,
  ),
  planted('core-knows-only-itself', 'core/introductions/by-job.ts', `import '../../jobs/agenda.js';`),
  planted('core-knows-only-itself', 'core/introductions/by-chance.ts', `import 'node:crypto';`),
  planted('core-has-named-layers', 'core/karma/index.ts', `import '../shared/ids.js';`),
  upward('shared', 'shared/planted.ts', '../conversation/reply.js'),
  upward('matching', 'matching/planted.ts', '../shared/ids.js'),
  upward('conversation', 'conversation/planted.ts', '../messenger.js'),
  upward('cadence', 'cadence/planted.ts', '../members/index.js'),
  upward('pairing', 'pairing/planted.ts', '../messenger.js'),
  upward('messenger', 'messenger/planted.ts', '../outbox/index.js'),
  upward('places', 'places/planted.ts', '../outbox/index.js'),
  upward('words', 'words/planted.ts', '../outbox/index.js'),
  upward('outbox', 'outbox/planted.ts', '../members/index.js'),
  upward('members', 'members/planted.ts', '../care/index.js'),
  upward('care', 'care/planted.ts', '../introductions/index.js'),
  upward('care', 'care/sideways.ts', '../stewards/index.js'),
  upward('prompts', 'prompts/planted.ts', '../introductions/index.js'),
  upward('profiles', 'profiles/planted.ts', '../introductions/index.js'),
  upward('stewards', 'stewards/planted.ts', '../interest-channels/index.js'),
  upward('interest-channels', 'interest-channels/planted.ts', '../introductions/index.js'),
  upward('introductions', 'introductions/planted.ts', '../home/index.js'),
  upward('standing-chats', 'standing-chats/planted.ts', '../sessions/index.js'),
  upward('service-projects', 'service-projects/planted.ts', '../serve/index.js'),
  upward('needs', 'needs/planted.ts', '../serve/index.js'),
  upward('rounds', 'rounds/planted.ts', '../home/index.js'),
  upward('topics', 'topics/planted.ts', '../home/index.js'),
  upward('serve', 'serve/planted.ts', '../home/index.js'),
  upward('sessions', 'sessions/planted.ts', '../home/index.js'),
  upward('home', 'home/planted.ts', '../app.js'),
  planted(
    'features-are-entered-by-their-door',
    'core/home/window.ts',
    `import type {} from '../members/member.js';`,
  ),
  planted(
    'features-are-entered-by-their-door',
    'adapters/slack/window.ts',
    `import type {} from '../../core/members/member.js';`,
  ),
  planted(
    'adapters-know-only-core',
    'adapters/slack/neighbour.ts',
    `import type {} from '../discord/index.js';`,
  ),
  planted('adapters-know-only-core', 'adapters/slack/all.ts', `import '../by-platform.js';`),
  planted('adapters-know-only-core', 'adapters/slack/whole.ts', `import '../../main.js';`),
  planted('jobs-know-only-core', 'jobs/whole.ts', `import type {} from '../main.js';`),
  planted('agenda-in-one-file', 'jobs/ticks.ts', `import type {} from 'agenda';`),
  planted('mongo-in-one-adapter', 'database.ts', `import type {} from 'mongoose';`),
  planted('message-format-in-one-folder', 'core/home/planted-words.ts', `import 'intl-messageformat';`),
  planted('slack-in-one-adapter', 'platforms.ts', `import '@slack/bolt';`),
  planted('discord-in-one-adapter', 'adapters/slack/discord.ts', `import 'discord.js';`),
  planted('doubles-stand-alone', 'sandbox/slack-double/index.ts', `import type {} from '../../core/app.js';`),
  planted('doubles-stand-alone', 'sandbox/slack-double/twin.ts', `import '../discord-double/index.js';`),
  planted('sandbox-is-not-the-app', 'background.ts', `await import('./sandbox/persona.js');`),
  planted('source-knows-no-tests', 'tested.ts', `import '../test/support.js';`),
  planted('no-circles', 'adapters/mongo/egg.ts', `export * from './hen.js';`),
  planted('no-orphans', 'adapters/mongo/alone.ts', `export const alone = 1;`),
  planted('everything-is-found', 'adapters/mongo/lost.ts', `import './nowhere.js';`),
];
