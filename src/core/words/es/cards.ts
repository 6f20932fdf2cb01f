import type { Cards } from '../catalogue.js';

export const cards: Cards = {
  'card.line': '{label}: {text}',
  'card.who': 'Sobre mí',
  'card.aim': 'Quiere lograr',
  'card.interests': 'Intereses',
  'card.skills': 'Sabe hacer',
  'card.knowledge': 'Sabe de',
  'card.relationships': 'Contactos',
  'card.role': 'Función',
  'card.organisation': 'Organización',
  'card.languages': 'Habla',
  'card.zone': 'Zona horaria',
  'card.hours': 'Horario',
  'card.link': 'Enlace',
  'card.story': 'Historia',
};
