/** How figures are written: Chinese, simplified or traditional, or English as in all other reports. */
export type Script = 'en' | 'zh-Hans' | 'zh-Hant';

/** The way to write for a language tag (BCP 47); whole regions write traditional characters. */
export function scriptOf(language: string): Script {
  if (!/^zh\b/i.test(language)) return 'en';
  if (/-hant\b/i.test(language)) return 'zh-Hant';
  return !/-hans\b/i.test(language) && /-(?:tw|hk|mo)\b/i.test(language) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Simplified characters with their traditional twins: those of units, currencies and of the words
 * that figures are written with, no others. Within these words each has one twin only.
 */
const twins =
  '个個万萬亿億约約过過从從于於财財后後时時点點当當顷頃项項数數摄攝钟鐘亩畝吨噸周週东東义義乌烏亚亞' +
  '买買价價伦倫兑兌兰蘭冈岡几幾刚剛别別势勢卢盧发發叙敘台臺图圖圣聖坚堅实實宽寬宾賓尔爾属屬岛島币幣库庫强強' +
  '挝撾换換来來欧歐汤湯济濟纳納维維缅緬罗羅联聯苏蘇萨薩莱萊记記诺諾谢謝账賬资資赞贊达達钯鈀铂鉑铢銖' +
  '银銀镑鎊门門际際韦韋韩韓顿頓马馬鲁魯鲜鮮麦麥黄黃';

const traditional: ReadonlyMap<string, string> = new Map(
  Array.from({ length: twins.length / 2 }, (_, index) => [
    twins.charAt(index * 2),
    twins.charAt(index * 2 + 1),
  ]),
);

/** A text of the tables of this folder or of the vocabulary, in the characters of a report. */
export function inScript(text: string, script: Script): string {
  if (script !== 'zh-Hant') return text;
  return Array.from(text, (letter) => traditional.get(letter) ?? letter).join('');
}
