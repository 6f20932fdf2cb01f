import { installed, notInstalled } from '../../../src/adapters/slack/adapter-messages.js';
import { settingsBlocks } from '../../../src/core/care/settings-messages.js';
import * as channels from '../../../src/core/interest-channels/list-messages.js';
import { goneOrOutside, inviteWords } from '../../../src/core/interest-channels/notice-messages.js';
import * as setupForms from '../../../src/core/interest-channels/setup-forms.js';
import { channelSpan, chosenBlocks } from '../../../src/core/interest-channels/setup-messages.js';
import * as asks from '../../../src/core/introductions/ask-messages.js';
import * as lists from '../../../src/core/introductions/list-messages.js';
import { roomName } from '../../../src/core/introductions/room-messages.js';
import { countMeIn, threadName } from '../../../src/core/sessions/opening-messages.js';
import { calendarWords } from '../../../src/core/standing-chats/calendar-messages.js';
import { moveForm } from '../../../src/core/standing-chats/date-messages.js';
import { draftForm } from '../../../src/core/standing-chats/draft-messages.js';
import { joinedBlocks } from '../../../src/core/standing-chats/membership-messages.js';
import * as chats from '../../../src/core/standing-chats/notice-messages.js';
import { homeBlocks } from '../../../src/core/standing-chats/overview-messages.js';
import { inShort } from '../../../src/core/stewards/log-messages.js';

/** Files whose words only ever stand within others: of a rhythm, a date, a line of the log. */
export const PARTS_ONLY = /^core\/(cadence\/|.*\/(change|wall)-messages\.ts$)/;

/** What reads forms. */
export const READS = /^read[A-Z]/;

/** What makes parts of messages, and shows nothing by itself. */
export const PARTS: ReadonlySet<unknown> = new Set<unknown>([
  asks.listNames,
  asks.namesOf,
  asks.askTitle,
  asks.askBlocks,
  asks.cardBlock,
  asks.answerButtons,
  asks.roomReaders,
  asks.reasonRead,
  lists.introductionBlocks,
  lists.isAskedOf,
  roomName,
  settingsBlocks,
  channels.homeBlocks,
  channels.joinedNews,
  channels.leftNews,
  inviteWords,
  goneOrOutside,
  channelSpan,
  chosenBlocks,
  setupForms.listAsShown,
  setupForms.whatAsShown,
  setupForms.hoursAsShown,
  countMeIn,
  threadName,
  moveForm.to,
  draftForm.minutesLabel,
  joinedBlocks,
  homeBlocks,
  chats.buttons,
  chats.capital,
  chats.nextLine,
  chats.note,
  chats.paragraph,
  chats.tag,
  inShort,
  // Words for a calendar, for the platform's list of events, and for a web page.
  calendarWords.about,
  chats.eventAbout,
  installed,
  notInstalled,
]);
