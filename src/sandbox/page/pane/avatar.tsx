const COLOURS = 8;

/** Initials on a colour that goes with the name. */
export function Avatar({ name, kith = false }: { readonly name: string; readonly kith?: boolean }) {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');
  return (
    <span class={`avatar ${kith ? 'of-kith' : `tint-${sum % COLOURS}`}`} aria-hidden="true">
      {kith ? 'K' : initials}
    </span>
  );
}
