import { Worker } from 'node:worker_threads';

/** Nobody stays up for a thread: whoever waits for a draw holds it meanwhile. */
export function startThread(): Worker {
  const thread = import.meta.url.endsWith('.ts') ? fromSource() : beside();
  thread.unref();
  return thread;
}

const beside = () => new Worker(new URL('./worker.js', import.meta.url), { execArgv: [] });

/** In the source tree (tests, figures) it is TypeScript, which needs the loader. */
function fromSource(): Worker {
  const loader = new URL('../../../test/support/typescript-loader.js', import.meta.url).href;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(loader)});`;
  const first = `data:text/javascript,${encodeURIComponent(register)}`;
  return new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--import', first] });
}
