import type { types as slack } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/** The modal that one interaction may put up: opened once with its trigger, changed after that. */
export interface Stage {
  isUp(): boolean;
  show(view: slack.ModalView): Promise<void>;
}

export function openStage(client: () => Promise<WebClient>, trigger: string): Stage {
  let up: string | undefined;
  return {
    isUp: () => up !== undefined,
    show: async (view) => {
      const slack = await client();
      if (up !== undefined) await slack.views.update({ view_id: up, view });
      else up = (await slack.views.open({ trigger_id: trigger, view })).view?.id;
    },
  };
}

/** The modal on which a button was pressed: what comes next is shown in its place. */
export function standingStage(client: () => Promise<WebClient>, viewId: string): Stage {
  return {
    isUp: () => true,
    show: async (view) => {
      await (await client()).views.update({ view_id: viewId, view });
    },
  };
}
