import type { Placed, Report, ReportFile } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import { kindWord } from './kindWords.ts';
import { type Draft, relatedTo, type Subject } from './reportRule.ts';
import { isLocal } from './suggest.ts';

/** Ids that something else of the report has already; each place says where the first one is. */
export function* duplicates({ report, file, unit }: Subject): Generator<Draft> {
  for (const declaration of unit.declarations) {
    const first = firstOf(report, file, declaration);
    if (first === undefined || first.item === declaration) continue;
    yield {
      code: 'id-duplicate',
      wording: first.file === file ? 'here' : 'file',
      start: declaration.start,
      end: declaration.end,
      args: {
        id: code(declaration.id),
        kind: kindWord(declaration.kind),
        file: code(report.pathOf(first.file) ?? nameOf(first.file.uri)),
      },
      later: () => ({ related: [relatedTo(first, first.item, 'schema.related.first', file)] }),
    };
  }
}

function firstOf(
  report: Report,
  file: ReportFile,
  { kind, id }: Declaration,
): Placed<Declaration> | undefined {
  // An id that is left out is reported as such.
  if (id === '') return undefined;
  return report.find(kind, id, isLocal(kind) ? file : undefined)[0];
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
