import type { Platform } from '../core/shared/ids.js';
import type { SeenForm, SeenMessage } from './persona.js';

/*
 * What the page is told, as plain data: the server fills it in, the page draws it, and neither knows more of the other.
 */

/** All that the page draws for one person on one platform. */
export interface PageView {
  readonly platform: Platform;
  readonly community: string;
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  /** In the order in which they were first there. */
  readonly places: readonly PlaceView[];
  /** Oldest first. */
  readonly messages: readonly MessageView[];
  /** Slack's modal that only shows something; over everything else, as a form is. */
  readonly window?: MessageView;
  readonly form?: FormView;
  /** Channels that this person can see. */
  readonly channels: readonly ChannelView[];
  /** What `/` offers here. */
  readonly commands: readonly CommandView[];
  /** The platform's own menu entry for introductions: of a person, or of nobody in particular. */
  readonly menu: { readonly entry: string; readonly onSomebody: boolean };
  /** What the platform would have refused of what Kith did. */
  readonly problems: readonly string[];
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** IANA. */
  readonly zone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly leads: boolean;
  /** False for bots and accounts that nobody uses any more. */
  readonly playable: boolean;
  readonly unread: number;
}

export interface PlaceView {
  readonly key: string;
  readonly kind: SeenMessage['kind'];
  readonly name: string;
  readonly unread: number;
  /** Of a thread: the conversation below which it is listed. */
  readonly inside?: string;
}

export interface ChannelView {
  readonly id: string;
  /** Without `#`. */
  readonly name: string;
  /** False where one could go in, but has not. */
  readonly inside: boolean;
}

export interface MessageView {
  readonly id: string;
  /** The key of the place that it is in. */
  readonly place: string;
  readonly kind: SeenMessage['kind'];
  /** Undefined for Kith. */
  readonly author?: string;
  /** Epoch milliseconds by the sandbox's clock. */
  readonly at: number;
  /** As it went over the wire: blocks or components, nothing of it markup. */
  readonly payload: unknown;
  /** What a notification or a screen reader would say. */
  readonly summary: string;
  /** The conversation that a link in it leads to, by its address, where that is one of this person's own. */
  readonly leads: Readonly<Record<string, string>>;
  readonly isNew: boolean;
  readonly edits: number;
  /** What its own menu offers; nothing where Kith wrote it. */
  readonly menu: readonly string[];
  /** The thread that hangs on it, or that a reply would begin. */
  readonly thread?: { readonly key: string; readonly replies: number };
}

/** A field with what an eye or a keyboard wants to know beyond what a test needs. */
export interface FieldView {
  readonly label: string;
  readonly kind: 'short-text' | 'long-text' | 'choice' | 'choices' | 'people' | 'places' | 'other';
  readonly value: string | readonly string[] | undefined;
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly hint?: string;
  /** How many people, channels or choices may be picked. */
  readonly most: number;
  readonly maxLength?: number;
  /** The kind of input where none of the others fits. */
  readonly input: 'text' | 'date' | 'time' | 'checkbox';
}

export interface FormView extends Omit<SeenForm, 'payload' | 'fields'> {
  readonly fields: readonly FieldView[];
}

/** A command as it is offered while one types: `/chats`, or Discord's `/chats join`. */
export interface CommandView {
  /** Without the slash. */
  readonly name: string;
  readonly description: string;
  readonly verbs: readonly VerbView[];
  /** What may follow when no verb is said. */
  readonly bare?: { readonly people: number; readonly words?: string };
  /** The platform’s own, not Kith’s. */
  readonly own?: boolean;
}

export interface VerbView {
  readonly verb: string;
  readonly description: string;
  /** Whether somebody is named after it. */
  readonly person: boolean;
  /** What the free words mean, if any are read. */
  readonly words?: string;
}

/** What time it is in the sandbox. */
export interface ClockView {
  /** Epoch milliseconds. */
  readonly now: number;
  /** By how many milliseconds it is ahead of the real time. */
  readonly ahead: number;
  readonly walking: boolean;
  /** When something falls due by itself next. */
  readonly nextDue?: number;
}

/** One thing that crossed the wire. */
export interface WireEntry {
  readonly n: number;
  readonly at: number;
  readonly direction: 'from-kith' | 'to-kith';
  /** "chat.postMessage", "POST /channels/…/messages", "command /intro" */
  readonly what: string;
  /** "ok", "200", or what was refused. */
  readonly outcome: string;
  readonly ms?: number;
  readonly body: unknown;
  readonly answer?: unknown;
}
