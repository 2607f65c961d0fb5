import type { Block, Format, SyntaxDocument } from './block.ts';
import { type Conflict, followConflicts } from './yaml/conflicts.ts';
import type { Finding } from './finding.ts';
import { checkJsonTail } from './json/jsonTail.ts';
import { nameOf } from './yaml/treeFindings.ts';
import { indentOf, lineEnd, nextLine } from './pieces.ts';
import type { AliasNode, Node } from './tree.ts';

/**
 * The faults that show only when the blocks of a file are seen together: keys of the top level that
 * stand twice, items of one list at different columns, aliases without an anchor, several documents.
 * @returns findings in file offsets
 */
export function skeletonFindings(document: SyntaxDocument): Finding[] {
  const findings: Finding[] = [];
  const keys = new Map<string, Placed<Node>>();
  const anchors = new Set<string>();
  const state: State = {
    keys,
    anchors,
    column: -1,
    begun: false,
    conflict: undefined,
    fault: findings,
    format: document.format,
  };
  document.blocks.forEach((block, index) => {
    const base = document.starts[index] ?? 0;
    checkKeys(block, base, state);
    if (document.format === 'yaml') checkConflicts(block, base, state);
    if (document.format === 'json') return checkJsonTail(document, index, findings);
    checkColumn(block, base, state);
    checkAliases(block, base, state);
    checkDocument(block, base, state);
  });
  if (state.conflict) findings.push(state.conflict.finding);
  return findings;
}

interface Placed<T> {
  readonly node: T;
  readonly base: number;
}

interface State {
  readonly keys: Map<string, Placed<Node>>;
  readonly anchors: Set<string>;
  /** The column of the items of the list that is being read. */
  column: number;
  /** A key has been read, so that a `---` would begin a second document. */
  begun: boolean;
  /** A merge conflict that has begun and not ended. */
  conflict: Conflict | undefined;
  readonly fault: Finding[];
  readonly format: Format;
}

/** What is masked in a block may be the markers of a merge. */
function checkConflicts({ parsed, text }: Block, base: number, state: State): void {
  if (parsed.masked.length === 0) return;
  const report = (finding: Finding): unknown => state.fault.push(finding);
  state.conflict = followConflicts(text, base, state.conflict, report);
}

function checkKeys(
  { place, parsed }: Block,
  base: number,
  { keys, fault, format, conflict }: State,
): void {
  if (place.type === 'whole' || parsed.root?.type !== 'mapping') return;
  const own = new Set<string>();
  for (const { key } of parsed.root.pairs) {
    const name = nameOf(key);
    const first = keys.get(name);
    if (own.has(name)) continue;
    own.add(name);
    if (first === undefined) keys.set(name, { node: key, base });
    else if (conflict?.second === undefined) fault.push(duplicate(key, base, first, format));
  }
}

function duplicate(key: Node, base: number, first: Placed<Node>, format: Format): Finding {
  const args = { key: key.type === 'scalar' ? key.text : '' };
  const related = [
    {
      start: first.base + first.node.start,
      end: first.base + first.node.end,
      message: { id: 'note-first-key', args },
    },
  ];
  const code = `${format}-duplicate-key`;
  return {
    code,
    start: base + key.start,
    end: base + key.end,
    args,
    related,
  };
}

function checkColumn({ place, text }: Block, base: number, state: State): void {
  if (place.type === 'head') state.column = -1;
  if (place.type !== 'item') return;
  const indent = indentOf(text, 0);
  if (state.column < 0) state.column = indent;
  else if (state.column !== indent) state.fault.push(uneven(text, base, indent, state.column));
}

/** An item at another column than the first, with the whole item moved as its fix. */
function uneven(text: string, base: number, indent: number, column: number): Finding {
  const changes = [];
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const own = indentOf(text, at);
    if (at + own >= lineEnd(text, at)) continue;
    const width = Math.max(0, own + column - indent);
    changes.push({ start: base + at, end: base + at + own, newText: ' '.repeat(width) });
  }
  const title = { id: 'fix-indent', args: { columns: column } };
  const fixes = [{ title, changes, preferred: true }];
  const args = { columns: column };
  return { code: 'yaml-indentation', start: base, end: base + Math.max(indent, 1), args, fixes };
}

function checkAliases({ parsed }: Block, base: number, { anchors, fault }: State): void {
  const own = parsed.anchors;
  for (const alias of parsed.aliases) {
    const before = own.some(
      (node) => node.anchor?.name === alias.name && node.anchor.start < alias.start,
    );
    if (!before && !anchors.has(alias.name)) fault.push(unknownAlias(alias, base));
  }
  for (const { anchor } of own) if (anchor) anchors.add(anchor.name);
}

function unknownAlias({ name, start, end }: AliasNode, base: number): Finding {
  return { code: 'yaml-unknown-alias', start: base + start, end: base + end, args: { name } };
}

/** A `---` behind the first key, or anything behind a `...`. */
function checkDocument({ place, text }: Block, base: number, state: State): void {
  if (place.type === 'entry' || place.type === 'head') state.begun = true;
  if (place.type !== 'preamble' || !state.begun) return;
  const at = text.search(/^---(?=\s|$)/m);
  if (at < 0) return;
  state.fault.push({ code: 'yaml-several-documents', start: base + at, end: base + at + 3 });
}
