import { aboutAt } from '../../model/aboutAt.ts';
import type { Report } from '../../model/report.ts';
import type { About } from '../../model/symbols.ts';
import { findFigure } from '../../model/values/findObservations.ts';
import type { Metric } from '../../model/values/metric.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import { idsOf, writeFigure } from '../../rules/report/writeFigure.ts';
import { code } from '../../schema/words.ts';
import type { Asked } from './asked.ts';
import { type LiteralPlace, literalPlace } from './literal/literalAt.ts';
import { formatFor, isSameLevel, levelOf } from './literal/print.ts';
import { inFile, type Offer } from './offer.ts';
import { inFileOffsets, sectionAt } from './proseAt.ts';

/** So many candidates are offered at most. */
const most = 6;

/** A number that a metric named in the same sentence has: its mark may take its place. */
export function* replaceByMark(asked: Asked): Generator<Offer> {
  const { report, known } = asked;
  const place = asked.once(literalPlace);
  if (report === undefined || known === undefined || place === undefined) return;
  const about = aboutAt(report, known, place.unit, sectionAt(place.unit, place.source.start));
  let count = 0;
  for (const metric of namedIn(report, place.sentence)) {
    for (const mark of marksFor(report, metric, place, about)) {
      if (count++ >= most) return;
      const change = { ...place.source, newText: mark };
      yield {
        title: {
          id: 'replace-by-mark',
          args: { text: code(place.words), mark: code(mark), name: metric.name },
        },
        edits: () => inFile(known.uri, inFileOffsets(place, [change])),
      };
    }
  }
}

const namesQuestion = {};

/** The metrics whose name or other name stands in a sentence. */
function namedIn(report: Report, sentence: string): readonly Metric[] {
  const names = report.remember(report, namesQuestion, () =>
    report
      .declarations('metric')
      .flatMap(({ item: { id, name, facts } }) =>
        [name ?? '', ...facts.aliases]
          .filter((each) => each.length > 1)
          .map((each) => ({ id, name: each.toLowerCase() })),
      ),
  );
  const low = sentence.toLowerCase();
  const ids = new Set(names.filter(({ name }) => low.includes(name)).map(({ id }) => id));
  return [...ids].flatMap((id) => report.metric(id) ?? []);
}

/** The marks that print this number of a metric here. */
function* marksFor(
  report: Report,
  metric: Metric,
  { literal, words }: LiteralPlace,
  about: About | undefined,
): Generator<string> {
  const level = levelOf(literal);
  const { facts } = metric;
  for (const observation of metric.observations) {
    const unit = observation.unit ?? facts.unit;
    if (observation.level === undefined || !isSameLevel(observation.level, level)) continue;
    if (!mayBe(literal.unit, unit)) continue;
    const format = formatFor(report, words, observation.level, unit, facts.decimals);
    const mark = pinned(report, metric, observation, about, format);
    if (mark !== undefined) yield `{{${mark}}}`;
  }
}

/** A bare number may be of anything that is counted, but not of money or a share. */
function mayBe(written: string | undefined, unit: string | undefined): boolean {
  if (written !== undefined) return written === unit;
  return unit === undefined || !/^(?:money:|percent$|pp$|bp$)/.test(unit);
}

/** The shortest expression that means just this observation at this place. */
function pinned(
  { settings: { fiscalYearStart } }: Report,
  metric: Metric,
  observation: Observation,
  about: About | undefined,
  format: string | undefined,
): string | undefined {
  const periods = observation.period === undefined ? [] : [observation.period];
  for (const members of [[], idsOf(observation.members)]) {
    const wanted = { members: members.length > 0 ? members : undefined, from: observation.period };
    const figure = findFigure(metric, wanted, { fiscalYearStart, about });
    if (figure.type === 'one' && figure.observation === observation)
      return writeFigure({ metric: metric.id, members, periods, format });
  }
  return undefined;
}
