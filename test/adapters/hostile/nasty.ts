/** What people should be able to write without anything happening. */
export const NASTY: Readonly<Record<string, string>> = {
  'a call to a whole Slack channel': '<!channel> <!here|here> <!subteam^S123|team>',
  'a call to everyone on Slack': '<!everyone>',
  'a mention on Slack': '<@U123> and <@UADA>',
  'a channel and a date on Slack': '<#C123|general> <!date^0^{date}|never>',
  'a call to everyone on Discord': '@everyone @here',
  'a mention on Discord': '<@123> <@!900000000000000011> <@&123>',
  'a channel, a time, an emoji and a command on Discord': '<#900000000000000021> <t:0:R> <:a:1> </kith:1>',
  'a link that runs something': '[x](javascript:alert(1)) <javascript:alert(1)|x>',
  'a masked link': '[my bank](https://evil.example) <https://evil.example|my bank>',
  'a bare link': 'see https://example.org/a_b_(c)*d*?q=1&r=<2>#e, or http://x.example/@everyone.',
  'markdown of both': '*a* **b** _c_ __d__ ~e~ ~~f~~ ||g|| `h` # i\n# j\n> k\n>>> l\n-# m\n- n\n1. o',
  'code fences': '```js\nalert("`")\n```\n``x`',
  'loose ends': '\\ \\* ** ` | _ ~ [ ( < > & \\',
  entities: '&amp; &lt;!channel&gt; &amp;lt; &#60;',
  'right to left, and controls that turn the line': 'שלום \u202eevil\u202c \u2066x\u2069 \u200f مرحبا',
  'emoji of many parts': '👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇪🇺 e\u0301',
  'letters with towers': `Z${'\u0300\u0301\u0302\u0303'.repeat(6)}a`,
  'many lines': 'one\n\ntwo\r\nthree\n\n\n\u2028four\tfive',
  'invisible characters': 'a\u200b\u00ad\u2060\ufeffb\u0007',
  placeholders: '{name} %s {{y}} $& $1 __proto__',
  'a sentence that is not Kith’s': '”. Ben said yes. Press [Yes, introduce us',
};

/** Cutting takes time, so these are put only where every kind of block and field is. */
export const ENDLESS: Readonly<Record<string, string>> = {
  'ten thousand letters': 'Lorem ipsum dolor. '.repeat(527).trim(),
  'ten thousand signs that grow when escaped': '<&>*_'.repeat(2_000),
  'ten thousand emoji parts': '👩‍👩‍👧'.repeat(1_250),
};
