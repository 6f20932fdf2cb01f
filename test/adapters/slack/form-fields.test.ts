import { afterEach, describe, expect, it } from '@jest/globals';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import type { Field, Form } from '../../../src/core/conversation/form.js';
import { ask, nothing } from '../../../src/core/conversation/reply.js';
import { communityId, placeId } from '../../../src/core/shared/ids.js';
import { scene, strike, type Transport } from './support/scene.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const formOf = (...fields: Field[]): Form => ({
  key: actionKey('setup.save', 'T1'),
  title: 'Interest channels',
  submit: 'Save',
  fields,
});

async function asking(
  fields: (place: (name: string) => ReturnType<typeof placeId>) => Field[],
  transport: Transport = 'http',
) {
  const on = await scene({ transport });
  const members = ['Ada', 'Ben'];
  for (const name of ['maps', 'tea']) on.double.addChannel({ name, members });
  on.double.addChannel({ name: 'secret', members: ['Ben'], isPrivate: true });
  on.double.addChannel({ name: 'council', members: ['Ada'], isPrivate: true });
  on.double.addChannel({ name: 'attic', members, isArchived: true });
  const place = (name: string) => placeId(T1, on.double.channel(name).id);
  on.script.answer(() => ask(formOf(...fields(place))), 'asks');
  const ada = on.double.persona('Ada');
  await ada.command('kith', { verb: 'setup' });
  on.script.answer(() => nothing);
  const answers = () => {
    const heard = on.script.heard.at(-1);
    return heard?.kind === 'submission' ? heard.answers : undefined;
  };
  return { ...on, ada, place, answers };
}

const features = (value?: readonly string[]): Field => ({
  kind: 'choices',
  name: 'features',
  label: 'What runs here?',
  options: [
    { value: 'chats', label: 'Standing chats' },
    { value: 'rounds', label: 'Rounds, of four <b>' },
  ],
  optional: true,
  ...(value === undefined ? {} : { value }),
});

describe.each<Transport>(['http', 'socket'])('in forms over %s', (transport) => {
  it('boxes are ticked, and channels are chosen', async () => {
    const on = await asking(
      () => [features(), { kind: 'places', name: 'channels', label: 'Which channels?', min: 1, max: 3 }],
      transport,
    );
    expect(on.ada.form()?.fields).toMatchObject([
      { kind: 'choices', value: [], choices: ['Standing chats', 'Rounds, of four <b>'], required: false },
      { kind: 'places', value: [], required: true },
    ]);
    await expect(on.ada.submit()).rejects.toThrow('"Which channels?" is required');
    await on.ada.submit({
      'What runs here?': ['Rounds, of four <b>', 'Standing chats'],
      'Which channels?': ['maps', 'council'],
    });
    expect(on.answers()).toEqual({
      features: ['rounds', 'chats'],
      channels: [on.place('maps'), on.place('council')],
    });
    expect(on.double.unexpected).toEqual([]);
  });

  it('what was chosen before is there; what is left empty is not in the answers', async () => {
    const on = await asking(
      (place) => [
        features(['rounds', 'of another time']),
        {
          kind: 'places',
          name: 'channels',
          label: 'Channels',
          min: 0,
          max: 2,
          value: [place('maps'), place('tea'), place('council')],
        },
        { kind: 'places', name: 'parent', label: 'Parent', min: 0, max: 1, value: [place('tea')] },
      ],
      transport,
    );
    expect(on.ada.form()?.fields.map(({ value, required }) => [value, required])).toEqual([
      [['Rounds, of four <b>'], false],
      [['maps', 'tea'], false],
      ['tea', false],
    ]);
    await on.ada.submit({ 'What runs here?': [], Channels: [], Parent: '' });
    expect(on.answers()).toEqual({});
    expect(on.double.unexpected).toEqual([]);
  });
});

describe('what Slack would not show', () => {
  it('is cut down to what it shows: ten boxes, and no question without a choice', async () => {
    const options = Array.from({ length: 12 }, (_, n) => ({
      value: `v${n}`,
      label: `${n} ${'long '.repeat(30)}`,
    }));
    const on = await asking(() => [
      { kind: 'choices', name: 'many', label: 'Many', options, value: ['v0', 'v11'], optional: true },
      { kind: 'choices', name: 'none', label: 'None', options: [] },
      { kind: 'choice', name: 'nothing', label: 'Nothing', options: [] },
    ]);
    expect(on.ada.form()?.fields.map(({ label, choices }) => [label, choices?.length])).toEqual([
      ['Many', 10],
    ]);
    await on.ada.submit();
    expect(on.answers()).toEqual({ many: ['v0'] });
    expect(on.double.unexpected).toEqual([]);
  });

  it('people are offered neither archived channels nor those that they cannot see', async () => {
    const on = await asking(() => [{ kind: 'places', name: 'channels', label: 'Channels', min: 1, max: 1 }]);
    await expect(on.ada.submit({ Channels: 'attic' })).rejects.toThrow('does not offer #attic');
    await expect(on.ada.submit({ Channels: 'secret' })).rejects.toThrow('knows no channel secret');
    await expect(on.ada.submit({ Channels: ['maps', 'tea'] })).rejects.toThrow('takes one channel');
    await on.ada.submit({ Channels: '#maps' });
    expect(on.answers()).toEqual({ channels: [on.place('maps')] });
    expect(on.double.unexpected).toEqual([]);
  });
});
