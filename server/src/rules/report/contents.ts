import type { Chapter, Report, ReportFile, Section } from '../../model/report.ts';
import { nearest } from '../../schema/nearest.ts';
import { allInWords, code } from '../../schema/words.ts';
import type { Finding, Span } from '../../syntax/finding.ts';
import { proseOf } from './prose.ts';
import { type ContentsItem, readContents } from './readContents.ts';
import { replacing } from './reportRule.ts';
import { typedNumber } from './typedNumber.ts';

const contents = /^(?:目\s*[录錄次]|(?:table of )?contents)$/iu;

function isContents(title: string | undefined): boolean {
  return title !== undefined && title.length < 30 && contents.test(title.trim());
}

/** Lists of contents written by hand that name other chapters than there are, or in another order. */
export function* contentsMismatch(report: Report, file: ReportFile): Generator<Finding> {
  const chapter = file.kind === 'chapter' ? report.chapterOf(file) : undefined;
  if (chapter === undefined || report.manifest === undefined) return;
  if (isContents(chapter.title)) {
    const title = report.entry(file, 'title');
    const head = title && {
      start: title.base + title.item.start,
      end: title.base + title.item.end,
    };
    yield* judge(report, file, { ...proseOf(file, undefined), head });
  }
  yield* inSections(report, file, chapter.sections);
}

function* inSections(
  report: Report,
  file: ReportFile,
  sections: readonly Section[],
): Generator<Finding> {
  for (const { declaration, sections: inner } of sections) {
    const { item, base } = declaration;
    if (isContents(item.name)) {
      const { start, end } = item.title ?? item;
      const head = { start: base + start, end: base + end };
      yield* judge(report, file, { ...proseOf(file, declaration), head });
    }
    if (inner.length > 0) yield* inSections(report, file, inner);
  }
}

interface Contents {
  readonly text?: string;
  readonly place?: (span: Span) => Span;
  readonly head: Span | undefined;
}

interface Titled {
  readonly title: string;
  readonly key: string;
  readonly id: string | undefined;
}

function* judge(
  report: Report,
  file: ReportFile,
  { text, place, head }: Contents,
): Generator<Finding> {
  if (text === undefined || place === undefined || head === undefined) return;
  const chapters = report
    .chapters()
    .filter((each) => isListed(each, file))
    .map(titled);
  const items = readContents(text).map((item) => ({ item, at: indexOf(item, chapters) }));
  const named = new Set(items.flatMap(({ at }) => (at < 0 ? [] : [at])));
  // Two chapters at least, or the list is about something else.
  if (named.size < 2) return;
  const left = chapters.filter((_, index) => !named.has(index));
  const meant = new Set<string>();
  for (const { item, at } of items) {
    if (at >= 0 || isOther(report, item)) continue;
    const near = nearest(
      item.title,
      left.map(({ title }) => title),
    );
    if (near !== undefined) meant.add(near);
    yield unknown(place(item), item, near);
  }
  yield* misplaced(items, chapters, place);
  const missing = left.filter(({ title }) => !meant.has(title)).map(({ title }) => title);
  if (missing.length > 0) {
    const args = { items: allInWords(missing.slice(0, 5)) };
    yield { code: 'contents-mismatch', wording: 'missing', ...head, args };
  }
}

/** Chapters that a list of contents names: those with a title, but not the list itself. */
function isListed({ file, title, role }: Chapter, own: ReportFile): boolean {
  return file !== own && title !== undefined && (role === 'body' || role === 'appendix');
}

function titled({ title = '', id }: Chapter): Titled {
  return { title, key: keyOf(title), id };
}

/** A title without its number and without what people vary: case, width, spaces. */
function keyOf(title: string): string {
  const words = title.slice(typedNumber(title)?.length ?? 0);
  return words.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

function indexOf({ title, id }: ContentsItem, chapters: readonly Titled[]): number {
  if (id !== undefined) return chapters.findIndex((chapter) => chapter.id === id);
  const key = keyOf(title);
  return chapters.findIndex((chapter) => chapter.key === key);
}

/** A list of contents may name prefaces and summaries, and sections below their chapters. */
function isOther(report: Report, { title, id }: ContentsItem): boolean {
  if (id !== undefined) return true;
  const key = keyOf(title);
  if (report.chapters().some((each) => keyOf(each.title ?? '') === key)) return true;
  return report.declarations('section').some(({ item }) => keyOf(item.name ?? '') === key);
}

function unknown(place: Span, { title }: ContentsItem, near: string | undefined): Finding {
  const { start, end } = place;
  if (near === undefined)
    return { code: 'contents-mismatch', start, end, args: { item: code(title) } };
  return {
    code: 'contents-mismatch',
    wording: 'near',
    start,
    end,
    args: { item: code(title), near: code(near) },
    fixes: [replacing({ start, end }, near)],
  };
}

function* misplaced(
  items: readonly { readonly item: ContentsItem; readonly at: number }[],
  chapters: readonly Titled[],
  place: (span: Span) => Span,
): Generator<Finding> {
  let last = -1;
  for (const { item, at } of items) {
    if (at < 0) continue;
    if (at < last) {
      const args = { item: code(item.title), before: code(chapters[last]?.title ?? '') };
      yield { code: 'contents-mismatch', wording: 'order', ...spanOf(place(item)), args };
    }
    last = Math.max(last, at);
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
