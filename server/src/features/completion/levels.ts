import { type SketchContainer, type SketchNode, siblingsOf, type Step } from './sketch.ts';
import type { CaretLine } from './sketchBlock.ts';
import { columnOf, isDash } from './sketchLine.ts';
import { lineEnd, nextLine, skipBlanks } from './sketchScalar.ts';

/** How far an indented collection stands inside its key or dash. */
const indent = 2;

/** Somewhere that a line of its own may belong to, by its column. */
export interface Level {
  readonly column: number;
  readonly container: SketchContainer;
  /** The value of this step is still to be written on the lines below it. */
  readonly below?: Step;
}

/**
 * The levels to which a line may belong so that the next line keeps its own.
 * @param next the next line; undefined where it sets no bounds
 * @param own what is deeper below belongs to the line itself
 */
export function levelsAt(line: CaretLine, next: NextContent | undefined, own: boolean): Level[] {
  const levels: Level[] = line.open.map((container) => ({ container, column: container.column }));
  const top = line.open.at(-1);
  const last = top && lastBefore(top, line.start);
  if (top === undefined || last === undefined) return levels.slice(firstLevel(levels, next));
  const { step } = last;
  const value = own && startsBelow(last.value, line) ? undefined : last.value;
  if (value === undefined)
    levels.push({ container: top, column: top.column + indent, below: step });
  else if (value.type !== 'scalar' && value.style === 'block')
    levels.push({ container: value, column: value.column });
  return levels.slice(firstLevel(levels, next));
}

/** The keys or items of a value stand on the lines below. */
export function startsBelow(value: SketchNode | undefined, line: CaretLine): boolean {
  return value !== undefined && value.type !== 'scalar' && value.start > line.end;
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
export function choose(levels: readonly Level[], column: number): Level[] {
  const last = levels.length - 1;
  const deepest = levels[last];
  // Below a key a writer may indent as deep as he likes.
  if (deepest?.below && column > deepest.container.column) return [{ ...deepest, column }];
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

/** The key above whose unquoted text a deeper word may go on with. */
export function continuedBy(line: CaretLine, column: number): Step | undefined {
  const top = line.open.at(-1);
  const last = top && column > top.column ? lastBefore(top, line.start) : undefined;
  const plain = last?.value?.type === 'scalar' && last.value.quote === '';
  return plain ? last.step : undefined;
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

export interface NextContent {
  readonly column: number;
  readonly dash: boolean;
}

/** The first line below that holds more than a comment. */
export function nextContent(text: string, end: number, following: string): NextContent | undefined {
  for (const [part, from] of [
    [text, nextLine(text, end)],
    [following, 0],
  ] as const) {
    for (let at = from; at < part.length; at = nextLine(part, at)) {
      const stop = lineEnd(part, at);
      const start = skipBlanks(part, at, stop);
      if (start === stop || part[start] === '#') continue;
      const dash = isDash(part, start, stop);
      return { column: columnOf(part, at, start), dash };
    }
  }
  return undefined;
}
