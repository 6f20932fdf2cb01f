import { refusal } from './refusal.js';
import type { Message, Trigger, World } from './world.js';

const TRIGGER_LIFE_MS = 3_000;
const RESPONSE_URL_LIFE_MS = 30 * 60_000;
const RESPONSE_URL_USES = 5;

/** Lives three seconds and opens one view. */
export function issueTrigger(world: World, teamId: string, userId: string): string {
  const id = `${world.next('13345224609.')}.${teamId}`;
  world.triggers.set(id, { teamId, userId, expiresAt: world.realNow() + TRIGGER_LIFE_MS, used: false });
  return id;
}

export function spendTrigger(world: World, id: string, teamId: string): Trigger {
  const trigger = world.triggers.get(id);
  if (trigger === undefined || trigger.teamId !== teamId) throw refusal('invalid_trigger_id');
  if (world.realNow() > trigger.expiresAt) throw refusal('expired_trigger_id');
  if (trigger.used) throw refusal('exchanged_trigger_id');
  trigger.used = true;
  return trigger;
}

export interface ResponseGrant {
  readonly teamId: string;
  readonly channel: string;
  readonly userId: string;
  readonly message?: Message;
}

export function issueResponseUrl(world: World, { teamId, channel, userId, message }: ResponseGrant): string {
  const id = world.next('r');
  const expiresAt = world.realNow() + RESPONSE_URL_LIFE_MS;
  world.responseUrls.set(id, { teamId, channel, userId, message, expiresAt, uses: 0 });
  return `${world.base}/response/${id}`;
}

/** Counts a use; `undefined` when it is unknown, too old or used up. */
export function spendResponseUrl(world: World, id: string) {
  const grant = world.responseUrls.get(id);
  if (grant === undefined || world.realNow() > grant.expiresAt || grant.uses >= RESPONSE_URL_USES)
    return undefined;
  grant.uses += 1;
  return grant;
}
