import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import type { Placed } from '../../../model/report.ts';
import type { MetricDeclaration } from '../../../model/symbols.ts';
import { findFigure } from '../../../model/values/findObservations.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { Observation } from '../../../model/values/metricFacts.ts';
import { latestWords } from '../../reportWords.ts';
import type { Request } from '../request.ts';
import { metricCandidates } from '../search/metrics.ts';
import type { SearchWords } from '../search/searchWords.ts';
import type { WrittenText } from '../writtenText.ts';
import { lineBefore, rangeAround } from './markPlace.ts';
import { metricWords } from './metricOffers.ts';
import type { Place } from './offered.ts';

/** More names than this end with the same words only in a joke. */
const most = 12;

/**
 * Whole marks for the metric whose name, alias or id stands before the caret in plain prose. Behind
 * a name that is written in full it may stay, as in 复购率达到 35%; else the mark takes its place.
 */
export function proseItems(
  request: Request,
  at: Place,
  text: WrittenText,
  caret: number,
): CompletionItem[] {
  const before = lineBefore(request.file.syntax.text, request.base + text.start, caret);
  if (/^\s*(?:[-*+>#]|\d+[.)])*\s*$/.test(before)) return [];
  const found = metricCandidates(at).flatMap(({ words, distance, of }) => {
    const typed = typedName(words, before);
    // A mark at the start of an unquoted value would mean something else to YAML.
    if (typed === undefined || isFirst(request, text, caret - typed.length)) return [];
    return [{ ...typed, words, distance, of }];
  });
  found.sort((a, b) => b.length - a.length || a.distance - b.distance);
  return found
    .slice(0, most)
    .flatMap((each, rank) => items(request, at, before, caret, each, rank));
}

function isFirst({ base }: Request, { start, quote }: WrittenText, offset: number): boolean {
  return quote === '' && offset === base + start;
}

interface Typed {
  /** How much of the text before the caret it is. */
  readonly length: number;
  readonly isWhole: boolean;
}

/** The end of a text that a name, an alias or the id begins with: two signs at least, three letters. */
function typedName({ id, names }: SearchWords, before: string): Typed | undefined {
  const text = before.slice(-64).toLowerCase();
  let best: Typed | undefined;
  for (const name of [...names, id]) {
    const length = overlap(text, name);
    const isWhole = length === name.length;
    if (length === 0 || (best && best.length >= length)) continue;
    best = { length, isWhole: isWhole && name !== id };
  }
  return best;
}

/** How many signs at the end of a text are the beginning of a name. */
function overlap(text: string, name: string): number {
  const last = text.at(-1) ?? '';
  for (let at = name.lastIndexOf(last); at >= 1; at = name.lastIndexOf(last, at - 1)) {
    const length = at + 1;
    if (!text.endsWith(name.slice(0, length))) continue;
    if (/\p{Script=Han}/u.test(name.slice(0, length))) return length;
    const isWord = length >= 3 && !/[\p{L}\p{N}_-]$/u.test(text.slice(0, -length));
    return isWord ? length : 0;
  }
  return 0;
}

interface Found extends Typed {
  readonly words: SearchWords;
  readonly of: Placed<MetricDeclaration>;
}

function items(
  request: Request,
  at: Place,
  before: string,
  caret: number,
  { length, isWhole, of }: Found,
  rank: number,
): CompletionItem[] {
  const metric = at.report.metric(of.item.id);
  const mark = metric && wholeMark(at, metric);
  if (mark === undefined) return [];
  const typed = before.slice(before.length - length);
  const space = /[A-Za-z0-9]$/.test(typed) ? ' ' : '';
  const texts = isWhole ? [`${typed}${space}${mark}`, mark] : [mark];
  const { aside, hint, detail, data } = metricWords(at.report, of);
  return texts.map((newText, index) => ({
    label: newText,
    kind: CompletionItemKind.Variable,
    labelDetails: { ...(aside && { detail: ` ${aside}` }), ...(hint && { description: hint }) },
    ...(detail && { detail }),
    filterText: typed,
    sortText: String(rank * 2 + index).padStart(4, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeAround(request, caret, length, 0), newText },
    data,
  }));
}

/** A mark for the newest value: with what the place gives, else with the members that it is of. */
function wholeMark(at: Place, metric: Metric): string | undefined {
  const latest = latestWords(at.report, metric);
  if (latest === undefined) return undefined;
  const { period } = latest.observation;
  const members = [...latest.observation.members.values()].flat();
  for (const named of [undefined, members]) {
    const figure = findFigure(metric, { members: named, ...pair(period) }, at.figures);
    if (figure.type !== 'one' && figure.type !== 'change') continue;
    return `{{${metric.id}${brackets(named)}${atPeriod(figure.observation)}}}`;
  }
  return undefined;
}

function pair(period: string | undefined): { from?: string; to?: string } {
  const [from, to] = period?.split('..') ?? [];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function brackets(members: readonly string[] | undefined): string {
  return members === undefined || members.length === 0 ? '' : `[${members.join(', ')}]`;
}

function atPeriod({ period }: Observation): string {
  return period === undefined ? '' : `@${period}`;
}
