import type { Span } from '../../syntax/finding.ts';
import { typedNumber } from './typedNumber.ts';

/** A line of a list of contents; offsets are those of the title within the text. */
export interface ContentsItem extends Span {
  readonly title: string;
  /** The id of the chapter, where the line is a reference: `[[overview]]`. */
  readonly id: string | undefined;
}

/** The lines of a list of contents that are not indented, without bullets, numbers and page numbers. */
export function readContents(text: string): readonly ContentsItem[] {
  const items: ContentsItem[] = [];
  for (const match of text.matchAll(/^[^\r\n]+/gmu)) {
    const item = readLine(match[0], match.index);
    if (item !== undefined) items.push(item);
  }
  return items;
}

const bullet = /^(?:[-*+]|\d{1,3}[.)])[ \t]+/u;
const pages = /(?:[\s　.．·…]*[.．·…]{2,}[\s　.．·…]*|[ \t　]{2,})\d{0,4}[ \t]*$/u;
const reference = /^\[\[([^\][/:|]+)\]\]$/u;
const link = /^\[([^\][]+)\]\([^()]*\)$/u;

function readLine(line: string, start: number): ContentsItem | undefined {
  if (/^[\s　]/u.test(line)) return undefined;
  // Lines of this length are no titles; their ends are not looked at.
  if (line.length > 300) return undefined;
  let at = bullet.exec(line)?.[0].length ?? 0;
  let words = line.slice(at).replace(pages, '').trimEnd();
  const id = reference.exec(words)?.[1]?.trim();
  const linked = link.exec(words)?.[1];
  if (linked !== undefined) {
    at++;
    words = linked;
  }
  const typed = typedNumber(words);
  if (typed !== undefined && id === undefined) {
    at += typed.length;
    words = words.slice(typed.length);
  }
  if (words === '') return undefined;
  return { title: words, id, start: start + at, end: start + at + words.length };
}
