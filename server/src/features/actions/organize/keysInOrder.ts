import type { SyntaxDocument } from '../../../syntax/block.ts';
import { lineEnd, lineStart, nextLine } from '../../../syntax/pieces.ts';

/** A top-level key with its value, and the comments and blank lines above it. */
interface Part {
  readonly key: string;
  readonly text: string;
}

/**
 * The text of a YAML file with its top-level keys in this order; each takes along the comments above
 * it, and the blank lines in front of those. What stands above the first key stays there. Keys that
 * the order does not have come last, as they stood. Undefined where nothing is out of order, or the
 * text is not of this form.
 */
export function keysInOrder(
  document: SyntaxDocument,
  order: readonly string[],
): string | undefined {
  if (document.format !== 'yaml') return undefined;
  const { text } = document;
  const starts = keyLines(document);
  const [first] = starts;
  if (first === undefined) return undefined;
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const parts: Part[] = [];
  let from = first.start;
  for (const [at, { key }] of starts.entries()) {
    const next = starts[at + 1];
    const end = next === undefined ? text.length : leadOf(text, from, next.start);
    parts.push({ key, text: text.slice(from, end) });
    from = end;
  }
  const rank = ({ key }: Part): number => {
    const found = order.indexOf(key);
    return found < 0 ? order.length : found;
  };
  const ordered = parts.toSorted((a, b) => rank(a) - rank(b));
  if (ordered.every((part, at) => part === parts[at])) return undefined;
  return text.slice(0, first.start) + joinedParts(ordered, parts.at(-1), lineBreak);
}

interface KeyLine {
  readonly key: string;
  readonly start: number;
}

/** Where the line of each top-level key starts; none where something else stands at the top. */
function keyLines({ text, blocks, starts }: SyntaxDocument): readonly KeyLine[] {
  const lines: KeyLine[] = [];
  for (const [at, { place, parsed }] of blocks.entries()) {
    if (place.type === 'preamble' || place.type === 'item') continue;
    if (place.type !== 'entry' && place.type !== 'head') return [];
    const { root } = parsed;
    if (root?.type !== 'mapping' || root.style !== 'block' || parsed.masked.length > 0) return [];
    const start = (starts[at] ?? 0) + (root.pairs[0]?.start ?? root.start);
    if (lineStart(text, start) !== start && text.charCodeAt(start - 1) !== 0xfeff) return [];
    lines.push({ key: place.key, start });
  }
  return lines;
}

/** Where the comments and blank lines above a key begin. */
function leadOf(text: string, from: number, keyStart: number): number {
  let start = keyStart;
  while (start > from) {
    const line = lineStart(text, start - 1);
    const before =
      text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13
        ? lineStart(text, start - 2)
        : line;
    const words = text.slice(before, lineEnd(text, before));
    if (before < from || !/^(?:#.*|[ \t]*)$/.test(words)) break;
    start = before;
  }
  return start === from ? nextLine(text, from) : start;
}

/** The parts one below the other; the one that ended the file may lack its line break. */
function joinedParts(parts: readonly Part[], last: Part | undefined, lineBreak: string): string {
  const isOpen = last !== undefined && !/[\r\n]$/.test(last.text);
  const texts = parts.map((part) => (part === last && isOpen ? part.text + lineBreak : part.text));
  const [head = '', ...others] = texts;
  // What comes first needs no blank lines in front of it.
  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(head)?.[0] ?? '';
  const joined = head.slice(blank.length) + others.join('');
  return isOpen ? joined.replace(/(?:\r\n|\r|\n)$/, '') : joined;
}
