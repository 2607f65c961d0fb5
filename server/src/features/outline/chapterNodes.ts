import { URI } from 'vscode-uri';
import { say } from '../../messages/texts.ts';
import type { Chapter, Report, Section } from '../../model/report.ts';
import type { OutlineNode } from '../../protocol.ts';
import { shown } from '../symbolLabels.ts';
import { chapterPlaces } from './chapterPlaces.ts';
import { readKey, steps, writeKey } from './nodeKey.ts';
import { problemsIn, problemsInFile } from './problems.ts';
import { locationOf, plain, tooltip, type View } from './view.ts';

/** The chapters of a report in reading order. */
export function chapterNodes(view: View): OutlineNode[] {
  return view.report.chapters().map((chapter) => chapterNode(view, chapter));
}

/** What is below a chapter or a section. */
export function sectionNodes(view: View, key: string): OutlineNode[] {
  const place = placeOf(view.report, key);
  return place === undefined ? [] : siblings(view, place);
}

/** A chapter, or a section of it with the steps that lead there. */
export interface Place {
  readonly chapter: Chapter;
  readonly steps: readonly string[];
  /** What is below it. */
  readonly sections: readonly Section[];
  /** The sections that lead there, from the chapter down; none for the chapter. */
  readonly chain: readonly Section[];
}

/** What the key of a chapter or section leads to; undefined when it is gone. */
export function placeOf(report: Report, key: string): Place | undefined {
  const [uri = '', ...path] = readKey(key)?.path ?? [];
  const file = report.files.get(uri);
  const chapter = file && report.chapterOf(file);
  if (chapter === undefined) return undefined;
  let place: Place = { chapter, steps: [], sections: chapter.sections, chain: [] };
  for (const step of path) {
    const section = place.sections[stepsOf(place.sections).indexOf(step)];
    if (section === undefined) return undefined;
    const { sections } = section;
    const chain = [...place.chain, section];
    place = { chapter, sections, chain, steps: [...place.steps, step] };
  }
  return place;
}

/** What tells sections of one list apart. */
export function stepsOf(sections: readonly Section[]): string[] {
  return steps(sections.map(({ declaration }) => declaration.item.id));
}

/** The nodes of the sections of a chapter or section, in their order. */
export function siblings(view: View, parent: Place): OutlineNode[] {
  const names = stepsOf(parent.sections);
  return parent.sections.map((section, number) =>
    sectionNode(view, parent.chapter, section, [...parent.steps, names[number] ?? '']),
  );
}

function nameOf(uri: string): string {
  return URI.parse(uri).path.split('/').at(-1) ?? '';
}

export function chapterNode(view: View, chapter: Chapter): OutlineNode {
  const { report, context, problems } = view;
  const { file, id, listed, number } = chapter;
  const isAlone = report.manifest === undefined;
  const path = report.pathOf(file) ?? nameOf(file.uri);
  const title = chapter.title ?? id ?? path.slice(path.lastIndexOf('/') + 1);
  const label = numbered(number, title);
  const note = isAlone ? 'outline-alone' : listed ? undefined : 'outline-unlisted';
  const description = note && say({ id: note }, context.locale);
  return {
    key: writeKey('chapter', report, file.uri),
    type: 'chapter',
    ...(id !== undefined && { id, mark: `[[${id}]]` }),
    label,
    ...(description !== undefined && { description }),
    ...(!isAlone && !listed && { unlisted: true }),
    tooltip: tooltip(`**${plain(label)}**`, plain(path), description),
    ...statusOf(chapter.status),
    problems: problemsInFile(file, problems),
    hasChildren: chapter.sections.length > 0,
    movable: !isAlone,
    ...chapterPlaces(report, file),
  };
}

export function sectionNode(
  view: View,
  chapter: Chapter,
  section: Section,
  path: readonly string[],
): OutlineNode {
  const { declaration, number, sections } = section;
  const { item, base, file } = declaration;
  const { start, end } = item.extent;
  const label = numbered(number, item.name ?? item.id);
  const whole = chapter.id === undefined ? item.id : `${chapter.id}/${item.id}`;
  return {
    key: writeKey('section', view.report, file.uri, ...path),
    type: 'section',
    ...(item.id !== '' && { id: item.id, mark: `[[${whole}]]` }),
    label,
    tooltip: tooltip(`**${plain(label)}**`, plain(whole)),
    ...statusOf(item.status),
    problems: problemsIn(file, { start: base + start, end: base + end }, view.problems),
    hasChildren: sections.length > 0,
    movable: true,
    location: locationOf(declaration, item.title ?? item),
    ...(item.id !== '' && { idLocation: locationOf(declaration, item) }),
  };
}

/** Numbers of Chinese style bring their own punctuation, others need a space. */
function numbered(number: string, title: string): string {
  if (number === '') return shown(title);
  return shown(/[、，．。）】]$/u.test(number) ? `${number}${title}` : `${number} ${title}`);
}

function statusOf(status: string | undefined): Pick<OutlineNode, 'status'> {
  return status === 'draft' || status === 'review' || status === 'final' ? { status } : {};
}
