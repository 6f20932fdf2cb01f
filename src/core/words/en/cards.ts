/** What stands before each line of a card. */
export const cards = {
  'card.line': '{label}: {text}',
  'card.who': 'About',
  'card.aim': 'Is trying to',
  'card.interests': 'Interests',
  'card.skills': 'Can do',
  'card.knowledge': 'Knows about',
  'card.relationships': 'Contacts',
  'card.role': 'Role',
  'card.organisation': 'Organisation',
  'card.languages': 'Speaks',
  'card.zone': 'Time zone',
  'card.hours': 'Hours',
  'card.link': 'Link',
  'card.story': 'Story',
} as const;
