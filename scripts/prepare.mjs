// After `npm ci`: builds Kith and makes its own command known to npx in this folder.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';

const tools = 'node_modules/.bin';

if (existsSync('node_modules/typescript')) {
  const { status } = spawnSync('npm run -s build', { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
  await linkOwnCommand();
} else {
  // `npm ci --omit=dev`: what was built before is used as it is.
  process.stdout.write(
    'Kith was not built: TypeScript is not installed. Bring dist/ along, or run npm ci.\n',
  );
}

async function linkOwnCommand() {
  if (process.platform === 'win32') return;
  await mkdir(tools, { recursive: true });
  await rm(`${tools}/kith`, { force: true });
  await symlink('../../dist/cli.js', `${tools}/kith`);
}
