import type { Placed, Report } from '../../../model/report.ts';
import type { Reference } from '../../../model/symbols.ts';
import { isId } from '../../../syntax/marks/ids.ts';
import { symbolAt } from '../../symbolAt.ts';
import type { Asked } from '../asked.ts';
import type { Offer } from '../offer.ts';
import { newChart, newChapterFor, newSectionFor, chapterAtPath } from './inChapters.ts';
import { newListed } from './inLists.ts';
import { newMember, newUnit } from './inManifest.ts';

/** What is named at the caret and is not there: offers to create it where it belongs. */
export function* missingThings(asked: Asked): Generator<Offer> {
  const { report } = asked;
  if (report?.folder === undefined) return;
  for (const finding of asked.here) {
    if (finding.code !== 'reference-unknown' && finding.code !== 'chapter-missing') continue;
    const place = symbolAt(asked.context.reports, asked.file.uri, finding.start)?.reference;
    if (place === undefined) continue;
    for (const offer of offersFor(report, place)) yield { ...offer, finding };
  }
  const unit = symbolAt(asked.context.reports, asked.file.uri, asked.span.start)?.reference;
  if (unit?.item.wants === 'unit' && report.resolve(unit).found.length === 0) {
    yield* newUnit(report, unit.item.id);
  }
}

function offersFor(report: Report, place: Placed<Reference>): Iterable<Offer> {
  const { wants, id } = place.item;
  if (wants === 'file') return chapterAtPath(report, id);
  if (!isId(id)) return [];
  switch (wants) {
    case 'metric':
    case 'case':
    case 'source':
      return newListed(report, place, wants);
    case 'member':
      return newMember(report, place);
    case 'place':
    case 'section':
      return newSectionFor(report, place);
    case 'chart':
      return newChart(place);
    case 'chapter':
      return newChapterFor(report, id);
    default:
      return [];
  }
}
