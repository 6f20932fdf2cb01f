import type { SeenMessage } from '../persona.js';
import type { ChannelHandle } from './channel-handle.js';
import type { Delivered, DeliverOptions, DeliveryKind } from './deliver.js';
import type { Faults } from './faults.js';
import type { Dict } from './json.js';
import type { SlackKept } from './keep.js';
import type { ChannelSeed, TeamSeed, UserSeed } from './options.js';
import type { SlackPersona } from './persona/persona.js';
import type { RecordedCall } from './record.js';
import type { Channel, Message, Team, User, World } from './world.js';

export interface EventOptions {
  readonly retry?: { readonly num: number; readonly reason: string };
  readonly eventId?: string;
  readonly team?: string;
}

/** A group conversation that the app opened. */
export interface Room {
  readonly id: string;
  readonly teamId: string;
  /** People only, without the app. */
  readonly members: readonly string[];
  readonly messages: readonly SeenMessage[];
}

export interface SlackDouble {
  /** To be used as `SLACK_API_URL`. */
  readonly url: string;
  readonly authorizationUrl: string;
  readonly signingSecret: string;
  readonly appToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The whole state, for what the other doors do not offer; users and channels may be changed in place. */
  readonly world: World;
  team(id?: string): Team;
  addTeam(seed: TeamSeed): Team;
  addUser(seed: UserSeed): User;
  addChannel(seed: ChannelSeed): Channel;
  /** How commands, interactions and events reach the app: signed HTTP at this base address, or Socket Mode. */
  deliverTo(target: { readonly http: string } | 'socket'): void;
  /** What people do with a channel, and what Slack tells the app of it. */
  channel(idOrName: string, team?: string): ChannelHandle;
  persona(idOrName: string, team?: string): SlackPersona;
  /** Delivers an event and gives 200; rejects and records when it was not acknowledged. */
  event(event: Dict, options?: EventOptions): Promise<number>;
  /** Delivers anything, as hostile as you like; status 0 means that no answer came. Nothing is recorded. */
  deliver(kind: DeliveryKind, payload: Dict, options?: DeliverOptions): Promise<Delivered>;
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  /** Every Web API call and every use of a response_url. */
  readonly calls: readonly RecordedCall[];
  /** What a healthy app never does; tests assert that it is empty. */
  readonly unexpected: readonly string[];
  messages(channelId: string): readonly Message[];
  rooms(): readonly Room[];
  /** Tells when anything visible changed; gives the way to stop listening. */
  onChange(listener: () => void): () => void;
  /** For going on after the process has ended, with `recall` in a world that was seeded alike. */
  keep(): SlackKept;
  recall(kept: SlackKept): void;
  setScopes(token: string, scopes: readonly string[]): void;
  addScopes(token: string, scopes: readonly string[]): void;
  /** Changes a person (say, `{ deleted: true }`) and tells the app, as Slack does. */
  changeUser(idOrName: string, change: Partial<Omit<User, 'id' | 'directory'>>): Promise<void>;
  /** Revokes the bot token and tells the app, as Slack does. */
  uninstall(team?: string): Promise<void>;
  /** How many sockets are connected. */
  sockets(): number;
  dropSockets(): void;
  refreshSockets(): void;
  /** Resolves when deliveries that nobody waits for (a closed form) are done. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}
