import { type CommunityId, nativeOf } from '../../core/shared/ids.js';
import type { ClientsFor, TeamClients } from './clients.js';
import { delivering } from './failures.js';
import type { Installations } from './installations.js';

/** The way to speak to a workspace, for interactions and for background work alike. */
export interface Workspaces {
  /** @throws DeliveryFailure `broken-installation` when Kith is not installed there */
  clients(community: CommunityId): Promise<TeamClients>;
}

export const createWorkspaces = (installations: Installations, clientsFor: ClientsFor): Workspaces => ({
  clients: (community) =>
    delivering('safe', async () => {
      const team = nativeOf(community);
      return clientsFor(await installations.of(team), team);
    }),
});
