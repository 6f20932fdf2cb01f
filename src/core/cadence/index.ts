export type {
  Cadence,
  LocalDate,
  LocalDateTime,
  Occurrence,
  Pattern,
  Slot,
} from './cadence.js';
export { describe } from './cadence-messages.js';
export { nextOccurrence, occurrenceOn, occurrences } from './occurrences.js';
export { readCadence } from './read-cadence.js';
export { readDate, readZone } from './wall.js';
