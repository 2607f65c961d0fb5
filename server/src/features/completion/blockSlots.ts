import type { Span } from '../../syntax/finding.ts';
import {
  type SketchContainer,
  type SketchNode,
  type SketchPair,
  type SketchScalar,
  type Step,
  siblingsOf,
  stepsTo,
} from './sketch.ts';
import { type BlockSketch, type CaretLine, columnOf } from './sketchBlock.ts';
import { isBlank, lineEnd, nextLine, skipBlanks } from './sketchScalar.ts';
import { type Slot, slot } from './slot.ts';

/** How far an indented collection stands inside its key or dash. */
const indent = 2;

/** What may be written at the caret of a block sketch; `following` is the text below the block. */
export function blockSlots(
  text: string,
  sketch: BlockSketch,
  caret: number,
  following: string,
): Slot[] {
  const line = sketch.caretLine;
  if (line === undefined || (caret > line.comment && line.comment < line.end)) return [];
  const start = skipBlanks(text, line.start, line.end);
  if (start < line.end && caret < start) return [];
  if (start === line.end && inProse(text, sketch, line, caret)) return [];
  if (line.comment === start && start < line.end) return [];
  const word = line.loose?.span ?? { start: caret, end: caret };
  if (start === line.end) return freeSlots(text, line, { start: caret, end: caret }, following);
  if (line.loose && !touches(word, caret)) return [];
  if (line.loose && word.start === start) return freeSlots(text, line, word, following);
  return lineSlots(text, line, caret);
}

/** Blank lines below literal text belong to it as far as they are indented like it. */
function inProse(text: string, sketch: BlockSketch, line: CaretLine, caret: number): boolean {
  const above = sketch.prose.findLast(({ end }) => end < line.start);
  if (above === undefined || text.slice(above.end, line.start).trim() !== '') return false;
  return columnOf(text, line.start, caret) > above.column;
}

/** Slots on a line that has a dash or a key. */
function lineSlots(text: string, line: CaretLine, caret: number): Slot[] {
  const top = line.opened.at(-1);
  if (top === undefined) return [];
  const onLine = (at: number): boolean => at >= line.start && at <= line.end;
  if (top.type === 'sequence') {
    const dash = top.dashes.find(onLine);
    return dash === undefined || caret <= dash ? [] : itemSlots(text, line, top, dash, caret);
  }
  const pair = top.pairs.find(({ keySpan }) => onLine(keySpan.start));
  if (pair === undefined) return [];
  if (touches(pair.keySpan, caret)) return [keySlot(top, pair)];
  return caret > pair.colon ? valueSlots(text, line, top, pair, caret) : [];
}

function keySlot(top: SketchContainer, pair: SketchPair): Slot {
  const { keySpan: range, quote } = pair;
  const base = { as: 'key', steps: stepsTo(top), inside: top, column: top.column } as const;
  return slot({ ...base, range, quote, named: pair.colon >= 0 });
}

function valueSlots(
  text: string,
  line: CaretLine,
  top: SketchContainer,
  pair: SketchPair,
  caret: number,
): Slot[] {
  const steps = [...stepsTo(top), { key: pair.key, siblings: siblingsOf(top) }];
  const base = { as: 'value', steps, inside: top, column: top.column } as const;
  const range = valueRange(pair.value, line, caret);
  if (range === undefined) return [];
  const quote = pair.value?.type === 'scalar' ? pair.value.quote : '';
  const before = range.start === pair.colon + 1 ? ' ' : '';
  return text.slice(caret, range.start).trim() === ''
    ? [slot({ ...base, range, quote, before, gap: pair.colon + 1 })]
    : [];
}

/** The scalar around the caret, or the caret itself where nothing is written yet. */
function valueRange(
  value: SketchNode | undefined,
  line: CaretLine,
  caret: number,
): Span | undefined {
  if (value === undefined) return { start: caret, end: caret };
  if (value.type !== 'scalar' || value.span.start > line.end) return undefined;
  return touches(value.span, caret) && value.span.end <= line.end ? value.span : undefined;
}

/** Slots behind a dash with nothing or with a word that is no key behind it. */
function itemSlots(
  text: string,
  line: CaretLine,
  top: SketchContainer,
  dash: number,
  caret: number,
): Slot[] {
  const number = top.type === 'sequence' ? top.dashes.indexOf(dash) : 0;
  const value = top.type === 'sequence' ? top.items[number] : undefined;
  const written = line.loose ?? (value?.type === 'scalar' ? value : undefined);
  const range = written?.span ?? { start: caret, end: caret };
  if (!touches(range, caret) || range.end > line.end) return [];
  const before = range.start === dash + 1 ? ' ' : '';
  const column = columnOf(text, line.start, range.start) + before.length;
  const quote = written?.quote ?? '';
  if (value?.type === 'mapping' && value.style === 'block') {
    const lead = ' '.repeat(Math.max(0, value.column - columnOf(text, line.start, range.start)));
    const base = { as: 'key', steps: stepsTo(value), inside: value } as const;
    return [slot({ ...base, range, quote, column: value.column, before: lead })];
  }
  if (value !== undefined && value.type !== 'scalar') return [];
  const steps = [...stepsTo(top), { key: number, siblings: {} }];
  return [slot({ as: 'item', steps, inside: top, range, quote, column, before })];
}

/** Somewhere that a line of its own may belong to, by its column. */
interface Level {
  readonly column: number;
  readonly container: SketchContainer;
  /** The value of this step is still to be written on the lines below it. */
  readonly below?: Step;
}

/** Slots on a line that is blank or holds nothing but a word. */
function freeSlots(text: string, line: CaretLine, word: Span, following: string): Slot[] {
  const levels = levelsAt(line, nextContent(text, line.end, following));
  const column = columnOf(text, line.start, word.start);
  const tabs = text.slice(line.start, word.start).includes('\t');
  const chosen = tabs ? levels.slice(-1) : choose(levels, column);
  const start = tabs ? line.start : word.start;
  return chosen.map((level, order) => ({
    ...freeSlot(level, line, { start, end: word.end }, tabs ? 0 : column, text),
    guessed: order > 0 && level.column !== column,
  }));
}

function freeSlot(level: Level, line: CaretLine, word: Span, column: number, text: string): Slot {
  const missing = level.column - column;
  const start = Math.max(line.start, word.start + Math.min(0, missing));
  const quote = text[word.start] === '"' ? '"' : '';
  const base = {
    inside: level.container,
    column: level.column,
    range: { start, end: word.end },
    before: ' '.repeat(Math.max(0, missing)),
    quote,
  } as const;
  const steps = stepsTo(level.container);
  if (level.below) return slot({ ...base, as: 'below', steps: [...steps, level.below] });
  if (level.container.type === 'mapping') return slot({ ...base, as: 'key', steps });
  const item = { key: level.container.items.length, siblings: {} };
  return slot({ ...base, as: 'item', steps: [...steps, item], before: `${base.before}- ` });
}

/** The levels to which a line may belong so that the next line keeps its own. */
function levelsAt(line: CaretLine, next: NextContent | undefined): Level[] {
  const levels: Level[] = line.open.map((container) => ({ container, column: container.column }));
  const top = line.open.at(-1);
  if (top === undefined) return [];
  const last = lastBefore(top, line.start);
  if (last?.value?.type === 'mapping' || last?.value?.type === 'sequence') {
    if (last.value.style === 'block')
      levels.push({ container: last.value, column: last.value.column });
  } else if (last !== undefined && last.value === undefined) {
    const column = next && next.column > top.column ? next.column : top.column + indent;
    levels.push({ container: top, column, below: last.step });
  }
  return levels.slice(firstLevel(levels, next));
}

/** The outermost level that the next line does not close. */
function firstLevel(levels: readonly Level[], next: NextContent | undefined): number {
  if (next === undefined) return 0;
  const same = levels.findLastIndex(
    ({ column, container, below }) =>
      column === next.column && !below && (container.type === 'sequence') === next.dash,
  );
  return same >= 0
    ? same
    : Math.max(
        0,
        levels.findLastIndex(({ column }) => column <= next.column),
      );
}

/** The level of a column, then others that a writer may mean there. */
function choose(levels: readonly Level[], column: number): Level[] {
  const last = levels.length - 1;
  const deepest = levels[last];
  if (deepest?.below && column >= deepest.column) return [deepest];
  const exact = levels.findLastIndex((level) => level.column === column && !level.below);
  const nearest =
    exact >= 0
      ? exact
      : Math.max(
          0,
          levels.findLastIndex((l) => l.column < column),
        );
  const chosen = levels[nearest];
  if (chosen === undefined) return [];
  const inner = levels[nearest + 1];
  const outer = levels[nearest - 1];
  const others: Level[] = [];
  if (outer && outer.column === chosen.column && !chosen.below) others.push(outer);
  if (
    inner &&
    (inner.below || inner.container.type === 'sequence') &&
    chosen.container.type === 'mapping'
  )
    others.push(inner);
  return [chosen, ...others];
}

/** The pair or item of a collection that stands above an offset, and its value by now. */
function lastBefore(
  container: SketchContainer,
  offset: number,
): { step: Step; value: SketchNode | undefined } | undefined {
  if (container.type === 'sequence') {
    const number = container.dashes.findLastIndex((dash) => dash < offset);
    const step = { key: number, siblings: {} };
    return number < 0 ? undefined : { step, value: container.items[number] };
  }
  const pair = container.pairs.findLast(({ keySpan }) => keySpan.start < offset);
  return pair && { step: { key: pair.key, siblings: siblingsOf(container) }, value: pair.value };
}

interface NextContent {
  readonly column: number;
  readonly dash: boolean;
}

/** The first line below that holds more than a comment. */
function nextContent(text: string, end: number, following: string): NextContent | undefined {
  for (const [part, from] of [
    [text, nextLine(text, end)],
    [following, 0],
  ] as const) {
    for (let at = from; at < part.length; at = nextLine(part, at)) {
      const stop = lineEnd(part, at);
      const start = skipBlanks(part, at, stop);
      if (start === stop || part[start] === '#') continue;
      const dash = part[start] === '-' && (start + 1 >= stop || isBlank(part[start + 1]));
      return { column: columnOf(part, at, start), dash };
    }
  }
  return undefined;
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The scalar of a list of scalars that an offset lies in. */
export function scalarAt<T extends { scalar: SketchScalar }>(
  scalars: readonly T[],
  offset: number,
): T | undefined {
  return scalars.find(({ scalar }) => scalar.span.start < offset && offset < scalar.span.end);
}
