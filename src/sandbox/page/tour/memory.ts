const KEY = 'kith-tour';
const OVER = 'over';

/** The step that one was at, from 0; undefined where the tour is over. It begins by itself the first time. */
export function rememberedStep(): number | undefined {
  const kept = localStorage.getItem(KEY);
  return kept === OVER ? undefined : Math.max(0, Number.parseInt(kept ?? '0', 10) || 0);
}

export function remember(step: number | undefined): void {
  localStorage.setItem(KEY, step === undefined ? OVER : String(step));
}
