import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import type { Block } from '../syntax/block.ts';
import type { Change } from '../syntax/finding.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { placeComments } from './formatComments.ts';
import { changesOf } from './formatEdits.ts';
import { formatJson } from './formatJson.ts';
import type { Plan } from './formatLines.ts';
import { planBlock } from './formatPlan.ts';
import { rangeOf, trimEnd } from './nodes.ts';
import { placePastedProse } from './pastedProse.ts';
import { lineAt, lineMap } from './perBlock.ts';

/** The first and last line that may change, both counted in the file. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The smallest edits that bring every line to its indentation, one space behind every dash, and no
 * white space to the end of lines. Data and comments stay as they are, a block that cannot be read
 * stays untouched, and a second run changes nothing.
 */
export function formatDocument(
  file: OpenFile,
  options: FormattingOptions,
  _context: FeatureContext,
): TextEdit[] {
  if (file.syntax.format === 'json') return formatJson(file, options);
  return formatLines(file, options, { first: 0, last: file.lines.lineCount });
}

/** As `formatDocument`, for the lines that a range touches; none where that alone would do harm. */
export function formatRange(
  file: OpenFile,
  range: Range,
  options: FormattingOptions,
  _context: FeatureContext,
): TextEdit[] {
  if (file.syntax.format === 'json') return formatJson(file, options, range);
  const empty = range.end.character === 0 && range.end.line > range.start.line;
  const pasted = placePastedProse(file, range, stepOf(options));
  if (pasted.length > 0) return pasted;
  const last = empty ? range.end.line - 1 : range.end.line;
  return formatLines(file, options, { first: range.start.line, last });
}

function formatLines(file: OpenFile, options: FormattingOptions, lines: Lines): TextEdit[] {
  const firsts = firstLines(file);
  const lists = listsOf(file.syntax.blocks);
  const moving = new Set(lists.filter((list) => mayMove(file, list, firsts, lines)));
  for (;;) {
    const changes = changesFor(file, stepOf(options), moving, firsts, lines);
    const refused = [...moving].filter((list) => list.members.some((at) => !changes[at]));
    if (refused.length === 0) return editsOf(file, changes);
    // One item that cannot follow the others keeps its whole list where it is.
    for (const list of refused) moving.delete(list);
  }
}

function editsOf(file: OpenFile, changes: readonly (readonly Change[] | undefined)[]): TextEdit[] {
  return changes.flatMap((own, number) =>
    (own ?? []).map((change) => ({
      range: rangeOf(file, change, file.syntax.starts[number] ?? 0),
      newText: change.newText,
    })),
  );
}

/** For each block its changes; undefined where they would change what it says. */
function changesFor(
  file: OpenFile,
  step: number,
  moving: ReadonlySet<List>,
  firsts: readonly number[],
  lines: Lines,
): readonly (readonly Change[] | undefined)[] {
  const dashed = new Set([...moving].flatMap((list) => list.members));
  const ragged = raggedItems(file.syntax.blocks);
  const plans = file.syntax.blocks.map((block, number) =>
    planBlock(block, {
      step,
      dash: dashed.has(number) ? step : undefined,
      fixed: ragged.has(number),
    }),
  );
  placeComments(plans);
  return plans.map((plan, number) => {
    const first = firsts[number] ?? 0;
    if (!isNear(plan, first, lines)) return [];
    return changesOf(plan, (at) => lines.first <= first + at && first + at <= lines.last);
  });
}

/** The spaces of one level. YAML allows no tabs, whatever the editor would like. */
export function stepOf(options: FormattingOptions): number {
  return Math.min(8, Math.max(1, Math.trunc(options.tabSize) || 2));
}

function firstLines(file: OpenFile): readonly number[] {
  let line = 0;
  return file.syntax.blocks.map((block) => {
    const first = line;
    line += breaksIn(block);
    return first;
  });
}

function breaksIn(block: Block): number {
  return lineMap(block).starts.length - 1;
}

function isNear(plan: Plan, first: number, lines: Lines): boolean {
  return first <= lines.last && first + breaksIn(plan.block) >= lines.first;
}

/** The blocks of one list, from its key up to the next one. */
interface List {
  readonly members: readonly number[];
  /** Something that is no item stands in between. */
  readonly broken: boolean;
}

function listsOf(blocks: readonly Block[]): readonly List[] {
  const lists: { members: number[]; broken: boolean }[] = [];
  let open: { members: number[]; broken: boolean } | undefined;
  blocks.forEach((block, number) => {
    const { type } = block.place;
    if (type === 'head') lists.push((open = { members: [number], broken: false }));
    else if (type === 'item') open?.members.push(number);
    else if (type === 'entry') open = undefined;
    else if (open !== undefined) open.broken = true;
  });
  return lists;
}

/** A list moves only when all of its items can be read and all of them may change. */
function mayMove(file: OpenFile, list: List, firsts: readonly number[], lines: Lines): boolean {
  const first = list.members[0] ?? 0;
  const last = list.members.at(-1) ?? 0;
  const end = (firsts[last] ?? 0) + contentBreaks(file.syntax.blocks[last]);
  if (
    list.broken ||
    isRagged(file.syntax.blocks, list) ||
    (firsts[first] ?? 0) < lines.first ||
    end > lines.last
  )
    return false;
  return list.members.every((number) => isReadable(file.syntax.blocks[number]));
}

/**
 * Items of lists whose dashes stand in several columns: what is an item of which list depends on
 * every column there, so that none may change.
 */
function raggedItems(blocks: readonly Block[]): ReadonlySet<number> {
  const ragged = listsOf(blocks).filter((list) => isRagged(blocks, list));
  return new Set(ragged.flatMap((list) => list.members));
}

function isRagged(blocks: readonly Block[], { members }: List): boolean {
  const items = members.filter((number) => blocks[number]?.place.type === 'item');
  const columns = items.map((number) => /^ */.exec(blocks[number]?.text ?? '')?.[0].length);
  return new Set(columns).size > 1;
}

/** Line breaks up to the last line of a block that is not blank. */
function contentBreaks(block: Block | undefined): number {
  if (block === undefined) return 0;
  return lineAt(lineMap(block), trimEnd(block.text, { start: 0, end: block.text.length }).end);
}

function isReadable(block: Block | undefined): boolean {
  return (
    block !== undefined && !planBlock(block, { step: 2, dash: undefined, fixed: false }).untouched
  );
}
