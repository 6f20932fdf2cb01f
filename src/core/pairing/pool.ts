/** The people of one round, and what is to be known of them for the draw. Plain data: it goes to another thread. */
export interface Pool {
  readonly people: readonly Entrant[];
  /** 2 to 7. */
  readonly size: number;
  /** Decides between what is equally good; the same pool and seed give the same plan. */
  readonly seed: number;
  /** Whether somebody who is over joins a group (a trio, for pairs), or is left out this time. */
  readonly oddOnes: 'join' | 'leave-out';
  /** Never together: blocks, refusals, the same organisation where that is set. Places in `people`, no pair twice. */
  readonly forbidden: readonly (readonly [number, number])[];
  /** Who has been matched with whom before. */
  readonly met: readonly Meeting[];
  readonly now: number;
  readonly budgetMs: number;
}

export interface Entrant {
  /** As they wrote them. */
  readonly interests: readonly string[];
  /** Skills, knowledge, relationships. */
  readonly offers: readonly string[];
  /** What they are trying to achieve. */
  readonly aim?: string;
  readonly languages: readonly string[];
  readonly organisation?: string;
  /** When they work, in minutes of the UTC day, at most two stretches; absent if their zone is not known. */
  readonly hours?: readonly (readonly [number, number])[];
  /** Left out last time: must not be again. */
  readonly goesFirst: boolean;
}

export interface Meeting {
  /** Places in `people`. */
  readonly a: number;
  readonly b: number;
  readonly at: number;
  /** Whether they did meet, as they said themselves. */
  readonly went: 'met' | 'not-met' | 'unknown';
}

export interface Plan {
  /** Places in `people`, each rising. */
  readonly groups: readonly (readonly number[])[];
  readonly left: readonly number[];
  readonly weight: number;
  /** No plan with as many people in it can weigh more; above 1,000 people, none of the pairs that were looked at. */
  readonly bound: number;
  /** Proven to weigh most. A plan that is lighter for the sake of coming rounds is not, though it is meant. */
  readonly exact: boolean;
  /** Whether the same pool and seed give the same plan again. */
  readonly replayable: boolean;
  /** Pairs in it that have been matched before. */
  readonly repeats: number;
  readonly ms: number;
}

/** Draws a plan somewhere where nobody waits for it. */
export type DrawPlan = (pool: Pool) => Promise<Plan>;
