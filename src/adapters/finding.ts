/** One thing that `kith doctor` looked at. */
export interface Finding {
  readonly what: string;
  readonly well: boolean;
  /** How to mend it, in a sentence for the operator. */
  readonly mend?: string;
}

export const well = (what: string): Finding => ({ what, well: true });
export const ill = (what: string, mend: string): Finding => ({ what, well: false, mend });
