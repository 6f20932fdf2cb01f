import { meets, type Traits } from './traits.js';

/*
 * What makes two people a good match, in points:
 *   shared interests   8 each, up to 6 more the fewer have it; the three rarest count   ≤ 42
 *   an offer that meets an aim   14 in each direction                                   ≤ 28
 *   hours in common    one per 16 minutes, up to four hours; 7 where they are unknown   ≤ 15
 *   a language         40, unless both say theirs and have none in common               ≤ 40
 *   organisation       10, unless it is the same                                        ≤ 10
 */
export const SOFT_MOST = 135;
const INTEREST = 8;
const RARITY = 6;
const INTERESTS_COUNTED = 3;
const OFFER = 14;
const MINUTES_PER_POINT = 16;
const HOURS_MOST = 15;
const HOURS_UNKNOWN = 7;
const LANGUAGE = 40;
const ORGANISATION = 10;

/** The soft points of any two of these people. */
export function softTerms(traits: readonly Traits[]): (a: number, b: number) => number {
  const worth = worthOfInterests(traits);
  return (a, b) => {
    const [one, other] = [traits[a], traits[b]];
    if (one === undefined || other === undefined) return 0;
    return (
      sharedInterests(one, other, worth) +
      offersMeet(one, other) +
      offersMeet(other, one) +
      hoursInCommon(one, other) +
      (speakAlike(one, other) ? LANGUAGE : 0) +
      (one.organisation !== undefined && one.organisation === other.organisation ? 0 : ORGANISATION)
    );
  };
}

function worthOfInterests(traits: readonly Traits[]): readonly number[] {
  const counts: number[] = [];
  for (const { interests } of traits) for (const one of interests) counts[one] = (counts[one] ?? 0) + 1;
  return counts.map((count) => INTEREST + Math.floor((RARITY * (traits.length - count)) / traits.length));
}

function sharedInterests(one: Traits, other: Traits, worth: readonly number[]): number {
  let points = 0;
  let counted = 0;
  let least = INTEREST + RARITY;
  for (const interest of one.interests) {
    if (!other.interests.includes(interest)) continue;
    const more = worth[interest] ?? 0;
    if (counted < INTERESTS_COUNTED) {
      points += more;
      counted++;
      least = Math.min(least, more);
    } else if (more > least) return threeRarest(one, other, worth);
  }
  return points;
}

/** The long way, for the few who share more than three. */
function threeRarest(one: Traits, other: Traits, worth: readonly number[]): number {
  const shared = one.interests.filter((interest) => other.interests.includes(interest));
  const points = shared.map((interest) => worth[interest] ?? 0).sort((x, y) => y - x);
  return points.slice(0, INTERESTS_COUNTED).reduce((sum, more) => sum + more, 0);
}

function offersMeet(from: Traits, to: Traits): number {
  if ((from.offerMarks & to.aimMarks) === 0) return 0;
  return from.offers.some((offer) => meets(offer, to.aim)) ? OFFER : 0;
}

function hoursInCommon({ hours: one }: Traits, { hours: other }: Traits): number {
  if (one === undefined || other === undefined) return HOURS_UNKNOWN;
  let minutes = 0;
  for (const [from, to] of one) {
    for (const [start, end] of other) minutes += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return Math.min(HOURS_MOST, Math.floor(minutes / MINUTES_PER_POINT));
}

function speakAlike({ languages: one }: Traits, { languages: other }: Traits): boolean {
  return one.length === 0 || other.length === 0 || one.some((language) => other.includes(language));
}
