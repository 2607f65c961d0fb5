import type { Position } from 'vscode-languageserver-types';
import type { Placed, Report, ReportFile, Reports, Resolution } from '../model/report.ts';
import type { BlockSymbols, Declaration, FigureUse, Reference } from '../model/symbols.ts';
import type { Span } from '../syntax/finding.ts';
import { touches } from '../syntax/pieces.ts';
import type { OpenFile } from './feature.ts';

/** What of the report stands at an offset of a file. */
export interface SymbolAt {
  readonly report: Report;
  readonly file: ReportFile;
  readonly unit: BlockSymbols;
  /** Where the unit starts in the file. */
  readonly base: number;
  /** The offset in the unit. */
  readonly offset: number;
  /** An id that is given here. */
  readonly declaration: Placed<Declaration> | undefined;
  /** An id or a path that leads somewhere; never beside a declaration. */
  readonly reference: Placed<Reference> | undefined;
  /** The figure that the offset lies in, whether or not on one of its ids. */
  readonly figure: Placed<FigureUse> | undefined;
}

/**
 * The id, the path or the figure at an offset; undefined where there is none of them. Everything that
 * asks what a place means asks here, so that all say the same. At the border of two ids the one that
 * begins there counts.
 */
export function symbolAt(reports: Reports, uri: string, offset: number): SymbolAt | undefined {
  const file = reports.file(uri);
  const report = reports.reportOf(uri);
  if (file === undefined || report === undefined) return undefined;
  const number = unitAt(file, offset);
  const unit = file.units[number];
  const base = file.starts[number] ?? 0;
  if (unit === undefined) return undefined;
  const at = <T extends Span>(item: T | undefined): Placed<T> | undefined =>
    item && { file, unit, base, item };
  const inside = offset - base;
  const declaration = at(nearest(unit.declarations, inside));
  const reference = declaration ? undefined : at(nearest(unit.references, inside));
  const figure = at(nearest(unit.figures, inside));
  if (declaration === undefined && reference === undefined && figure === undefined)
    return undefined;
  return { report, file, unit, base, offset: inside, declaration, reference, figure };
}

/** The same for a position in an open file. */
export function symbolAtPosition(
  reports: Reports,
  { uri, lines }: OpenFile,
  position: Position,
): SymbolAt | undefined {
  return symbolAt(reports, uri, lines.offsetAt(position));
}

/** The number of the unit that an offset lies in. */
function unitAt({ starts }: ReportFile, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nearest<T extends Span>(items: readonly T[], offset: number): T | undefined {
  let ending: T | undefined;
  for (const item of items) {
    if (item.start <= offset && offset < item.end) return item;
    if (ending === undefined && touches(item, offset)) ending = item;
  }
  return ending;
}

/** What the id at a place means: what it declares, or what it leads to. */
export function meantBy({ report, declaration, reference }: SymbolAt): Resolution {
  if (declaration !== undefined) return { found: [declaration], file: undefined, others: [] };
  if (reference !== undefined) return report.resolve(reference);
  return { found: [], file: undefined, others: [] };
}

/** The span of the id or path at a place, in offsets of its unit. */
export function wordOf({ declaration, reference }: SymbolAt): Span | undefined {
  return declaration?.item ?? reference?.item;
}

/** What a chapter's file declares it to be; undefined where it has no id. */
export function chapterIn(file: ReportFile): Placed<Declaration> | undefined {
  for (const [number, unit] of file.units.entries()) {
    const item = unit.declarations.find(({ kind }) => kind === 'chapter');
    if (item !== undefined) return { file, unit, base: file.starts[number] ?? 0, item };
  }
  return undefined;
}
