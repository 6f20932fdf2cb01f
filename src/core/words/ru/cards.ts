import type { Cards } from '../catalogue.js';

export const cards: Cards = {
  'card.line': '{label}: {text}',
  'card.who': 'О себе',
  'card.aim': 'К чему стремится',
  'card.interests': 'Интересы',
  'card.skills': 'Умеет',
  'card.knowledge': 'Разбирается в',
  'card.relationships': 'Контакты',
  'card.role': 'Роль',
  'card.organisation': 'Организация',
  'card.languages': 'Языки',
  'card.zone': 'Часовой пояс',
  'card.hours': 'Часы',
  'card.link': 'Ссылка',
  'card.story': 'История',
};
