import { installed, notInstalled } from '../../../src/adapters/slack/adapter-messages.js';
import { settingsBlocks } from '../../../src/core/care/settings-messages.js';
import * as channels from '../../../src/core/interest-channels/list-messages.js';
import { goneOrOutside, inviteWords } from '../../../src/core/interest-channels/notice-messages.js';
import * as setupForms from '../../../src/core/interest-channels/setup-forms.js';
import { channelSpan, chosenBlocks } from '../../../src/core/interest-channels/setup-messages.js';
import * as asks from '../../../src/core/introductions/ask-messages.js';
import { formWords, problemWords } from '../../../src/core/introductions/form-messages.js';
import * as lists from '../../../src/core/introductions/list-messages.js';
import { whomToMeetMessage } from '../../../src/core/introductions/meet-messages.js';
import { roomName } from '../../../src/core/introductions/room-messages.js';
import * as needBoard from '../../../src/core/needs/board-messages.js';
import { needBlocks } from '../../../src/core/needs/list-messages.js';
import * as needManage from '../../../src/core/needs/manage-messages.js';
import { pledgeProblems } from '../../../src/core/needs/pledge-messages.js';
import * as needSpread from '../../../src/core/needs/spread-messages.js';
import { cardBlock, cardLabel } from '../../../src/core/profiles/card-messages.js';
import { formProblems } from '../../../src/core/profiles/form-messages.js';
import * as profiles from '../../../src/core/profiles/profile-messages.js';
import { addedNews, removedNews } from '../../../src/core/prompts/prompt-messages.js';
import { homeMessageBlocks, waitingBlocks } from '../../../src/core/rounds/home/home-messages.js';
import { matchRoomName } from '../../../src/core/rounds/match/room-messages.js';
import * as why from '../../../src/core/rounds/match/why-messages.js';
import * as roundsList from '../../../src/core/rounds/panel/list-messages.js';
import * as roundsDates from '../../../src/core/rounds/setup/dates-form.js';
import { typedOf } from '../../../src/core/rounds/setup/form.js';
import { setupWords } from '../../../src/core/rounds/setup/form-messages.js';
import * as roundsSetup from '../../../src/core/rounds/setup/setup-messages.js';
import * as roundsState from '../../../src/core/rounds/setup/state-messages.js';
import { countMeIn as countMeInRounds } from '../../../src/core/rounds/taking-part/participant-messages.js';
import { homeBlocks as serveBlocks } from '../../../src/core/serve/serve-messages.js';
import * as projectBoard from '../../../src/core/service-projects/board-messages.js';
import { answersOf } from '../../../src/core/service-projects/draft-form.js';
import { refusalWords, roleProblems } from '../../../src/core/service-projects/draft-form-messages.js';
import { projectBlocks } from '../../../src/core/service-projects/list-messages.js';
import { endProblems } from '../../../src/core/service-projects/manage-messages.js';
import { because, planText } from '../../../src/core/service-projects/plan-messages.js';
import { reviewMark } from '../../../src/core/service-projects/steward-messages.js';
import { giveBack } from '../../../src/core/service-projects/volunteer-messages.js';
import { countMeIn, threadName } from '../../../src/core/sessions/opening-messages.js';
import { calendarWords } from '../../../src/core/standing-chats/calendar-messages.js';
import { moveForm } from '../../../src/core/standing-chats/date-messages.js';
import { draftForm } from '../../../src/core/standing-chats/draft-messages.js';
import { joinedBlocks } from '../../../src/core/standing-chats/membership-messages.js';
import * as chats from '../../../src/core/standing-chats/notice-messages.js';
import { homeBlocks } from '../../../src/core/standing-chats/overview-messages.js';
import { inShort } from '../../../src/core/stewards/log-messages.js';
import { writtenIn } from '../../../src/core/topics/topic-form.js';
import { searchBlocks } from '../../../src/core/topics/topic-messages.js';

/** Files whose words only ever stand within others: of a rhythm, a date, a line of the log. */
export const PARTS_ONLY = /^core\/(cadence\/|.*\/(change|wall)-messages\.ts$)/;

/** What reads forms. */
export const READS = /^read[A-Z]/;

/** What makes parts of messages, and shows nothing by itself. */
export const PARTS: ReadonlySet<unknown> = new Set<unknown>([
  asks.namesOf,
  asks.askTitle,
  asks.askBlocks,
  asks.topicQuote,
  asks.connectorQuote,
  asks.offerAndHope,
  asks.answerButtons,
  asks.roomReaders,
  asks.reasonRead,
  formWords,
  problemWords,
  whomToMeetMessage,
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
  projectBlocks,
  projectBoard.aboutBlocks,
  projectBoard.roleButton,
  projectBoard.overLine,
  projectBoard.threadName,
  answersOf,
  refusalWords,
  roleProblems.tooMany,
  roleProblems.noNumber,
  roleProblems.number,
  roleProblems.long,
  roleProblems.twice,
  endProblems.long,
  endProblems.hostFull,
  because,
  planText,
  reviewMark,
  giveBack,
  needBlocks,
  needBoard.labelWords,
  needBoard.titleWords,
  needBoard.aboutBlocks,
  needBoard.overLine,
  needBoard.finalWords,
  needBoard.threadName,
  needManage.manageProblems.sameUnit,
  pledgeProblems.otherUnit,
  pledgeProblems.tooMuch,
  needSpread.spreadProblems.full,
  serveBlocks,
  cardBlock,
  cardLabel,
  formProblems.long,
  formProblems.longEntry,
  formProblems.manyEntries,
  profiles.buttons,
  profiles.note,
  profiles.paragraph,
  profiles.profileBlocks,
  addedNews,
  removedNews,
  searchBlocks,
  writtenIn,
  homeMessageBlocks,
  waitingBlocks,
  matchRoomName,
  roundsList.ownButtons,
  roundsList.roundsText,
  roundsList.standingText,
  countMeInRounds,
  roundsDates.datesToCome,
  roundsDates.leavingOut,
  typedOf,
  setupWords.sizeLabel,
  roundsSetup.stewardBlocks,
  why.whyBlocks,
  why.whyText,
  // Lines of the stewards' log.
  roundsSetup.inOneLine,
  roundsState.dayWords,
  roundsState.leftOutWords,
  needManage.closedLine,
  needSpread.carriedLine,
  // Words for a calendar, for the platform's list of events, and for a web page.
  calendarWords.about,
  chats.eventAbout,
  installed,
  notInstalled,
]);
