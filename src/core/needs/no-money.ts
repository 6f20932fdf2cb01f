/*
 * Kith handles no money. This finds what asks for it: a service that moves it, an account, or a sum. Better a request
 * for money that slips through (people can report it) than a need for 20 euro pallets that is refused.
 */

const SERVICES =
  /\b(pay\s?pal|go\s?fund\s?me|venmo|cash\s?app|zelle|revolut|tikkie|bizum|mb\s?way|patreon|ko-?fi\.com|just\s?giving|indiegogo|kickstarter|leetchi|twint|western union|money\s?gram|apple pay|google pay|buy ?me ?a ?coffee)(\b|(?=\.))/i;

/** An address that takes payments. */
const PAY_LINK =
  /\b(cash\.app|pay?pal\.me|gofund\.me|venmo\.com|revolut\.me|wise\.com\/pay|buy\.stripe\.com|donorbox\.org|betterplace\.org)\b|\b(https?:\/\/|www\.)(\S*\/)?(donate|donations?|spenden?|pay|payments?|checkout)\b/i;

const SIGNS = '[$€£¥₹₽₩₺₴₦₪₫฿₿]';
/** € 500, 500€, US$ 5, $5k. */
const SUM = new RegExp(`${SIGNS}\\s*\\d|\\d\\s*(k|m|million|thousand)?\\s*${SIGNS}`, 'iu');

const WRITTEN_ANYHOW = 'EUR|USD|GBP|CHF|BTC';
const IN_CAPITALS =
  'CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|CNY|INR|BRL|MXN|ZAR|TRY|UAH|ILS|ETH|USDT|USDC';
const besideANumber = (codes: string, flags: string): RegExp =>
  new RegExp(`\\b(${codes})\\s*\\d|\\d[\\d.,' ]*(k\\s*)?(${codes})\\b`, flags);
/** 500 EUR, usd 500. */
const CODE_WITH_NUMBER = besideANumber(WRITTEN_ANYHOW, 'i');
const CAPITALS_WITH_NUMBER = besideANumber(IN_CAPITALS, '');
const CODE_ALONE = /\b(EUR|USD|GBP|CHF|BTC|USDT)\b/;

/** Names of money that mean nothing else. */
const NAMES =
  /\b(euros|dollars|pounds sterling|pound sterling|bitcoins?|rupees|kronor|kroner|zloty|złoty|forints?|cryptocurrency|banknotes?)(?!\p{L})/iu;
/** One of them may be a pallet or a tree: only right after a number, and not before what it is a kind of. */
const NAME_WITH_NUMBER =
  /\d\s*(k\s*)?(euro|dollar|quid|bucks|yen|yuan|francs?|pesos?|reais|cents?)\b(?!\s*(pal|coin|sign|tree))/i;

const ASKED_FOR =
  /\b(donat\w*|send|transfer|wire|give|raise|rais\w+|collect\w*|need|lend|loan)\s+(us\s+|me\s+|them\s+|some\s+|your\s+|a little\s+|any\s+)*(money|cash)\b|\b(money|cash|bank|monetary|financial)\s+(donations?|gifts?|transfers?|contributions?|account|details)\b|^\s*(money|cash)\s*$|\bcrowd\s?fund\w*/i;

const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}\b/gi;

/** Whether these words ask for money, or say where to send it. */
export function asksForMoney(words: string): boolean {
  const text = words.normalize('NFKC');
  return (
    [
      SERVICES,
      PAY_LINK,
      SUM,
      CODE_WITH_NUMBER,
      CAPITALS_WITH_NUMBER,
      CODE_ALONE,
      NAMES,
      NAME_WITH_NUMBER,
      ASKED_FOR,
    ].some((sign) => sign.test(text)) ||
    /\biban\b/i.test(text) ||
    [...text.matchAll(IBAN)].some(([found]) => endsInAnIban(found))
  );
}

/** An account number proves itself: with its first four letters last, it leaves 1 over 97. Words may follow it. */
function endsInAnIban(found: string): boolean {
  const letters = found.replace(/[ -]/g, '').toUpperCase();
  for (let length = 15; length <= Math.min(34, letters.length); length += 1) {
    if (leftOver97(letters.slice(4, length) + letters.slice(0, 4)) === 1) return true;
  }
  return false;
}

function leftOver97(letters: string): number {
  let rest = 0;
  for (const letter of letters) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
