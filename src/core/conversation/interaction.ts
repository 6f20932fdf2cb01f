import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Action } from './action-key.js';
import type { FormAnswers } from './form.js';

/** Who does something, as the platform tells it in the same breath. */
export interface Actor {
  readonly member: MemberId;
  readonly community: CommunityId;
  readonly name: string;
  /** BCP 47, where the platform says so. */
  readonly locale?: string;
}

/** Something a person did, in words that both platforms share. */
export type Interaction =
  | ({ readonly kind: 'command' } & Command & { readonly by: Actor })
  | { readonly kind: 'press'; readonly action: Action; readonly by: Actor }
  | {
      readonly kind: 'submission';
      readonly action: Action;
      readonly answers: FormAnswers;
      readonly by: Actor;
    }
  /** Opening home. */
  | { readonly kind: 'visit'; readonly by: Actor };

export interface Command {
  readonly command: 'intro' | 'kith';
  /** `help`, `list`, `pause` …; absent for the bare command. On Slack only a word that the command knows counts as one. */
  readonly verb?: string;
  readonly people: readonly MemberId[];
  /** What else was typed, raw (already unescaped). */
  readonly words: string;
}
