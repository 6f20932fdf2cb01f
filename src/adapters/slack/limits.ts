/** Slack's own limits, and the pace it asks for. Counted in UTF-16 units, which is never more than Slack allows. */
export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;
/** All blocks together, as JSON: Slack refuses 250,000 and more. */
export const BLOCKS_SIZE = 200_000;
export const HEADER_TEXT = 150;
export const SUMMARY_TEXT = 4_000;
export const RICH_TEXT = 3_000;
export const CONTEXT_TEXT = 3_000;
export const ACTIONS_PER_BLOCK = 25;
export const BUTTON_TEXT = 75;
export const SPOKEN_TEXT = 75;
export const MODAL_WORDS = 24;
export const INPUT_LABEL = 2_000;
export const INPUT_HINT = 2_000;
export const INPUT_TEXT = 3_000;
export const OPTIONS_PER_SELECT = 100;
export const BOXES = 10;
export const OPTION_TEXT = 75;
export const ROOM_PARTIES = 8;

/** Slack wants an answer within 3 s; these leave room for the way there and back. */
export const ACK_BY = 2_000;
/** A form must be on its way before its trigger dies, also when the answer behind it is slow. */
export const OPEN_BY = 1_000;
/** The address of a message is made up when Slack does not tell it in this time. */
export const ADDRESS_BY = 600;
/** The acknowledgement waits no longer than this for Slack to take a form or window. */
export const SHOW_BY = 1_000;

/** chat.postMessage: about one a second into one conversation. */
export const POST_EVERY = 1_000;
export const POST_PATIENCE = 5_000;
/** conversations.open is allowed 50 a minute. */
export const OPENS_PER_MINUTE = 40;
/** As many people of a channel as Slack advises to ask for at once. */
export const MEMBERS_PER_PAGE = 200;
/** A page that Slack asks us to wait for is waited for this long, so that big channels come to an end. */
export const PAGE_PATIENCE = 30_000;
export const PAGE_WAITS = 5;
/** Where a 429 forgets to say how long. */
export const PAUSE_UNTOLD = 30_000;
