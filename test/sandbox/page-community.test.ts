import { describe, expect, it } from '@jest/globals';
import { become, card, dialogOf, goTo, leaves, presses, sendsForm, type } from './page-acts.js';
import { onStage, PLATFORMS } from './page-stage.js';

const stage = onStage();

describe.each(PLATFORMS)('a community on %s', (platform) => {
  it('gives the last seat to one, lets the next one wait, and moves up when it is given back', async () => {
    const { pane } = await stage.opens(platform, 'Emeka');
    const door = /^Volunteer.*Welcome at the door/;
    const board = card(pane, 'Last day to volunteer');
    await goTo(pane, /^#repair-cafe/);
    await board.getByText('0 of 1 seat taken, 1 free').last().waitFor();
    await presses(board, door);
    await pane.getByText('You have a seat: Welcome at the door').first().waitFor();
    await leaves(pane);
    await become(pane, 'Goran');
    await goTo(pane, /^#repair-cafe/);
    await presses(board, door);
    await pane.getByText('You are first in line').first().waitFor();
    await leaves(pane);
    await goTo(pane, /^#repair-cafe/);
    await board.getByText('1 of 1 seat taken, none free, 1 waiting').waitFor();

    await become(pane, 'Emeka');
    await type(pane, '/serve withdraw Repair café');
    await pane.getByText('is given back').first().waitFor();
    await leaves(pane);
    await become(pane, 'Goran');
    await goTo(pane, /^Kith/);
    await card(pane, 'A seat became free, and it is yours: Welcome at the door').waitFor();
  });

  it('gets another channel by its steward, and somebody joins it', async () => {
    const { pane } = await stage.opens(platform, 'Hana');
    await type(pane, '/kith setup');
    await presses(pane, 'Choose channels');
    await dialogOf(pane).getByRole('group', { name: 'Which channels?' }).getByLabel('#general').check();
    await sendsForm(pane);
    await presses(pane, 'Change #general');
    await presses(pane, 'What happens here');
    const what = dialogOf(pane).getByRole('group', { name: 'What may happen here' });
    await what.getByLabel(/^Standing chats/).check();
    await what.getByLabel(/^Pairing rounds/).check();
    await sendsForm(pane);
    await pane.getByText('Saved').first().waitFor();
    await leaves(pane);

    await become(pane, 'Tala');
    await type(pane, '/kith channels');
    await presses(pane, 'Join #general');
    await pane.getByRole('button', { name: /^Leave( #general)?$/ }).waitFor();
    expect(await pane.getByText('Standing chats, Pairing rounds').count()).toBeGreaterThan(0);
  });
});
