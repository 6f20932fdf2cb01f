/** What Discord allows, as documented for API v10. */
export const CONTENT = 2000;
export const EMBED_DESCRIPTION = 4096;
/** All text of a message built of components, taken together. */
export const COMPONENTS_TEXT = 4000;
export const COMPONENTS = 40;
export const BUTTONS_IN_ROW = 5;
export const ROWS = 5;
export const BUTTON_LABEL = 80;

export const MODAL_TITLE = 45;
export const FIELD_LABEL = 45;
export const FIELD_DESCRIPTION = 100;
export const TEXT_INPUT = 4000;
export const SELECT_OPTIONS = 25;
export const OPTION_LABEL = 100;

export const COMMAND_DESCRIPTION = 100;
export const CHOICE_NAME = 100;

export const NONCE = 25;
export const THREAD_NAME = 100;
/** Minutes: the longest that a thread stays in the list unasked. */
export const THREAD_AUTO_ARCHIVE = 10_080;
/** Minutes; a standing chat is over by then. */
export const SESSION_AUTO_ARCHIVE = 1440;

export const EVENT_NAME = 100;
export const EVENT_DESCRIPTION = 1000;
export const EVENT_LOCATION = 100;
