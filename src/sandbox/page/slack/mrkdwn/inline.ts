/** What formatting leaves whole. */
export type Atom =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** What stands between `<` and `>`. */
  | { readonly kind: 'sign'; readonly inside: string }
  | { readonly kind: 'emoji'; readonly name: string };

export type Inline =
  | Atom
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inside: readonly Inline[] };
