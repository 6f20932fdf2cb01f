import { randomBytes } from 'node:crypto';
import { ButtonStyle, ComponentType } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Form } from '../../core/conversation/form.js';
import { MINUTE } from '../../core/shared/time.js';
import { type ButtonRow, buttonRow } from './render-buttons.js';

const PREFIX = 'reopen:';

/**
 * Discord cannot keep a form open that was not in order, so a button opens it again with everything typed still
 * in it. Forms are kept here for a quarter of an hour and no longer than this process: the words are quoted
 * beside the button too, so nothing depends on it.
 */
export interface FormsToReopen {
  keep(user: string, form: Form, label: string): ButtonRow;
  isKey(customId: string): boolean;
  find(customId: string, user: string): Form | undefined;
}

export function createFormsToReopen(): FormsToReopen {
  const kept = new LRUCache<string, { readonly user: string; readonly form: Form }>({
    max: 500,
    ttl: 15 * MINUTE,
  });
  return {
    keep(user, form, label) {
      const key = PREFIX + randomBytes(12).toString('hex');
      kept.set(key, { user, form });
      return buttonRow([{ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id: key }]);
    },
    isKey: (customId) => customId.startsWith(PREFIX),
    find(customId, user) {
      const found = kept.get(customId);
      return found?.user === user ? found.form : undefined;
    },
  };
}
