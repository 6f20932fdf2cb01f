import { ComponentType as Kind } from 'discord.js';
import { checkUniqueIds, flatten } from './component-limits.js';
import { type Json, list, number, record, records, text } from './json.js';
import { type Problems, problems } from './problems.js';
import { checkOptions, checkSelect, isSelect } from './select-limits.js';

/** Throws 50035 unless this is a modal that Discord would open. */
export function checkModal(modal: Json): void {
  const found = problems();
  found.length(modal.title, 'title', 1, 45);
  found.length(modal.custom_id, 'custom_id', 1, 100);
  const parts = records(modal.components);
  found.require(parts.length >= 1 && parts.length <= 5, 'components', 'Must be between 1 and 5 in length.');
  parts.forEach((part, at) => {
    checkPart(found, part, `components.${at}`);
  });
  checkUniqueIds(found, parts.flatMap(flatten));
  found.throwIfAny();
}

function checkPart(found: Problems, part: Json, path: string): void {
  if (part.type === Kind.TextDisplay) {
    found.length(part.content, `${path}.content`, 1, 4000);
  } else if (part.type === Kind.ActionRow) {
    const inner = records(part.components);
    const fits = inner.length === 1 && inner[0]?.type === Kind.TextInput;
    found.require(fits, path, 'An action row in a modal must hold exactly one text input');
    inner.forEach((input, at) => {
      found.length(input.label, `${path}.components.${at}.label`, 1, 45);
      checkTextInput(found, input, `${path}.components.${at}`);
    });
  } else if (part.type === Kind.Label) {
    found.length(part.label, `${path}.label`, 1, 45);
    found.length(part.description, `${path}.description`, 0, 100);
    checkField(found, record(part.component), `${path}.component`);
  } else {
    found.require(false, `${path}.type`, 'Must be a label or a text display');
  }
}

function checkField(found: Problems, field: Json, path: string): void {
  if (isSelect(field)) {
    checkSelect(found, field, path, 'modal');
    return;
  }
  switch (field.type) {
    case Kind.TextInput:
      found.require(field.label === undefined || field.label === null, `${path}.label`, 'Not in a Label');
      checkTextInput(found, field, path);
      return;
    case Kind.RadioGroup:
      checkOptions(found, field, path, 2, 10);
      break;
    case Kind.CheckboxGroup:
      checkOptions(found, field, path, 1, 10);
      break;
    case Kind.Checkbox:
    case Kind.FileUpload:
      break;
    default:
      found.require(false, `${path}.type`, 'This component cannot be in a label');
      return;
  }
  found.length(field.custom_id, `${path}.custom_id`, 1, 100);
}

function checkTextInput(found: Problems, input: Json, path: string): void {
  found.length(input.custom_id, `${path}.custom_id`, 1, 100);
  found.length(input.placeholder, `${path}.placeholder`, 0, 100);
  found.length(input.value, `${path}.value`, 0, 4000);
  const style = input.style;
  found.require(style === 1 || style === 2, `${path}.style`, 'Must be one of (1, 2).');
  const least = number(input.min_length) ?? 0;
  const most = number(input.max_length) ?? 4000;
  found.require(least >= 0 && least <= 4000, `${path}.min_length`, 'Must be between 0 and 4000.');
  found.require(
    most >= 1 && most <= 4000 && most >= least,
    `${path}.max_length`,
    'Must be between 1 and 4000.',
  );
  const size = text(input.value).length;
  found.require(
    size === 0 || (size >= least && size <= most),
    `${path}.value`,
    `Must be between ${least} and ${most} in length.`,
  );
}

/** The fields of a modal in order: each with its words and the component that is filled in. */
export function modalFields(modal: Json): readonly { label: string; description: string; field: Json }[] {
  return records(modal.components).flatMap((part) => {
    if (part.type === Kind.Label) {
      const description = text(part.description);
      return [{ label: text(part.label), description, field: record(part.component) }];
    }
    return list(part.components)
      .map(record)
      .map((field) => ({ label: text(field.label), description: '', field }));
  });
}
