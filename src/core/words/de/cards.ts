import type { Cards } from '../catalogue.js';

export const cards: Cards = {
  'card.line': '{label}: {text}',
  'card.who': 'Über mich',
  'card.aim': 'Hat vor',
  'card.interests': 'Interessen',
  'card.skills': 'Kann',
  'card.knowledge': 'Kennt sich aus mit',
  'card.relationships': 'Kontakte',
  'card.role': 'Rolle',
  'card.organisation': 'Organisation',
  'card.languages': 'Spricht',
  'card.zone': 'Zeitzone',
  'card.hours': 'Zeiten',
  'card.link': 'Link',
  'card.story': 'Geschichte',
};
