import type { Span } from '../syntax/finding.ts';
import { idPattern } from './ids.ts';
import type { Mark } from './proseUnits.ts';

/** What a part of a mark or of a formula is. */
export type PartType = 'operator' | 'variable' | 'parameter' | 'number' | 'function' | 'type';

export interface Part extends Span {
  readonly type: PartType;
}

const id = idPattern.source;
const period = String.raw`\p{Nd}[\p{Nd}A-Za-z-]*(?:\.\.\p{Nd}[\p{Nd}A-Za-z-]*)?`;
const number = String.raw`\p{Nd}+(?:\.\p{Nd}+)?`;

// `@2024`, `:change`, `[amazon]`, an id, a number, an arithmetic operator.
const formula = new RegExp(
  `(@)\\s*(${period}|${id})?|(:)\\s*(${id})?|(\\[)([^\\[\\]]*)(\\])|(${id})|(${number})|([-+*/()])`,
  'gu',
);
const formulaTypes: readonly PartType[] = [
  'operator',
  'number',
  'operator',
  'function',
  'operator',
  'parameter',
  'operator',
  'variable',
  'number',
  'operator',
];

const reference = new RegExp(`(${id}):(?=\\S)|(${id})`, 'gu');
const citation = new RegExp(`(@)(${id})?`, 'gu');

/** The parts of a formula such as `csat[amazon]@2024 - csat@2019`. */
export function formulaParts(text: string, span: Span): readonly Part[] {
  return matched(text, span, formula, formulaTypes);
}

/** The brackets of a mark and what stands between them. */
export function markParts(text: string, mark: Mark): readonly Part[] {
  const open: Part = { type: 'operator', start: mark.start, end: mark.inner.start };
  const close: Part = { type: 'operator', start: mark.inner.end, end: mark.end };
  return [open, ...innerParts(text, mark), close];
}

function innerParts(text: string, mark: Mark): readonly Part[] {
  if (mark.type === 'reference') return matched(text, mark.inner, reference, ['type', 'variable']);
  if (mark.type === 'citation') {
    return matched(text, mark.inner, citation, ['operator', 'variable']);
  }
  return formulaParts(text, mark.inner);
}

function matched(
  text: string,
  span: Span,
  pattern: RegExp,
  types: readonly PartType[],
): readonly Part[] {
  const parts: Part[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    let at = 0;
    for (let group = 0; group < types.length; group++) {
      const found = match[group + 1];
      if (found === undefined || found === '') continue;
      at = match[0].indexOf(found, at);
      const start = span.start + match.index + at;
      at += found.length;
      parts.push({ type: types[group] ?? 'operator', start, end: start + found.length });
    }
  }
  return parts;
}
