import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

/** What is made here and not kept. */
const NOT_OURS = /^(node_modules|dist|\.kith|\.git|coverage)(\/|$)|(^|\/)\.env$|\.log$/;
const TEXT = /\.(ts|js|cjs|mjs|json|md|yml|html|css|txt|ics)$|^\.ci\/|^[^.]+$/;
const MOST_LINES = 250;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const texts = (await filesIn('')).filter((name) => TEXT.test(name));
  files = new Map(
    await Promise.all(texts.map(async (name) => [name, await readFile(name, 'utf8')] as const)),
  );
});

describe('the source', () => {
  it(`has no file above ${MOST_LINES} lines`, () => {
    const long = [...source()].filter(([, text]) => text.trimEnd().split('\n').length > MOST_LINES);
    expect(long.map(([name]) => name)).toEqual([]);
  });

  it('names its files in kebab-case', () => {
    expect([...source().keys()].filter((name) => !/^[a-z0-9-]+(\.[a-z]+)+$/.test(lastOf(name)))).toEqual([]);
  });

  it('has no utils, helpers, managers or services', () => {
    const vague = /(^|[/-])(utils?|helpers?|managers?|services?)([/.-]|$)/;
    expect(
      [...source().keys()].filter((name) => vague.test(name.replace(/service-(project|prompt)/g, ''))),
    ).toEqual([]);
  });

  it('silences neither the compiler nor the linter', () => {
    expect(linesWith(source(), /@ts-(ignore|expect-error|nocheck)|biome-ignore/)).toEqual([]);
  });
});

describe('the core', () => {
  it('has no clock, no chance and no environment of its own', () => {
    const outside =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bcrypto\.|\bset(Timeout|Interval|Immediate)\(|\bperformance\.|\bTemporal\.Now\b|\bfetch\(/;
    expect(linesWith(only(/^src\/core\/.*\.ts$/), outside)).toEqual([]);
  });

  it('names its imports where the dependency rules can see them', () => {
    expect(linesWith(source(), /(?<!await )\bimport\(/)).toEqual([]);
  });
});

describe('the tests', () => {
  it('all run', () => {
    const held = /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/;
    expect(linesWith(tests(), held)).toEqual([]);
  });

  it('all expect something', () => {
    expect([...tests()].filter(([, text]) => !/\bexpect\(/.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('mock nothing that can be run', () => {
    expect(linesWith(tests(), /\bjest\.(mock|unstable_mockModule|spyOn)\(/)).toEqual([]);
  });
});

describe('what is committed', () => {
  it('names no machine of ours', () => {
    const ours = new RegExp(String.raw`(?<![\w./-])/(${['work', 'root', 'home'].join('|')})/[\w.]`);
    expect(linesWith(files, ours)).toEqual([]);
  });

  it('leaves it to npm where packages come from', () => {
    const lock = new Map([['package-lock.json', files.get('package-lock.json') ?? '']]);
    expect(lock.get('package-lock.json')).toContain('"lockfileVersion"');
    expect(linesWith(lock, /"resolved"|https?:\/\/[^"]*(registry|artifactory|nexus|proxy)/)).toEqual([]);
  });

  it('locks the builds of every platform, or npm ci would refuse', () => {
    const { packages } = Lock.parse(JSON.parse(files.get('package-lock.json') ?? ''));
    const locked = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    // What is missing here is written in by scripts/complete-lock.mjs.
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });
});

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder || '.', { withFileTypes: true });
  const found = entries
    .map((entry) => ({ entry, path: folder ? `${folder}/${entry.name}` : entry.name }))
    .filter(({ path }) => !NOT_OURS.test(path))
    .map(({ entry, path }) => (entry.isDirectory() ? filesIn(path) : [path]));
  return (await Promise.all(found)).flat();
}

const only = (pattern: RegExp): ReadonlyMap<string, string> =>
  new Map([...files].filter(([name]) => pattern.test(name)));
const source = () => only(/^src\/.*\.ts$/);
const tests = () => only(/^test\/.*\.test\.ts$/);
const lastOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);

/** `file:line` of every line that fits. */
const linesWith = (among: ReadonlyMap<string, string>, pattern: RegExp): readonly string[] =>
  [...among].flatMap(([name, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}`] : [])),
  );
