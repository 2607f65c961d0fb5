import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Position,
} from 'vscode-languageserver-types';
import type { Placed } from '../model/report.ts';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { blockAt } from '../syntax/locate.ts';
import type { Node } from '../syntax/tree.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeOf, scalarText } from './nodes.ts';
import { perBlock } from './perBlock.ts';
import { supposedUses } from './references.ts';
import { meantBy, type SymbolAt, symbolAt, wordOf } from './symbolAt.ts';

/** A key with the keys above it; items of one list share this path. */
interface KeyPlace extends Span {
  readonly path: string;
}

/**
 * What belongs together with the thing at a position: on an id, where the file defines it and
 * every value and mark that leads to the same; on a key, the same key of the sibling items.
 */
export function documentHighlights(
  file: OpenFile,
  position: Position,
  { reports }: FeatureContext,
): DocumentHighlight[] {
  const { blocks, starts } = file.syntax;
  const offset = file.lines.offsetAt(position);
  const number = blockAt(file.syntax, offset);
  const block = blocks[number];
  if (block === undefined) return [];
  const inside = offset - (starts[number] ?? 0);
  const holds = (span: Span) => span.start <= inside && inside <= span.end;
  const symbol = symbolAt(reports, file.uri, offset);
  if (symbol && wordOf(symbol)) return sameId(file, symbol);
  const key = keysIn(block).find(holds);
  return key === undefined ? [] : sameKey(file, key.path);
}

/** The places of this file that mean the same, whatever else bears the same word. */
function sameId(file: OpenFile, symbol: SymbolAt): DocumentHighlight[] {
  const { found, file: target } = meantBy(symbol);
  const { report } = symbol;
  const uses =
    found.length > 0
      ? found.flatMap((each) => report.referencesTo(each))
      : target
        ? report.referencesToFile(target)
        : supposedUses(symbol);
  const here = ({ file: { uri } }: Placed<unknown>): boolean => uri === file.uri;
  return [
    ...found.filter(here).map((each) => highlight(file, each, DocumentHighlightKind.Write)),
    ...uses.filter(here).map((each) => highlight(file, each, DocumentHighlightKind.Read)),
  ].toSorted(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
}

function highlight(
  file: OpenFile,
  { base, item }: Placed<Span>,
  kind: DocumentHighlightKind,
): DocumentHighlight {
  return { range: rangeOf(file, item, base), kind };
}

function sameKey(file: OpenFile, path: string): DocumentHighlight[] {
  return gather(file, (block) =>
    keysIn(block)
      .filter((key) => key.path === path)
      .map((key) => ({ ...key, kind: DocumentHighlightKind.Text })),
  );
}

function gather(
  file: OpenFile,
  found: (block: Block) => readonly (Span & { readonly kind: DocumentHighlightKind })[],
): DocumentHighlight[] {
  return file.syntax.blocks.flatMap((block, number) =>
    found(block).map((span) => ({
      range: rangeOf(file, span, file.syntax.starts[number] ?? 0),
      kind: span.kind,
    })),
  );
}

const keysIn = perBlock((block): readonly KeyPlace[] => {
  const above = block.place.type === 'item' ? `\n${block.place.key}` : '';
  return block.parsed.root === undefined ? [] : [...keysBelow(block.parsed.root, above)];
});

function* keysBelow(node: Node, above: string): Generator<KeyPlace> {
  if (node.type === 'sequence') for (const item of node.items) yield* keysBelow(item, above);
  if (node.type !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    const path = `${above}\n${scalarText(key) ?? ''}`;
    yield { start: key.start, end: key.end, path };
    yield* keysBelow(value, path);
  }
}
