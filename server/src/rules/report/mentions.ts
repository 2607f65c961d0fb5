import type { Mention } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import type { Fix } from '../../syntax/finding.ts';
import { countsOf, type ReportCounts } from './chapterNumbers.ts';
import { choosing, type Draft, type Subject } from './reportRule.ts';

/** Chapters, sections, figures and tables that prose names by a number that none of them has. */
export function* wrongMentions({ report, unit }: Subject): Generator<Draft> {
  if (unit.mentions === undefined || report.manifest === undefined) return;
  const counts = countsOf(report);
  for (const mention of unit.mentions) {
    const last = lastOf(mention, counts);
    if (last !== undefined) yield draftFor(mention, last, counts);
  }
}

/** The last number of its kind, where the mention goes beyond; undefined where it may be right. */
function lastOf({ of, numbers }: Mention, { chapters, ...all }: ReportCounts): number | undefined {
  const [first = 0, second] = numbers;
  const last = Math.max(0, ...chapters.keys());
  // Where nothing is declared, the things are of another making, and nothing is known of them.
  if (last === 0) return undefined;
  if (of === 'chapter') return chapters.has(first) ? undefined : last;
  const chapter = chapters.get(first);
  if (of === 'section') {
    if (second === undefined) return undefined;
    return chapter !== undefined && second <= chapter.sections ? undefined : last;
  }
  const total = of === 'figure' ? all.figures : all.tables;
  if (total === 0) return undefined;
  if (second === undefined) return first >= 1 && first <= total ? undefined : total;
  const own = of === 'figure' ? chapter?.figures : chapter?.tables;
  return own !== undefined && second <= own ? undefined : total;
}

const marks: Readonly<Record<Mention['of'], string>> = {
  chapter: '[[…]]',
  section: '[[…/…]]',
  figure: '[[chart:…]]',
  table: '[[table:…]]',
};

function draftFor(mention: Mention, last: number, { chapters }: ReportCounts): Draft {
  const { of, numbers, start, end } = mention;
  const id = of === 'chapter' ? chapters.get(last)?.id : undefined;
  const fixes: readonly Fix[] = id ? [choosing({ start, end }, `[[${id}]]`)] : [];
  return {
    code: 'numbering-sequence',
    wording: of,
    start,
    end,
    args: { number: numbers.join('.'), last, mark: code(id ? `[[${id}]]` : marks[of]) },
    fixes,
  };
}
