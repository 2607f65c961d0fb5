import type { BlockPlace } from '../block.ts';
import type { Change, Finding } from '../finding.ts';
import { lineMends } from '../recovery/lineMends.ts';
import { type LineParts, lineParts } from '../recovery/lineParts.ts';
import { type Mend, mend } from '../recovery/mend.ts';
import { nextLine } from '../pieces.ts';
import type { Node } from '../tree.ts';

/**
 * What is wrong with a block that could be read but is not what stands at the top level: a word
 * without its colon, a list without a key, keys that are indented.
 */
export function topMends(text: string, place: BlockPlace, root: Node | undefined): Mend[] {
  if (root === undefined || place.type === 'whole' || place.type === 'item') return [];
  const line = firstLine(text);
  if (place.type === 'head' && line.value < line.valueEnd && line.colon >= 0)
    return spoiledHead(text, line);
  if (root.type === 'mapping') return line.indent > line.start ? [movedOut(text, line)] : [];
  if (root.type === 'sequence') return [loneItem(line)];
  const [first] = lineMends(text, line);
  return [first ?? (place.type === 'head' ? missingColon(line) : halfTyped(text, line))];
}

/** `sections: x` above the items of the list: a key has one value. */
function spoiledHead(text: string, { value, valueEnd }: LineParts): Mend[] {
  if (/^[&!#]/.test(text.slice(value, valueEnd))) return [];
  const span = { start: value, end: valueEnd };
  const args = { text: text.slice(value, valueEnd).slice(0, 60) };
  const fixes = [{ title: { id: 'fix-remove', args }, changes: [{ ...span, newText: '' }] }];
  return [readable({ code: 'yaml-syntax', ...span, args, fixes })];
}

function firstLine(text: string): LineParts {
  let line = lineParts(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  while (
    line.end < text.length &&
    (line.content >= line.end || /[#%]|---/y.test(text.slice(line.content, line.content + 3)))
  ) {
    line = lineParts(text, nextLine(text, line.end));
  }
  return line;
}

function movedOut(text: string, line: LineParts): Mend {
  const changes: Change[] = [];
  const width = line.indent - line.start;
  for (let at = line.start; at < text.length; at = nextLine(text, at)) {
    const { start, indent } = lineParts(text, at);
    changes.push({ start, end: Math.min(indent, start + width), newText: '' });
  }
  const span = { start: line.start, end: line.indent };
  return readable(mend('yaml-indentation', span, 'fix-indent', changes, { columns: '0' }).finding);
}

function loneItem(line: LineParts): Mend {
  return readable({ code: 'yaml-stray-item', start: line.indent, end: line.valueEnd });
}

function missingColon({ content, valueEnd }: LineParts): Mend {
  const change = { start: valueEnd, end: valueEnd, newText: ':' };
  const span = { start: content, end: valueEnd };
  return mend('yaml-incomplete-line', span, 'fix-colon', [change]);
}

function halfTyped(text: string, { content, valueEnd }: LineParts): Mend {
  const args = { text: text.slice(content, valueEnd).slice(0, 60) };
  return readable({ code: 'yaml-incomplete-line', start: content, end: valueEnd, args });
}

/** A finding whose fix need not be made for the block to be read. */
function readable(finding: Finding): Mend {
  return { finding, changes: [] };
}
