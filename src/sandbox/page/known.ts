/** What a reader’s eye makes of ids and moments. */
export interface Known {
  /** Undefined for somebody whom this reader cannot see. */
  person(id: string): string | undefined;
  /** Without `#`. */
  channel(id: string): string | undefined;
  /** IANA: dates are shown as the reader’s clock says. */
  readonly zone: string;
  /** BCP 47. */
  readonly locale: string;
  /** Epoch milliseconds by the sandbox’s clock. */
  readonly now: number;
}

/** What one can do with a message. */
export interface MessageHands {
  /** `nth` counts from 0 among the buttons of this message that are called the same, in the order of the payload. */
  press(label: string, nth: number): void;
  follow(url: string): void;
}

export interface MessageProps {
  /** As it went over the wire. */
  readonly payload: unknown;
  readonly known: Known;
  readonly hands: MessageHands;
}
