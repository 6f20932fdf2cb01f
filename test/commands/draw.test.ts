import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InstanceError } from '../../src/commands/draw-edges.js';
import { readInstance } from '../../src/commands/draw-instance.js';
import { runKith } from '../support/run-kith.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-draw-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function drawn(instance: string) {
  const file = join(folder, 'instance.json');
  await writeFile(file, instance);
  return runKith(['draw', '--in', file]);
}

describe('kith draw', () => {
  test('prints the best pairs, who is left, and that nothing weighs more', async () => {
    const edges = [
      [0, 1, 5],
      [1, 2, 9],
      [2, 3, 5],
      [3, 4, 8],
      [4, 0, 1],
    ];
    const ran = await drawn(JSON.stringify({ n: 5, edges, size: 2, seed: 7, budgetMs: 5000 }));
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toEqual({
      groups: [
        [1, 2],
        [3, 4],
      ],
      left: [0],
      weight: 17,
      bound: 17,
      exact: true,
      ms: expect.any(Number),
      replayable: true,
    });
  });

  test('says in one sentence that a file is not an instance, and ends with 1', async () => {
    const ran = await drawn('{"n": 3, "edges": [[0, 1, 5], [1, 1, 5]]}');
    expect(ran).toEqual({ code: 1, stdout: '', stderr: 'edges[1] joins 1 with itself.\n' });
  });

  test('says that a file is not there', async () => {
    const ran = await runKith(['draw', '--in', join(folder, 'nowhere.json')]);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/cannot be read\.\n$/) });
  });
});

const complaint = (text: string): string => {
  try {
    readInstance(Buffer.from(text));
    return 'none';
  } catch (error) {
    if (error instanceof InstanceError) return error.message;
    throw error;
  }
};

describe('what is not an instance is told so', () => {
  test.each([
    ['', 'The instance is not JSON.'],
    ['pairs, please', 'The instance is not JSON.'],
    ['{"n": 3, "edges": [[0, 1, 5]', 'edges[1] is not [i, j, weight], or the list is not closed after it.'],
    ['{"n": 3, "edges": [[0, 1, 5]]', 'The instance is not JSON.'],
    ['[]', 'The instance must be an object with n and edges.'],
    ['null', 'The instance must be an object with n and edges.'],
    ['{"edges": []}', 'n must be a whole number from 0 to 200000.'],
    ['{"n": -1, "edges": []}', 'n must be a whole number from 0 to 200000.'],
    ['{"n": 2.5, "edges": []}', 'n must be a whole number from 0 to 200000.'],
    ['{"n": 1e9, "edges": []}', 'n must be a whole number from 0 to 200000.'],
    ['{"n": "3", "edges": []}', 'n must be a whole number from 0 to 200000.'],
    ['{"n": 3}', 'edges must be a list of [i, j, weight].'],
    ['{"n": 3, "edges": {}}', 'edges must be a list of [i, j, weight].'],
    ['{"n": 3, "edges": [], "size": 8}', 'size must be a whole number from 2 to 7.'],
    ['{"n": 3, "edges": [], "size": 1}', 'size must be a whole number from 2 to 7.'],
    ['{"n": 3, "edges": [], "budgetMs": 0}', 'budgetMs must be a whole number from 1 to 600000.'],
    ['{"n": 3, "edges": [], "maxCardinality": 1}', 'maxCardinality must be true or false.'],
    ['{"n": 3, "edges": [[0, 3, 1]]}', 'edges[0] joins 0 and 3, but vertices go from 0 to 2.'],
    ['{"n": 3, "edges": [[-1, 2, 1]]}', 'edges[0] joins -1 and 2, but vertices go from 0 to 2.'],
    ['{"n": 0, "edges": [[0, 1, 1]]}', 'edges[0] joins 0 and 1, but there are no vertices.'],
    ['{"n": 3, "edges": [[2, 2, 1]]}', 'edges[0] joins 2 with itself.'],
    [
      '{"n": 3, "edges": [[0, 1, 0]]}',
      'edges[0] weighs 0, but weights are whole numbers from 1 to 333333333333333.',
    ],
    [
      '{"n": 3, "edges": [[0, 1, 1.5]]}',
      'edges[0] weighs 1.5, but weights are whole numbers from 1 to 333333333333333.',
    ],
    [
      '{"n": 3, "edges": [[0, 1, 1e300]]}',
      'edges[0] weighs 1e+300, but weights are whole numbers from 1 to 333333333333333.',
    ],
    ['{"n": 3, "edges": [[0, 1]]}', 'edges[0] is not [i, j, weight], or the list is not closed after it.'],
    [
      '{"n": 3, "edges": [[0, 1, 1, 1]]}',
      'edges[0] is not [i, j, weight], or the list is not closed after it.',
    ],
    [
      '{"n": 3, "edges": [[0, 1, 1], 7]}',
      'edges[1] is not [i, j, weight], or the list is not closed after it.',
    ],
    [
      '{"n": 3, "edges": [[0, "1", 1]]}',
      'edges[0] is not [i, j, weight], or the list is not closed after it.',
    ],
    [
      '{"n": 3, "edges": [[0, 1, null]]}',
      'edges[0] is not [i, j, weight], or the list is not closed after it.',
    ],
    [
      '{"n": 3, "edges": [[0, 1, 1] [0, 2, 1]]}',
      'edges[1] is not [i, j, weight], or the list is not closed after it.',
    ],
    [
      '{"n": 3, "edges": [[0, 1, 1], [1, 0, 2]]}',
      'edges[0] and edges[1] join the same two with different weights.',
    ],
  ])('%s', (text, sentence) => {
    expect(complaint(text)).toBe(sentence);
  });

  test('the same edge twice with one weight is one edge; order, space and other fields do not matter', () => {
    const text =
      '{ "note": "\\"edges\\": [", "more": {"edges": 1}, "edges" : [ [0,1,7] , [1, 0,7.0],\n[1,2,1e2] ], "n":3 }';
    expect(readInstance(Buffer.from(text))).toEqual({
      n: 3,
      size: 2,
      seed: 1,
      budgetMs: 5_000,
      maxCardinality: true,
      edges: { a: Int32Array.of(0, 1), b: Int32Array.of(1, 2), weight: Float64Array.of(7, 100) },
    });
  });
});
