import { int, real } from '../cells.js';
import { type Graph, NO_ARC, sourceOf } from '../graph.js';
import type { Certificate } from './certificate.js';
import type { Solution } from './solve.js';

type Claim = Pick<Solution, 'mate' | 'certificate'>;

/**
 * Checks the proof without trusting the search (complementary slackness): returns what is wrong with it, or
 * nothing, in which case no allowed matching is heavier. For tests, and for anyone who doubts.
 */
export function verifyOptimum(graph: Graph, claim: Claim): string | undefined {
  const holding = blossomsHolding(graph.n, claim.certificate.blossoms);
  return (
    doubtfulVertex(graph, claim) ??
    doubtfulEdge(graph, claim, holding) ??
    doubtfulBlossom(graph, claim, holding)
  );
}

function doubtfulVertex(graph: Graph, { mate, certificate }: Claim): string | undefined {
  for (let v = 0; v < graph.n; v++) {
    const above = real(certificate.vertex, v) - certificate.floor;
    const free = int(mate, v) === NO_ARC;
    if (above < 0) return `the dual of ${v} is below the floor`;
    if (free && above > 0) return `${v} is free above the floor`;
    if (!free && !isMutual(graph, mate, v)) return `${v} and its mate disagree`;
  }
  return undefined;
}

function doubtfulEdge(
  graph: Graph,
  { mate, certificate: { vertex, blossoms } }: Claim,
  holding: readonly Set<number>[],
): string | undefined {
  for (let arc = 0; arc < graph.target.length; arc++) {
    const a = sourceOf(graph, arc);
    const b = int(graph.target, arc);
    let slack = real(vertex, a) + real(vertex, b) - 2 * real(graph.weight, arc);
    for (const index of holding[a] ?? []) {
      if (holding[b]?.has(index)) slack += blossoms[index]?.dual ?? 0;
    }
    if (slack < 0) return `the edge ${a}–${b} is not covered`;
    if (int(mate, a) === arc && slack !== 0) return `the pair ${a}–${b} is not tight`;
  }
  return undefined;
}

function doubtfulBlossom(
  graph: Graph,
  { mate, certificate: { blossoms } }: Claim,
  holding: readonly Set<number>[],
): string | undefined {
  for (const [index, { dual, vertices }] of blossoms.entries()) {
    const within = vertices.filter((v) => isMatchedWithin(graph, mate, v, holding, index)).length;
    if (dual < 0 || vertices.length % 2 === 0 || within !== vertices.length - 1)
      return 'a blossom is not full';
  }
  return undefined;
}

function blossomsHolding(n: number, blossoms: Certificate['blossoms']): Set<number>[] {
  const holding = Array.from({ length: n }, () => new Set<number>());
  for (const [index, { vertices }] of blossoms.entries()) {
    for (const v of vertices) holding[v]?.add(index);
  }
  return holding;
}

function isMutual(graph: Graph, mate: Int32Array, v: number): boolean {
  const arc = int(mate, v);
  return sourceOf(graph, arc) === v && int(mate, int(graph.target, arc)) === int(graph.reverse, arc);
}

function isMatchedWithin(
  graph: Graph,
  mate: Int32Array,
  v: number,
  holding: readonly Set<number>[],
  index: number,
): boolean {
  const arc = int(mate, v);
  return arc !== NO_ARC && (holding[int(graph.target, arc)]?.has(index) ?? false);
}
