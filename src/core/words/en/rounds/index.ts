import { draw } from './draw.js';
import { home } from './home.js';
import { match } from './match.js';
import { panel } from './panel.js';
import { setup } from './setup.js';
import { state } from './state.js';
import { takingPart } from './taking-part.js';

/** Pairing rounds, from setting them up to the last question of a room. */
export const rounds = { ...setup, ...state, ...panel, ...takingPart, ...draw, ...home, ...match } as const;
