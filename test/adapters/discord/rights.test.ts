import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ASKED_FOR, INVITE_PERMISSIONS } from '../../../src/adapters/discord/rights.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/discord.md'), 'utf8');

describe('the permissions that Kith asks for', () => {
  it('are those in the link by which it is added', () => {
    expect(/permissions=(\d+)/.exec(page)?.[1]).toBe(String(INVITE_PERMISSIONS));
  });

  it.each(ASKED_FOR.map(([name]) => name))('are explained: %s', (name) => {
    expect(page).toContain(`| ${name} |`);
  });
});
