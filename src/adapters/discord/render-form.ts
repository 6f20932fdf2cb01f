import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Field, Form } from '../../core/conversation/form.js';
import { type MemberId, nativeOf, type PlaceId } from '../../core/shared/ids.js';
import { clip } from './clip.js';
import {
  FIELD_DESCRIPTION,
  FIELD_LABEL,
  MODAL_TITLE,
  OPTION_LABEL,
  SELECT_OPTIONS,
  TEXT_INPUT,
} from './limits.js';

export const renderForm = (form: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: form.key,
  title: clip(form.title, MODAL_TITLE),
  components: form.fields.map(renderField),
});

const renderField = (field: Field): APILabelComponent => ({
  type: ComponentType.Label,
  label: clip(field.label, FIELD_LABEL),
  ...(field.hint ? { description: clip(field.hint, FIELD_DESCRIPTION) } : {}),
  component: write(field),
});

type Of<K extends Field['kind']> = Field & { readonly kind: K };
type Inputs = { readonly [K in Field['kind']]: (field: Of<K>) => APIComponentInLabel };

const INPUTS: Inputs = {
  'short-text': (field) => textInput(field, TextInputStyle.Short),
  'long-text': (field) => textInput(field, TextInputStyle.Paragraph),
  choice,
  choices,
  people,
  places,
};

const write = <K extends Field['kind']>(field: Of<K>): APIComponentInLabel => {
  const inputs: { readonly [P in K]: (field: Of<P>) => APIComponentInLabel } = INPUTS;
  return inputs[field.kind](field);
};

function textInput(field: Of<'short-text' | 'long-text'>, style: TextInputStyle): APIComponentInLabel {
  const most = Math.min(field.maxLength, TEXT_INPUT);
  return {
    type: ComponentType.TextInput,
    custom_id: field.name,
    style,
    max_length: most,
    required: !field.optional,
    ...(field.value ? { value: clip(field.value, most) } : {}),
  };
}

function choice(field: Of<'choice'>): APIComponentInLabel {
  return {
    type: ComponentType.StringSelect,
    custom_id: field.name,
    required: !field.optional,
    min_values: field.optional ? 0 : 1,
    max_values: 1,
    options: field.options.slice(0, SELECT_OPTIONS).map(({ value, label }) => ({
      value,
      label: clip(label, OPTION_LABEL),
      default: value === field.value,
    })),
  };
}

/** What comes back does not say whether more than one could be chosen, so the field's own id does. */
export const MANY = '[]';

function choices(field: Of<'choices'>): APIComponentInLabel {
  const options = field.options.slice(0, SELECT_OPTIONS);
  return {
    type: ComponentType.StringSelect,
    custom_id: field.name + MANY,
    required: !field.optional,
    min_values: field.optional ? 0 : 1,
    max_values: options.length,
    options: options.map(({ value, label }) => ({
      value,
      label: clip(label, OPTION_LABEL),
      default: field.value?.includes(value) === true,
    })),
  };
}

/** Where Kith can post; what fits in a forum and what does not is said when one is chosen. */
const KINDS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const;

function places(field: Of<'places'>): APIComponentInLabel {
  const most = Math.min(Math.max(field.max, 1), SELECT_OPTIONS);
  const least = field.optional ? 0 : Math.max(field.min, 1);
  const chosen = [...new Set(field.value ?? [])].slice(0, most);
  return {
    type: ComponentType.ChannelSelect,
    custom_id: field.name,
    channel_types: [...KINDS],
    required: !field.optional,
    min_values: least,
    max_values: most,
    ...(chosen.length >= Math.max(least, 1) ? { default_values: chosen.map(defaultChannel) } : {}),
  };
}

function people(field: Of<'people'>): APIComponentInLabel {
  const most = Math.min(Math.max(field.max, 1), SELECT_OPTIONS);
  const chosen = (field.value ?? []).slice(0, most);
  return {
    type: ComponentType.UserSelect,
    custom_id: field.name,
    required: !field.optional,
    min_values: field.optional ? 0 : Math.max(field.min, 1),
    max_values: most,
    ...(chosen.length > 0 ? { default_values: chosen.map(defaultUser) } : {}),
  };
}

const defaultUser = (member: MemberId) => ({
  id: nativeOf(member),
  type: SelectMenuDefaultValueType.User as const,
});

const defaultChannel = (place: PlaceId) => ({
  id: nativeOf(place),
  type: SelectMenuDefaultValueType.Channel as const,
});
