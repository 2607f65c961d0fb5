import type { Report, ReportFile } from '../../model/report.ts';
import { addedToManifest } from '../../rules/report/manifestEdit.ts';
import { meantChapters } from '../../rules/report/chapterPaths.ts';
import { inline } from '../../schema/edits/emit.ts';
import { factsAt } from '../../schema/facts.ts';
import { documentData } from '../../syntax/data.ts';
import { openDocument } from '../../syntax/document.ts';
import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Change } from '../../syntax/finding.ts';
import { findNode } from '../../syntax/locate.ts';
import { lineEnd, lineStart, nextLine } from '../../syntax/pieces.ts';
import { itemListAt } from '../move/itemList.ts';
import { takeItems } from '../move/taken.ts';
import { applied, narrowed } from './applied.ts';
import type { Asked } from './asked.ts';
import { inFile, type Offer } from './offer.ts';
import { keysInOrder } from './organize/keysInOrder.ts';

/**
 * The manifest with its keys in the order of the format, its chapters told plainly, once each and
 * all of them. Nothing is offered where all this is so.
 */
export function* organizeManifest({ file, report, known }: Asked): Generator<Offer> {
  if (report === undefined || known === undefined || report.manifest !== known) return;
  const before = known.text;
  const after = organized(report, known);
  if (after === before) return;
  yield {
    title: { id: 'organize-manifest' },
    edits: () => inFile(file.uri, narrowed(before, after)),
  };
}

function organized(report: Report, manifest: ReportFile): string {
  let { text } = manifest;
  const { format } = manifest;
  for (const step of [plainPaths, withoutDoubles] as const) {
    text = applied(text, step(report, openDocument(text, format)));
  }
  text = applied(text, missingChapters(report, manifest, openDocument(text, format)));
  const document = openDocument(text, format);
  const order = factsAt('report', [])?.properties.map(({ name }) => name) ?? [];
  const ordered = keysInOrder(document, ['$schema', ...order]);
  // A text that would then mean something else is left as it is.
  return ordered !== undefined && saysTheSame(document, openDocument(ordered, format))
    ? ordered
    : text;
}

function saysTheSame(before: SyntaxDocument, after: SyntaxDocument): boolean {
  return sortedData(before) === sortedData(after);
}

function sortedData(document: SyntaxDocument): string {
  const data = Object(documentData(document)) as Record<string, unknown>;
  return JSON.stringify(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function pathsIn(document: SyntaxDocument): readonly unknown[] {
  const data: unknown = Object(documentData(document)).chapters;
  return Array.isArray(data) ? data : [];
}

/** Paths that lead to a chapter, written as they are compared: no `./`, no doubled slashes. */
function plainPaths(report: Report, document: SyntaxDocument): readonly Change[] {
  return pathsIn(document).flatMap((path, at) => {
    const file = typeof path === 'string' ? report.fileAt(path) : undefined;
    const plain = file && report.pathOf(file);
    const found = findNode(document, ['chapters', at]);
    if (plain === undefined || plain === path || found === undefined) return [];
    const { node, base } = found;
    const newText = inline(plain, { format: document.format, lineBreak: '\n' });
    return [{ start: base + node.start, end: base + node.end, newText }];
  });
}

function withoutDoubles(_report: Report, document: SyntaxDocument): readonly Change[] {
  const paths = pathsIn(document);
  const doubles = paths.flatMap((path, at) => (paths.indexOf(path) < at ? [at] : []));
  const list = itemListAt(document, ['chapters']);
  if (list === undefined || list.items.length !== paths.length || doubles.length === 0) return [];
  if (list.style === 'flow') return takeItems(document, list, doubles).changes;
  return doubles.flatMap((at) => withoutEntry(document, at));
}

/** The line of an entry; comments above it and behind it stay. */
function withoutEntry(document: SyntaxDocument, at: number): readonly Change[] {
  const { text } = document;
  const found = findNode(document, ['chapters', at]);
  if (found === undefined) return [];
  const [from, to] = [found.base + found.node.start, found.base + found.node.end];
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  const dash = text.lastIndexOf('-', from - 1);
  const comment = text.slice(to, end).trim();
  if (dash < start || !/^[ \ufeff]*$/.test(text.slice(start, dash))) return [];
  if (comment !== '') return [{ start: dash, end, newText: comment }];
  const next = nextLine(text, from);
  const before = next === end && start > 0 ? lineEnd(text, start - 1) : start;
  return [{ start: before, end: next, newText: '' }];
}

/** Chapters that the manifest does not name yet, one behind the other. */
function missingChapters(
  report: Report,
  manifest: ReportFile,
  document: SyntaxDocument,
): readonly Change[] {
  if (report.entry(manifest, 'chapters') === undefined) return [];
  const meant = meantChapters(report);
  const paths = report
    .chapters()
    .filter(({ listed }) => !listed)
    .flatMap(({ file }) => report.pathOf(file) ?? [])
    .filter((path) => !meant.has(path));
  const start = document.text;
  let text = start;
  for (const path of paths) {
    const syntax = openDocument(text, document.format);
    text = applied(text, [addedToManifest({ ...fileOf(manifest), text, syntax }, path)]);
  }
  return narrowed(start, text);
}

function fileOf({
  uri,
  kind,
  format,
  version,
  units,
  starts,
}: ReportFile): Omit<ReportFile, 'text' | 'syntax'> {
  return { uri, kind, format, version, units, starts };
}
