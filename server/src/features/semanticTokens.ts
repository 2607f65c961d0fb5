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
  readonly data: readonly number[];
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
  const data: number[] = [];
  const caret = { line: 0, character: 0 };
  let before = { line: 0, character: 0 };
  for (const block of file.syntax.blocks) {
    if (range !== undefined && caret.line > range.end.line) break;
    const tokens = encoded(block, file.kind);
    const end = caret.line + tokens.lines;
    if (tokens.data.length > 0 && (range === undefined || end >= range.start.line)) {
      append(data, tokens.data, caret, before);
      const sameLine = tokens.lastLine === 0 ? caret.character : 0;
      before = {
        line: caret.line + tokens.lastLine,
        character: sameLine + tokens.lastCharacter,
      };
    }
    caret.character = tokens.lines === 0 ? caret.character + tokens.rest : tokens.rest;
    caret.line = end;
  }
  return data;
}

/** Adds a block's tokens; only the place of the first one depends on what stands before. */
function append(
  data: number[],
  tokens: readonly number[],
  start: { readonly line: number; readonly character: number },
  before: { readonly line: number; readonly character: number },
): void {
  const [line = 0, character = 0] = tokens;
  const first = start.line + line;
  const column = line === 0 ? start.character + character : character;
  data.push(first - before.line, first === before.line ? column - before.character : column);
  for (let at = 2; at < tokens.length; at++) data.push(tokens[at] ?? 0);
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
  return { data, lastLine, lastCharacter, lines: starts.length - 1, rest };
});

function modifiersOf(token: Token): number {
  return token.declaration ? 1 : 0;
}

/** The one stretch in which two encodings differ, as an edit of the first; none when they agree. */
export function semanticTokensEdits(
  previous: readonly number[],
  next: readonly number[],
): SemanticTokensEdit[] {
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && previous[start] === next[start]) start++;
  if (start === previous.length && start === next.length) return [];
  let tail = 0;
  while (
    tail < shorter - start &&
    previous[previous.length - 1 - tail] === next[next.length - 1 - tail]
  ) {
    tail++;
  }
  const data = next.slice(start, next.length - tail);
  return [{ start, deleteCount: previous.length - tail - start, data }];
}
