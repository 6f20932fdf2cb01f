import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  type ContextMenuCommandType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPutAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { COMMANDS, type CommandWords, type VerbWords } from '../../core/conversation/commands.js';
import { clip } from './clip.js';
import { CHOICE_NAME, COMMAND_DESCRIPTION } from './limits.js';

/** The entry in the menu that opens on a person. */
export const INTRODUCE_ME = 'Introduce me';
/** The entry in the menu that opens on a message. */
export const PICK_ANSWER = 'Pick this answer';
export const OPTIONS = {
  person: 'person',
  and: 'and',
  why: 'why',
  topic: 'topic',
  show: 'show',
  words: 'for',
} as const;
/** The one verb of /intro that is an option of its own, because words belong to it. */
export const BY_TOPIC = 'topic';

/** A command's words in other languages; Discord shows each reader their own. */
export type Localise = (english: string) => LocalizationMap;

/** Everything that Discord lists under Kith, as one bulk PUT takes it. */
export function commandDefinitions(localise: Localise = () => ({})): RESTPutAPIApplicationCommandsJSONBody {
  const slash = COMMANDS.map((words) => {
    const builder = new SlashCommandBuilder()
      .setName(words.command)
      .setDescription(short(words.description))
      .setDescriptionLocalizations(localise(words.description))
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
    if (words.command === 'intro') addIntroOptions(builder, words, localise);
    else for (const verb of words.verbs) builder.addSubcommand((sub) => subcommand(sub, verb, localise));
    return builder.toJSON();
  });
  const menu = (name: string, type: ContextMenuCommandType) =>
    new ContextMenuCommandBuilder()
      .setName(name)
      .setNameLocalizations(localise(name))
      .setType(type)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .toJSON();
  return [
    ...slash,
    menu(INTRODUCE_ME, ApplicationCommandType.User),
    menu(PICK_ANSWER, ApplicationCommandType.Message),
  ];
}

const short = (text: string) => clip(text, COMMAND_DESCRIPTION);

const INTRO = {
  person: 'Whom you would like to meet',
  and: 'A second person: then you connect the two of them',
  why: 'Why? They read this in your own words',
  topic: 'Not a person but a topic: somebody who can help with it',
  show: 'Only show me something',
};

/** No option is required, so that the bare command opens the form. */
function addIntroOptions(builder: SlashCommandBuilder, words: CommandWords, localise: Localise): void {
  const described = <
    O extends { setDescription(text: string): O; setDescriptionLocalizations(map: LocalizationMap): O },
  >(
    option: O,
    text: string,
  ) => option.setDescription(short(text)).setDescriptionLocalizations(localise(text));
  const shown = words.verbs.filter(({ verb }) => verb !== BY_TOPIC);
  builder
    .addUserOption((option) => described(option.setName(OPTIONS.person), INTRO.person))
    .addUserOption((option) => described(option.setName(OPTIONS.and), INTRO.and))
    .addStringOption((option) => described(option.setName(OPTIONS.why), INTRO.why).setMaxLength(1000))
    .addStringOption((option) => described(option.setName(OPTIONS.topic), INTRO.topic).setMaxLength(1000))
    .addStringOption((option) =>
      described(option.setName(OPTIONS.show), INTRO.show).addChoices(
        shown.map(({ verb, description }) => ({
          name: clip(description, CHOICE_NAME),
          name_localizations: localise(description),
          value: verb,
        })),
      ),
    );
}

function subcommand(sub: SlashCommandSubcommandBuilder, verb: VerbWords, localise: Localise) {
  sub
    .setName(verb.verb)
    .setDescription(short(verb.description))
    .setDescriptionLocalizations(localise(verb.description));
  if (verb.people > 0) {
    sub.addUserOption((option) =>
      option.setName(OPTIONS.person).setDescription('Who?').setDescriptionLocalizations(localise('Who?')),
    );
  }
  const words = verb.words;
  if (words !== undefined) {
    sub.addStringOption((option) =>
      option
        .setName(OPTIONS.words)
        .setDescription(short(words))
        .setDescriptionLocalizations(localise(words))
        .setMaxLength(1000),
    );
  }
  return sub;
}
