import type { Placed, Report } from '../../../model/report.ts';
import type { Reference, SectionDeclaration } from '../../../model/symbols.ts';
import { addedToManifest } from '../../../rules/report/manifestEdit.ts';
import { code } from '../../../schema/words.ts';
import type { Path } from '../../../syntax/tree.ts';
import { itemFields } from '../../../templates/itemFields.ts';
import { chapterFileName, newChapter } from '../../../templates/newChapter.ts';
import { lastPeriod } from '../../lastPeriod.ts';
import { itemListAt } from '../../move/itemList.ts';
import { byFile, inFile, type Offer } from '../offer.ts';
import { freeId, nameFrom } from './guess.ts';
import { uriAt } from './uriAt.ts';
import { addItem, type Value } from './writeItem.ts';

/** A section behind those of the chapter that is named, or of the own one. */
export function* newSectionFor(
  report: Report,
  { file, item }: Placed<Reference>,
): Generator<Offer> {
  const [named] = item.chapter === undefined ? [] : report.find('chapter', item.chapter);
  const home = item.chapter === undefined ? file : named?.file;
  if (home?.kind !== 'chapter') return;
  yield {
    title: {
      id: 'create-section',
      args: { id: code(item.id), path: code(report.pathOf(home) ?? '') },
    },
    edits: () => {
      const words = itemFields('sections', localeFor(report), lastPeriod(report));
      const section = new Map<string, Value>([
        ['id', item.id],
        ['title', nameFrom(item.id)],
        ['body', placeholder(words['body']?.json ?? '')],
      ]);
      const changes = addItem(home.syntax, ['sections'], section);
      return changes && inFile(home.uri, changes);
    },
  };
}

/** The words of a snippet's field without its signs: `"${3:Text}"` is `Text`. */
function placeholder(field: string): string {
  return /\$\{\d+:([^}]*)\}/.exec(field)?.[1] ?? '';
}

function localeFor({ settings }: Report): 'en' | 'zh-Hans' {
  return /^zh\b/i.test(settings.language) ? 'zh-Hans' : 'en';
}

/** A chart in the section that places it. */
export function* newChart(place: Placed<Reference>): Generator<Offer> {
  const { file, unit, item } = place;
  if (file.kind !== 'chapter' || item.chapter !== undefined || item.section === undefined) return;
  const section = unit.declarations[item.section];
  if (section?.kind !== 'section') return;
  const path = pathTo(place, section);
  if (path === undefined) return;
  const metric = unit.references.find(
    (each) => each.wants === 'metric' && each.section === item.section,
  );
  yield {
    title: { id: 'create-chart', args: { id: code(item.id), section: code(section.id) } },
    edits: () => {
      const chart = new Map<string, Value>([
        ['id', item.id],
        ['type', 'line'],
        ['title', nameFrom(item.id)],
        ...(metric === undefined ? [] : [['metric', metric.id] as [string, Value]]),
      ]);
      const changes = addItem(file.syntax, [...path, 'charts'], chart);
      return changes && inFile(file.uri, changes);
    },
  };
}

/** The steps from the root of the file to a section. */
function pathTo(
  { file, unit, base }: Placed<Reference>,
  section: SectionDeclaration,
): Path | undefined {
  const chain: number[] = [];
  for (let next: SectionDeclaration | undefined = section; next !== undefined; ) {
    chain.unshift(base + next.extent.start);
    const parent: unknown = next.parent === undefined ? undefined : unit.declarations[next.parent];
    next = (parent as SectionDeclaration | undefined) ?? undefined;
  }
  const path: (string | number)[] = [];
  for (const start of chain) {
    const list = itemListAt(file.syntax, [...path, 'sections']);
    const at = list?.items.findIndex((item) => item.start <= start && start < item.end) ?? -1;
    if (at < 0) return undefined;
    path.push('sections', at);
  }
  return path;
}

/** A chapter that is named by its id: a file, and its path in the manifest. */
export function* newChapterFor(report: Report, id: string): Generator<Offer> {
  const { manifest } = report;
  if (manifest === undefined) return;
  const chapters = report.chapters().flatMap(({ file }) => report.pathOf(file) ?? []);
  const last = chapters.at(-1) ?? 'chapters/';
  const folder = last.slice(0, last.lastIndexOf('/') + 1);
  const names = chapters.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const path = folder + chapterFileName(names, id, manifest.format);
  const listed =
    report.entry(manifest, 'chapters') === undefined ? [] : [addedToManifest(manifest, path)];
  yield* chapterFile(report, path, id, () => byFile(manifest.uri, listed).changes);
}

/** The file of a chapter that the manifest names already. */
export function* chapterAtPath(report: Report, path: string): Generator<Offer> {
  if (!/\.chapter\.(?:ya?ml|json)$/.test(path)) return;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.chapter\.\w+$/, '');
  const id = name.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}\p{M}\p{Nd}_-]+/gu, '-');
  const free = freeId(
    id === '' ? 'chapter' : id,
    (each) => report.find('chapter', each).length > 0,
  );
  yield* chapterFile(report, path, free, () => new Map());
}

function* chapterFile(
  report: Report,
  path: string,
  id: string,
  changes: () => ReturnType<typeof byFile>['changes'],
): Generator<Offer> {
  const uri = uriAt(report, path);
  if (uri === undefined || report.exists(path)) return;
  const { language } = report.settings;
  const text = newChapter(
    { id, title: nameFrom(id), language },
    path.endsWith('.json') ? 'json' : 'yaml',
  );
  yield {
    title: { id: 'create-chapter', args: { path: code(path) } },
    edits: () => ({ changes: changes(), created: [{ uri, text }] }),
  };
}
