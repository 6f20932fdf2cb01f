// The arrows of the code, as docs and src/core/README.md draw them. Each rule is shown to fire by
// test/architecture/dependency-rules.test.ts; a new rule needs a planted violation there.

/** From the ground up. Who stands side by side does not know the other. */
const LAYERS = [
  ['shared', 'matching'],
  ['conversation', 'pairing'],
  ['messenger', 'places', 'words'],
  ['outbox', 'cadence'],
  ['members'],
  ['care', 'stewards', 'profiles'],
  ['prompts'],
  ['interest-channels'],
  ['introductions'],
  ['standing-chats', 'service-projects', 'needs', 'rounds', 'topics'],
  ['sessions', 'serve'],
  ['home'],
  ['app'],
];
const inCore = (names) => `^src/core/(${names.join('|')})(/|\\.ts$)`;
const named = LAYERS.flat();
const notBelow = (name) => {
  const level = LAYERS.findIndex((names) => names.includes(name));
  return LAYERS.slice(level)
    .flat()
    .filter((other) => other !== name);
};
const layerRules = named
  .filter((name) => notBelow(name).length > 0)
  .map((name) => ({
    name: `core-${name}-looks-down`,
    comment: `core/${name} may only know what lies below it: ${LAYERS.map((names) => names.join(' | ')).join(' ← ')}`,
    from: { path: inCore([name]) },
    to: { path: inCore(notBelow(name)) },
  }));

const packages = (names) => `(^|/)node_modules/(${names})(/|$)`;
const onlyIn = (name, where, names, comment) => ({
  name,
  comment,
  from: { path: '^src/', pathNot: where },
  to: { path: packages(names) },
});

const forbidden = [
  {
    name: 'core-knows-only-itself',
    comment: 'No platform, database, scheduler, clock or randomness: pass it in (see core/app.ts).',
    from: { path: '^src/core/' },
    to: { pathNot: ['^src/core/', packages('zod|temporal-polyfill|intl-messageformat')] },
  },
  {
    name: 'core-has-named-layers',
    comment: 'A new folder of the core needs its place among the LAYERS above.',
    from: { path: '^src/core/', pathNot: inCore(named) },
    to: {},
  },
  ...layerRules,
  {
    name: 'features-are-entered-by-their-door',
    comment: 'From outside, import the feature’s index.ts. core/shared and core/conversation are open.',
    from: { path: '^src/core/([^/]+)/|^src/' },
    to: { path: '^src/core/(?!shared/|conversation/)[^/]+/(?!index\\.ts$)', pathNot: '^src/core/$1/' },
  },
  {
    name: 'adapters-know-only-core',
    comment:
      'Adapters meet in main.ts, platforms.ts, database.ts and by-platform.ts only; finding.ts is the doctor’s word.',
    from: { path: '^src/adapters/([^/]+)/' },
    to: { path: '^src/', pathNot: ['^src/core/', '^src/adapters/$1/', '^src/adapters/finding\\.ts$'] },
  },
  {
    name: 'jobs-know-only-core',
    from: { path: '^src/jobs/' },
    to: { path: '^src/', pathNot: ['^src/core/', '^src/jobs/'] },
  },
  onlyIn(
    'agenda-in-one-file',
    '^src/jobs/agenda\\.ts$',
    'agenda|@agendajs',
    'Ticks, not timers: docs/decisions/0001.',
  ),
  onlyIn(
    'mongo-in-one-adapter',
    '^src/(adapters/mongo/|jobs/agenda\\.ts$)',
    'mongoose|mongodb|mongodb-memory-server-core',
    'Stores are ports; jobs/agenda.ts takes the connection only.',
  ),
  onlyIn(
    'message-format-in-one-folder',
    '^src/core/words/',
    'intl-messageformat|@formatjs',
    'Everybody else says it through `Words`: docs/decisions/0019.',
  ),
  onlyIn('slack-in-one-adapter', '^src/adapters/slack/', '@slack', 'Slack is only a way of speaking.'),
  onlyIn(
    'discord-in-one-adapter',
    '^src/(adapters/discord|sandbox)/',
    'discord\\.js|@discordjs|discord-api-types',
    'Discord is only a way of speaking; the sandbox uses the tables of numbers.',
  ),
  {
    name: 'doubles-stand-alone',
    comment: 'A double that knew Kith could agree with its mistakes.',
    from: { path: '^src/sandbox/(slack|discord)-double/' },
    to: { path: '^src/', pathNot: ['^src/sandbox/$1-double/', '^src/sandbox/[^/]+\\.ts$'] },
  },
  {
    name: 'sandbox-is-not-the-app',
    comment: 'Only what starts Kith may start the sandbox around it.',
    from: { path: '^src/', pathNot: '^src/(sandbox/|commands/|cli\\.ts$)' },
    to: { path: '^src/sandbox/' },
  },
  {
    name: 'source-knows-no-tests',
    from: { path: '^src/' },
    to: { path: '^(test|bench|scripts|dist)/' },
  },
  {
    name: 'no-circles',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    from: { orphan: true },
    to: {},
  },
  {
    name: 'everything-is-found',
    comment: 'An import that cannot be resolved escapes every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no API that dependency-cruiser 17 could use; swc reads the source and sees type imports too.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Its swc parser knows no JSX: the page's arrows are held by test/architecture/page-arrows.test.ts.
    exclude: { path: '^src/sandbox/page/' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
