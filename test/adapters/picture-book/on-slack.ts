import { renderMessage } from '../../../src/adapters/slack/render-message.js';
import { inConversation } from '../../../src/adapters/slack/rendering.js';
import { formView, homeView, windowView } from '../../../src/adapters/slack/views.js';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Message } from '../../../src/core/conversation/message.js';
import { nativeOf } from '../../../src/core/shared/ids.js';
import { dict, dicts, text } from '../../../src/sandbox/slack-double/json.js';
import { judgeMessage } from '../../../src/sandbox/slack-double/limits/message.js';
import { judgeView } from '../../../src/sandbox/slack-double/limits/view.js';
import { plainOf, type Reader } from '../../../src/sandbox/slack-double/mrkdwn.js';
import { readBlocks } from '../../../src/sandbox/slack-double/render-seen.js';
import { optionsOf } from '../../../src/sandbox/slack-double/view-state.js';
import { isForm, type Page } from '../../fixtures/book.js';
import type { Cast } from '../../fixtures/cast.js';
import { channelStoriesOf } from '../../fixtures/channel-stories.js';
import { formText, type Paint, type Picture } from './picture.js';

/** Slack as the double reads and judges it, for a reader in London time. */
export function onSlack(cast: Cast): Paint {
  const reader: Reader = {
    tz: 'UTC',
    locale: 'en-GB',
    personName: (id) => namesOf(cast).get(id) ?? id,
    channelName: (id) => channelNamesOf(cast).get(id) ?? id,
  };
  return (page) => {
    const { shows } = page;
    if (isForm(shows)) return formPicture(cast, shows);
    if (page.place === 'home') return homePicture(shows, reader);
    return page.place === 'panel' ? windowPicture(shows, reader) : messagePicture(shows, page, reader);
  };
}

const namesOf = ({ people }: Cast) => new Map(people.map(({ id, name }) => [nativeOf(id), name]));

const channelNamesOf = (cast: Cast) => {
  const { channel, bare } = channelStoriesOf(cast);
  return new Map([channel, bare].map(({ id, name }) => [nativeOf(id), name]));
};

/** Anything but a direct message: whoever is mentioned there is notified. */
const SHARED: Partial<Record<Page['place'], string>> = { room: 'GROOM', channel: 'CMAPS', thread: 'CMAPS' };

function messagePicture(message: Message, { place }: Pick<Page, 'place'>, reader: Reader): Picture {
  const payload = renderMessage(message, inConversation(SHARED[place] ?? 'DADA', message));
  const [spoken, seen] = [plainOf(payload.text, reader), readBlocks(dicts(payload.blocks), reader)];
  return {
    payload,
    text: spoken === seen ? seen : `(${spoken})\n${seen}`,
    problems: [
      ...judgeMessage({ ...payload }).strange,
      // An answer to a form is shown in its window, and a press in a window changes the window.
      ...judgeView({ ...windowView(message, 'home') }, 'modal').strange,
    ],
  };
}

function windowPicture(message: Message, reader: Reader): Picture {
  const payload = windowView(message, 'elsewhere');
  return {
    payload,
    text: readBlocks(dicts(payload.blocks), reader),
    problems: judgeView({ ...payload }, 'modal').strange,
  };
}

function homePicture(message: Message, reader: Reader): Picture {
  const payload = homeView(message);
  return {
    payload,
    text: readBlocks(dicts(payload.blocks), reader),
    problems: judgeView({ ...payload }, 'home').strange,
  };
}

function formPicture(cast: Cast, form: Form): Picture {
  const payload = formView(form, 'elsewhere');
  const fields = dicts(payload.blocks).map((block) => {
    const element = dict(block.element);
    const chosen = [dict(element.initial_option), ...dicts(element.initial_options)].map((option) =>
      text(dict(option.text).text),
    );
    const people = [element.initial_user, element.initial_users]
      .flat()
      .map((id) => namesOf(cast).get(text(id)));
    const places = [element.initial_conversation, element.initial_conversations]
      .flat()
      .flatMap((id) => (id === undefined ? [] : [`#${channelNamesOf(cast).get(text(id))}`]));
    const choices = optionsOf(element).map((option) => text(dict(option.text).text));
    return {
      label: text(dict(block.label).text),
      hint: text(dict(block.hint).text),
      required: block.optional !== true,
      choices: choices.length > 0 ? choices : undefined,
      value: [
        ...chosen,
        text(element.initial_value),
        ...people.filter((name) => name !== undefined),
        ...places,
      ],
    };
  });
  return {
    payload,
    text: formText(text(dict(payload.title).text), fields, text(dict(payload.submit).text)),
    problems: judgeView({ ...payload }, 'modal').strange,
  };
}
