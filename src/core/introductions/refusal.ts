import type { PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** Why a request to meet is not taken: a value with words (see refusal-messages.ts), and nothing is stored. */
export type Refusal =
  | { readonly kind: 'oneself' }
  | { readonly kind: 'connecting-oneself' }
  | { readonly kind: 'same-person-twice' }
  | { readonly kind: 'bot'; readonly name: string }
  | { readonly kind: 'departed'; readonly name: string }
  | { readonly kind: 'guest'; readonly name: string }
  | { readonly kind: 'external'; readonly name: string }
  | { readonly kind: 'you-are-guest' }
  | { readonly kind: 'you-are-external' }
  | { readonly kind: 'other-community' }
  | { readonly kind: 'you-blocked-them'; readonly name: string }
  | { readonly kind: 'already-asked'; readonly names: readonly string[] }
  | { readonly kind: 'already-introduced'; readonly names: readonly string[]; readonly room: PlaceId }
  | { readonly kind: 'too-many-open'; readonly allowed: number; readonly freeAt: Instant }
  | { readonly kind: 'too-many-this-week'; readonly allowed: number; readonly freeAt: Instant };
