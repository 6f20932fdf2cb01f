import type { App } from '@slack/bolt';
import type { z } from 'zod';
import { type CommunityId, communityId, type MemberId, memberId } from '../../core/shared/ids.js';
import { somethingBroke } from './adapter-messages.js';
import type { Desk } from './desk.js';
import type { InstallationKey, Installations } from './installations.js';
import { EventPayload, HomeOpened, TokensRevoked, Uninstalled, UserChanged } from './payloads.js';
import type { SlackPeople } from './people.js';

/** Whether an event is new: Slack sends it again whenever it is unsure, and Bolt passes every copy on. */
export interface OnceEvents {
  firstTime(eventId: string): Promise<boolean>;
}

export interface EventDeps {
  readonly desk: Desk;
  readonly people: SlackPeople;
  readonly installations: Installations;
  readonly onceEvents: OnceEvents;
  readonly onPersonChanged: (member: MemberId) => void;
  readonly onUninstalled: (community: CommunityId) => Promise<void>;
}

interface Arrived {
  readonly body: unknown;
  readonly event: unknown;
  readonly context: {
    readonly teamId?: string;
    readonly enterpriseId?: string;
    readonly isEnterpriseInstall: boolean;
  };
}

/** What Slack tells unasked. Everything done here may be done twice without harm. */
export function listenToEvents(app: App, deps: EventDeps): void {
  app.event('app_home_opened', (arrived) =>
    once(deps, arrived, HomeOpened, async ({ user, tab, view }, community) => {
      if (tab !== 'home') return;
      await openHome(deps, community, user, view?.hash);
    }),
  );
  app.event('user_change', (arrived) =>
    once(deps, arrived, UserChanged, async ({ user }, community) => {
      const member = memberId(community, user.id);
      deps.people.forget(member);
      deps.onPersonChanged(member);
    }),
  );
  app.event('app_uninstalled', (arrived) =>
    once(deps, arrived, Uninstalled, (_, community) => uninstall(deps, arrived, community)),
  );
  app.event('tokens_revoked', (arrived) =>
    once(deps, arrived, TokensRevoked, async ({ tokens }, community) => {
      const { teamId = '', enterpriseId } = arrived.context;
      const ours = await deps.installations.receiving(teamId, enterpriseId).catch(() => undefined);
      // People take back their own tokens, too; only the loss of the bot's disconnects the workspace.
      if (ours !== undefined && tokens.bot.includes(ours.botUserId))
        await uninstall(deps, arrived, community);
    }),
  );
}

async function openHome(
  { desk, people }: EventDeps,
  community: CommunityId,
  user: string,
  hash?: string,
): Promise<void> {
  const member = memberId(community, user);
  const person = await people.find(member).catch(() => undefined);
  const locale = person?.locale === undefined ? {} : { locale: person.locale };
  const actor = { member, community, name: person?.name ?? 'someone', ...locale };
  try {
    await desk.home.refresh(actor, hash);
  } catch (error) {
    const reference = desk.reference();
    desk.log.error({ err: error, reference, member }, 'home could not be shown');
    await desk.home.publish(actor, somethingBroke(reference));
  }
}

async function uninstall(
  { installations, onUninstalled }: EventDeps,
  { context }: Arrived,
  community: CommunityId,
): Promise<void> {
  const key: InstallationKey =
    context.isEnterpriseInstall && context.enterpriseId !== undefined
      ? { kind: 'enterprise', id: context.enterpriseId }
      : { kind: 'team', id: context.teamId ?? '' };
  await installations.delete(key);
  await onUninstalled(community);
}

async function once<T>(
  { desk, onceEvents }: EventDeps,
  { body, event, context }: Arrived,
  shape: z.ZodType<T>,
  act: (payload: T, community: CommunityId) => Promise<void>,
): Promise<void> {
  const envelope = EventPayload.safeParse(body);
  const read = shape.safeParse(event);
  if (!envelope.success || !read.success || context.teamId === undefined)
    return desk.log.warn({ reference: desk.reference(), team: context.teamId }, 'unreadable event');
  const fresh = await onceEvents.firstTime(envelope.data.event_id).catch((err: unknown) => {
    desk.log.warn({ err }, 'events cannot be told apart from copies');
    return true;
  });
  if (fresh) await desk.inHand(act(read.data, communityId('slack', context.teamId)));
}
