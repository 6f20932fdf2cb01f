import type { Actor } from '../../conversation/interaction.js';
import { runsIn } from '../../interest-channels/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import type { Placed } from '../panel/parts.js';
import { findDraft, type SetupDraft, seenOf } from './draft.js';
import { changeRounds, logRounds } from './keep.js';
import { inOneLine } from './setup-messages.js';

export type Saved =
  | { readonly kind: 'saved'; readonly placed: Placed; readonly isNew: boolean }
  | { readonly kind: 'meanwhile' | 'switched-off'; readonly channel: Placed['channel'] }
  | { readonly kind: 'no-draft' };

/** Saves what was shown, unless somebody else saved something since; pressed again, it says the same again. */
export async function saveSetup(deps: RoundsDeps, by: Actor, id: string): Promise<Saved> {
  const found = await findDraft(deps, by, id);
  if (found === undefined) return { kind: 'no-draft' };
  const { draft, channel } = found;
  if (!runsIn(channel, 'rounds')) return { kind: 'switched-off', channel };
  const change = await changeRounds<'meanwhile'>(deps, draft.channel, (before) => {
    const wanted = applied(draft, before, by);
    if (before !== undefined && seenOf(before) === seenOf(wanted)) return before;
    return seenOf(before) === draft.seen ? wanted : 'meanwhile';
  });
  if (change === 'meanwhile' || change === undefined) return { kind: 'meanwhile', channel };
  const { before, after } = change;
  const isNew = before === undefined || before.state.kind === 'ended';
  const placed = { rounds: after, channel };
  if (after !== before) {
    await logRounds(deps, placed, by, {
      before: isNew ? '' : inOneLine(before),
      after: inOneLine(after),
    });
  }
  return { kind: 'saved', placed, isNew };
}

/** As it would be; rounds that a steward lets rest go on resting. */
export const applied = (
  { channel, typed, cadence }: Omit<SetupDraft, 'seen'>,
  before: ChannelRounds | undefined,
  by: Pick<Actor, 'member' | 'community'>,
): ChannelRounds => ({
  id: channel,
  community: by.community,
  cadence,
  size: Number(typed.size),
  consent: typed.consent,
  acrossOrganisations: typed.ticks.includes('across'),
  preview: typed.ticks.includes('preview'),
  caretaker: by.member,
  state: before?.state.kind === 'resting' && before.state.why === 'steward' ? before.state : { kind: 'on' },
  version: before?.version ?? 0,
});
