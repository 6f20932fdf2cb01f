/** Who may still meet whom, as a square table; quick to change, for up to a thousand people. */
export interface Table {
  readonly n: number;
  readonly cells: Uint8Array;
}

/** Per person their partner. Everybody has one. */
export type Rounds = readonly Int32Array[];

export const emptyTable = (n: number): Table => ({ n, cells: new Uint8Array(n * n) });

export const copyOf = ({ n, cells }: Table): Table => ({ n, cells: cells.slice() });

export const holds = ({ n, cells }: Table, a: number, b: number): boolean => cells[a * n + b] === 1;

export function put({ n, cells }: Table, a: number, b: number, value: 0 | 1): void {
  cells[a * n + b] = value;
  cells[b * n + a] = value;
}

export function putRound(table: Table, mate: Int32Array, value: 0 | 1): void {
  mate.forEach((other, v) => {
    table.cells[v * table.n + other] = value;
  });
}

/** With how many others the person with the fewest may still meet. */
export function leastDegree({ n, cells }: Table): number {
  let least = n;
  for (let v = 0; v < n; v++) {
    let degree = 0;
    for (let at = v * n; at < (v + 1) * n; at++) degree += cells[at] ?? 0;
    least = Math.min(least, degree);
  }
  return least;
}
