/** Why two people are a good match, in the words that they used themselves. */
export type Why =
  | { readonly kind: 'interests'; readonly words: readonly string[] }
  /** What `from` offers is what `to` is after. Places in the group. */
  | { readonly kind: 'offers'; readonly from: number; readonly to: number; readonly offer: string }
  | { readonly kind: 'languages'; readonly words: readonly string[] };
