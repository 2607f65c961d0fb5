import { aboutAt } from '../../model/aboutAt.ts';
import type { Report, ReportFile } from '../../model/report.ts';
import { writeFigure } from '../../rules/report/writeFigure.ts';
import { code } from '../../schema/words.ts';
import { lastPeriod } from '../lastPeriod.ts';
import type { Asked } from './asked.ts';
import { levelOf, formatFor } from './literal/print.ts';
import { type LiteralPlace, literalPlace } from './literal/literalAt.ts';
import type { Literal } from './literal/literal.ts';
import { nameBefore } from './literal/nameBefore.ts';
import { freeId } from './missing/guess.ts';
import { homeFor } from './missing/home.ts';
import { addedAt } from './missing/inLists.ts';
import type { Fields, Value } from './missing/writeItem.ts';
import { inFile, joined, type Offer } from './offer.ts';
import { inFileOffsets, sectionAt } from './proseAt.ts';

/** A number of the prose becomes a metric, and the mark that prints it takes its place. */
export function* extractFigure(asked: Asked): Generator<Offer> {
  const { report, known } = asked;
  if (report?.folder === undefined || known === undefined) return;
  const place = asked.once(literalPlace);
  if (place === undefined) return;
  const { literal, words, source } = place;
  const { id, name } = namesFor(report, place);
  const period = periodFor(report, known, place);
  const unit = literal.unit ?? 'count';
  const format = formatFor(report, words, levelOf(literal), unit);
  const mark = `{{${writeFigure({ metric: id, members: [], periods: [period], format })}}}`;
  yield {
    title: { id: 'extract-metric', args: { text: code(words), id: code(id) } },
    edits: () => {
      const put = inFileOffsets(place, [{ ...source, newText: mark }]);
      const home = homeFor(report, known, 'metric');
      const added = addedAt(report, home, 'metric', metricFor(id, name, unit, period, literal));
      return added && joined([inFile(known.uri, put), added]);
    },
  };
}

function namesFor(
  report: Report,
  { sentence, at }: LiteralPlace,
): { readonly id: string; readonly name: string } {
  const { id, name } = nameBefore(sentence.slice(0, at), report.settings.language);
  const kinds = ['metric', 'case', 'source', 'member', 'unit', 'dimension', 'chapter'] as const;
  const free = freeId(id, (each) => kinds.some((kind) => report.find(kind, each).length > 0));
  return { id: free, name };
}

/** A year that a sentence tells as one: `2023年`, `in 2023`. */
const years =
  /((?:19|20)[0-9]{2}) ?年|\b(?:in|of|since|during|for|by|until|FY) ?((?:19|20)[0-9]{2})(?![0-9%]|[.,][0-9])/gi;

/** The only year of the sentence, else what `about:` says, else the last one of the report. */
function periodFor(
  report: Report,
  file: ReportFile,
  { unit, source, sentence }: LiteralPlace,
): string {
  const told = new Set([...sentence.matchAll(years)].map(([, first, second]) => first ?? second));
  const [year] = told;
  if (year !== undefined && told.size === 1) return year;
  const about = aboutAt(report, file, unit, sectionAt(unit, source.start));
  return about?.period ?? lastPeriod(report);
}

function metricFor(
  id: string,
  name: string,
  unit: string,
  period: string,
  { value, max }: Literal,
): Fields {
  const level: Value =
    max === undefined
      ? { digits: value }
      : new Map([
          ['min', { digits: value }],
          ['max', { digits: max }],
        ]);
  return new Map<string, Value>([
    ['id', id],
    ['name', name],
    ['unit', unit],
    ['values', new Map([[period, level]])],
  ]);
}
