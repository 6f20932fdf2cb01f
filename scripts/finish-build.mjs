// What tsc leaves undone: the sandbox's page is not TypeScript, and the command must be runnable.
import { chmod, cp } from 'node:fs/promises';

await cp('src/sandbox/page', 'dist/sandbox/page', { recursive: true });
await chmod('dist/cli.js', 0o755);
