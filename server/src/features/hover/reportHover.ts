import type { Locale } from '../../messages/message.ts';
import { aboutAt } from '../../model/aboutAt.ts';
import type { Placed, Report, ReportFile } from '../../model/report.ts';
import type { BlockSymbols, Declaration, FigureUse, Reference } from '../../model/symbols.ts';
import type { Span } from '../../syntax/finding.ts';
import { blockAt } from '../../syntax/locate.ts';
import { touches } from '../../syntax/pieces.ts';
import type { FeatureContext, OpenFile } from '../feature.ts';
import { cardOf } from './cards/card.ts';
import { figureCard } from './cards/figureCard.ts';

/** A card about something of the report, and the text that it is about in offsets of the file. */
export interface ReportCard extends Span {
  readonly text: string;
}

interface At {
  readonly report: Report;
  readonly file: ReportFile;
  readonly unit: BlockSymbols;
  readonly base: number;
  readonly locale: Locale;
}

/** The card about the id or the figure at an offset; undefined where there is neither. */
export function reportCard(
  { uri }: OpenFile,
  offset: number,
  { reports, locale }: FeatureContext,
): ReportCard | undefined {
  const file = reports.file(uri);
  const report = reports.reportOf(uri);
  if (file === undefined || report === undefined) return undefined;
  const number = blockAt(file.syntax, offset);
  const unit = file.units[number];
  const base = file.starts[number] ?? 0;
  if (unit === undefined) return undefined;
  const at = { report, file, unit, base, locale };
  const found = cardIn(at, offset - base);
  return found && { ...found, start: found.start + base, end: found.end + base };
}

function cardIn(at: At, offset: number): ReportCard | undefined {
  const here = (span: Span): boolean => touches(span, offset);
  const reference = at.unit.references.find(here);
  const figure = at.unit.figures.find(here);
  const declared = at.unit.declarations.find(here);
  if (figure !== undefined) return figureOrPart(at, figure, reference);
  if (reference !== undefined) return ofReference(at, reference);
  return declared && cardAt(at, declared, { ...at, item: declared });
}

function cardAt(
  { report, locale }: At,
  { start, end }: Span,
  placed: Placed<Declaration>,
): ReportCard | undefined {
  const text = cardOf(report, placed, locale);
  return text === '' ? undefined : { text, start, end };
}

function ofReference(at: At, reference: Reference): ReportCard | undefined {
  const { found, file } = at.report.resolve({ ...at, item: reference });
  const chapter = file && at.report.chapterOf(file);
  const placed = found[0] ?? (chapter && chapterDeclaration(chapter.file));
  return placed && cardAt(at, reference, placed);
}

function chapterDeclaration(file: ReportFile): Placed<Declaration> | undefined {
  for (const [number, unit] of file.units.entries()) {
    const item = unit.declarations.find(({ kind }) => kind === 'chapter');
    if (item !== undefined) return { file, unit, base: file.starts[number] ?? 0, item };
  }
  return undefined;
}

/** A member of a figure is told of itself; anything else of it tells what it prints. */
function figureOrPart(
  at: At,
  figure: FigureUse,
  reference: Reference | undefined,
): ReportCard | undefined {
  if (reference?.wants === 'member') return ofReference(at, reference);
  const { expression, start, end } = figure;
  const metric = at.report.metric(expression.metric.text);
  if (metric === undefined) return undefined;
  const { fiscalYearStart } = at.report.settings;
  const about = aboutAt(at.report, at.file, at.unit, figure.section);
  const context = { about, fiscalYearStart };
  const own = figureCard(at.report, metric, expression, context, at.locale);
  if (reference === undefined) return { text: own, start, end };
  const whole = ofReference(at, reference);
  const isMark = figure.from !== 'formula';
  const text = [isMark ? own : '', whole?.text ?? ''].filter(Boolean).join('\n\n---\n\n');
  return { text, start: reference.start, end: reference.end };
}
