import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { renderManifest } from '../../../src/adapters/slack/index.js';
import { EVENTS, METHODS, SCOPES } from '../../../src/adapters/slack/manifest.js';
import { COMMANDS } from '../../../src/core/conversation/commands.js';

const folder = new URL('../../../src/adapters/slack/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const found = (pattern: RegExp): string[] => [
  ...new Set([...sources.matchAll(pattern)].map(([, hit]) => hit ?? '')),
];

describe('the manifest', () => {
  it('in the repository is the one that Kith would print', () => {
    const kept = readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8');
    expect(kept).toBe(renderManifest({ socketMode: true }));
  });

  it('names exactly the methods that the code calls, and asks for their scopes and no other', () => {
    const called = found(/\.((?:auth|chat|conversations|users|views|team|reactions)\.[a-zA-Z]+)\(/g);
    expect(called.sort()).toEqual(Object.keys(METHODS).sort());
    const needed = ['commands', ...Object.values(METHODS).flat(), ...Object.values(EVENTS).flat()];
    expect(parse(renderManifest({ socketMode: true })).oauth_config.scopes.bot).toEqual(
      [...new Set(needed)].sort(),
    );
    expect(SCOPES).toEqual([
      'channels:join',
      'channels:read',
      'chat:write',
      'commands',
      'groups:read',
      'im:write',
      'mpim:write',
      'users:read',
    ]);
  });

  it('subscribes to exactly the events that somebody listens to', () => {
    const heard = found(/app\.event\('([a-z_]+)'/g).sort();
    expect(
      parse(renderManifest({ socketMode: true })).settings.event_subscriptions.bot_events.sort(),
    ).toEqual(heard);
  });

  it('offers exactly the commands and shortcuts that exist, within the limits of Slack', () => {
    const { features, display_information: display } = parse(renderManifest({ socketMode: true }));
    expect(features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(
      COMMANDS.map(({ command }) => `/${command}`),
    );
    for (const { description, usage_hint, should_escape } of features.slash_commands) {
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
      expect(should_escape).toBe(true);
    }
    expect(features.shortcuts).toMatchObject([
      { callback_id: 'intro_new', type: 'global' },
      { callback_id: 'pick_answer', type: 'message' },
    ]);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(140);
    }
    expect(features.app_home.messages_tab_enabled).toBe(true);
    expect(display.description.length).toBeLessThanOrEqual(140);
    expect(display.long_description.length).toBeGreaterThanOrEqual(175);
    expect(display.long_description.length).toBeLessThanOrEqual(4_000);
  });

  it('has addresses everywhere without Socket Mode, and none with it', () => {
    expect(renderManifest({ socketMode: true })).not.toMatch(/url/);
    const byHttp = parse(renderManifest({ socketMode: false, publicUrl: 'https://kith.example/' }));
    const events = 'https://kith.example/slack/events';
    expect(byHttp.settings.event_subscriptions.request_url).toBe(events);
    expect(byHttp.settings.interactivity.request_url).toBe(events);
    expect(byHttp.features.slash_commands.every(({ url }: { url: string }) => url === events)).toBe(true);
    expect(byHttp.oauth_config.redirect_urls).toEqual(['https://kith.example/slack/oauth_redirect']);
    expect(() => renderManifest({ socketMode: false })).toThrow(/public URL/);
  });
});
