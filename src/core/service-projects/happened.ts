import type { Project, ProjectEvent } from './project.js';

type WithoutNumber<E> = E extends unknown ? Omit<E, 'number'> : never;
export type Unnumbered = WithoutNumber<ProjectEvent>;

/**
 * Numbered by the version that it comes with, so that the same event is told once. Counted among those of that version
 * only: earlier ones may be told and forgotten in the same save.
 */
export function happened(project: Project, event: Unnumbered): Project {
  const own = project.events.filter(({ number }) => number.startsWith(`${project.version}.`)).length;
  return { ...project, events: [...project.events, { ...event, number: `${project.version}.${own}` }] };
}
