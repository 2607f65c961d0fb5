import { blockAt } from '../syntax/locate.ts';
import { lineEnd, lineStart } from '../syntax/pieces.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { OpenFile } from './feature.ts';
import { walk } from './nodes.ts';

/** What one line of YAML shows by itself, whether or not the file can be read. */
export interface LineShape {
  readonly start: number;
  readonly indent: number;
  /** The columns of the dashes that the line begins with. */
  readonly dashes: readonly number[];
  /** The column of what follows the dashes. */
  readonly column: number;
  readonly isKey: boolean;
  /** Ends with `key:`, a lone dash or a block scalar's header, so that more must stand below. */
  readonly opens: boolean;
  readonly blank: boolean;
}

const key = /^(?:"[^"]*"|'[^']*'|[^\s#"'[\]{}][^#:]*?):(?=\s|$)/;

/** Reads one line; `start` is where it stands in the file. */
export function lineShape(line: string, start: number): LineShape {
  const lead = /^ *(?:-(?: +|$))*/.exec(line)?.[0] ?? '';
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const dashes = [...lead.matchAll(/-/g)].map((match) => match.index);
  const rest = line.slice(lead.length).trimEnd();
  const found = key.exec(rest)?.[0];
  const value = found === undefined ? rest : rest.slice(found.length);
  const bare = value.replace(/(?:^|[ \t])#.*$/, '').trim();
  const empty = (bare === '' && (found !== undefined || dashes.length > 0)) || isHeader(bare);
  return {
    start,
    indent,
    dashes,
    column: dashes.length > 0 && rest === '' ? (dashes.at(-1) ?? 0) : lead.length,
    isKey: found !== undefined,
    opens: empty,
    blank: line.trim() === '',
  };
}

/** `|`, `>-` and the like, perhaps behind an anchor or a tag. */
function isHeader(value: string): boolean {
  return /^(?:[&!]\S*[ \t]+)*(?:[|>][-+0-9]{0,2}|[&!]\S*)$/.test(value);
}

/** The column of the block scalar that a line stands in; `text` when it already holds some. */
export function proseIndent(
  file: OpenFile,
  start: number,
): { readonly column: number; readonly text: boolean } | undefined {
  const { blocks, starts, text } = file.syntax;
  const number = blockAt(file.syntax, Math.max(0, start - 1));
  const block = blocks[number];
  if (block?.parsed.root === undefined) return undefined;
  const at = start - (starts[number] ?? 0);
  let found: ScalarNode | undefined;
  walk(block.parsed.root, {
    scalar: (node) => {
      const prose = node.style === 'literal' || node.style === 'folded';
      if (prose && node.content.start <= at && at <= node.end) found = node;
    },
  });
  if (found === undefined || found.indent < 0 || found.text.trim() === '') return undefined;
  const above = text.slice(lineStart(text, start - 1), lineEnd(text, start - 1));
  return { column: found.indent, text: above.trim() !== '' };
}
