import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Chapter, Placed, Report, ReportFile, Section } from '../../../model/report.ts';
import type { Declaration, DeclaredKind, SectionDeclaration } from '../../../model/symbols.ts';
import type { Candidate } from '../search/candidates.ts';
import { type SearchWords, searchWords } from '../search/searchWords.ts';

/** Something that has an id, as it is written in a reference. */
export interface Thing {
  /** `case:amazon`, `overview/shift`. */
  readonly text: string;
  readonly id: string;
  readonly kind: DeclaredKind;
  readonly placed: Placed<Declaration>;
}

export const itemKinds: Readonly<Record<DeclaredKind, CompletionItemKind>> = {
  chapter: CompletionItemKind.File,
  section: CompletionItemKind.Module,
  metric: CompletionItemKind.Variable,
  case: CompletionItemKind.Event,
  source: CompletionItemKind.Reference,
  member: CompletionItemKind.EnumMember,
  chart: CompletionItemKind.Struct,
  table: CompletionItemKind.Struct,
  image: CompletionItemKind.Struct,
  dimension: CompletionItemKind.Enum,
  unit: CompletionItemKind.Unit,
};

interface Known {
  readonly words: SearchWords;
  /** Of a chapter, whose title stands in another block, so that it may change alone. */
  readonly title: string | undefined;
}

/** Words hang on declarations, which stay the same while their block does. */
const known = new WeakMap<Declaration, Known>();

function wordsOf(report: Report, placed: Placed<Declaration>): SearchWords {
  const { item } = placed;
  const title = item.kind === 'chapter' ? nameOf(report, placed) : undefined;
  const before = known.get(item);
  if (before !== undefined && before.title === title) return before.words;
  const words = searchWords(item.id, namesOf(report, placed), initialsIn(report));
  known.set(item, { words, title });
  return words;
}

/** The initials of the signs that names in the report have; each is looked up once. */
function initialsIn(report: Report): Map<string, string> {
  return report.remember(report, initialsIn, () => new Map<string, string>());
}

function namesOf(report: Report, { item, file }: Placed<Declaration>): string[] {
  if (item.kind === 'metric') return [item.name ?? '', ...item.facts.aliases];
  if (item.kind === 'member') return [item.name ?? '', ...item.aliases];
  return [nameOf(report, { item, file }) ?? ''];
}

/** What people call it. */
export function nameOf(
  report: Report,
  { item, file }: Pick<Placed<Declaration>, 'item' | 'file'>,
): string | undefined {
  return item.kind === 'chapter' ? report.chapterOf(file)?.title : item.name;
}

/** All of a kind that have ids in the whole report. */
export function thingsOf(
  report: Report,
  kind: DeclaredKind,
  distance: number,
  text: (id: string) => string = (id) => id,
): Candidate<Thing>[] {
  return report.declarations(kind).map((placed) => candidate(report, placed, distance, text));
}

function candidate(
  report: Report,
  placed: Placed<Declaration>,
  distance: number,
  text: (id: string) => string,
): Candidate<Thing> {
  const { id, kind } = placed.item;
  return { words: wordsOf(report, placed), distance, of: { text: text(id), id, kind, placed } };
}

/** Those of a kind that are local to a chapter: in its file, in the order of the text. */
export function localThings(
  report: Report,
  file: ReportFile,
  kind: DeclaredKind,
  distance: number,
  text: (id: string) => string = (id) => id,
): Candidate<Thing>[] {
  return file.units.flatMap((unit, number) =>
    unit.declarations.flatMap((item) =>
      item.kind === kind
        ? [candidate(report, { file, unit, base: file.starts[number] ?? 0, item }, distance, text)]
        : [],
    ),
  );
}

/** Those of a kind in all chapters but one, with their chapter in front. */
export function farThings(
  report: Report,
  own: ReportFile,
  kind: DeclaredKind,
  distance: number,
  prefix = '',
): Candidate<Thing>[] {
  const ids = new Map<ReportFile, string>();
  for (const { file, id } of report.chapters()) if (id !== undefined) ids.set(file, id);
  return report.declarations(kind).flatMap((placed) => {
    const chapter = placed.file === own ? undefined : ids.get(placed.file);
    if (chapter === undefined) return [];
    return [candidate(report, placed, distance, (id) => `${prefix}${chapter}/${id}`)];
  });
}

/** The number of a chapter or a section as it is printed: `三、`, `3.1`. */
export function numberOf(report: Report, { item, file }: Placed<Declaration>): string {
  const chapter = report.chapterOf(file);
  if (item.kind === 'chapter') return chapter?.number ?? '';
  return item.kind === 'section' && chapter ? (sectionIn(chapter, item)?.number ?? '') : '';
}

function sectionIn(
  { sections }: Pick<Chapter | Section, 'sections'>,
  item: SectionDeclaration,
): Section | undefined {
  for (const section of sections) {
    const found = section.declaration.item === item ? section : sectionIn(section, item);
    if (found !== undefined) return found;
  }
  return undefined;
}
