/** Pairs of places with a number each, for looking up quickly; plain columns, so that a million take little room. */
export interface PairRows {
  /** The number of this pair, or undefined if it is not there. */
  of(a: number, b: number): number | undefined;
}

export interface Columns {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** `values[i]` belongs to the i-th pair. Of a pair that is there several times, `merge` makes one number. */
export function pairRows(
  n: number,
  { a, b }: Columns,
  values: Float64Array,
  merge: (one: number, more: number) => number,
): PairRows {
  const { first, order } = byLower(n, { a, b });
  const rows: (readonly [Int32Array, Float64Array] | undefined)[] = [];
  for (let v = 0; v < n; v++) {
    const from = first[v] ?? 0;
    const to = first[v + 1] ?? 0;
    if (from === to) continue;
    const merged = new Map<number, number>();
    for (const i of order.subarray(from, to).values()) {
      const other = Math.max(a[i] ?? 0, b[i] ?? 0);
      const before = merged.get(other);
      const value = values[i] ?? 0;
      merged.set(other, before === undefined ? value : merge(before, value));
    }
    const others = Int32Array.from(merged.keys()).sort();
    rows[v] = [others, Float64Array.from(others, (other) => merged.get(other) ?? 0)];
  }
  return {
    of(one, other) {
      const row = rows[Math.min(one, other)];
      if (row === undefined) return undefined;
      const at = find(row[0], Math.max(one, other));
      return at < 0 ? undefined : row[1][at];
    },
  };
}

/** The pairs by their lower place: those of v are order[first[v]] … order[first[v + 1] − 1]. */
export function byLower(n: number, { a, b }: Columns): { first: Int32Array; order: Int32Array } {
  const first = new Int32Array(n + 1);
  const lower = (i: number) => Math.min(a[i] ?? 0, b[i] ?? 0);
  for (let i = 0; i < a.length; i++) first[lower(i) + 1] = (first[lower(i) + 1] ?? 0) + 1;
  for (let v = 0; v < n; v++) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0);
  const next = first.slice();
  const order = new Int32Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const place = next[lower(i)] ?? 0;
    next[lower(i)] = place + 1;
    order[place] = i;
  }
  return { first, order };
}

function find(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? 0;
    if (at === wanted) return middle;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
