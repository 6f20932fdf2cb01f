/**
 * One person of the sandbox, seen from the outside: what they type and press, and what they see.
 * Both doubles hand out personas of this one shape, so a journey is written once and told on both platforms.
 * A persona can only press what it was shown, and only fill in a form that was opened for it.
 */
export interface Persona {
  /** The platform's own id: `U…` on Slack, a snowflake on Discord. */
  readonly id: string;
  readonly name: string;

  /** Types a slash command, e.g. `command('intro', { people: [ben], words: 'we both love maps' })`. Resolves once the app has acknowledged it. */
  command(name: string, input?: TypedCommand): Promise<void>;

  /**
   * Uses the platform's menu entry: Slack's global shortcut "Introduce someone", Discord's user menu "Introduce me"
   * (which needs a person), or an entry in the menu of a message (which needs that message).
   */
  menu(entry: string, on?: Persona | SeenMessage): Promise<void>;

  /** Writes something, by hand: in a channel, or in the thread under a message. */
  say(
    words: string,
    where: { readonly place: string } | { readonly under: SeenMessage },
  ): Promise<SeenMessage>;

  /** Slack's App Home, Discord's `/kith` panel: whatever the platform calls home. */
  openHome(): Promise<void>;

  /** Presses the newest visible button with this label; throws when this person was shown none. Resolves once acknowledged. */
  press(label: string, on?: SeenMessage): Promise<void>;

  /** Fills in and submits the form that is open, by field label; throws when no form is open or a label is unknown. Fields left out keep what they were prefilled with. */
  submit(answers?: Readonly<Record<string, Answer>>): Promise<void>;

  /** Closes the open form without submitting. */
  dismiss(): void;

  /** Everything this person can see now, oldest first: direct messages, rooms, and messages marked "only you". */
  sees(): readonly SeenMessage[];

  /** The form open on this person's screen. */
  form(): SeenForm | undefined;
}

export interface TypedCommand {
  /** `pause`, `settings`, `list`, `help`: the word after the command on Slack, the subcommand or `show` option on Discord. */
  readonly verb?: string;
  readonly people?: readonly Persona[];
  readonly words?: string;
  /** Where it was typed; a shared channel of the world unless told otherwise. */
  readonly place?: string;
}

/** For choices the labels to tick, for channels their names without `#`. */
export type Answer = string | readonly Persona[] | readonly string[];

export interface SeenMessage {
  /** Stable over edits. */
  readonly id: string;
  /** `window`: a Slack modal that only shows something and has no field to fill in. */
  readonly kind: 'direct' | 'room' | 'channel' | 'thread' | 'only-you' | 'home' | 'window';
  /** The platform's id of the conversation it is in. */
  readonly place: string;
  /** Epoch milliseconds by the platform's clock: when it was posted; of home and windows, when they last changed. */
  readonly at: number;
  /** In a thread: the id of the message that the thread hangs on. */
  readonly under?: string;
  /** What the eye reads, as plain text: every block or component in order, without markup. */
  readonly text: string;
  /** What a notification or a screen reader would say. */
  readonly summary: string;
  readonly buttons: readonly string[];
  /** The payload as the app last sent it. */
  readonly payload: unknown;
  /** What stands there now, after every edit: `{text, blocks}`, a view, or `{content, embeds, components, flags}`. */
  readonly shown: unknown;
  readonly edits: number;
}

export interface SeenForm {
  readonly title: string;
  readonly submitLabel: string;
  readonly fields: readonly SeenField[];
  /** Slack shows them under the field; Discord cannot, and answers with a message instead. */
  readonly errors: Readonly<Record<string, string>>;
  readonly payload: unknown;
}

export interface SeenField {
  readonly label: string;
  readonly kind: 'short-text' | 'long-text' | 'choice' | 'choices' | 'people' | 'places' | 'other';
  readonly value: string | readonly string[] | undefined;
  readonly choices?: readonly string[];
  readonly required: boolean;
}
