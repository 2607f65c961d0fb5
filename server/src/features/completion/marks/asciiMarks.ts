const twins: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '＠': '@',
  '：': ':',
  '，': ',',
  '、': ',',
  '；': ';',
  '／': '/',
  '．': '.',
  '。': '.',
  '！': '!',
  '＝': '=',
};
const wide: RegExp = /[｛｝［］【】＠：，、；／．。！＝]/gu;

/** The text with the signs of a Chinese keyboard that marks are made of as ASCII; as long as before. */
export function asciiMarks(text: string): string {
  return text.replace(wide, (sign) => twins[sign] ?? sign);
}
