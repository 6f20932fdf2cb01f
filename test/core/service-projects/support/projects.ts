import type { Project } from '../../../../src/core/service-projects/index.js';
import { proposed } from '../../../../src/core/service-projects/project-rules.js';
import { endOf, inZone } from '../../../../src/core/service-projects/read-when.js';
import { communityId, memberId, placeId, projectId } from '../../../../src/core/shared/ids.js';

const HERE = communityId('slack', 'T1');
export const HOST = memberId(HERE, 'UHOST');
export const someone = (number: number) => memberId(HERE, `U${number}`);
export const MONDAY = Date.parse('2026-11-23T09:00:00Z');
export const LISBON = 'Europe/Lisbon';

/** Painting the youth club, on a Saturday in December, with so many seats for painters and one cook. */
export function paintingProject(painters = 2, changes: Partial<Project> = {}): Project {
  const when = inZone('2026-12-05T10:00', LISBON);
  const fresh = proposed(
    {
      id: projectId(HERE, 'paintingclub'),
      community: HERE,
      author: HOST,
      channel: placeId(HERE, 'C1'),
      host: HOST,
      title: 'Paint the youth club',
      need: 'The youth club on Mill Lane has not been painted for twenty years.',
      when,
      where: '12 Mill Lane',
      roles: [
        { id: 'r1', name: 'Painters', seats: painters },
        { id: 'r2', name: 'Cooks', seats: 1 },
      ],
      lastDay: endOf('2026-12-05', LISBON),
    },
    'Hana',
    false,
    MONDAY,
  );
  return { ...fresh, ...changes };
}

/** As after a save that told everything. */
export const saved = (project: Project): Project => ({
  ...project,
  events: [],
  version: project.version + 1,
});
