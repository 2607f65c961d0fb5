import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Locale } from '../messages/message.ts';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { isEmpty } from '../syntax/pieces.ts';
import type { Node, Pair } from '../syntax/tree.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { itemSpan, rangeOf, scalarText, textOf, trimEnd } from './nodes.ts';
import { perBlockAnd } from './perBlock.ts';
import {
  type Around,
  flattened,
  type ItemLabel,
  itemLabel,
  oneLine,
  shown,
} from './symbolLabels.ts';

/** A symbol in offsets of its block. */
interface Outline extends ItemLabel {
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly Outline[];
}

/** The text of a block, the language and the unit that observations inherit. */
interface Source extends Around {
  readonly text: string;
}

/**
 * The outline of a file. Sections, metrics, cases and sources stand for themselves, without the
 * list that holds them; nested sections nest. Linear in the number of blocks; a block that did not
 * change since the last call is not looked at again.
 */
export function documentSymbols(file: OpenFile, context: FeatureContext): DocumentSymbol[] {
  const { blocks, starts } = file.syntax;
  const symbols: DocumentSymbol[] = [];
  let list: { readonly key: string; readonly symbol: DocumentSymbol } | undefined;
  blocks.forEach((block, number) => {
    if (isFlattened(block, blocks[number + 1])) return;
    const found = outline(block, context.locale).map((entry) =>
      symbolOf(file, entry, starts[number] ?? 0),
    );
    const key = block.place.type === 'item' ? block.place.key : undefined;
    if (key !== undefined && list?.key === key) adopt(list.symbol, found);
    else symbols.push(...found);
    list = listSymbol(block.place, found) ?? (key === list?.key ? list : undefined);
  });
  return symbols;
}

/** A list whose items stand for themselves, as its first one shows. */
function isFlattened(block: Block, next: Block | undefined): boolean {
  if (block.place.type !== 'head' || !flattened.has(block.place.key)) return false;
  const root = next?.place.type === 'item' ? next.parsed.root : undefined;
  return root === undefined || holdsThings(root);
}

/** The symbol that later item blocks belong to, when the list stands in the outline itself. */
function listSymbol(
  place: { readonly type: string; readonly key?: string },
  found: readonly DocumentSymbol[],
): { key: string; symbol: DocumentSymbol } | undefined {
  const [symbol] = found;
  if (place.type !== 'head' || place.key === undefined || symbol === undefined) return undefined;
  return { key: place.key, symbol };
}

function adopt(parent: DocumentSymbol, children: readonly DocumentSymbol[]): void {
  parent.children ??= [];
  parent.children.push(...children);
  const last = children.at(-1);
  if (last === undefined) return;
  parent.range = { start: parent.range.start, end: last.range.end };
  parent.detail = String(parent.children.length);
}

function symbolOf(file: OpenFile, entry: Outline, base: number): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail !== '' && { detail: entry.detail }),
    kind: entry.kind,
    range: rangeOf(file, entry.span, base),
    selectionRange: rangeOf(file, entry.selection, base),
    ...(entry.children.length > 0 && {
      children: entry.children.map((child) => symbolOf(file, child, base)),
    }),
  };
}

const outline = perBlockAnd((block: Block, locale: Locale): readonly Outline[] => {
  const { root } = block.parsed;
  if (root === undefined || block.place.type === 'preamble') return [];
  const source: Source = { text: block.text, locale, unit: '' };
  if (root.type === 'mapping') return root.pairs.flatMap((pair) => outlinePair(source, pair));
  if (root.type !== 'sequence') return [];
  const key = block.place.type === 'item' ? block.place.key : '';
  return root.items.flatMap((item) => outlineItem(source, key, item));
});

/** A key of the top level with what it holds. */
function outlinePair(source: Source, pair: Pair): readonly Outline[] {
  const key = scalarText(pair.key) ?? '';
  const { value } = pair;
  if (value.type === 'sequence' && flattened.has(key) && holdsThings(value))
    return outlineItems(source, key, value);
  const entry = {
    name: shown(key),
    detail: detailOf(value),
    kind: kindOf(value),
    span: trimEnd(source.text, pair),
    selection: pair.key,
  };
  if (value.type === 'sequence') return [{ ...entry, children: outlineItems(source, key, value) }];
  if (value.type !== 'mapping') return [{ ...entry, children: [] }];
  return [{ ...entry, children: value.pairs.flatMap((inner) => outlinePair(source, inner)) }];
}

function outlineItems(source: Source, key: string, list: Node): readonly Outline[] {
  return list.type === 'sequence'
    ? list.items.flatMap((item) => outlineItem(source, key, item))
    : [];
}

/** An item of a list with the lists that it holds, but without its plain values. */
function outlineItem(source: Source, key: string, item: Node): readonly Outline[] {
  if (isEmpty(item)) return [];
  const span = trimEnd(source.text, itemSpan(source.text, item));
  const { named, ...label } = itemLabel(key, item, source);
  const selection =
    named === undefined ? trimEnd(source.text, item) : firstLine(source.text, named);
  const within = { ...source, unit: textOf(item, 'unit') ?? '' };
  const children =
    item.type === 'mapping' ? item.pairs.flatMap((pair) => inside(within, pair)) : [];
  return [{ ...label, span, selection, children }];
}

function inside(source: Source, pair: Pair): readonly Outline[] {
  const { value } = pair;
  return holdsThings(value) ? outlinePair(source, pair) : [];
}

/** A list of mappings; a list of plain words only refers to things. */
function holdsThings(value: Node): boolean {
  return value.type === 'sequence' && value.items.some((item) => item.type === 'mapping');
}

function firstLine(text: string, node: Node): Span {
  const found = /[^\r\n]*/.exec(text.slice(node.start, node.end))?.[0].length ?? 0;
  return trimEnd(text, { start: node.start, end: node.start + found });
}

function detailOf(value: Node): string {
  if (value.type === 'sequence') return String(value.items.length);
  return value.type === 'scalar' ? oneLine(value.text) : '';
}

function kindOf(value: Node): SymbolKind {
  if (value.type === 'sequence') return SymbolKind.Array;
  if (value.type === 'mapping') return SymbolKind.Object;
  if (value.type === 'scalar' && value.style === 'plain') {
    if (/^[-+]?\d[\d_]*(\.\d*)?$/.test(value.text)) return SymbolKind.Number;
    if (/^(true|false)$/.test(value.text)) return SymbolKind.Boolean;
  }
  return SymbolKind.String;
}
