import type { Actor } from '../conversation/interaction.js';
import { type Locale, localeFor, type Words, wordsIn } from '../words/index.js';
import { changeMember } from './change-member.js';
import type { Member } from './member.js';
import type { MemberStore } from './member-store.js';
import type { People } from './people.js';

/** What somebody chose goes before what their platform says now, and that before what it said the last time. */
export const localeOf = (
  { locale, toldLocale }: Pick<Member, 'locale' | 'toldLocale'>,
  told: string | undefined,
): Locale => locale ?? localeFor(told ?? toldLocale);

/** The words in which somebody reads what they asked for or pressed. */
export async function wordsFor(
  { members, people }: { readonly members: MemberStore; readonly people: People },
  { member, locale }: Pick<Actor, 'member' | 'locale'>,
): Promise<Words> {
  const stored = await members.get(member);
  if (stored.locale !== undefined || locale !== undefined) return wordsIn(localeOf(stored, locale));
  // A platform that cannot be asked just now should not keep anybody from their answer.
  const person = await people.find(member).catch(() => undefined);
  return wordsIn(localeOf(stored, person?.locale));
}

/**
 * Keeps the language of which a platform speaks only while somebody does something, as Discord does: what reaches them
 * later is then written in it.
 */
export async function noteLocale(members: MemberStore, { member, locale }: Actor): Promise<void> {
  if (locale === undefined) return;
  const { toldLocale } = await members.get(member);
  if (localeFor(toldLocale) === localeFor(locale)) return;
  await changeMember(members, member, (before) => ({ ...before, toldLocale: locale }));
}
