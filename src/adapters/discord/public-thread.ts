import { RESTJSONErrorCodes as Codes, type REST, Routes } from 'discord.js';
import { DeliveryFailure } from '../../core/messenger.js';
import { clip } from './clip.js';
import { oneLine } from './escape.js';
import { attempt, codeOf, unless } from './failures.js';
import { SESSION_AUTO_ARCHIVE, THREAD_NAME } from './limits.js';

const FORBIDDEN: readonly number[] = [Codes.MissingAccess, Codes.MissingPermissions];

export const threadName = (name: string): string => clip(oneLine(name), THREAD_NAME) || '…';

/**
 * The public thread under a message, which has the message's own id: so a second one cannot come about.
 * A missing right is not waited for: by then Discord would have forgotten that the message above was sent.
 */
export async function openPublicThread(
  rest: REST,
  channel: string,
  message: string,
  name: string,
): Promise<void> {
  const body = { name: threadName(name), auto_archive_duration: SESSION_AUTO_ARCHIVE };
  const post = () => rest.post(Routes.threads(channel, message), { body });
  try {
    await attempt('read', () => unless([Codes.ThreadAlreadyCreatedForMessage], post));
  } catch (error) {
    const code = codeOf(error) ?? 0;
    throw FORBIDDEN.includes(code) ? new DeliveryFailure('undeliverable', `${code}`) : error;
  }
}
