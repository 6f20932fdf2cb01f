import { SCOPES } from '../../src/adapters/slack/manifest.js';
import { communityId } from '../../src/core/shared/ids.js';
import type { Persona } from '../../src/sandbox/persona.js';
import { type SlackDouble, startSlackDouble } from '../../src/sandbox/slack-double/index.js';
import type { Channel, PlatformName, Side, Standing } from './journey-world.js';

export interface OnSlack {
  readonly double: SlackDouble;
  readonly general: string;
}

const FACTS: Record<Standing, object> = {
  member: {},
  leader: { isAdmin: true },
  guest: { isRestricted: true },
  external: { teamId: 'TELSEWHERE', isStranger: true },
  bot: { isBot: true },
};

export async function slackSide(name: Exclude<PlatformName, 'Discord'>): Promise<Side> {
  const socket = name === 'Slack over Socket Mode';
  const double = await startSlackDouble({
    teams: [{ id: 'T1', name: 'Lighthouse', scopes: [...SCOPES] }],
    shortcuts: { 'Introduce someone': 'intro_new' },
  });
  const general = double.addChannel({ name: 'general', withApp: true });
  const channels = [general];
  const people: string[] = [];
  const kindOf = (channel: unknown) => double.world.channels.get(String(channel))?.kind;
  return {
    community: communityId('slack', 'T1'),
    slack: { double, general: general.id },
    env: {
      SLACK_API_URL: double.url,
      SLACK_BOT_TOKEN: double.team().botToken,
      ...(socket ? { SLACK_APP_TOKEN: double.appToken } : { SLACK_SIGNING_SECRET: double.signingSecret }),
    },
    reach: (port) => double.deliverTo(socket ? 'socket' : { http: `http://127.0.0.1:${port}` }),
    person(called, standing) {
      const { id } = double.addUser({ name: called, team: 'T1', ...FACTS[standing] });
      for (const channel of channels) channel.members.add(id);
      people.push(id);
      return double.persona(id);
    },
    channel(name) {
      const channel = double.addChannel({ name, withApp: true, members: people });
      channels.push(channel);
      return channelOn(double, channel.id, name);
    },
    leaves: ({ id }) => double.changeUser(id, { deleted: true }),
    closesTheirMessages: (person: Persona) =>
      double.faults.add({
        method: 'conversations.open',
        match: ({ users }) => users === person.id,
        times: 1_000,
        body: { ok: false, error: 'user_disabled' },
      }),
    rooms: () =>
      double
        .rooms()
        .map(({ id, members, messages }) => ({ id, members, messages, private: true, closed: false })),
    callCount: () => double.calls.length,
    inSharedPlaces: (since) =>
      double.calls.slice(since).flatMap(({ method, args }) => {
        if (method === 'conversations.open') return String(args.users).includes(',') ? [method] : [];
        return method.startsWith('chat.') && kindOf(args.channel) !== 'im' ? [method] : [];
      }),
    endTroubles: () => double.faults.clear(),
    unexpected: double.unexpected,
    forget: () => double.world.record.unexpected.splice(0),
    async stop() {
      await double.stop();
    },
  };
}

function channelOn(double: SlackDouble, id: string, name: string): Channel {
  const channel = double.channel(id);
  return {
    id,
    name,
    renamed: channel.rename,
    deleted: channel.remove,
    madePrivate: channel.makePrivate,
    losesKith: channel.dropApp,
    getsKithBack: channel.inviteApp,
    archived: channel.archive,
    unarchived: channel.unarchive,
    leaves: (person) => channel.leave(person.id),
  };
}
