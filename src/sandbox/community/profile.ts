/** What one of the sandbox's people says about themselves, as they would type it, by the forms' fields. */
export interface SaidOfThemselves {
  readonly who: string;
  readonly aim: string;
  readonly interests: string;
  readonly skills: string;
  readonly knowledge: string;
  readonly relationships: string;
  readonly languages: string;
  /** When it suits them, by their own clock. */
  readonly hours?: string;
}

export type Profiles = Readonly<Record<string, SaidOfThemselves>>;
