import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.js';

const publicUrl = (KITH_PUBLIC_URL: string) => readConfig({ KITH_PUBLIC_URL }).publicUrl;

describe('KITH_PUBLIC_URL', () => {
  it('is where people reach Kith, by https', () => {
    expect(publicUrl('https://kith.example.org')).toBe('https://kith.example.org');
    expect(publicUrl('https://example.org:8443/kith')).toBe('https://example.org:8443/kith');
  });

  it('may be written with a slash at its end', () => {
    expect(publicUrl('https://kith.example.org/')).toBe('https://kith.example.org');
    expect(publicUrl('https://kith.example.org/kith//')).toBe('https://kith.example.org/kith');
  });

  it('may be http on this very machine', () => {
    expect(publicUrl('http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
    expect(publicUrl('http://localhost:3000/')).toBe('http://localhost:3000');
  });

  it('may be left out', () => {
    expect(publicUrl('')).toBeUndefined();
    expect(readConfig({}).publicUrl).toBeUndefined();
  });

  it.each([
    'kith.example.org',
    'http://kith.example.org',
    'http://127.0.0.1.example.org',
    'ftp://kith.example.org',
    'https://kith.example.org/?a=b',
    'https://kith.example.org/#here',
    'https://ada:secret@kith.example.org',
    'the moon',
  ])('is not %s', (address) => {
    expect(() => publicUrl(address)).toThrow(ConfigError);
    expect(() => publicUrl(address)).toThrow(/^KITH_PUBLIC_URL: [^\n]+$/);
  });
});

describe('SLACK_API_URL and DISCORD_API_URL', () => {
  it.each(['SLACK_API_URL', 'DISCORD_API_URL'])(
    '%s is the platform’s own or on this machine, as the tokens go there',
    (name) => {
      expect(readConfig({ [name]: 'http://127.0.0.1:4000/api/' })).toBeDefined();
      for (const address of ['https://example.org/api/', 'the moon']) {
        expect(() => readConfig({ [name]: address })).toThrow(ConfigError);
      }
    },
  );
});
