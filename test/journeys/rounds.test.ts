import { expect, test } from '@jest/globals';
import { LAST_QUESTION } from '../../src/core/prompts/index.js';
import { DAY, HOUR } from '../../src/core/shared/time.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { chooses, inPanel } from '../support/chat-acts.js';
import { answered, openedForm, presses, sees, types } from '../support/journey-acts.js';
import { type Channel, ONE_LINE_EACH } from '../support/journey-world.js';
import {
  bothSayYes,
  drawnWith,
  everythingSent,
  momentsOn,
  pairsAmong,
  refuses,
  roundsOnEachPlatform,
  saidIn,
  saysYes,
  tells,
  theAsk,
  waitingFor,
} from '../support/round-acts.js';
import { told, walkTo } from '../support/session-acts.js';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay'];
const SECRET = 'Hush-and-Sons-Limited';
const AFTERWARDS = 'I once slept in a greenhouse.';

roundsOnEachPlatform((world) => {
  test('a round from the steward’s setup to the report, with a no, a silence and a second draw', async () => {
    const sten = world().person('Sten', 'leader');
    const people = NAMES.map((name) => world().person(name));
    const [late, bystander] = [world().person('Late'), world().person('Gus')];
    const garden = world().channel('garden');
    for (const who of people) {
      await tells(world(), who, {
        interests: ['compost'],
        organisation: SECRET,
        story: AFTERWARDS,
        visibility: { organisation: 'never' },
      });
    }

    const look = await plansRounds(sten, garden, 'every Wednesday 10:00');
    const dates = momentsOn(look);
    expect(dates.map(inLisbon)).toEqual(Array(5).fill('Wed 10:00'));
    const saved = await presses(world(), sten, 'Save it', /Saved\./, look);
    await presses(world(), sten, 'Invite the channel', /on its way/, saved);

    // People count themselves in: by the invitation, by the command, and by the list.
    const invitation = await sees(bystander, /Meet somebody new from this channel/);
    expect(invitation).toMatchObject({ kind: 'channel', place: garden.id });
    const [ada = sten, ben = sten, ...rest] = people;
    await presses(world(), ada, 'Count me in', /You take part in the pairing rounds in #garden/, invitation);
    await types(world(), ben, ['rounds', 'join'], /You take part in the pairing rounds/);
    for (const who of rest) {
      const list = await types(world(), who, ['rounds', 'list'], /Pairing rounds/);
      expect(list.text).toMatch(/#garden .*pairs, every Wednesday/);
      await presses(world(), who, 'Count me in', /You take part/, list);
    }

    // The draw: everybody is asked, and nothing of it stands where others can see it.
    const [draw = 0] = momentsOn(await types(world(), ada, ['rounds', 'next'], /Your next dates/));
    expect(draw).toBe(dates[0]);
    const since = world().callCount();
    await walkTo(world(), draw);
    const pairs = await pairsAmong(people);
    expect(pairs).toHaveLength(3);
    expect(world().inSharedPlaces(since)).toEqual([]);
    for (const who of people) await expectTheAsk(who, people);

    // One pair says yes and is in a room; it says who, why, and what to begin with.
    const [both, withSilent, withRefuser] = pairs;
    if (both === undefined || withSilent === undefined || withRefuser === undefined)
      throw new Error('not three');
    await bothSayYes(world(), both);
    expect(world().inSharedPlaces(since)).not.toEqual([]);
    const [room] = world().roomsOf(...both);
    expect(room).toMatchObject({ private: true });
    expect(room?.messages).toHaveLength(1);
    const opening = await sees(both[0], /meet each other/);
    expect(opening).toMatchObject({ kind: 'room', place: room?.id });
    for (const who of both) expect(opening.text).toContain(`I am ${who.name}, and I mend`);
    expect(opening.text).toMatch(/You both care about compost/);
    expect(opening.text).toContain(AFTERWARDS);
    expect(opening.text).toContain(`And before you part: ${LAST_QUESTION}`);
    const other = await presses(world(), both[1], 'Another question', /To begin with: /, opening);
    expect(other.id).toBe(opening.id);
    expect(questionOn(other)).not.toBe(questionOn(opening));
    expect(world().roomsOf(...both)[0]?.messages).toHaveLength(1);

    // Two more say yes; one of their partners keeps quiet, one refuses. Whoever said yes cannot tell which.
    const [silent, yes] = withSilent;
    const [refuser, hopeful] = withRefuser;
    await saysYes(world(), yes);
    await saysYes(world(), hopeful);
    const asks = { yes: await lastDirect(yes), hopeful: await lastDirect(hopeful) };
    await refuses(world(), refuser);
    expect(await lastDirect(hopeful)).toEqual(asks.hopeful);
    await types(world(), late, ['rounds', 'join'], /You take part in the pairing rounds/);
    await walkTo(world(), draw + 3 * DAY - 1);
    expect(world().roomsOf(...withRefuser)).toEqual([]);
    await walkTo(world(), draw + 3 * DAY);
    const endings = await Promise.all(
      (
        [
          [yes, silent],
          [hopeful, refuser],
        ] as const
      ).map(async ([who, partner]) =>
        (await sees(who, /did not come about/)).text.replaceAll(partner.name, 'X').replaceAll(who.name, 'Y'),
      ),
    );
    expect(endings[0]).toBe(endings[1]);

    // They are drawn once more, with others; who said nothing is left in peace.
    expect(waitingFor(silent)).toBe(0);
    const again = await pairsAmong([yes, hopeful, refuser, late]);
    expect(again).toHaveLength(2);
    expect(again.some((pair) => pair.includes(hopeful) && pair.includes(refuser))).toBe(false);
    const second = again.find((pair) => pair.includes(yes));
    if (second === undefined) throw new Error('not drawn again');
    await bothSayYes(world(), second);

    // The channel hears numbers, and no name; stewards hear a few more.
    const beforeReport = world().callCount();
    await walkTo(world(), draw + 5 * DAY + HOUR);
    const report = await sees(bystander, /This round brought 4 people together in 2 conversations/);
    expect(report).toMatchObject({ kind: 'channel', place: garden.id });
    expect(saidIn(world(), garden, beforeReport)).toHaveLength(1);
    for (const name of [...NAMES, 'Late']) expect(saidIn(world(), garden).join()).not.toContain(name);
    expect((await sees(sten, /The round is over/)).text).toMatch(/7 people.* 5 (?:matches|conversations)/);

    // Did they meet?
    const checkIn = await sees(both[0], /Did you and .* meet\?/);
    await presses(world(), both[0], 'Yes, we met', /Lovely that you and/, checkIn);
    expect(told(bystander, /./)).toEqual([]);
    // The search finds what was sent, and not what nobody may see.
    expect(everythingSent(world())).toContain(AFTERWARDS);
    expect(everythingSent(world())).not.toContain(SECRET);
  });
}, ONE_LINE_EACH);

/** A steward's setup, as far as the look at the dates. */
async function plansRounds(steward: Persona, channel: Channel, when: string): Promise<SeenMessage> {
  await chooses(steward, [channel]);
  const on = await inPanel(steward, channel, 'What happens here', {
    'What may happen here': ['Pairing rounds'],
  });
  expect(on.text).toMatch(/Pairing rounds/);
  await answered(steward, () => steward.press('Back'), new RegExp(`#${channel.name}`));
  await inPanel(steward, channel, 'Zone and quiet hours', { 'Time zone': 'Europe/Lisbon' });
  await openedForm(steward, () => steward.command('rounds', { verb: 'setup', place: channel.id }));
  return answered(
    steward,
    () => steward.submit({ 'When are people paired up?': when }),
    /Nothing is saved yet/,
  );
}

/** Whom they could meet and why, and nothing that is for afterwards. */
async function expectTheAsk(who: Persona, people: readonly Persona[]): Promise<void> {
  const [partner] = await drawnWith(who, people);
  const ask = await theAsk(who);
  expect(ask.kind).toBe('direct');
  expect(ask.text).toContain(`I am ${partner?.name}, and I mend what others throw away.`);
  expect(ask.text).toMatch(/You both care about compost/);
  expect(ask.text).not.toContain(AFTERWARDS);
  expect(ask.buttons).toEqual(['Yes, introduce us', 'Not this time', 'Don’t pair us again']);
}

const questionOn = ({ text }: SeenMessage): string | undefined => /To begin with: (.*\?)/.exec(text)?.[1];

const inLisbon = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Lisbon',
  })
    .format(at)
    .replace(',', '');

const lastDirect = async (who: Persona): Promise<string | undefined> => told(who, /./).at(-1)?.text;
