import { expect, test } from '@jest/globals';
import { DAY, HOUR, WEEK } from '../../../src/core/shared/time.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { answered, openedForm, presses, sees } from '../../support/journey-acts.js';
import { type Channel, type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';
import { inProposal, serveOnEachPlatform, serves, serviceChannel } from '../../support/serve-acts.js';
import { told, walkTo } from '../../support/session-acts.js';

const IN_QUIET_HOURS = 'every Tuesday 05:00';
const quietHours = { from: '22:00', to: '08:00' };

async function setsPrompt(world: JourneyWorld, steward: Persona, { name }: Channel): Promise<void> {
  const opens = () => steward.command('serve', { verb: 'prompt', words: IN_QUIET_HOURS, place: name });
  await openedForm(steward, opens);
  await answered(
    steward,
    () => steward.submit(),
    /I ask .Who could use our help\?. in .* every Tuesday at 05:00/,
  );
  await world.quiet();
  steward.dismiss();
}

const prompts = (who: Persona, { id }: Channel) =>
  who
    .sees()
    .filter(({ kind, place, summary }) => kind === 'channel' && place === id && /use our help/.test(summary));

serveOnEachPlatform((world) => {
  test('a channel is asked who could use help, not in its night, and not again after a silence', async () => {
    const [sten, ada] = [world().person('Sten', 'leader'), world().person('Ada')];
    const channel = await serviceChannel(world(), sten, { quietHours });
    await serves(world(), ada, 'prompt', /for the stewards/, IN_QUIET_HOURS);
    await setsPrompt(world(), sten, channel);
    const tuesday = Math.floor(world().now() / DAY) * DAY + DAY;

    await walkTo(world(), tuesday + 7 * HOUR);
    expect(prompts(ada, channel)).toEqual([]);
    await walkTo(world(), tuesday + 8 * HOUR);
    expect(prompts(ada, channel)).toHaveLength(1);

    // Nobody took it up: a steward is asked, once, and decides.
    await walkTo(world(), tuesday + WEEK + 9 * HOUR);
    expect(prompts(ada, channel)).toHaveLength(1);
    expect(told(sten, /Nobody took up “Who could use our help\?”/)).toHaveLength(1);
    await walkTo(world(), tuesday + 2 * WEEK + 9 * HOUR);
    expect(prompts(ada, channel)).toHaveLength(1);
    expect(told(sten, /Nobody took up/)).toHaveLength(1);
    await presses(world(), sten, 'Ask again', /I ask again in #/, await sees(sten, /Nobody took up/));
    await walkTo(world(), tuesday + 3 * WEEK + 9 * HOUR);
    expect(prompts(ada, channel)).toHaveLength(2);

    // Somebody proposes because of it, so the next comes by itself.
    const [, second] = prompts(ada, channel);
    await openedForm(ada, () => ada.press('Propose a project', second));
    const look = await answered(ada, () => ada.submit(inProposal({})), /This is how it will look/);
    await presses(world(), ada, 'Post it', /on its way into/, look);
    await walkTo(world(), tuesday + 4 * WEEK + 9 * HOUR);
    expect(prompts(ada, channel)).toHaveLength(3);
    expect(told(sten, /Nobody took up/)).toEqual([]);
    await serves(world(), sten, 'prompt', /any more/, 'off');
    await walkTo(world(), tuesday + 5 * WEEK + 9 * HOUR);
    expect(prompts(ada, channel)).toHaveLength(3);
  }, 30_000);
}, ONE_LINE_EACH);
