import type {
  Placed,
  Report,
  ReportFile,
  Reports,
  Section,
} from '../../../server/src/model/report.ts';
import type { Declaration, DeclaredKind, Reference } from '../../../server/src/model/symbols.ts';
import { ids, named } from './arbitraryReport.ts';

const kinds: readonly DeclaredKind[] = [
  'chapter',
  'section',
  'chart',
  'table',
  'image',
  'metric',
  'case',
  'source',
  'member',
  'dimension',
  'unit',
];

/** Data as text; maps and decimals too. */
export function written(data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) => {
    if (value instanceof Map) return [...value];
    // A metric tells where it stands; that is told apart.
    return key === 'declaration' ? undefined : value;
  });
}

/** Where something stands in its file, and what it says. */
export function told({ file, base, item }: Placed<Declaration | Reference>): string {
  const what = 'kind' in item ? item.kind : `${item.wants} from ${item.from}`;
  return `${file.uri} ${base + item.start}-${base + item.end} ${what} ${item.id}`;
}

/** The references of a file, in their places. */
export function referencesIn(file: ReportFile): Placed<Reference>[] {
  return file.units.flatMap((unit, index) =>
    unit.references.map((item) => ({ file, unit, base: file.starts[index] ?? 0, item })),
  );
}

function tellSection({ declaration, number, sections }: Section): unknown {
  return [told(declaration), number, sections.map(tellSection)];
}

function tellFile(report: Report, file: ReportFile): unknown {
  const chapter = report.chapterOf(file);
  return [
    file.uri,
    file.text,
    file.version === undefined,
    file.starts,
    written(file.units),
    chapter && [
      chapter.id,
      chapter.title,
      chapter.role,
      chapter.status,
      chapter.number,
      chapter.listed,
    ],
    chapter?.sections.map(tellSection),
    report.pathOf(file),
    report.referencesToFile(file).map(told),
    written(report.entry(file, 'title')?.item.data ?? null),
    referencesIn(file).map((reference) => {
      const { found, others, file: target } = report.resolve(reference);
      return [told(reference), found.map(told), others.map(told), target?.uri];
    }),
  ];
}

/** Everything that can be asked of a report. */
export function tellReport(report: Report): unknown {
  return {
    folder: report.folder,
    manifests: report.manifests.map(({ uri }) => uri),
    settings: report.settings,
    chapters: report.chapters().map(({ file, number }) => [file.uri, number]),
    files: [...report.files.values()]
      .toSorted((a, b) => (a.uri < b.uri ? -1 : 1))
      .map((file) => tellFile(report, file)),
    declarations: kinds.map((kind) => report.declarations(kind).map(told)),
    uses: kinds.map((kind) =>
      report.declarations(kind).map((each) => report.referencesTo(each).map(told)),
    ),
    found: kinds.map((kind) => ids.map((id) => report.find(kind, id).map(told))),
    metrics: ids.map((id) => {
      const metric = report.metric(id);
      return metric && [told(metric.declaration), written(metric)];
    }),
    paths: named.map((path) => [
      report.fileAt(path)?.uri,
      report.elsewhere(path)?.uri,
      report.exists(path),
    ]),
    pictures: [...report.pictures()].toSorted(),
  };
}

function nameOf({ folder, files }: Report): string {
  return folder ?? [...files.keys()][0] ?? '';
}

/** All reports, in the order of their names. */
export function tellAll(reports: Reports): unknown {
  return reports
    .all()
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map(tellReport);
}
