import { ComponentType as Kind } from 'discord.js';
import { type Json, list, number, record, records, text } from './json.js';
import type { Problems } from './problems.js';
import { checkSelect, isSelect } from './select-limits.js';

const topLevel: ReadonlySet<number> = new Set([
  Kind.ActionRow,
  Kind.Section,
  Kind.TextDisplay,
  Kind.MediaGallery,
  Kind.File,
  Kind.Separator,
  Kind.Container,
]);
const insideContainer: ReadonlySet<number> = new Set([...topLevel].filter((kind) => kind !== Kind.Container));

/** A component and everything within it, in the order the eye meets them. */
export function flatten(component: Json): readonly Json[] {
  const inner = [...records(component.components), ...records([component.accessory])];
  return [component, ...inner.flatMap(flatten), ...records([component.component]).flatMap(flatten)];
}

/** Checks the components of a message; `v2` when IS_COMPONENTS_V2 is set. */
export function checkComponents(found: Problems, value: unknown, v2: boolean): void {
  if (value === undefined || value === null) return;
  const components = records(value);
  found.require(components.length === list(value).length, 'components', 'Must be a list of components');
  components.forEach((component, at) => {
    checkTopLevel(found, component, `components.${at}`, v2);
  });
  const all = components.flatMap(flatten);
  if (v2) {
    found.require(all.length <= 40, 'components', 'Must have 40 or fewer components in total.');
    const written = all.filter((one) => one.type === Kind.TextDisplay);
    const size = written.reduce((sum, one) => sum + text(one.content).length, 0);
    found.require(size <= 4000, 'components', 'Text displays must have 4000 or fewer characters in total.');
  } else {
    found.require(components.length <= 5, 'components', 'Must be 5 or fewer in length.');
  }
  checkUniqueIds(found, all);
}

export function checkUniqueIds(found: Problems, components: readonly Json[]): void {
  const ids = components.map((one) => one.custom_id).filter((id) => id !== undefined);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  found.require(twice === undefined, 'components', `Component custom id cannot be duplicated: ${twice}`);
}

function checkTopLevel(found: Problems, component: Json, path: string, v2: boolean): void {
  const kind = number(component.type) ?? 0;
  const allowed = v2 ? topLevel.has(kind) : kind === Kind.ActionRow;
  found.require(
    allowed,
    `${path}.type`,
    `Type ${kind} cannot be here${v2 ? '' : ' without IS_COMPONENTS_V2'}`,
  );
  if (allowed) checkKind(found, component, path);
}

function checkKind(found: Problems, component: Json, path: string): void {
  switch (component.type) {
    case Kind.ActionRow:
      checkRow(found, component, path);
      return;
    case Kind.TextDisplay:
      found.length(component.content, `${path}.content`, 1, 4000);
      return;
    case Kind.Section:
      checkSection(found, component, path);
      return;
    case Kind.Container:
      checkContainer(found, component, path);
      return;
    case Kind.MediaGallery: {
      const size = list(component.items).length;
      found.require(size >= 1 && size <= 10, `${path}.items`, 'Must be between 1 and 10 in length.');
      return;
    }
  }
}

function checkContainer(found: Problems, container: Json, path: string): void {
  const inner = records(container.components);
  found.require(inner.length >= 1, `${path}.components`, 'Must have at least 1 component.');
  inner.forEach((component, at) => {
    const kind = number(component.type) ?? 0;
    const place = `${path}.components.${at}`;
    found.require(insideContainer.has(kind), `${place}.type`, `Type ${kind} cannot be in a container`);
    checkKind(found, component, place);
  });
}

function checkSection(found: Problems, section: Json, path: string): void {
  const inner = records(section.components);
  found.require(inner.length >= 1 && inner.length <= 3, `${path}.components`, 'Must be between 1 and 3.');
  inner.forEach((component, at) => {
    const place = `${path}.components.${at}`;
    found.require(component.type === Kind.TextDisplay, `${place}.type`, 'Must be a text display');
    checkKind(found, component, place);
  });
  const accessory = record(section.accessory);
  const kind = accessory.type;
  found.require(
    kind === Kind.Button || kind === Kind.Thumbnail,
    `${path}.accessory`,
    'Must be a button or thumbnail',
  );
  if (kind === Kind.Button) checkButton(found, accessory, `${path}.accessory`);
}

function checkRow(found: Problems, row: Json, path: string): void {
  const inner = records(row.components);
  const buttons = inner.filter((one) => one.type === Kind.Button).length;
  const fits = buttons === inner.length ? buttons >= 1 && buttons <= 5 : inner.length === 1;
  found.require(fits, `${path}.components`, 'Must hold 1 to 5 buttons or exactly 1 select.');
  inner.forEach((component, at) => {
    const place = `${path}.components.${at}`;
    if (component.type === Kind.Button) checkButton(found, component, place);
    else if (isSelect(component)) checkSelect(found, component, place, 'message');
    else found.require(false, `${place}.type`, 'Must be a button or a select');
  });
}

function checkButton(found: Problems, button: Json, path: string): void {
  const style = number(button.style) ?? 0;
  const label = text(button.label);
  found.require(style >= 1 && style <= 6, `${path}.style`, 'Must be one of (1, 2, 3, 4, 5, 6).');
  found.length(button.label, `${path}.label`, 0, 80);
  found.require(label !== '' || button.emoji !== undefined, path, 'A button must have a label or emoji');
  if (style === 5) {
    found.length(button.url, `${path}.url`, 1, 512);
    found.require(
      button.custom_id === undefined,
      path,
      'A custom id and url cannot both be specified for a button',
    );
  } else if (style !== 6) {
    found.length(button.custom_id, `${path}.custom_id`, 1, 100);
    found.require(
      button.url === undefined,
      path,
      'A custom id and url cannot both be specified for a button',
    );
  }
}
