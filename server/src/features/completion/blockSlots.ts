import type { Span } from '../../syntax/finding.ts';
import {
  type SketchContainer,
  type SketchNode,
  type SketchPair,
  type SketchScalar,
  siblingsOf,
  stepsTo,
} from './sketch.ts';
import { columnOf } from './sketchLine.ts';
import type { BlockSketch, CaretLine } from './sketchBlock.ts';
import { skipBlanks } from './sketchScalar.ts';
import {
  choose,
  continuedBy,
  type Level,
  levelsAt,
  type NextContent,
  nextContent,
  startsBelow,
} from './levels.ts';
import { type Slot, slot } from './slot.ts';

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
  // Without a space before it, a comment would become part of what is written.
  const found = lineSlots(text, line, caret);
  return found.map((one) => (text[one.range.end] === '#' ? { ...one, after: ' ' } : one));
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
    ? [
        slot({
          ...base,
          range,
          quote,
          before,
          gap: pair.colon + 1,
          filled: startsBelow(pair.value, line),
        }),
      ]
    : [];
}

/** The scalar around the caret, or the caret itself where nothing is written yet. */
function valueRange(
  value: SketchNode | undefined,
  line: CaretLine,
  caret: number,
): Span | undefined {
  if (value === undefined || startsBelow(value, line)) return { start: caret, end: caret };
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

/** Slots on a line that is blank or holds nothing but a word. */
function freeSlots(text: string, line: CaretLine, word: Span, following: string): Slot[] {
  const column = columnOf(text, line.start, word.start);
  const next = nextContent(text, line.end, following);
  const tabs = text.slice(line.start, word.start).includes('\t');
  const chosen = tabs
    ? levelsAt(line, next, false).slice(-1)
    : levelsFor(line, column, next, word.end > word.start);
  const start = tabs ? line.start : word.start;
  const continues = word.end > word.start ? continuedBy(line, column) : undefined;
  return chosen.map((level, order) => ({
    ...freeSlot(level, line, { start, end: word.end }, tabs ? 0 : column, text),
    ...(continues && { continues }),
    guessed: order > 0 && level.column !== column,
  }));
}

/**
 * The levels that a line at a column may belong to. What stands deeper below a word may be the value
 * of the key that it is going to be; at the first column it is more likely the rest of an item that
 * the word was typed into.
 */
function levelsFor(
  line: CaretLine,
  column: number,
  next: NextContent | undefined,
  word: boolean,
): Level[] {
  const bounded = choose(levelsAt(line, next, false), column);
  if (!word || next === undefined || next.column <= column) return bounded;
  const own = choose(levelsAt(line, undefined, true), column);
  return column > 0 ? [...own, ...bounded] : [...bounded, ...own];
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
