import { type Entrant, type Why, type WhyReader, whyThese } from '../../pairing/index.js';
import { type CardReader, interestsOf, isSeen, offersOf, type Profile } from '../../profiles/index.js';

/**
 * Why these people, from nothing but what this reader may see of each; places are those in the list.
 * @param tell one that is kept while many are told of, which is much quicker
 */
export const whyOf = (
  profiles: readonly Profile[],
  reader: CardReader,
  tell: WhyReader = whyThese,
): readonly Why[] => tell(profiles.map((profile) => asSeenBy(profile, reader)));

function asSeenBy(profile: Profile, reader: CardReader): Entrant {
  return {
    interests: interestsOf(profile, reader),
    offers: offersOf(profile, reader),
    ...(profile.aim !== undefined && isSeen(profile, 'aim', reader) && { aim: profile.aim }),
    languages: isSeen(profile, 'languages', reader) ? profile.languages : [],
    goesFirst: false,
  };
}
