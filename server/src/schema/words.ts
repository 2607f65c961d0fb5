import type { Translated } from '../messages/message.ts';

const names: Readonly<Record<string, Translated>> = {
  string: { en: 'text', 'zh-Hans': '文字' },
  number: { en: 'a number', 'zh-Hans': '数字' },
  integer: { en: 'a whole number', 'zh-Hans': '整数' },
  boolean: { en: '`true` or `false`', 'zh-Hans': '`true` 或 `false`' },
  array: { en: 'a list', 'zh-Hans': '列表' },
  object: { en: 'a group of keys', 'zh-Hans': '一组键' },
  null: { en: 'nothing', 'zh-Hans': '空值' },
};

/** A text in both languages, made of others. */
export function both(make: (of: (text: Translated) => string) => string): Translated {
  return { en: make((text) => text.en), 'zh-Hans': make((text) => text['zh-Hans']) };
}

/** The same text in both languages: a name, a number, code. */
export function plain(text: string): Translated {
  return { en: text, 'zh-Hans': text };
}

/** JSON types in words: `a number or text`. */
export function typesInWords(types: readonly string[]): Translated {
  const shown = types.filter((type) => type !== 'integer' || !types.includes('number'));
  const words = shown.map((type) => names[type] ?? plain(type));
  return {
    en: listed(
      words.map((word) => word.en),
      ' or ',
    ),
    'zh-Hans': listed(
      words.map((word) => word['zh-Hans']),
      '或',
      '、',
    ),
  };
}

/** What a value is, in words. */
export function kindInWords(data: unknown): Translated {
  return names[typeOf(data)] ?? plain(typeof data);
}

/** The JSON type of data. */
export function typeOf(data: unknown): string {
  if (data === null || data === undefined) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}

/** `a`, `b` or `c`; long lists are cut, as a message is read in a hover. */
export function valuesInWords(values: readonly unknown[]): Translated {
  const shown = values.slice(0, 8).map(code);
  const more = values.length > shown.length;
  return {
    en: more ? `${shown.join(', ')} …` : listed(shown, ' or '),
    'zh-Hans': more ? `${shown.join('、')}……` : listed(shown, '或', '、'),
  };
}

/** Several names that all count: `a`, `b` and `c`. */
export function allInWords(values: readonly string[]): Translated {
  const shown = values.map(code);
  return { en: listed(shown, ' and '), 'zh-Hans': listed(shown, '和', '、') };
}

/** Several names none of which is there: no `a`, `b` or `c`. */
export function noneInWords(values: readonly string[]): Translated {
  const shown = values.map(code);
  return { en: listed(shown, ' or '), 'zh-Hans': listed(shown, '和', '、') };
}

/** A value as code, short enough for a message. */
export function code(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text
    .replace(/[\t\r\n ]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, named)
    .replaceAll('`', "'");
  const letters = Array.from(line.slice(0, 200));
  return letters.length > 40 ? `\`${letters.slice(0, 39).join('')}…\`` : `\`${line}\``;
}

/** What cannot be seen, or turns the text around it, is told by its number. */
function named(character: string): string {
  const number = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
  return `⟨U+${number.padStart(4, '0')}⟩`;
}

function listed(words: readonly string[], last: string, between = ', '): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(between)}${last}${words.at(-1)}`;
}
