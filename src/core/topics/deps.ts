import type { IntroductionDeps } from '../introductions/index.js';
import type { TopicSearchStore } from './ports.js';

/** What searches by topic need from outside. */
export interface TopicDeps extends IntroductionDeps {
  readonly topicSearches: TopicSearchStore;
}
