import type { CommandName } from './commands.js';
import type { Interaction, MenuEntry } from './interaction.js';
import type { Reply } from './reply.js';

/**
 * Slack opens a form only within three seconds, and Discord not after a deferral: so a route says beforehand
 * whether it `asks` (answers at once, perhaps with a form) or `does` (is acknowledged, then works).
 */
export type Pace = 'asks' | 'does';

type Of<K extends Interaction['kind']> = Extract<Interaction, { kind: K }>;

export type Route =
  | ({
      readonly on: 'command';
      readonly command: CommandName;
      readonly verb?: string;
    } & Handled<'command'>)
  | ({ readonly on: 'press'; readonly action: string } & Handled<'press'>)
  | ({ readonly on: 'submission'; readonly action: string } & Handled<'submission'>)
  | ({ readonly on: 'pick'; readonly entry: MenuEntry } & Handled<'pick'>)
  | ({ readonly on: 'visit' } & Handled<'visit'>);

interface Handled<K extends Interaction['kind']> {
  readonly pace: Pace;
  readonly handle: (interaction: Of<K>) => Promise<Reply>;
}

/** The whole product, as an adapter sees it: something was done, this is the answer. Never throws on what people do. */
export interface Conversation {
  pace(interaction: Interaction): Pace;
  handle(interaction: Interaction): Promise<Reply>;
}
