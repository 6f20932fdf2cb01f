// What tsc leaves undone: the sandbox's page is bundled for the browser, and the command must be runnable.
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const FROM = 'src/sandbox/page';
const TO = 'dist/sandbox/page';

await rm(TO, { recursive: true, force: true });
await mkdir(TO, { recursive: true });
await Promise.all([
  build({
    entryPoints: ['main.tsx', 'camera.tsx', 'style.css'].map((name) => `${FROM}/${name}`),
    outdir: TO,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  }),
  ...(await readdir(FROM))
    .filter((name) => /\.(html|svg)$/.test(name))
    .map((name) => copyFile(`${FROM}/${name}`, `${TO}/${name}`)),
]);
await chmod('dist/cli.js', 0o755);
