import type { Range, SemanticTokensEdit } from 'vscode-languageserver-types';
import type { Kind } from '../schema/kind.ts';
import type { Block } from '../syntax/block.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { lineMap, perBlockAnd } from './perBlock.ts';
import { type Token, tokensIn, tokenTypes } from './tokens.ts';

/** The names that the numbers in the data stand for. */
export const semanticTokensLegend: {
  readonly tokenTypes: string[];
  readonly tokenModifiers: string[];
} = { tokenTypes: [...tokenTypes], tokenModifiers: ['declaration'] };

/** The tokens of a block as LSP encodes them, counted from the block's start. */
interface BlockTokens {
  /** Five numbers a token; the first token counts from line 0, character 0 of the block. */
  readonly data: Uint32Array;
  /** The line of the last token, counted in the block, and its character in that line. */
  readonly lastLine: number;
  readonly lastCharacter: number;
  /** How many lines the block goes on for, and how long its last line is. */
  readonly lines: number;
  readonly rest: number;
}

/**
 * The tokens of a file, or of the blocks that a range touches: keys, ids, references, values with a
 * fixed meaning, numbers, periods, units and the parts of marks. Only blocks that changed since the
 * last call are looked at.
 * @returns LSP's encoding: five numbers a token, places relative to the token before
 */
export function semanticTokens(
  file: OpenFile,
  range: Range | undefined,
  _context: FeatureContext,
): number[] {
  const writer = new TokenWriter();
  for (const block of file.syntax.blocks) {
    if (range !== undefined && writer.line > range.end.line) break;
    const tokens = encoded(block, file.kind);
    const last = writer.line + tokens.lines - (tokens.rest === 0 ? 1 : 0);
    writer.add(tokens, range === undefined || last >= range.start.line);
  }
  return writer.data;
}

/** Puts the tokens of blocks one behind the other. */
class TokenWriter {
  readonly data: number[] = [];
  /** Where the next block starts. */
  line = 0;
  private character = 0;
  private lastLine = 0;
  private lastCharacter = 0;

  /** Goes over a block; its tokens are left out where they are not wanted. */
  add(tokens: BlockTokens, wanted: boolean): void {
    if (wanted && tokens.data.length > 0) {
      this.write(tokens);
      this.pass(tokens);
    }
    this.skip(tokens);
  }

  /** Goes over a block whose tokens the client has already. */
  addKnown(tokens: BlockTokens): void {
    if (tokens.data.length > 0) this.pass(tokens);
    this.skip(tokens);
  }

  private skip(tokens: BlockTokens): void {
    this.character = tokens.lines === 0 ? this.character + tokens.rest : tokens.rest;
    this.line += tokens.lines;
  }

  /** Only the place of the first token depends on what stands before. */
  private write(tokens: BlockTokens): void {
    const { data } = this;
    const [line = 0, character = 0] = tokens.data;
    const first = this.line + line;
    const column = line === 0 ? this.character + character : character;
    data.push(first - this.lastLine);
    data.push(first === this.lastLine ? column - this.lastCharacter : column);
    for (let at = 2; at < tokens.data.length; at++) data.push(tokens.data[at] ?? 0);
  }

  private pass(tokens: BlockTokens): void {
    this.lastLine = this.line + tokens.lastLine;
    this.lastCharacter = (tokens.lastLine === 0 ? this.character : 0) + tokens.lastCharacter;
  }
}

const encoded = perBlockAnd((block: Block, kind: Kind): BlockTokens => {
  const { starts } = lineMap(block);
  const data: number[] = [];
  let line = 0;
  let lastLine = 0;
  let lastCharacter = 0;
  for (const token of tokensIn(block, kind)) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= token.start) line++;
    const character = token.start - (starts[line] ?? 0);
    data.push(line - lastLine, line === lastLine ? character - lastCharacter : character);
    data.push(token.end - token.start, tokenTypes.indexOf(token.type), modifiersOf(token));
    lastLine = line;
    lastCharacter = character;
  }
  const rest = block.text.length - (starts.at(-1) ?? 0);
  return { data: Uint32Array.from(data), lastLine, lastCharacter, lines: starts.length - 1, rest };
});

function modifiersOf(token: Token): number {
  return token.declaration === true ? 1 : 0;
}

/**
 * What changed in the tokens of a file since it had other blocks, as one edit of their encoding; none
 * when nothing did. Costs the blocks that are not the same, not the file.
 * @param previous `file.syntax.blocks` as it was when the client got its tokens
 */
export function semanticTokensSince(
  previous: readonly Block[],
  file: OpenFile,
): SemanticTokensEdit[] {
  const { blocks } = file.syntax;
  const shorter = Math.min(previous.length, blocks.length);
  let first = 0;
  while (first < shorter && previous[first] === blocks[first]) first++;
  if (first === previous.length && first === blocks.length) return [];
  let same = 0;
  while (same < shorter - first && previous.at(-1 - same) === blocks.at(-1 - same)) same++;
  const sizeOf = (part: readonly Block[]) =>
    part.reduce((size, block) => size + encoded(block, file.kind).data.length, 0);
  const writer = new TokenWriter();
  for (const block of blocks.slice(0, first)) writer.addKnown(encoded(block, file.kind));
  for (const block of blocks.slice(first, blocks.length - same)) {
    writer.add(encoded(block, file.kind), true);
  }
  const joint = writeJoint(writer, blocks.slice(blocks.length - same), file.kind);
  const deleteCount = sizeOf(previous.slice(first, previous.length - same)) + joint;
  return [{ start: sizeOf(previous.slice(0, first)), deleteCount, data: writer.data }];
}

/** The place of the first token behind a change counts from the last one in it: two numbers. */
function writeJoint(writer: TokenWriter, rest: readonly Block[], kind: Kind): number {
  for (const block of rest) {
    const tokens = encoded(block, kind);
    const length = writer.data.length + 2;
    writer.add(tokens, true);
    if (tokens.data.length === 0) continue;
    writer.data.length = length;
    return 2;
  }
  return 0;
}
