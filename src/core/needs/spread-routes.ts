import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { nameOf } from '../members/index.js';
import { parsePlaceId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import { changeNeed } from './keep.js';
import type { Need } from './need.js';
import { pressRoute, withNeed } from './need-route.js';
import { amplified } from './need-rules.js';
import { pledgeWords } from './pledge-messages.js';
import { takesPledges } from './pledge-rules.js';
import { channelQuietUntil } from './quiet-channel.js';
import { relaySoon } from './relay-need.js';
import { carriedMessage, spreadForm, spreadProblems, spreadWords } from './spread-messages.js';
import { channelsToSpreadTo, isFull, mayCarryOn, noteCarried } from './spread-need.js';

/** Carrying a need on to another interest channel: into each once, and credited. */
export const spreadRoutes = (deps: NeedDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'need.spread',
    pace: 'asks',
    who: 'everyone',
    act: async (need, by) => {
      const why = await whyNot(deps, need, by);
      if (why !== undefined) return say(why);
      const channels = await channelsToSpreadTo(deps, need, by);
      return channels.length === 0 ? say(spreadWords.nowhere(need)) : ask(spreadForm(need, channels));
    },
  }),
  {
    on: 'submission',
    action: 'need.spread',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withNeed(deps, action, by, 'everyone', (need) => carry(deps, need, by, answers)),
  },
];

async function whyNot(deps: NeedDeps, need: Need, by: Actor) {
  if (!takesPledges(need, deps.clock())) return pledgeWords.over(need);
  return (await mayCarryOn(deps, need, by)) ? undefined : spreadWords.onlyRaiser(need);
}

async function carry(deps: NeedDeps, need: Need, by: Actor, { channel: typed }: FormAnswers): Promise<Reply> {
  const why = await whyNot(deps, need, by);
  if (why !== undefined) return say(why);
  const channels = await channelsToSpreadTo(deps, need, by);
  const correct = (channel: string): Reply =>
    channels.length === 0
      ? say(spreadWords.nowhere(need))
      : { kind: 'correct', errors: { channel }, form: spreadForm(need, channels) };
  const place = parsePlaceId(z.string().catch('').parse(typed));
  if (place === undefined) return correct(spreadProblems.choose);
  const now = deps.clock();
  const carried = need.amplified.find((one) => one.place === place);
  const to = channels.find(({ id }) => id === place);
  if (to === undefined) {
    const known = carried?.by === by.member ? await deps.interestChannels.find(place) : undefined;
    // The same form, sent twice.
    if (known !== undefined) return say(carriedMessage(need, known, now, now));
    return correct(carried === undefined ? spreadProblems.gone : spreadProblems.already);
  }
  if (await isFull(deps, need.community, place)) return correct(spreadProblems.full(to.name));
  const name = await nameOf(deps, by);
  const change = await changeNeed(deps, need.id, (current) => amplified(current, place, by.member, name));
  if (change === undefined) return say(pledgeWords.unknown);
  const { before, after } = change;
  if (after !== before) {
    await noteCarried(deps, after, to, by);
    relaySoon(deps, need.id);
  } else if (after.amplified.every((one) => one.place !== place)) return say(pledgeWords.over(after));
  return say(carriedMessage(after, to, await channelQuietUntil(deps, place, now), now));
}
