import type { Authorize } from '@slack/bolt';
import type { Installations } from './installations.js';

/**
 * Tells Bolt who Kith is in a workspace. It never throws: Bolt would then acknowledge in silence, and a form that
 * somebody filled in would simply vanish. The listener finds the `problem` and says so.
 */
export const createAuthorize =
  (installations: Installations): Authorize<boolean> =>
  async ({ teamId, enterpriseId }) => {
    try {
      const { kind, id, botToken, botId, botUserId } = await installations.receiving(
        teamId ?? '',
        enterpriseId,
      );
      return {
        botToken,
        botUserId,
        ...(botId === undefined ? {} : { botId }),
        ...(kind === 'team' ? { teamId: id } : teamId === undefined ? {} : { teamId }),
      };
    } catch (problem) {
      return { problem, ...(teamId === undefined ? {} : { teamId }) };
    }
  };
