/** One index, as it is asked for and as it is looked up by `missingIndexes`. */
export interface IndexSpec {
  readonly collection: string;
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: true;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
  readonly expireAfterSeconds?: number;
}

/** Removes documents once their `removeAt` has passed. */
export const removal = (collection: string): IndexSpec => ({
  collection,
  name: 'removal',
  key: { removeAt: 1 },
  expireAfterSeconds: 0,
});

/** To find everything of a community when it leaves. */
export const byCommunity = (collection: string): IndexSpec => ({
  collection,
  name: 'community',
  key: { community: 1 },
});
