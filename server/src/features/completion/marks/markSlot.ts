import type { OpenMark } from './openMark.ts';

/**
 * What is being written in a mark, as far as the text before the caret tells.
 * - `metric`, `member`, `period`, `format`: the parts of a figure; `rest` stands behind its members
 * - `thing`: an id behind `[[`, with the kind and the chapter in front of it
 * - `source`: an id behind `@`
 * - `attribute`: `figure=` itself
 */
export type MarkSlot = (
  | { readonly as: 'metric' | 'source' | 'attribute' }
  | (FigureSoFar & { readonly as: 'member' | 'period' | 'format' | 'rest' })
  | {
      readonly as: 'thing';
      readonly kind: string | undefined;
      readonly chapter: string | undefined;
    }
) & {
  /** The part of the word that stands before the caret. */
  readonly typed: string;
};

/** The parts of a figure that stand before the one that is being written. */
export interface FigureSoFar {
  readonly metric: string;
  /** Undefined where there are no brackets. */
  readonly members: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What may be written at the end of a mark's text; undefined where that is up to the writer. */
export function markSlot({ type, inner }: OpenMark): MarkSlot | undefined {
  if (type === 'citation') return citation(inner);
  if (type === 'reference' || type === 'embed') return reference(inner);
  if (type === 'attribute') return { as: 'attribute', typed: inner };
  return figure(type === 'formula' ? lastTerm(inner) : inner);
}

function citation(inner: string): MarkSlot | undefined {
  const [, typed] = /(?:^|;)\s*@([^\s,;@]*)$/.exec(inner) ?? [];
  return typed === undefined ? undefined : { as: 'source', typed };
}

function reference(inner: string): MarkSlot | undefined {
  const match = /^\s*(?:([^\s:/]*):)?\s*(?:([^\s:/]*)\/)?([^\s:/]*)$/u.exec(inner);
  if (match === null) return undefined;
  const [, kind, chapter, typed = ''] = match;
  return { as: 'thing', kind, chapter: chapter?.normalize('NFC'), typed };
}

/** The text behind the last operator; a hyphen is one only where no letter stands before it. */
function lastTerm(formula: string): string {
  let at = formula.length;
  while (at > 0 && !isOperator(formula, at - 1)) at--;
  return formula.slice(at);
}

function isOperator(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === '-' ? /^$|[\s(]/.test(text.charAt(at - 1)) : '+*/()'.includes(sign);
}

const soFar = /^\s*([^\s[\]@:,]+)\s*(\[[^\]]*\])?\s*(?:@([^\s:@]*))?$/u;

function figure(inner: string): MarkSlot | undefined {
  const [, metric] = /^\s*([^\s[\]@:,]*)$/u.exec(inner) ?? [];
  if (metric !== undefined) return { as: 'metric', typed: metric };
  const open = /^\s*([^\s[\]@:,]+)\s*\[([^\]]*)$/u.exec(inner);
  if (open !== null) return member(open[1] ?? '', open[2] ?? '');
  const colon = inner.lastIndexOf(':');
  const before = figureSoFar(colon < 0 ? inner : inner.slice(0, colon));
  if (before === undefined) return undefined;
  if (colon >= 0) {
    const typed = inner.slice(colon + 1).trimStart();
    return /\s/.test(typed) ? undefined : { ...before, as: 'format', typed };
  }
  const at = inner.lastIndexOf('@');
  if (at < 0) return { ...before, as: 'rest', typed: '' };
  return { ...before, from: undefined, to: undefined, as: 'period', typed: inner.slice(at + 1) };
}

function member(metric: string, written: string): MarkSlot {
  const parts = written.split(',').map((part) => part.trim().normalize('NFC'));
  const typed = /[^,]*$/.exec(written)?.[0].trimStart() ?? '';
  const members = parts.slice(0, -1).filter((part) => part !== '');
  return {
    as: 'member',
    metric: metric.normalize('NFC'),
    members,
    from: undefined,
    to: undefined,
    typed,
  };
}

function figureSoFar(text: string): FigureSoFar | undefined {
  const match = soFar.exec(text);
  if (match === null) return undefined;
  const [, metric = '', brackets, period] = match;
  const members = brackets
    ?.slice(1, -1)
    .split(',')
    .map((part) => part.trim().normalize('NFC'))
    .filter((part) => part !== '');
  const [from, to] = period?.split('..') ?? [];
  return { metric: metric.normalize('NFC'), members, from: from || undefined, to: to || undefined };
}
