import { plainValue } from '../../syntax/plainValue.ts';
import type { Span } from '../../syntax/finding.ts';

/**
 * A sketch is what can be told of a block's structure from its lines alone. Completion works on
 * text that is being typed, which seldom parses, so it reads indentation and brackets and never
 * gives up. Offsets are those of the sketched text.
 */
export interface SketchScalar {
  readonly type: 'scalar';
  readonly span: Span;
  readonly quote: '' | '"' | "'";
  readonly closed: boolean;
  readonly text: string;
}

export interface SketchPair {
  readonly key: string;
  readonly keySpan: Span;
  readonly quote: '' | '"' | "'";
  /** Offset of the `:`; -1 while it is not yet typed. */
  colon: number;
  value: SketchNode | undefined;
}

interface ContainerBase {
  readonly style: 'block' | 'flow';
  /** Column of the keys or dashes of a block collection. */
  readonly column: number;
  /** The collection around this one, and the key or item number there. */
  readonly parent: SketchContainer | undefined;
  readonly step: string | number;
  /** -1 where the collection is open before the text begins. */
  start: number;
  end: number;
  /** The closing bracket is there. */
  closed: boolean;
}

export interface SketchMapping extends ContainerBase {
  readonly type: 'mapping';
  readonly pairs: SketchPair[];
  readonly commas: number[];
}

export interface SketchSequence extends ContainerBase {
  readonly type: 'sequence';
  /** An item not yet written is undefined. */
  readonly items: (SketchNode | undefined)[];
  /** Where the dashes of a block sequence stand. */
  readonly dashes: number[];
  readonly commas: number[];
}

export type SketchContainer = SketchMapping | SketchSequence;
export type SketchNode = SketchContainer | SketchScalar;

/** A new empty collection, hung below the open place of its parent. */
export function openContainer(
  type: SketchContainer['type'],
  style: 'block' | 'flow',
  column: number,
  start: number,
  parent: SketchContainer | undefined,
): SketchContainer {
  const step = openStep(parent);
  const base = { style, column, start, end: start, closed: false, parent, step, commas: [] };
  const container: SketchContainer =
    type === 'mapping' ? { ...base, type, pairs: [] } : { ...base, type, items: [], dashes: [] };
  if (parent !== undefined) fillOpen(parent, container);
  return container;
}

/** The key or item number whose value would be written next. */
export function openStep(parent: SketchContainer | undefined): string | number {
  if (parent?.type === 'mapping') return parent.pairs.at(-1)?.key ?? '';
  return Math.max(0, (parent?.items.length ?? 0) - 1);
}

/** The last pair or item has no value yet. */
export function isOpen(container: SketchContainer): boolean {
  const list = container.type === 'mapping' ? container.pairs : container.items;
  return list.length > 0 && lastValue(container) === undefined;
}

/** The value of the last pair, or the last item. */
function lastValue(container: SketchContainer): SketchNode | undefined {
  return container.type === 'mapping' ? container.pairs.at(-1)?.value : container.items.at(-1);
}

/** Gives the last pair or item its value, unless it has one. */
export function fillOpen(container: SketchContainer, value: SketchNode): void {
  if (!isOpen(container)) return;
  if (container.type === 'sequence') container.items[container.items.length - 1] = value;
  else (container.pairs.at(-1) as SketchPair).value = value;
}

/** What is known of a mapping's values by key: scalars as data, collections as empty ones. */
export type Siblings = Readonly<Record<string, unknown>>;

/** One step of the way from the root, with what stands beside it. */
export interface Step {
  readonly key: string | number;
  /** The mapping in which this step is a key; empty for an item number. */
  readonly siblings: Siblings;
}

/** The way from the root of the file to a collection. */
export function stepsTo(container: SketchContainer): Step[] {
  const steps: Step[] = [];
  for (let node: SketchContainer = container; node.parent !== undefined; node = node.parent) {
    steps.push({ key: node.step, siblings: siblingsOf(node.parent) });
  }
  return steps.reverse();
}

/** The values of a mapping by key; nothing for a sequence. */
export function siblingsOf(container: SketchContainer | undefined): Siblings {
  const data = Object.create(null) as Record<string, unknown>;
  if (container?.type !== 'mapping') return data;
  for (const { key, value } of container.pairs) data[key] = valueOf(value);
  return data;
}

function valueOf(value: SketchNode | undefined): unknown {
  if (value === undefined) return null;
  if (value.type === 'scalar') return value.quote === '' ? plainValue(value.text) : value.text;
  return value.type === 'mapping' ? {} : [];
}
