import { aboutAt } from '../../model/aboutAt.ts';
import type { Report, ReportFile } from '../../model/report.ts';
import { figureText } from '../../model/values/figureText.ts';
import { findObservations } from '../../model/values/findObservations.ts';
import { wantedOf } from '../../model/values/wanted.ts';
import { code } from '../../schema/words.ts';
import type { Change, Span } from '../../syntax/finding.ts';
import type { BindingMark, FigureMark, Mark } from '../../syntax/marks/mark.ts';
import { marksOf } from '../../syntax/marks/marksOf.ts';
import { figureOptions } from '../reportWords.ts';
import type { Asked } from './asked.ts';
import { grouped } from './grouped.ts';
import { inFile, type Offer } from './offer.ts';
import { inFileOffsets, proseAt, type ProsePlace } from './proseAt.ts';

/** A mark with what it prints. */
interface Printed {
  readonly place: ProsePlace;
  readonly mark: FigureMark | BindingMark;
  readonly text: string;
}

/** The mark at the caret, or all marks of the selection, become what they print. */
export function* inlineMarks({ file, known, report, span }: Asked): Generator<Offer> {
  if (known === undefined || report === undefined) return;
  const isCaret = span.start === span.end;
  const touched = printedIn(report, known, span);
  // In the words of a binding the mark there is meant.
  const marks = isCaret ? touched.slice(-1) : touched;
  const [first] = marks;
  if (first === undefined) return;
  const source = first.place.block.text.slice(first.mark.start, first.mark.end);
  const one = { mark: code(source), text: code(first.text) };
  yield {
    title:
      marks.length === 1
        ? { id: 'inline-mark', args: one }
        : { id: 'inline-marks', args: { count: marks.length } },
    edits: () => inFile(file.uri, changesFor(marks)),
  };
}

function printedIn(report: Report, file: ReportFile, span: Span): readonly Printed[] {
  return [...proseAt(file, span)].flatMap((place) =>
    marksOf(place.block, place.written.node)
      .filter((mark) => isTouched(mark, place.base, span))
      .flatMap((mark) => printed(report, file, place, mark)),
  );
}

function isTouched({ start, end }: Mark, base: number, span: Span): boolean {
  return start + base <= span.end && span.start <= end + base;
}

function printed(report: Report, file: ReportFile, place: ProsePlace, mark: Mark): Printed[] {
  if (mark.type === 'binding') {
    const { start, end } = mark.words;
    return [{ place, mark, text: place.block.text.slice(start, end) }];
  }
  if (mark.type !== 'figure' || mark.expression === undefined) return [];
  const { expression } = mark;
  const metric = report.metric(expression.metric.text);
  if (metric === undefined) return [];
  const use = place.unit.figures.find(({ start }) => start === expression.start);
  const about = aboutAt(report, file, place.unit, use?.section);
  const { fiscalYearStart } = report.settings;
  const found = findObservations(metric, expression, { about, fiscalYearStart });
  const { format } = wantedOf(expression);
  const result = figureText(metric, found, format, figureOptions(report, false));
  return 'text' in result && result.text !== '' ? [{ place, mark, text: result.text }] : [];
}

/** Marks of one piece of prose are changed together, as it may need quotes then. */
function changesFor(marks: readonly Printed[]): readonly Change[] {
  const groups = grouped(marks, ({ place }) => place);
  return [...groups].flatMap(([place, list]) =>
    inFileOffsets(
      place,
      list.flatMap(changesOf).toSorted((a, b) => a.start - b.start),
    ),
  );
}

/** Of a binding only its brackets go, so that marks in its words stay. */
function changesOf({ mark, text }: Printed): Change[] {
  if (mark.type === 'figure') return [{ start: mark.start, end: mark.end, newText: text }];
  return [
    { start: mark.start, end: mark.words.start, newText: '' },
    { start: mark.words.end, end: mark.end, newText: '' },
  ];
}
