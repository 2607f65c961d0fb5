import type { Span } from '../../syntax/finding.ts';
import {
  type SketchContainer,
  type SketchMapping,
  type SketchPair,
  siblingsOf,
  stepsTo,
} from './sketch.ts';
import { isBlank } from './sketchScalar.ts';
import { type Slot, slot } from './slot.ts';

/** What may be written between brackets. `text` is the file, `base` where the sketch starts in it. */
export function flowSlots(
  text: string,
  base: number,
  container: SketchContainer,
  caret: number,
  style: 'flow' | 'json',
): Slot[] {
  const written =
    container.type === 'mapping' ? inMapping(container, caret) : inSequence(container, caret);
  const place = written ?? freePlace(text, base, container, caret);
  if (place === undefined) return [];
  const found = slot({ column: -1, ...place, inside: container, style });
  // Behind a YAML bracket that is never closed stands something else.
  const end = style === 'flow' ? base + container.end : text.length;
  return [{ ...found, ...commas(text, base, found, end) }];
}

type Place = Pick<Slot, 'as' | 'steps' | 'range'> & Partial<Slot>;

function inMapping(mapping: SketchMapping, caret: number): Place | undefined {
  for (const pair of mapping.pairs) {
    if (touches(pair.keySpan, caret)) {
      const { keySpan: range, quote } = pair;
      return { as: 'key', steps: stepsTo(mapping), range, quote, named: pair.colon >= 0 };
    }
    const value = atValue(mapping, pair, caret);
    if (value) return value;
  }
  return undefined;
}

function atValue(mapping: SketchMapping, pair: SketchPair, caret: number): Place | undefined {
  const { value } = pair;
  if (pair.colon < 0 || caret <= pair.colon) return undefined;
  // What is costly comes last: a mapping may have very many pairs.
  const empty = value === undefined && caret <= segmentEnd(mapping, pair);
  const within = value?.type === 'scalar' && touches(value.span, caret);
  if (!empty && !within) return undefined;
  const steps = [...stepsTo(mapping), { key: pair.key, siblings: siblingsOf(mapping) }];
  const range = within ? value.span : { start: caret, end: caret };
  const before = range.start === pair.colon + 1 ? ' ' : '';
  return { as: 'value', steps, range, before, quote: within ? value.quote : '' };
}

/** Where the place for a pair's missing value ends: at a comma, the next key or the bracket. */
function segmentEnd(mapping: SketchMapping, pair: SketchPair): number {
  const next = mapping.pairs[mapping.pairs.indexOf(pair) + 1];
  const comma = mapping.commas.find((at) => at > pair.colon) ?? mapping.end;
  return Math.min(comma, next ? next.keySpan.start - 1 : mapping.end);
}

function inSequence(sequence: SketchContainer, caret: number): Place | undefined {
  if (sequence.type !== 'sequence') return undefined;
  for (const [number, item] of sequence.items.entries()) {
    if (item?.type !== 'scalar' || !touches(item.span, caret)) continue;
    const steps = [...stepsTo(sequence), { key: number, siblings: {} }];
    return { as: 'value', steps, range: item.span, quote: item.quote };
  }
  return undefined;
}

/** A new key or item between what is there. */
function freePlace(
  text: string,
  base: number,
  container: SketchContainer,
  caret: number,
): Place | undefined {
  const before = signBefore(text, base + caret);
  const joined = before === undefined || '{[,'.includes(text[before] ?? '');
  // Behind a value on the same line the writer has still to type the comma.
  if (!joined && !text.slice(before, base + caret).includes('\n')) return undefined;
  const range = { start: caret, end: caret };
  if (container.type === 'mapping') return { as: 'key', steps: stepsTo(container), range };
  const item = { key: container.items.length, siblings: {} };
  return { as: 'value', steps: [...stepsTo(container), item], range };
}

/** The commas that a new key, item or value needs around it. */
function commas(
  text: string,
  base: number,
  { range, named }: Slot,
  end: number,
): Pick<Slot, 'after' | 'comma'> {
  if (named) return { after: '' };
  const before = signBefore(text, base + range.start);
  const joined = before === undefined || '{[,:'.includes(text[before] ?? '');
  const after = '}],'.includes(signAfter(text, base + range.end, end)) ? '' : ',';
  return { after, ...(!joined && { comma: before + 1 - base }) };
}

function signBefore(text: string, offset: number): number | undefined {
  let at = offset - 1;
  while (at >= 0 && (text[at] === '\n' || isBlank(text[at]))) at--;
  return at < 0 ? undefined : at;
}

function signAfter(text: string, offset: number, end: number): string {
  let at = offset;
  while (at < end && (text[at] === '\n' || isBlank(text[at]))) at++;
  return at < end ? (text[at] ?? ']') : ']';
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
