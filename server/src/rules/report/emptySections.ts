import type { Report, ReportFile } from '../../model/report.ts';
import type { SectionDeclaration } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import type { Draft, Subject } from './reportRule.ts';

/** Sections with nothing in them: a hint while they are drafted, more once they are said to be done. */
export function* emptySections({ report, file, unit }: Subject): Generator<Draft> {
  for (const section of unit.declarations) {
    if (section.kind !== 'section' || !section.isEmpty) continue;
    const status = statusOf(report, file, section);
    const { start, end } = section.title ?? section;
    yield {
      code: 'section-empty',
      start,
      end,
      ...((status === 'review' || status === 'final') && {
        wording: 'ready',
        args: { status: code(status) },
      }),
    };
  }
}

/** A section that does not say how far it is, is as far as its chapter, and that as the report. */
function statusOf(report: Report, file: ReportFile, section: SectionDeclaration): unknown {
  const { manifest } = report;
  return (
    section.status ??
    report.entry(file, 'status')?.item.data ??
    (manifest && report.entry(manifest, 'status')?.item.data)
  );
}
