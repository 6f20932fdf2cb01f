import type { Catalogue } from '../catalogue.js';
import { cards } from './cards.js';
import { introductions } from './introductions.js';
import { rooms } from './rooms.js';

export const ru: Catalogue = { ...introductions, ...rooms, ...cards };
