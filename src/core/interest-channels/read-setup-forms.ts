import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { isZone, readQuietHours } from '../members/index.js';
import { type CommunityId, communityOf, isPlaceId, type PlaceId } from '../shared/ids.js';
import { readHashtag } from './hashtag.js';
import { FEATURES } from './interest-channel.js';
import type { Hours, What } from './set-up-rules.js';
import { setupWords } from './setup-form-messages.js';
import { MOST_CHANNELS } from './setup-forms.js';

const { problems } = setupWords;

type Errors = { readonly errors: Readonly<Record<string, string>> };

/** The channels that were picked; undefined: something else came. */
export function readPlaces(answers: FormAnswers, community: CommunityId): readonly PlaceId[] | undefined {
  const ids = z
    .array(z.custom<PlaceId>((id) => typeof id === 'string' && isPlaceId(id)))
    .max(MOST_CHANNELS)
    .safeParse(answers.places ?? []);
  if (!ids.success || ids.data.some((id) => communityOf(id) !== community)) return undefined;
  return [...new Set(ids.data)];
}

const MOST_TOPICS = 10;
const TOPIC_LETTERS = 40;

/** "Maps, #Bicycles" as `maps`, `bicycles`. */
function readTopics(line: string): readonly string[] {
  const topics = line
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;\n]/)
    .map((topic) =>
      topic
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim()
        .replace(/^#/, ''),
    );
  return [...new Set(topics)].filter((topic) => topic !== '');
}

const what = z.object({
  features: z.array(z.enum(FEATURES, { error: problems.features }), { error: problems.features }).default([]),
  hashtag: z.string({ error: problems.hashtag }).transform((text, context) => {
    const tag = readHashtag(text);
    if (tag === undefined) context.addIssue({ code: 'custom', message: problems.hashtag });
    return tag ?? '';
  }),
  topics: z
    .string({ error: problems.topics })
    .default('')
    .transform(readTopics)
    .refine(
      (topics) => topics.length <= MOST_TOPICS && topics.every((one) => one.length <= TOPIC_LETTERS),
      problems.topics,
    ),
  hosts: z.enum(['everyone', 'stewards'], { error: problems.choice }),
  guests: z.enum(['yes', 'no'], { error: problems.choice }),
});

export function readWhat(answers: FormAnswers): { readonly what: What } | Errors {
  const read = what.safeParse(answers);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { features, guests, ...rest } = read.data;
  return { what: { ...rest, features: [...new Set(features)], guests: guests === 'yes' } };
}

const hours = z.object({
  zone: z.string({ error: problems.zone }).trim().max(60, problems.zone).refine(isZone, problems.zone),
  quietHours: z
    .string({ error: problems.quietHours })
    .trim()
    .max(20, problems.quietHours)
    .refine((text) => text === '' || readQuietHours(text) !== undefined, problems.quietHours)
    .default(''),
});

export function readZoneAndHours(answers: FormAnswers): { readonly hours: Hours } | Errors {
  const read = hours.safeParse(answers);
  if (!read.success) return { errors: problemsOf(read.error) };
  return { hours: { zone: read.data.zone, quietHours: readQuietHours(read.data.quietHours) } };
}
