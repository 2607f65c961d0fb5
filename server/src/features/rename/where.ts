import type { Placed, Report } from '../../model/report.ts';
import type { Span } from '../../syntax/finding.ts';
import { rangeIn } from '../places.ts';

/** A place in words that need no language: `chapters/a.chapter.yaml:12`. */
export function whereIs(report: Report, placed: Placed<Span>): string {
  const { uri } = placed.file;
  const path = report.pathOf(placed.file) ?? uri.slice(uri.lastIndexOf('/') + 1);
  return `${path}:${rangeIn(placed, placed.item).start.line + 1}`;
}
