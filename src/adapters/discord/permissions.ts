import { PermissionFlagsBits as Bits, OverwriteType } from 'discord.js';
import type { Channel, Server, ServerMember } from './server-facts.js';

const ALL = ~0n;

/** What a member may do in the whole server. */
export function permissionsInServer(server: Server, member: ServerMember): bigint {
  if (member.user.id === server.owner_id) return ALL;
  const held = server.roles
    .filter((role) => role.id === server.id || member.roles.includes(role.id))
    .reduce((sum, role) => sum | role.permissions, 0n);
  return held & Bits.Administrator ? ALL : held;
}

/** What a member may do in one channel: everyone's overwrites, then their roles', then their own. */
export function permissionsInChannel(server: Server, channel: Channel, member: ServerMember): bigint {
  const held = permissionsInServer(server, member);
  if (held === ALL) return ALL;
  const overwrites = channel.permission_overwrites;
  const steps = [
    overwrites.filter(({ id }) => id === server.id),
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== server.id && member.roles.includes(id),
    ),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id),
  ];
  return steps.reduce((sum, step) => {
    const deny = step.reduce((bits, one) => bits | one.deny, 0n);
    const allow = step.reduce((bits, one) => bits | one.allow, 0n);
    return (sum & ~deny) | allow;
  }, held);
}
