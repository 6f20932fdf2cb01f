import { PermissionFlagsBits } from 'discord.js';
import type { NewMember } from '../discord-double/index.js';
import type { UserSeed } from '../slack-double/index.js';

/**
 * The people of the sandbox, the same on both platforms. Their ids are written down rather than drawn:
 * the database survives a restart, and must find everybody again.
 */
export interface Person {
  readonly name: string;
  /** What the page says beside the name. */
  readonly about: string;
  readonly slack?: Omit<UserSeed, 'name' | 'id' | 'team'>;
  readonly discord?: Omit<NewMember, 'name' | 'id'>;
  /** Sets Kith up here. */
  readonly leads?: true;
  /** What somebody's hand does not steer. */
  readonly machine?: true;
}

/** How each platform names a language that somebody has chosen there. */
const LOCALES = {
  en: { slack: 'en-GB', discord: 'en-GB' },
  de: { slack: 'de-DE', discord: 'de' },
  es: { slack: 'es-ES', discord: 'es-ES' },
  ru: { slack: 'ru-RU', discord: 'ru' },
} as const;

const person = (name: string, title: string, tz: string, language: keyof typeof LOCALES = 'en'): Person => ({
  name,
  about: title,
  slack: { title, tz, locale: LOCALES[language].slack },
  discord: { locale: LOCALES[language].discord },
});

/** Their order makes the ids on Discord: add at the end. */
export const PEOPLE: readonly Person[] = [
  person('Ada', 'Cartographer, draws maps of small places', 'Europe/London'),
  person('Ben', 'Teacher, builds radios with his pupils', 'Europe/Berlin'),
  person('Cleo', 'Nurse and beekeeper', 'America/New_York'),
  person('Dmitri', 'Carpenter, restores wooden boats', 'Europe/Helsinki'),
  person('Emeka', 'Software developer, new in town', 'Africa/Lagos'),
  person('Fatima', 'Librarian, runs the repair café', 'Europe/Istanbul'),
  person('Goran', 'Photographer, wants to learn to sail', 'Europe/Zagreb'),
  {
    name: 'Hana',
    about: 'Leads this community',
    leads: true,
    slack: { title: 'Community lead', tz: 'Asia/Tokyo', locale: LOCALES.en.slack, isAdmin: true },
    discord: { locale: LOCALES.en.discord, permissions: PermissionFlagsBits.ManageGuild },
  },
  {
    name: 'Iris',
    about: 'Guest: introductions are for members',
    slack: { title: 'Visiting for one project', tz: 'Europe/Paris', isRestricted: true },
  },
  {
    name: 'Jonas',
    about: 'Has left: the account is deactivated',
    slack: { title: '', tz: 'Europe/Oslo', deleted: true },
    machine: true,
  },
  {
    name: 'Weatherbot',
    about: 'A bot',
    slack: { title: '', tz: 'Etc/UTC', isBot: true },
    discord: { bot: true },
    machine: true,
  },
  person('Maeve', 'Retired postwoman, grows dahlias', 'Europe/Dublin'),
  person('Mateo', 'Bicycle mechanic', 'America/Bogota', 'es'),
  person('Priya', 'Electronics engineer, mends what hums', 'Asia/Kolkata'),
  person('Lukas', 'Baker, up before the birds', 'Europe/Vienna', 'de'),
  person('Nuria', 'Town planner with a weakness for benches', 'Europe/Madrid', 'es'),
  person('Sanna', 'Museum guard, sings in two choirs', 'Europe/Stockholm'),
  person('Yusuf', 'Optician, plays chess by post', 'Africa/Cairo'),
  person('Olga', 'Translator, collects tongue twisters', 'Asia/Almaty', 'ru'),
  person('Tomasz', 'Tram driver, reads at the terminus', 'Europe/Warsaw'),
  person('Aroha', 'Soil scientist', 'Pacific/Auckland'),
  person('Kofi', 'Physiotherapist, grows chillies', 'Africa/Accra'),
  person('Greta', 'Retired judge, beginner at the accordion', 'Europe/Zurich', 'de'),
  person('Bruno', 'Piano tuner', 'America/Sao_Paulo'),
  person('Mei', 'Designs board games for three generations', 'Asia/Singapore'),
  person('Arman', 'Chemistry student, ferments things', 'Asia/Yerevan', 'ru'),
  person('Ingrid', 'Ferry engineer, knits on the night crossing', 'Atlantic/Reykjavik'),
  person('Samira', 'Makes costumes for the theatre', 'Africa/Casablanca'),
  person('Lena', 'Moved here last month', 'Europe/Berlin', 'de'),
  person('Diego', 'Cook, has only just joined', 'America/Mexico_City', 'es'),
  person('Tala', 'Primary school teacher, here to look around', 'Asia/Manila'),
  person('Paul', 'Retired plumber, at war with snails', 'Europe/Brussels'),
];
