import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Known, MessageHands } from '../known.js';
import type { Dict } from './read.js';

/** Who reads a message, and what they can do with it. */
export interface Reading {
  readonly known: Known;
  readonly hands: MessageHands;
  /** Of each button: how many of the same name stand before it. */
  readonly places: ReadonlyMap<Dict, number>;
}

const ReadingContext = createContext<Reading | undefined>(undefined);
export const ReadingProvider = ReadingContext.Provider;

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === undefined) throw new Error('Nobody reads this.');
  return reading;
}
