import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { ask, say } from '../../../src/core/conversation/reply.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { ADA_S_TEAM, type Scene, scene, strike } from './support/scene.js';
import { WHY } from './support/scripted.js';

afterEach(strike);

const TWO = { teams: [ADA_S_TEAM, { ...ADA_S_TEAM, id: 'T2', users: [{ name: 'Zoe' }], channels: [] }] };

async function installedIn({ double, book }: Scene, ...teams: string[]): Promise<void> {
  for (const id of teams) {
    const { botToken, botUserId, botId } = double.team(id);
    await book.store({ kind: 'team', id, botToken, botUserId, botId, scopes: [] });
  }
}

describe('several workspaces', () => {
  it('each is spoken to with its own token, by interactions and by background work', async () => {
    const on = await scene({ install: 'many', double: TWO });
    await installedIn(on, 'T1', 'T2');
    on.script.answer(() => ask(WHY), 'asks');
    const [ada, zoe] = [on.double.persona('Ada'), on.double.persona('Zoe')];
    await Promise.all([ada.command('intro'), zoe.command('intro'), ada.openHome(), zoe.openHome()]);
    await on.adapter.messenger.tell(memberId(communityId('slack', 'T1'), ada.id), plain('Hello Ada'), 'a');
    await on.adapter.messenger.tell(memberId(communityId('slack', 'T2'), zoe.id), plain('Hello Zoe'), 'z');
    await eventually(() =>
      expect(on.double.calls.filter((c) => c.method === 'views.publish')).toHaveLength(2),
    );
    expect(ada.form()?.title).toBe('Meet someone');
    expect(zoe.form()?.title).toBe('Meet someone');
    for (const { token, args } of on.double.calls) {
      const mentionsZoe = JSON.stringify(args).includes(zoe.id);
      const mentionsAda = JSON.stringify(args).includes(ada.id);
      if (mentionsZoe) expect(token).toBe(on.double.team('T2').botToken);
      if (mentionsAda) expect(token).toBe(on.double.team('T1').botToken);
    }
    expect(on.double.unexpected).toEqual([]);
  });

  it('one that never added Kith is answered kindly, and nothing is heard', async () => {
    const on = await scene({ install: 'many', double: TWO });
    await installedIn(on, 'T1');
    on.script.answer(() => say(plain('hello')));
    await on.double.persona('Zoe').command('intro');
    expect(on.double.persona('Zoe').sees()[0]?.text).toMatch(/Sorry/);
    expect(on.script.heard).toEqual([]);
  });

  it('one that removes Kith is forgotten, and the other one stays', async () => {
    const on = await scene({ install: 'many', double: TWO });
    await installedIn(on, 'T1', 'T2');
    const ada = memberId(communityId('slack', 'T1'), on.double.persona('Ada').id);
    await on.adapter.people.find(ada);
    await on.double.uninstall('T1');
    await eventually(() => expect(on.uninstalled).toContain('slack:T1'));
    expect([...on.book.kept.keys()]).toEqual(['team:T2']);
    await expect(on.adapter.messenger.tell(ada, plain('?'), 'k')).rejects.toMatchObject({
      kind: 'broken-installation',
    });
  });

  it('adds Kith from the install page, with a state that must match', async () => {
    const on = await scene({ install: 'many' });
    const start = await fetch(`${on.base}/slack/install`);
    const link = /href="([^"]*oauth\/v2\/authorize[^"]*)"/
      .exec(await start.text())?.[1]
      ?.replaceAll('&amp;', '&');
    const asked = new URL(link ?? '');
    expect(asked.origin).toBe(new URL(on.double.url).origin);
    expect(asked.searchParams.get('scope')?.split(',')).toEqual([...ADA_S_TEAM.scopes]);

    const granted = await fetch(asked, { redirect: 'manual' });
    const code = new URL(granted.headers.get('location') ?? 'http://none').searchParams.get('code') ?? '';
    const back = new URL(`${on.base}/slack/oauth_redirect`);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.searchParams.get('state') ?? '');
    const stranger = await fetch(back);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toMatch(/could not be added/);
    expect(on.book.kept.size).toBe(0);

    const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
    const welcome = await fetch(back, { headers: { cookie } });
    expect(await welcome.text()).toMatch(/Kith is now in/);
    expect(on.book.kept.get('team:T1')).toMatchObject({ botToken: on.double.team().botToken });
    expect(on.double.unexpected).toEqual([]);
  });
});
