/** Discord's numbers for what a message is built of. */
export const KIND = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
} as const;

export const STYLE = { Link: 5, Premium: 6 } as const;

/** Bits of a message's flags. */
export const FLAG = { Loading: 1 << 7, ComponentsV2: 1 << 15 } as const;
