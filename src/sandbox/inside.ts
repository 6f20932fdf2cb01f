/** The app inside the sandbox, in the hands of whoever started both. */
export interface Inside {
  /** Lets everything happen that is due now, and waits until nothing is in hand any more. */
  quiet(): Promise<void>;
  /** While held, nothing happens by itself. */
  hold(held: boolean): void;
  /** Ends the app and, when `meanwhile` is over, starts it again with the platforms that are there then. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
}
