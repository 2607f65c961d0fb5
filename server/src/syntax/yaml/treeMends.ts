import type { Change, Span } from '../finding.ts';
import { lineParts } from '../recovery/lineParts.ts';
import { unquotedMark, wideBrackets, wideColon } from '../recovery/lineMends.ts';
import { type Mend, mend } from '../recovery/mend.ts';
import { isEmpty, keyText, lineStart } from '../pieces.ts';
import type { MappingNode, Node, Pair, ScalarNode } from '../tree.ts';

/**
 * Mends for what YAML reads without complaint, but otherwise than it was meant: `{{x}}` as mappings,
 * `{2019:18}` as a key without a value, a full-width comma as part of a word.
 */
export function treeMends(text: string, nodes: readonly Node[]): Mend[] {
  if (!/[{[：，、“”［｛]/.test(text)) return [];
  const mends: Mend[] = [];
  for (const node of nodes) mends.push(...nodeMends(text, node));
  return mends;
}

function nodeMends(text: string, node: Node): readonly Mend[] {
  if (node.type === 'scalar') return scalarMends(text, node);
  if (node.type === 'alias' || node.style === 'block') return none;
  const mark = markAt(text, node);
  if (mark) return [mark];
  if (node.type === 'mapping') return flowPairs(text, node);
  return node.items.some(hasWideComma)
    ? node.items.flatMap((item) => wideComma(text, item) ?? [])
    : none;
}

const none: readonly Mend[] = [];

/** Brackets that were meant as a mark. The line is only read where it can be one: it may be long. */
function markAt(text: string, { start }: Node): Mend | undefined {
  if (!text.startsWith('{{', start) && !text.startsWith('[[', start)) return undefined;
  const mark = unquotedMark(text, lineParts(text, lineStart(text, start)));
  return mark?.finding.start === start ? mark : undefined;
}

/** `{2019:18, 2024:35}`: one fault, however many pairs it has. */
function flowPairs(text: string, mapping: MappingNode): readonly Mend[] {
  if (!mapping.pairs.some(({ value }) => isEmpty(value))) return none;
  const found = mapping.pairs.flatMap((pair) => flowPair(text, pair) ?? []);
  return [':', '：'].flatMap((colon) => {
    const same = found.filter((one) => one.colon === colon);
    const [first] = same;
    if (first === undefined) return [];
    const changes = same.map(({ change }) => change);
    return colon === ':'
      ? [mend('yaml-missing-space', first.span, 'fix-space', changes)]
      : [mend('yaml-fullwidth-colon', first.span, 'fix-fullwidth-colon', changes)];
  });
}

interface TightPair {
  readonly colon: string;
  readonly span: Span;
  readonly change: Change;
}

function flowPair(text: string, { key, value }: Pair): TightPair | undefined {
  if (key.type !== 'scalar' || key.style !== 'plain') return undefined;
  if (!isEmpty(value) || value.start > key.end) return undefined;
  const parts = /^([\p{L}\p{N}_.-]+)([:：])(?!\/\/)/u.exec(text.slice(key.start, key.end));
  if (parts === null) return undefined;
  const at = key.start + (parts[1]?.length ?? 0);
  if (parts[2] === '：') {
    const span = { start: at, end: at + 1 };
    return { colon: '：', span, change: { ...span, newText: ': ' } };
  }
  const span = { start: key.start, end: at + 1 };
  return { colon: ':', span, change: { start: at + 1, end: at + 1, newText: ' ' } };
}

function hasWideComma(item: Node): boolean {
  return item.type === 'scalar' && (item.text.includes('，') || item.text.includes('、'));
}

/** `[csat，nps]`: one item where two were meant. */
function wideComma(text: string, item: Node): Mend | undefined {
  if (item.type !== 'scalar' || item.style !== 'plain') return undefined;
  const changes: Change[] = [];
  for (const { index, 0: found } of text.slice(item.start, item.end).matchAll(/[，、]\s*/g)) {
    const start = item.start + index;
    changes.push({ start, end: start + found.length, newText: ', ' });
  }
  const [first] = changes;
  if (first === undefined) return undefined;
  const span = { start: first.start, end: first.start + 1 };
  const found = text[first.start] ?? '';
  return mend('yaml-fullwidth-punctuation', span, 'fix-fullwidth', changes, { found });
}

/** Whether full-width signs stand in a text that YAML would know the narrow ones of. */
export function holdsWide(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 127 && wide.has(text.charCodeAt(at))) return true;
  }
  return false;
}

const wide: ReadonlySet<number> = new Set([...'：“”＂［｛'].map((sign) => sign.charCodeAt(0)));

function scalarMends(text: string, node: ScalarNode): readonly Mend[] {
  if (node.style !== 'plain' || !holdsWide(node.text)) return none;
  if (/^[\w-]+[ \t]*：/.test(node.text)) {
    const parts = lineParts(text, lineStart(text, node.start));
    const colon = parts.content === node.start ? wideColon(text, parts) : undefined;
    if (colon) return [colon];
  }
  const brackets = wideBrackets(text, { value: node.start, valueEnd: node.end });
  return brackets ? [brackets] : wideQuotes(text, node);
}

/** `id: “csat”`: quotes around a single word are meant for the machine, not for the reader. */
function wideQuotes(text: string, node: ScalarNode): readonly Mend[] {
  const inner = /^[“”＂]([\w.:/-]*)[“”＂]$/.exec(keyText(node))?.[1];
  if (inner === undefined) return [];
  const found = text[node.start] ?? '';
  const changes = [{ start: node.start, end: node.end, newText: `'${inner}'` }];
  return [mend('yaml-fullwidth-punctuation', node, 'fix-fullwidth', changes, { found })];
}
