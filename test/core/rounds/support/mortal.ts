import type { RoundsDeps } from '../../../../src/core/rounds/index.js';

/** What leaves a trace. A death before anything else is as good as one before the next of these. */
const WRITES = ['put', 'save', 'insert', 'insertAll', 'keep', 'countRound', 'noteLeftOut', 'drop', 'note'];

/** A process that dies before its nth write: whatever it asks of any store from then on fails. */
export function mortal(deps: RoundsDeps, steps: number): { readonly deps: RoundsDeps; died(): boolean } {
  let taken = 0;
  const step = (writes: boolean) => {
    if (writes) taken += 1;
    if (taken >= steps) throw new Error('this process is dead');
  };
  const wrap = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return async (...args: readonly unknown[]) => {
          step(WRITES.includes(String(name)));
          return Reflect.apply(found, target, args);
        };
      },
    });
  return {
    died: () => taken >= steps,
    deps: {
      ...deps,
      interestChannels: wrap(deps.interestChannels),
      communities: wrap(deps.communities),
      members: wrap(deps.members),
      people: wrap(deps.people),
      outbox: wrap(deps.outbox),
      profiles: wrap(deps.profiles),
      channelRounds: wrap(deps.channelRounds),
      participants: wrap(deps.participants),
      rounds: wrap(deps.rounds),
      roundAnswers: wrap(deps.roundAnswers),
      plans: wrap(deps.plans),
      matches: wrap(deps.matches),
      pairHistory: wrap(deps.pairHistory),
      drawPlan: (pool) => {
        step(true);
        return deps.drawPlan(pool);
      },
    },
  };
}
