import { type Prompt, question } from './prompt.js';

const education = question('education');
const town = question('home-town');
const region = question('home-region');
const country = question('home-country');
const light = question('light');
const story = question('story');

export const ABOUT_PEOPLE: readonly Prompt[] = [
  education(1, 'use-of-it', 'What did you study or train for, and do you use any of it?'),
  education(1, 'good-teacher', 'What made your best teacher so good?'),
  education(1, 'not-at-school', 'What do you wish school had shown you?'),
  education(1, 'subject', 'Which subject would you take up if you went back to school for a year?'),
  education(2, 'other-path', 'Which other path did you nearly take when you chose what to study?'),

  town(1, 'visitor', 'Where do you call home, and what should a visitor see there?'),
  town(1, 'sound', 'What do you notice first when you come back to the town you grew up in?'),
  town(1, 'hour', 'Where would you take a guest who has one hour in your town?'),
  town(2, 'stayed', 'What has stayed with you from the place where you grew up?'),
  region(1, 'well-kept', 'What is the best-kept secret of the region you live in?'),
  region(1, 'dish', 'Which dish should everybody try once in your part of the world?'),
  region(1, 'day-out', 'Where do people from your region go for a day out?'),
  country(1, 'custom', 'Which custom of your country would you like others to take up?'),
  country(1, 'phrase', 'Which word or saying of your country is hard to translate?'),
  country(1, 'abroad', 'What surprised you most when you first visited another country?'),
  country(2, 'moved', 'If you have lived abroad, what did you bring back from there?'),

  light(1, 'summer', 'Where do you most like to spend a summer break?'),
  light(1, 'free-week', 'Where do you most like to spend a free week?'),
  light(1, 'recommend', 'Which book, film or talk did you last recommend to a friend?'),
  light(1, 'small-joy', 'Which small thing made you smile this week?'),
  light(1, 'music', 'What do you listen to when you want to get something done?'),
  light(1, 'morning', 'What makes a morning a good one for you?'),
  light(1, 'hobby', 'Which hobby could you talk about for an hour?'),
  light(1, 'cook', 'What do you like to cook for guests?'),

  story(1, 'got-here', 'How did you find your way into this community?'),
  story(1, 'chance-meeting', 'Which chance meeting turned out to matter?'),
  story(1, 'retell', 'Which story from your work do you like to tell again and again?'),
  story(2, 'turning-point', 'Which decision changed the direction you were going in?'),
  story(2, 'asked-for-view', 'When did somebody last ask for your view, and what did you say?'),
  story(2, 'courage', 'When did you last do something that took courage?'),
  story(3, 'belief', 'About what have you changed your mind over the years?'),
  story(3, 'gave-up', 'What did you once give up that you still think about?'),
];
