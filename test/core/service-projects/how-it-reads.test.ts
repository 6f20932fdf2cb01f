import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../../src/core/conversation/message.js';
import { boardMessage } from '../../../src/core/service-projects/board-messages.js';
import { changeLines } from '../../../src/core/service-projects/change-messages.js';
import { previewMessage } from '../../../src/core/service-projects/draft-messages.js';
import type { Project } from '../../../src/core/service-projects/index.js';
import { projectBlocks } from '../../../src/core/service-projects/list-messages.js';
import { manageMessage } from '../../../src/core/service-projects/manage-messages.js';
import { editedNotice } from '../../../src/core/service-projects/notice-messages.js';
import { finished } from '../../../src/core/service-projects/project-rules.js';
import { reviewMessage } from '../../../src/core/service-projects/steward-messages.js';
import { volunteered } from '../../../src/core/service-projects/volunteer-rules.js';
import { reportMessage } from '../../../src/core/service-projects/word-messages.js';
import { HOST, MONDAY, paintingProject, someone } from './support/projects.js';

/** All text of a Discord message, taken together. */
const MOST_LETTERS = 4000;

/** As long as everything may be, with hundreds of people. */
function longest(): Project {
  const roles = Array.from({ length: 20 }, (_, index) => ({
    id: `r${index + 1}`,
    name: `${index} ${'m'.repeat(37)}`,
    seats: 5,
  }));
  const bare: Project = {
    ...paintingProject(),
    title: 't'.repeat(80),
    need: 'n'.repeat(1500),
    where: 'w'.repeat(120),
    hostName: 'h'.repeat(80),
    roles,
  };
  return Array.from({ length: 300 }).reduce<Project>(
    (project, _, index) =>
      volunteered(
        project,
        { member: someone(index), name: 'v'.repeat(80), role: `r${(index % 20) + 1}` },
        MONDAY + index,
      ),
    bare,
  );
}

/** Every string that somebody reads; buttons count apart. */
function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lettersIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const read = Object.entries(value).filter(
    ([name]) => !['kind', 'member', 'place', 'style', 'buttons'].includes(name),
  );
  return read.reduce((sum, [, inner]) => sum + lettersIn(inner), 0);
}

describe('the longest project there can be', () => {
  const project = longest();
  const changes = changeLines(project, {
    ...project,
    title: 'T'.repeat(80),
    need: 'N'.repeat(1500),
    where: 'W'.repeat(120),
    roles: project.roles.map((role) => ({ ...role, name: `x${role.name}`.slice(0, 40), seats: 9 })),
  });
  const { volunteers: _, ...draft } = { ...project, author: HOST };
  const shown: readonly (readonly [string, Message])[] = [
    ['the board', boardMessage(project, MONDAY)],
    [
      'the board when it is over',
      boardMessage(finished(project, { outcome: 'o'.repeat(1000), hours: 5 }, MONDAY), MONDAY),
    ],
    [
      'the preview',
      previewMessage(draft, { hostName: 'h'.repeat(80), review: false, volunteers: [], changes: [] }),
    ],
    [
      'the preview of a change',
      previewMessage(
        { ...draft, changes: 1 },
        { hostName: 'h', review: false, volunteers: project.volunteers, changes },
      ),
    ],
    ['what stewards look at', reviewMessage(project)],
    ['the panel', manageMessage(project, { steward: true, postLost: true })],
    ['what volunteers are told of a change', editedNotice(project, changes)],
    ['a report', reportMessage(project, { by: HOST, byName: 'b'.repeat(80), words: 'r'.repeat(500) })],
  ];

  test.each(shown)('%s fits into one message', (_name, message) => {
    expect(lettersIn(message.blocks)).toBeLessThanOrEqual(MOST_LETTERS);
    expect(message.blocks.length).toBeLessThan(20);
  });

  test('a list says how one stands oneself', () => {
    const words = JSON.stringify(projectBlocks([project], someone(1), MONDAY));
    expect(words).toContain('You have a seat: ');
    expect(words).toContain('Give my place back');
    expect(JSON.stringify(projectBlocks([project], HOST, MONDAY))).toContain('you host it');
  });
});
