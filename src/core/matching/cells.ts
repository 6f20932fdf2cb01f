/** Reads a cell that is known to exist; the callers' loops are the proof that it does. */
export function int(cells: Int32Array, index: number): number {
  return cells[index] ?? -1;
}

/** The same for whole numbers too great for 32 bits (weights, duals). */
export function real(cells: Float64Array, index: number): number {
  return cells[index] ?? 0;
}
