import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { childFacts, factsAt, type SchemaFacts } from '../schema/facts.ts';
import { scalarValue } from '../syntax/data.ts';
import type { SyntaxDocument } from '../syntax/block.ts';
import { blockAt, type Location, locate } from '../syntax/locate.ts';
import type { Span } from '../syntax/finding.ts';
import { isEmpty, keyText } from '../syntax/pieces.ts';
import type { Node } from '../syntax/tree.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { describe } from './hover/describe.ts';
import { reportCard } from './hover/reportHover.ts';

/**
 * What stands at a position: the thing that an id names, the figure that a mark prints, else the
 * schema's words for a key or a value. The range is that of what is described. Undefined over plain
 * prose, comments and space.
 */
export function hover(
  file: OpenFile,
  position: Position,
  context: FeatureContext,
): Hover | undefined {
  const offset = file.lines.offsetAt(position);
  const card = reportCard(file, offset, context);
  if (card !== undefined) return hoverAt(file, card, card.text);
  const location = locate(blockAlone(file.syntax, offset), offset);
  if (location?.node === undefined || location.role === 'gap') return undefined;
  const { node, base } = location;
  const facts = factsOf(file, location);
  if (facts === undefined || isEmpty(node) || isProse(node, facts, location)) return undefined;
  const span = { start: base + node.start, end: base + node.end };
  return hoverAt(file, span, textAt(file, location, facts, context));
}

function hoverAt({ lines }: OpenFile, { start, end }: Span, value: string): Hover {
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

/**
 * The document with the block at an offset alone. Counting the items above would cost more the
 * longer the file is, and the schema says the same of every item.
 */
function blockAlone(document: SyntaxDocument, offset: number): SyntaxDocument {
  const at = blockAt(document, offset);
  return {
    ...document,
    blocks: document.blocks.slice(at, at + 1),
    starts: document.starts.slice(at, at + 1),
  };
}

/** Texts of several lines are prose; a card about the key would only cover them. */
function isProse(node: Node, facts: SchemaFacts, { role }: Location): boolean {
  if (role === 'key' || node.type !== 'scalar') return false;
  return node.style === 'literal' || node.style === 'folded' || facts.media === 'text/markdown';
}

/** The facts along the path, with the data that stand beside each step. */
function factsOf(file: OpenFile, { path, ancestors }: Location): SchemaFacts | undefined {
  let facts = factsAt(file.kind, []);
  // The items of a list cut into blocks have one collection more around them than their block.
  const outside = path.length - ancestors.length;
  for (const [depth, key] of path.entries()) {
    const siblings = siblingsOf(ancestors[depth - outside]);
    facts = facts && childFacts(facts, key, siblings);
  }
  return facts;
}

function siblingsOf(node: Node | undefined): Record<string, unknown> {
  const data = Object.create(null) as Record<string, unknown>;
  if (node?.type !== 'mapping') return data;
  for (const { key, value } of node.pairs) data[keyText(key)] = shallow(value);
  return data;
}

function shallow(node: Node): unknown {
  if (node.type === 'scalar') return scalarValue(node);
  return node.type === 'sequence' ? [] : {};
}

function textAt(
  file: OpenFile,
  location: Location,
  facts: SchemaFacts,
  context: FeatureContext,
): string {
  const { role, path, pair, node } = location;
  const example = typeof path.at(-1) === 'string' ? { key: String(path.at(-1)) } : {};
  const current = role === 'key' ? pair?.value : node;
  const value = current?.type === 'scalar' && !isEmpty(current) ? current.text : undefined;
  const about = {
    format: file.syntax.format,
    ...example,
    ...(value !== undefined && { current: value }),
  };
  const only = role === 'value' && facts.enum?.some((entry) => String(entry.value) === value);
  return describe(facts, context, { ...about, ...(only && { only: true }) });
}
