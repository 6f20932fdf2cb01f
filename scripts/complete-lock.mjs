// After `npm install`, where a registry lacks the builds of other platforms: npm leaves such optional packages out of
// the lock, and `npm ci` then refuses it. This writes them in, by what their names say; nothing is fetched.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const PROCESSORS = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, dev)]),
);
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
lock.packages = Object.fromEntries(packages.sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} optional packages written in\n`);

/** Whether npm would find it from there, in that folder or above. */
function isLocked(path, name) {
  const above = path.lastIndexOf('/node_modules/');
  if (`${path && `${path}/`}node_modules/${name}` in lock.packages) return true;
  return path !== '' && isLocked(above < 0 ? '' : path.slice(0, above), name);
}

function entryFor(name, version, dev) {
  const words = name.split(/[-_/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (!/^\d/.test(version) || os.length + cpu.length === 0)
    throw new Error(`by hand, please: ${name}@${version}`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
