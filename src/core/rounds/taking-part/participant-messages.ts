import type { Occurrence } from '../../cadence/index.js';
import { type Block, type Button, type Message, plain } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
import type { NoPart } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { ENGLISH as words } from '../../words/index.js';
import { type Consent, isOn } from '../channel-rounds.js';
import { allRoundsKey, backKey, breakKey, joinKey, skipKey } from '../panel/keys.js';
import {
  buttons,
  channelSpan,
  comingDate,
  moreButton,
  nameOf,
  note,
  type Placed,
  paragraph,
  spoken,
} from '../panel/parts.js';
import type { Rest } from '../participant.js';

/** What came of what somebody did, with the ways on from there. */
const done = (summary: string, text: Text, ...more: readonly Block[]): Message => ({
  summary,
  blocks: [paragraph(...text), ...more],
});

/** The channel in a summary, and in running text. */
const plainly = ({ channel }: Placed) => ({ channel: nameOf(channel) });
const linked = ({ channel }: Placed) => ({ channel: channelSpan(channel) });

export const joinedMessage = (placed: Placed, now: Instant, already = false): Message => {
  const said = already ? 'rounds.join.already' : 'rounds.join.done';
  const coming = comingDate(placed.rounds, now);
  return done(
    words.say(`${said}.summary`, plainly(placed)),
    words.text(`${said}.line`, { ...linked(placed), coming: comingText(placed, coming) }),
    ...(already ? [] : [note(consentWords[placed.rounds.consent])]),
    buttons(
      ...(coming === undefined ? [] : [skipButton(placed, 'in')]),
      breakButton(placed),
      moreButton(placed),
    ),
  );
};

/** How people say yes, to those who may take part. */
export const consentWords: Readonly<Record<Consent, string>> = {
  match: words.say('rounds.consent.match'),
  round: words.say('rounds.consent.round'),
};

const comingText = ({ rounds }: Placed, coming: Occurrence | undefined): Text => {
  if (!isOn(rounds)) return words.text('rounds.coming.rest');
  return coming === undefined
    ? words.text('rounds.coming.over')
    : words.text('rounds.coming.next', { time: time(coming.at) });
};

/** Why this person cannot take part. */
export const mayNotJoinMessage = (placed: Placed, why: NoPart): Message =>
  plain(words.say(`rounds.join.not.${why}`, plainly(placed)));

export const skippedMessage = (placed: Placed, { at }: Occurrence): Message =>
  done(
    words.say('rounds.skip.summary', plainly(placed)),
    words.text('rounds.skip.line', { ...linked(placed), date: time(at, 'date') }),
    buttons(skipButton(placed, 'skips'), breakButton(placed)),
  );

export const notSkippedMessage = (placed: Placed, { at }: Occurrence): Message =>
  done(
    words.say('rounds.skip.undone.summary', plainly(placed)),
    words.text('rounds.skip.undone.line', { ...linked(placed), date: time(at, 'date') }),
    buttons(skipButton(placed, 'in'), moreButton(placed)),
  );

export const nothingToSkipMessage = (placed: Placed): Message =>
  done(
    words.say('rounds.skip.nothing', plainly(placed)),
    words.text('rounds.skip.nothing', linked(placed)),
    buttons(moreButton(placed)),
  );

export const restingMessage = (placed: Placed, rest: Rest, already = false): Message => {
  const still = already ? 'already-' : '';
  return done(
    words.say(`rounds.break.${still}summary`, plainly(placed)),
    rest.kind === 'until'
      ? words.text(`rounds.break.${still}until`, { ...linked(placed), date: time(rest.at, 'date') })
      : words.text(`rounds.break.${still}until-back`, linked(placed)),
    note(words.say('rounds.break.note')),
    buttons(backButton(placed)),
  );
};

export const backMessage = (placed: Placed, now: Instant, wasAway = true): Message => {
  const said = wasAway ? 'rounds.back' : 'rounds.back.not-away';
  return done(
    words.say(`${said}.summary`, plainly(placed)),
    words.text(`${said}.line`, {
      ...linked(placed),
      coming: comingText(placed, comingDate(placed.rounds, now)),
    }),
    buttons(moreButton(placed)),
  );
};

export const leftMessage = (placed: Placed): Message =>
  done(
    words.say('rounds.leave.summary', plainly(placed)),
    words.text('rounds.leave.line', linked(placed)),
    buttons(joinButton(placed, words.say('rounds.join.again'))),
  );

export const notInMessage = (placed: Placed): Message =>
  done(
    words.say('rounds.not-in.summary', plainly(placed)),
    words.text('rounds.not-in.line', linked(placed)),
    buttons(countMeIn(placed)),
  );

export const errandGoneMessage: Message = {
  summary: words.say('rounds.join.errand-gone.summary'),
  blocks: [
    paragraph(words.say('rounds.join.errand-gone.line')),
    buttons({ key: allRoundsKey, label: words.say('rounds.button.show'), tone: 'primary' }),
  ],
};

export const breakWords = {
  form: { title: words.say('rounds.break.form.title'), submit: words.say('rounds.break.form.submit') },
  field: { label: words.say('rounds.break.form.how-long'), hint: words.say('rounds.break.form.hint') },
  problem: words.say('rounds.break.form.problem'),
} as const;

export const breakNotUnderstood: Message = plain(words.say('rounds.break.not-understood'));

/** What the one who is asked for their card first goes on to do. */
export const joinLabel = words.say('rounds.button.count-me-in');

const joinButton = ({ rounds, channel }: Placed, label: string): Button => ({
  key: joinKey(rounds.id),
  label,
  tone: 'primary',
  spoken: spoken(words.say('rounds.join.spoken', { what: label, channel: nameOf(channel) })),
});

/** The invitation in the channel carries it too. */
export const countMeIn = (placed: Placed): Button => joinButton(placed, joinLabel);

const skipButton = ({ rounds, channel }: Placed, standing: 'in' | 'skips'): Button => {
  const label = words.say(`rounds.button.skip-${standing}`);
  return {
    key: skipKey(rounds.id),
    label,
    tone: 'plain',
    spoken: spoken(words.say('rounds.button.about', { what: label, channel: nameOf(channel) })),
  };
};

const breakButton = ({ rounds, channel }: Placed): Button => ({
  key: breakKey(rounds.id),
  label: words.say('rounds.button.break'),
  tone: 'plain',
  spoken: spoken(words.say('rounds.break.spoken', { channel: nameOf(channel) })),
});

const backButton = ({ rounds, channel }: Placed): Button => ({
  key: backKey(rounds.id),
  label: words.say('rounds.button.back'),
  tone: 'primary',
  spoken: spoken(words.say('rounds.button.back-spoken', { channel: nameOf(channel) })),
});
