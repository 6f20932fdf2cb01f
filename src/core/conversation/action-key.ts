declare const brand: unique symbol;

/**
 * What a button or form means: `v1:introduction.yes|<id>`. It carries ids only, at most 100 characters,
 * and says nothing about who may press it: a rule decides that, every time.
 */
export type ActionKey = string & { readonly [brand]: 'action-key' };

export interface Action {
  /** `feature.verb` */
  readonly name: string;
  /** Empty where the action needs none. */
  readonly id: string;
}

const LIMIT = 100;
const KEY = /^v1:([a-z-]+\.[a-z-]+)\|([A-Za-z0-9:._-]*)$/;

export function actionKey(name: string, id = ''): ActionKey {
  const key = `v1:${name}|${id}`;
  if (key.length > LIMIT || !KEY.test(key)) throw new Error(`not an action key: ${name}`);
  return key as ActionKey;
}

/** Reads a key that came back from outside; undefined when Kith never made such a key. */
export function parseActionKey(text: string): Action | undefined {
  const found = text.length <= LIMIT ? KEY.exec(text) : null;
  return found?.[1] === undefined ? undefined : { name: found[1], id: found[2] ?? '' };
}
