import type { SchemaFacts } from '../schema/facts.ts';
import type { Kind } from '../schema/kind.ts';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { marksOf } from '../syntax/marks/marksOf.ts';
import { parseFormula } from '../syntax/marks/parseFormula.ts';
import { type Described, describedIn } from './described.ts';
import { formulaTokens, markTokens } from './markTokens.ts';

/** Standard token types of LSP, in the order of their numbers. */
export const tokenTypes = [
  'property',
  'variable',
  'enumMember',
  'number',
  'type',
  'operator',
  'function',
  'parameter',
  'keyword',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** A token in offsets of its block; it never reaches over the end of a line. */
export interface Token extends Span {
  readonly type: TokenType;
  /** The place where an id is given. */
  readonly declaration?: boolean;
}

/** The tokens of a block in the order of the text; they do not overlap. */
export function tokensIn(block: Block, kind: Kind): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const described of describedIn(block, kind)) {
    for (const token of tokensOf(block, described)) {
      if (token.start < end || token.end === token.start) continue;
      tokens.push(token);
      ({ end } = token);
    }
  }
  return tokens;
}

function tokensOf(block: Block, described: Described): readonly Token[] {
  const { text } = block;
  const { node, role } = described;
  const { start, end } = node.content;
  const type = role === 'key' ? keyType(described) : valueType(described);
  if (type !== undefined && !/[\r\n]/.test(text.slice(start, end))) {
    const declaration = role === 'value' && described.facts?.declares !== undefined;
    return [declaration ? { start, end, type, declaration } : { start, end, type }];
  }
  return role === 'key' ? [] : partsOf(block, described);
}

function partsOf(block: Block, { node, key }: Described): readonly Token[] {
  const { text } = block;
  if (key === 'derived') {
    return formulaTokens(text, node.content, parseFormula(block, node).figures);
  }
  const tokens = marksOf(block, node).flatMap((mark) => markTokens(text, mark));
  // A binding ends behind the marks in its words.
  return tokens.sort((one, other) => one.start - other.start);
}

/** A key that the schema does not know gets no token: it keeps the plain colour of the grammar. */
function keyType({ facts, chosen }: Described): TokenType | undefined {
  if (chosen !== undefined) return isPeriod(chosen) ? 'number' : 'variable';
  return facts === undefined ? undefined : 'property';
}

function valueType({ node, facts }: Described): TokenType | undefined {
  if (facts === undefined || node.style === 'literal' || node.style === 'folded') return undefined;
  if (facts.declares !== undefined || facts.refersTo !== undefined) return 'variable';
  if (facts.definition === 'unit') return 'type';
  if (isPeriod(facts)) return 'number';
  if (facts.enum?.some(({ value }) => String(value) === node.text) === true) return 'enumMember';
  if (node.style !== 'plain') return undefined;
  if (/^(?:true|false|null)$/.test(node.text)) return 'keyword';
  return /^[-+]?\.?\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(node.text) ? 'number' : undefined;
}

function isPeriod({ definition }: SchemaFacts): boolean {
  return definition === 'period' || definition === 'periodKey' || definition === 'date';
}
