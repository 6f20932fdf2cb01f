import type { Actor } from '../../conversation/interaction.js';
import type { Block, Message } from '../../conversation/message.js';
import { panel, type Reply } from '../../conversation/reply.js';
import type { PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { detailOf } from './detail.js';
import type { View } from './keys.js';
import { listPage } from './list.js';
import { withRounds } from './route.js';

/** The panel on which something was pressed, with what came of it on top; its buttons are those of the panel. */
export function panelWith(
  deps: RoundsDeps,
  by: Actor,
  { channel, view }: { readonly channel: PlaceId; readonly view: View },
  came: Message,
): Promise<Reply> | Reply {
  const above = came.blocks.filter((block: Block) => block.kind !== 'buttons');
  return view.kind === 'list'
    ? listPage(deps, by, view.page, above).then(panel)
    : withRounds(deps, channel, async (placed) => panel(await detailOf(deps, placed, by, above)));
}
