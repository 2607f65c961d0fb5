/** The full-width characters that a Chinese keyboard gives where a mark needs half-width ones. */
const twins: ReadonlyMap<number, string> = new Map(
  [
    ['{', '｛「'],
    ['}', '｝」'],
    ['[', '［【'],
    [']', '］】'],
    ['@', '＠'],
    [':', '：'],
    [';', '；'],
    [',', '，、'],
    ['/', '／÷'],
    ['=', '＝'],
    ['!', '！'],
    ['+', '＋'],
    ['-', '－−–—'],
    ['*', '＊×·'],
    ['(', '（'],
    [')', '）'],
  ].flatMap(([narrow = '', wide = '']) =>
    [...wide].map((char): [number, string] => [char.charCodeAt(0), narrow]),
  ),
);

/** The half-width character that a code unit stands for: itself, or what it is the twin of. */
export function narrowed(code: number): string | undefined {
  return code < 128 ? undefined : twins.get(code);
}

/** Whether a code unit is this ASCII character or a full-width twin of it. */
export function is(code: number, char: string): boolean {
  return code < 128 ? code === char.charCodeAt(0) : twins.get(code) === char;
}

/** A space, a tab, or a space as wide as a Chinese character. */
export function isGap(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0;
}

/** A line break, or what is behind the end of a text. */
export function isEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

const letter = /[\p{L}\p{M}\p{Nd}]/u;

/** Whether a character can stand in an id; lone halves of surrogate pairs cannot. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiWord(code);
  // Most of what is not ASCII here is Chinese.
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** A letter, a digit, `-` or `_`. */
export function isAsciiWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 95
  );
}

/** How many code units the character at an offset takes. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
