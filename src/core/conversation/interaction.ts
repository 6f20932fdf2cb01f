import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Action } from './action-key.js';
import type { CommandName } from './commands.js';
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
  /** The menu entry of a message, e.g. the host's "Pick this answer". */
  | { readonly kind: 'pick'; readonly entry: MenuEntry; readonly message: PickedMessage; readonly by: Actor }
  /** Opening home. */
  | { readonly kind: 'visit'; readonly by: Actor };

/** What stands in the menu of every message. */
export type MenuEntry = 'pick-answer';

/** A message that somebody wrote, as the platform shows it to whoever opened its menu. */
export interface PickedMessage {
  readonly place: PlaceId;
  /** The platform's name of the message. */
  readonly message: string;
  /** In a thread: the platform's name of the message that the thread hangs on. */
  readonly thread?: string;
  /** Undefined where no member of the community wrote it. */
  readonly author?: MemberId;
  readonly words: string;
  /** Where it can be read. */
  readonly url: string;
}

export interface Command {
  readonly command: CommandName;
  /** `help`, `list`, `pause` …; absent for the bare command. On Slack only a word that the command knows counts as one. */
  readonly verb?: string;
  readonly people: readonly MemberId[];
  /** What else was typed, raw (already unescaped). */
  readonly words: string;
  /** The channel in which it was typed, where the platform says so. */
  readonly place?: PlaceId;
}
