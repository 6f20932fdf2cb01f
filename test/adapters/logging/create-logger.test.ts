import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { createLogger } from '../../../src/adapters/logging/create-logger.js';
import type { Log } from '../../../src/core/shared/log.js';

function linesOf(write: (log: Log) => void): string[] {
  const lines: string[] = [];
  write(createLogger({ level: 'info', pretty: false, output: into(lines) }));
  return lines;
}

function into(lines: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
}

// Put together here, so that no scanner takes them for real ones.
const slackToken = ['xoxb', '1234567890', 'abcdefghijkl'].join('-');
const discordToken = ['M'.repeat(26), 'GabcdE', 'x'.repeat(38)].join('.');

describe('the log', () => {
  test('writes one JSON line each, with the time and the level in words', () => {
    const lines = linesOf((log) => {
      log.info({ introduction: 'i1', parties: 2 }, 'introduced');
      log.debug({}, 'too quiet to be written');
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      introduction: 'i1',
      parties: 2,
      msg: 'introduced',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  test.each([
    ['a token by its name', { installation: { botToken: 'sesame-open' } }],
    ['a header', { request: { headers: { Authorization: 'sesame-open' } } }],
    ['a secret in a list', { apps: [{ signingSecret: 'sesame-open' }] }],
    ['what someone wrote', { message: { text: 'sesame-open' } }],
    ['what a Discord message holds', { event: { content: 'sesame-open' } }],
    ['why someone wants to meet', { introduction: { reason: 'sesame-open' } }],
    ['a form somebody filled in', { submission: { values: { why: 'sesame-open' } } }],
  ])('hides %s, however deep it lies', (_, fields) => {
    const [line] = linesOf((log) => log.info(fields, 'seen'));
    expect(line).not.toContain('sesame-open');
    expect(line).toContain('[hidden]');
  });

  test.each([
    ['a Slack token', slackToken],
    ['a Discord token', discordToken],
    ['the password of a database', 'mongodb://kith:sesame@db.example.org/kith'],
    ['a bearer header', 'Bearer abcdefgh12345678'],
    ['the address of a calendar feed', '/calendar/0123456789abcdef.ics'],
  ])('hides %s that stands in the middle of a sentence', (_, secret) => {
    const [line] = linesOf((log) =>
      log.warn({ err: new Error(`no luck with ${secret}`) }, `tried ${secret}`),
    );
    expect(line).not.toContain(secret);
    expect(line).toContain('no luck with');
  });

  test('tells of a failure without the request that a platform library hangs on it', () => {
    const cause = new Error('socket hang up');
    const err = Object.assign(new Error('Missing Access', { cause }), {
      code: 50001,
      status: 403,
      requestBody: { json: { content: 'dear Ben' } },
    });
    const [line] = linesOf((log) => log.error({ err, member: 'm1' }, 'not delivered'));
    expect(line).not.toContain('dear Ben');
    expect(JSON.parse(line ?? '')).toMatchObject({
      member: 'm1',
      err: { message: 'Missing Access', code: 50001, status: 403, cause: { message: 'socket hang up' } },
    });
  });

  test('tells of a failure without the words that it choked on', () => {
    const [line] = linesOf((log) => {
      try {
        JSON.parse('dear Ben');
      } catch (err) {
        log.error({ err }, 'not understood');
      }
    });
    expect(line).not.toContain('dear');
    expect(JSON.parse(line ?? '')).toMatchObject({ err: { type: 'SyntaxError' }, msg: 'not understood' });
  });

  test('is readable when asked to be, and hides just as much', () => {
    const written: string[] = [];
    const log = createLogger({ level: 'info', pretty: true, output: into(written) });
    log.info({ token: 'sesame-open', member: 'm1' }, `hello ${slackToken}`);
    const text = written.join('');
    expect(text).toContain('hello');
    expect(text).toContain('m1');
    expect(text).not.toContain('sesame-open');
    expect(text).not.toContain(slackToken);
  });
});
