import type { Action } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import { ask, panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { communityOf, parsePlaceId } from '../shared/ids.js';
import { asSteward, roomsParentNow } from '../stewards/index.js';
import { saveHours, saveWhat } from './channel-settings.js';
import { checkChannel } from './check-channel.js';
import { addChannel, chooseChannels, takeOffList } from './choose-channels.js';
import type { InterestChannelDeps } from './deps.js';
import type { InterestChannel } from './interest-channel.js';
import { permissionsMessage } from './permission-messages.js';
import { checkPermissions } from './permissions.js';
import { readPlaces } from './read-setup-forms.js';
import { isListed } from './runs-in.js';
import { setupWords } from './setup-form-messages.js';
import { chooseForm, hoursForm, whatForm } from './setup-forms.js';
import { channelPanel, chosenBlocks, setupPanel, setupRefusals } from './setup-messages.js';

/** The stewards' panel, and everything that is pressed on it. */
export const setupRoutes = (deps: InterestChannelDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'kith',
    verb: 'setup',
    pace: 'asks',
    handle: ({ by }) => asSteward(deps, by, () => show(deps, by)),
  },
  {
    on: 'press',
    action: 'setup.open',
    pace: 'asks',
    handle: ({ by }) => asSteward(deps, by, () => show(deps, by)),
  },
  {
    on: 'press',
    action: 'setup.choose',
    pace: 'asks',
    handle: ({ by }) =>
      asSteward(deps, by, async () => ask(chooseForm(await deps.interestChannels.all(by.community)))),
  },
  {
    on: 'submission',
    action: 'setup.choose',
    pace: 'does',
    handle: ({ by, action, answers }) => asSteward(deps, by, () => choose(deps, by, action, answers)),
  },
  {
    on: 'press',
    action: 'setup.add',
    pace: 'does',
    handle: ({ by, action }) =>
      asSteward(deps, by, async () => {
        const place = parsePlaceId(action.id);
        if (place === undefined || communityOf(place) !== by.community) return say(setupRefusals.unknown);
        return show(deps, by, chosenBlocks([await addChannel(deps, by, place)]));
      }),
  },
  {
    on: 'press',
    action: 'setup.channel',
    pace: 'asks',
    handle: ({ by, action }) => about(deps, by, action, async (channel) => panel(channelPanel(channel))),
  },
  {
    on: 'press',
    action: 'setup.look',
    pace: 'does',
    handle: ({ by, action }) =>
      about(deps, by, action, async (channel) =>
        panel(channelPanel((await checkChannel(deps, channel.id)) ?? channel)),
      ),
  },
  {
    on: 'press',
    action: 'setup.remove',
    pace: 'does',
    handle: ({ by, action }) =>
      about(deps, by, action, async ({ id }) =>
        show(deps, by, chosenBlocks(await takeOffList(deps, by, id))),
      ),
  },
  {
    on: 'press',
    action: 'setup.what',
    pace: 'asks',
    handle: ({ by, action }) => about(deps, by, action, async (channel) => ask(whatForm(channel))),
  },
  {
    on: 'submission',
    action: 'setup.what',
    pace: 'does',
    handle: (sent) => asSteward(deps, sent.by, () => saveWhat(deps, sent)),
  },
  {
    on: 'press',
    action: 'setup.hours',
    pace: 'asks',
    handle: ({ by, action }) => about(deps, by, action, async (channel) => ask(hoursForm(channel))),
  },
  {
    on: 'submission',
    action: 'setup.hours',
    pace: 'does',
    handle: (sent) => asSteward(deps, sent.by, () => saveHours(deps, sent)),
  },
  {
    on: 'press',
    action: 'setup.check',
    pace: 'does',
    handle: ({ by }) =>
      asSteward(deps, by, async () => panel(permissionsMessage(await checkPermissions(deps, by.community)))),
  },
];

async function show(deps: InterestChannelDeps, by: Actor, news: readonly Block[] = []): Promise<Reply> {
  const listed = (await deps.interestChannels.all(by.community)).filter(isListed);
  return panel(setupPanel(listed, await roomsParentNow(deps, by.community), news));
}

async function choose(
  deps: InterestChannelDeps,
  by: Actor,
  action: Action,
  answers: FormAnswers,
): Promise<Reply> {
  const picked = readPlaces(answers, by.community);
  const { problems } = setupWords;
  const all = await deps.interestChannels.all(by.community);
  if (picked === undefined)
    return { kind: 'correct', errors: { places: problems.places }, form: chooseForm(all) };
  const done = await chooseChannels(deps, by, picked, action.id);
  if (done !== 'meanwhile') return show(deps, by, chosenBlocks(done));
  const now = await deps.interestChannels.all(by.community);
  const both = [...new Set([...now.filter(isListed).map(({ id }) => id), ...picked])];
  return { kind: 'correct', errors: { places: problems.meanwhileJoined }, form: chooseForm(now, both) };
}

/** For stewards, about a channel of their own community's list. */
const about = (
  deps: InterestChannelDeps,
  by: Actor,
  action: Action,
  act: (channel: InterestChannel) => Promise<Reply>,
): Promise<Reply> =>
  asSteward(deps, by, async () => {
    const place = parsePlaceId(action.id);
    if (place === undefined || communityOf(place) !== by.community) return say(setupRefusals.unknown);
    const channel = await deps.interestChannels.find(place);
    return channel !== undefined && isListed(channel) ? act(channel) : say(setupRefusals.notListed);
  });
