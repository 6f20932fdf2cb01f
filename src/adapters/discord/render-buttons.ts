import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button } from '../../core/conversation/message.js';
import { clip } from './clip.js';
import { BUTTON_LABEL, BUTTONS_IN_ROW } from './limits.js';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

const STYLES: Readonly<Record<Button['tone'], APIButtonComponentWithCustomId['style']>> = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
};

export function renderButtons(buttons: readonly Button[]): ButtonRow[] {
  // Two buttons with one key would make Discord refuse the whole message.
  const distinct = [...new Map(buttons.map((button) => [button.key, button])).values()];
  const rows: ButtonRow[] = [];
  for (let at = 0; at < distinct.length; at += BUTTONS_IN_ROW) {
    rows.push(buttonRow(distinct.slice(at, at + BUTTONS_IN_ROW).map(toComponent)));
  }
  return rows;
}

export const buttonRow = (components: APIButtonComponentWithCustomId[]): ButtonRow => ({
  type: ComponentType.ActionRow,
  components,
});

const toComponent = (button: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: STYLES[button.tone],
  label: clip(button.label, BUTTON_LABEL),
  custom_id: button.key,
});
