/**
 * The first sign of each initial in the order of pinyin, as CLDR's collation has it: `吖` begins a,
 * `丷` b, and so on. No reading begins with i, u or v.
 */
const firstSigns = [...'吖丷嚓咑妸发旮哈丌咔垃呣拏喔妑七呥仨他屲夕丫帀'];
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';

/**
 * Sorting by pinyin is part of the platform, and an initial is all that it takes to find a name;
 * tables of every reading (28 to 300 kB) would be several times the size of everything else that
 * completion needs. Of a sign with several readings the commonest one counts: 银行 gives `YX`.
 */
const byPinyin = new Intl.Collator('zh-u-co-pinyin');

/**
 * The initials of a Chinese name in capitals: `复购率` gives `FGL`. Latin letters and digits stay:
 * `AI 客服` gives `AIKF`. Empty where the name has no Chinese sign.
 * @param known the initials found so far, by sign
 */
export function initialsOf(name: string, known: Map<string, string> = new Map()): string {
  if (!/[\u4e00-\u9fff]/.test(name)) return '';
  let initials = '';
  for (const sign of name) {
    if (/[A-Za-z0-9]/.test(sign)) initials += sign.toUpperCase();
    else if (/[\u4e00-\u9fff]/.test(sign)) initials += initialOf(sign, known);
  }
  return initials;
}

function initialOf(sign: string, known: Map<string, string>): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  let low = 0;
  let high = firstSigns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (byPinyin.compare(firstSigns[middle] ?? '', sign) <= 0) low = middle;
    else high = middle - 1;
  }
  const initial = letters.charAt(low);
  known.set(sign, initial);
  return initial;
}
