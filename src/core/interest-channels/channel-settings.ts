import type { Action } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { panel, type Reply, say } from '../conversation/reply.js';
import type { InterestChannelDeps } from './deps.js';
import type { InterestChannel } from './interest-channel.js';
import { changeChannel } from './keep.js';
import { readWhat, readZoneAndHours } from './read-setup-forms.js';
import { relayOrLeave } from './relay-channel.js';
import { isListed } from './runs-in.js';
import { setHours, setWhat } from './set-up-rules.js';
import { setupWords } from './setup-form-messages.js';
import { hoursAsShown, hoursForm, readAbout, whatAsShown, whatForm } from './setup-forms.js';
import { channelPanel, saved, setupRefusals } from './setup-messages.js';

const { problems } = setupWords;

interface Sent {
  readonly by: Actor;
  readonly action: Action;
  readonly answers: FormAnswers;
}

/** "What happens here" was sent. */
export function saveWhat(deps: InterestChannelDeps, sent: Sent): Promise<Reply> {
  const read = readWhat(sent.answers);
  return save(deps, sent, {
    field: 'hashtag',
    form: whatForm,
    asShown: whatAsShown,
    rule: 'errors' in read ? read.errors : (channel, who) => setWhat(channel, read.what, who),
    wanted: 'errors' in read ? '' : read.what.hashtag,
  });
}

/** "Zone and quiet hours" was sent. */
export function saveHours(deps: InterestChannelDeps, sent: Sent): Promise<Reply> {
  const read = readZoneAndHours(sent.answers);
  return save(deps, sent, {
    field: 'zone',
    form: hoursForm,
    asShown: hoursAsShown,
    rule: 'errors' in read ? read.errors : (channel, who) => setHours(channel, read.hours, who),
    wanted: '',
  });
}

interface Kind {
  /** Under which words about the whole form stand. */
  readonly field: string;
  readonly form: (channel: InterestChannel, typed?: FormAnswers) => Form;
  readonly asShown: (channel: InterestChannel) => string;
  readonly rule: Rule | Readonly<Record<string, string>>;
  readonly wanted: string;
}
type Rule = (channel: InterestChannel, who: { by: Actor['member']; now: number }) => InterestChannel;

async function save(deps: InterestChannelDeps, sent: Sent, kind: Kind): Promise<Reply> {
  const { by, action, answers } = sent;
  const about = readAbout(action.id, by.community);
  const known = about === undefined ? undefined : await deps.interestChannels.find(about.place);
  if (about === undefined || known === undefined) return say(setupRefusals.unknown);
  const { rule, asShown } = kind;
  if (typeof rule !== 'function') return correct(known, rule);

  const after = await changeChannel<'not-listed' | 'meanwhile'>(deps, known.id, (channel) => {
    if (!isListed(channel)) return 'not-listed';
    if (asShown(channel) !== about.shown) return 'meanwhile';
    return rule(channel, { by: by.member, now: deps.clock() });
  });
  if (after === undefined || after === 'not-listed') return say(setupRefusals.notListed);
  if (after === 'meanwhile') {
    const current = (await deps.interestChannels.find(known.id)) ?? known;
    return correct(current, { [kind.field]: problems.meanwhile });
  }
  if (after === 'hashtag-taken') {
    return correct(known, { hashtag: await takenBy(deps, known, kind.wanted) });
  }
  return panel(channelPanel(await relayOrLeave(deps, after), saved));

  function correct(channel: InterestChannel, errors: Readonly<Record<string, string>>): Reply {
    return { kind: 'correct', errors, form: kind.form(channel, answers) };
  }
}

async function takenBy(
  { interestChannels }: InterestChannelDeps,
  { community, id }: InterestChannel,
  wanted: string,
): Promise<string> {
  const all = await interestChannels.all(community);
  const holder = all.find((channel) => isListed(channel) && channel.id !== id && channel.hashtag === wanted);
  return holder === undefined ? problems.takenBySomebody : problems.taken(holder.name);
}
