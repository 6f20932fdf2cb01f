// Runs jest's test files in plain node. Jest itself would load all of Kith and its packages anew for each file, in a
// module world of its own, which took more than half of every run. Here they are loaded once per worker; only what
// stands below test/ is fresh for every file. So nothing in src may keep what one test file could leave for the next.
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';

register('./test-file-loader.js', import.meta.url);
const require = createRequire(import.meta.url);
const OF_ONE_FILE = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'kith.jest'];
let files = 0;

export default function runTestFile(globalConfig, config, environment, runtime, testPath, report) {
  files += 1;
  const file = files;
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (path) => import(`${pathToFileURL(path)}?file=${file}`);
  runtime.requireInternalModule = freshly;
  runtime.setGlobalsForRuntime = (words) => {
    globalThis[Symbol.for('kith.jest')] = { ...words, jest: { setTimeout: patience } };
  };
  // Node finds its way back to the TypeScript by itself, once nobody else does it.
  Error.prepareStackTrace = undefined;
  process.setSourceMapsEnabled(true);
  return circus.default(globalConfig, config, environment, runtime, testPath, report).finally(forget);
}

/** Jest's own part lives beside the tests, in the same realm: then `expect.any(String)` means the same String. */
function freshly(path) {
  delete require.cache[require.resolve(path)];
  return require(path);
}

function patience(ms) {
  globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms;
}

function forget() {
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (OF_ONE_FILE.includes(symbol.description)) delete globalThis[symbol];
}
