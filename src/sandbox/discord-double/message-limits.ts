import { MessageFlags } from 'discord.js';
import { checkComponents } from './component-limits.js';
import { type Json, list, number, record, records, text, texts } from './json.js';
import { type Problems, problems } from './problems.js';

const isV2 = (flags: number): boolean => (flags & MessageFlags.IsComponentsV2) !== 0;

/** What a message would be after the body is applied. */
interface MessageDraft {
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly flags: number;
  readonly body: Json;
}

/** Throws 50035 unless Discord would take this message. */
export function checkMessage(draft: MessageDraft): void {
  const found = problems();
  const { body } = draft;
  found.require(draft.content.length <= 2000, 'content', 'Must be 2000 or fewer in length.');
  if (isV2(draft.flags)) {
    const legacy = draft.content !== '' || draft.embeds.length > 0 || list(body.sticker_ids).length > 0;
    found.require(!legacy && !body.poll, 'flags', 'The legacy fields cannot be used with IS_COMPONENTS_V2');
    found.require(draft.components.length > 0, 'components', 'This field is required with IS_COMPONENTS_V2');
  }
  checkComponents(found, body.components, isV2(draft.flags));
  checkEmbeds(found, body.embeds);
  checkMentions(found, body.allowed_mentions);
  checkNonce(found, body.nonce);
  found.throwIfAny();
}

function checkNonce(found: Problems, nonce: unknown): void {
  if (nonce === undefined || nonce === null || typeof nonce === 'number') return;
  found.length(nonce, 'nonce', 0, 25);
}

function checkMentions(found: Problems, value: unknown): void {
  const mentions = record(value);
  const parse = texts(mentions.parse);
  for (const kind of ['users', 'roles']) {
    const both = parse.includes(kind) && list(mentions[kind]).length > 0;
    found.require(
      !both,
      'allowed_mentions.parse',
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
    found.require(list(mentions[kind]).length <= 100, `allowed_mentions.${kind}`, 'Must be 100 or fewer.');
  }
}

function checkEmbeds(found: Problems, value: unknown): void {
  const embeds = records(value);
  found.require(embeds.length <= 10, 'embeds', 'Must be 10 or fewer in length.');
  embeds.forEach((embed, at) => {
    checkEmbed(found, embed, `embeds.${at}`);
  });
  const size = embeds.flatMap(embedTexts).reduce((sum, part) => sum + part.length, 0);
  found.require(size <= 6000, 'embeds', 'Embed size exceeds maximum size of 6000');
}

function checkEmbed(found: Problems, embed: Json, path: string): void {
  found.length(embed.title, `${path}.title`, 0, 256);
  found.length(embed.description, `${path}.description`, 0, 4096);
  found.length(record(embed.footer).text, `${path}.footer.text`, 0, 2048);
  found.length(record(embed.author).name, `${path}.author.name`, 0, 256);
  const fields = records(embed.fields);
  found.require(fields.length <= 25, `${path}.fields`, 'Must be 25 or fewer in length.');
  fields.forEach((field, at) => {
    found.length(field.name, `${path}.fields.${at}.name`, 1, 256);
    found.length(field.value, `${path}.fields.${at}.value`, 1, 1024);
  });
  const colour = embed.color;
  const fits = colour === undefined || colour === null || (number(colour) ?? -1) >= 0;
  found.require(fits, `${path}.color`, 'Must be a number.');
}

/** Every text of an embed, in reading order. */
export function embedTexts(embed: Json): readonly string[] {
  const fields = records(embed.fields).flatMap((field) => [text(field.name), text(field.value)]);
  const parts = [record(embed.author).name, embed.title, embed.description].map(text);
  return [...parts, ...fields, text(record(embed.footer).text)].filter((part) => part !== '');
}
