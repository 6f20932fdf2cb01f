/** How much is new there; nothing where nothing is. */
export function Badge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span class="badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="hidden">, {count} new</span>
    </span>
  );
}
