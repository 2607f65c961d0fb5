import type { Mention } from '../symbols.ts';
import { cjkNumeral, readNumeral } from './numerals.ts';

const number = String.raw`(?:[0-9０-９]{1,3}|${cjkNumeral}{1,6})`;
const several = String.raw`[0-9０-９]{1,3}(?:[-.．–—－][0-9０-９]{1,3}){0,2}`;

const inChinese = new RegExp(
  `第\\s?(?<chapter>${number})\\s?章|第\\s?(?<section>${several})\\s?[节節]|` +
    `(?<kind>[图圖表])\\s?(?<place>${several}|${cjkNumeral}{1,4})`,
  'gu',
);
const inEnglish = new RegExp(
  String.raw`\b(?:(?<word>[Ss]ee|[Ii]n|[Cc]f\.)\s)?` +
    String.raw`(?<what>[Cc]hapter|[Ss]ection|[Ff]igure|[Ff]ig\.|[Tt]able)[\s ](?<place>${several})(?![\d%])`,
  'gu',
);

/** What every one of them holds; nearly all prose has none, and is looked through all the same. */
const mayBeChinese = new RegExp(`第|[图圖表]\\s?(?:[0-9０-９]|${cjkNumeral})`);
const mayBeEnglish = /(?:hapter|ection|igure|ig\.|able)[\s\u00a0][0-9０-９]/;

/**
 * The places of a prose text that name a chapter, a section, a figure or a table of this report by
 * its number: `第三章`, `见图 2`, `see Section 3.2`. What is said of other books and of laws
 * (`《……》第三章`, `Section 301 of the Act`, `Chapter 11 bankruptcy`) is left out. Offsets are those of
 * the text. Takes time in proportion to its length.
 */
export function mentionsIn(text: string): readonly Mention[] {
  const isChinese = mayBeChinese.test(text);
  const isEnglish = mayBeEnglish.test(text);
  if (!isChinese && !isEnglish) return none;
  const found = [...(isChinese ? chinese(text) : none), ...(isEnglish ? english(text) : none)];
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

const none: readonly Mention[] = [];

function* chinese(text: string): Generator<Mention> {
  for (const match of text.matchAll(inChinese)) {
    const { chapter, section, kind, place } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (kind === undefined) {
      if (isOfAnother(text, start)) continue;
      yield* made(chapter === undefined ? 'section' : 'chapter', chapter ?? section, start, end);
    } else if (standsAlone(text, start, end)) {
      yield* made(kind === '表' ? 'table' : 'figure', place, start, end);
    }
  }
}

/** Behind the name of a book or a law its chapters are meant. */
function isOfAnother(text: string, start: number): boolean {
  return /(?:[》」』]|法|法典|条例|办法|规定|准则|原书|该书)\s?(?:[（(][^（()）]{0,30}[)）])?的?\s?$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** 代表 3 家, 地图 2: the sign is the end of another word; 表 3 万: the number counts something. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[%‰万亿萬億年月日天个個家项項倍人次元岁成%]/u.test(after)) return false;
  if (/[0-9０-９.．]/u.test(after) && /[0-9０-９]/u.test(text.charAt(end + 1))) return false;
  return (
    before === '' ||
    !/\p{Script=Han}/u.test(before) ||
    /[见見如由从從和与與及在据據按看或至到]/u.test(before)
  );
}

const kinds: Readonly<Record<string, Mention['of']>> = {
  chapter: 'chapter',
  section: 'section',
  figure: 'figure',
  'fig.': 'figure',
  table: 'table',
};

function* english(text: string): Generator<Mention> {
  for (const match of text.matchAll(inEnglish)) {
    const { word = '', what = '', place } = match.groups ?? {};
    const start = match.index + (word === '' ? 0 : word.length + 1);
    const end = match.index + match[0].length;
    const of = kinds[what.toLowerCase()];
    if (of === undefined || (word === '' && /^[a-z]/.test(what))) continue;
    // `Section 301` is one of a law; sections of a report have their chapter's number in front.
    if (of === 'section' && !/[.．-]/u.test(place ?? '')) continue;
    if (/^\s(?:of|bankruptcy|protection|filing|proceedings?)\b/.test(text.slice(end, end + 14)))
      continue;
    yield* made(of, place, start, end);
  }
}

function* made(
  of: Mention['of'],
  place: string | undefined,
  start: number,
  end: number,
): Generator<Mention> {
  const parts = (place ?? '').split(/[-.．–—－]/u).map(readNumeral);
  const numbers = parts.filter((part) => part !== undefined);
  if (numbers.length > 0 && numbers.length === parts.length) yield { of, numbers, start, end };
}
