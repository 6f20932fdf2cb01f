import type { App } from '@slack/bolt';
import type { Happening } from '../../core/places.js';
import { type CommunityId, memberId } from '../../core/shared/ids.js';
import { somethingBroke } from './adapter-messages.js';
import { listenToHappenings } from './happenings.js';
import type { InstallationKey, Installations } from './installations.js';
import { type Arrived, type OnceDeps, once } from './once.js';
import { HomeOpened, TokensRevoked, Uninstalled } from './payloads.js';
import type { SlackPeople } from './people.js';
import type { SlackPlaces } from './places.js';

export interface EventDeps extends OnceDeps {
  readonly people: SlackPeople;
  readonly places: SlackPlaces;
  readonly installations: Installations;
  readonly onHappening: (happening: Happening) => Promise<void>;
  readonly onUninstalled: (community: CommunityId) => Promise<void>;
}

/** What Slack tells unasked. Everything done here may be done twice without harm. */
export function listenToEvents(app: App, deps: EventDeps): void {
  app.event('app_home_opened', (arrived) =>
    once(deps, arrived, HomeOpened, async ({ user, tab, view }, community) => {
      if (tab !== 'home') return;
      await openHome(deps, community, user, view?.hash);
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
  listenToHappenings(app, deps);
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
