import type { Chapter, Report, ReportFile, Section } from '../../model/report.ts';
import { writeLike } from '../../model/symbols/numerals.ts';
import { code } from '../../schema/words.ts';
import type { Finding, Span } from '../../syntax/finding.ts';
import { numberOf, typedChapters } from './chapterNumbers.ts';
import { replacing } from './reportRule.ts';
import {
  type OutOfSequence,
  outOfSequence,
  type TypedNumber,
  typedNumber,
  typedNumbersOf,
} from './typedNumber.ts';

/** A title with the place where it stands in the file. */
interface Title {
  readonly text: string | undefined;
  readonly place: Span | undefined;
  /** What the report prints in front of it by itself. */
  readonly number: string;
}

/**
 * Numbers that are typed in titles: beside the report's own, where both would be printed, and out
 * of sequence where the report gives none.
 */
export function* typedNumbers(report: Report, file: ReportFile): Generator<Finding> {
  const chapter = file.kind === 'chapter' ? report.chapterOf(file) : undefined;
  if (chapter === undefined) return;
  yield* ofChapter(report, file, chapter);
  yield* ofSections(file, chapter.sections, () => numberOf(report, file));
}

function* ofChapter(report: Report, file: ReportFile, chapter: Chapter): Generator<Finding> {
  const entry = report.entry(file, 'title');
  const { number, title } = chapter;
  // Hardly any title has a number: those of the other chapters are looked at only then.
  if (title === undefined || typedNumber(title) === undefined) return;
  const known = typedChapters(report).get(report.pathOf(file) ?? '');
  if (entry === undefined || known === undefined) return;
  const { start, end } = entry.item;
  const place = { start: entry.base + start, end: entry.base + end };
  const head: Title = { text: title, place, number };
  if (number !== '') yield twice(file, head, known.typed);
  else if (known.wrong !== undefined) yield wrong(file, head, known.wrong);
}

function* ofSections(
  file: ReportFile,
  sections: readonly Section[],
  chapter: () => number | undefined,
): Generator<Finding> {
  for (const { sections: inner } of sections)
    if (inner.length > 0) yield* ofSections(file, inner, chapter);
  const numbers = typedNumbersOf(sections.map(({ declaration: { item } }) => item.name));
  if (numbers.every((typed) => typed === undefined)) return;
  const titles = sections.map(({ declaration: { base, item }, number }): Title => {
    const { title, name } = item;
    const place = title && { start: base + title.start, end: base + title.end };
    return { text: name, place, number };
  });
  const byHand = numbers.map((typed, index) => (titles[index]?.number === '' ? typed : undefined));
  const outOf = outOfSequence(byHand);
  for (const [index, typed] of numbers.entries()) {
    const title = titles[index];
    if (typed === undefined || title === undefined) continue;
    const broken = outOf.get(index);
    if (title.number !== '') yield twice(file, title, typed);
    else if (isOfOther(typed, chapter())) yield ofOther(file, title, typed, chapter() ?? 0);
    else if (broken !== undefined) yield wrong(file, title, broken);
  }
}

function isOfOther({ parts }: TypedNumber, chapter: number | undefined): boolean {
  return chapter !== undefined && parts.length > 1 && parts[0] !== chapter;
}

/** The place of a typed number, and of all that would go with it; only where the title is plain. */
function placeOf(file: ReportFile, { place }: Title, typed: TypedNumber): Span | undefined {
  if (place === undefined) return undefined;
  const source = file.text.slice(place.start, place.end);
  const quote = /^["']/.test(source) ? 1 : 0;
  if (!source.startsWith(typed.text, quote)) return undefined;
  return { start: place.start + quote, end: place.start + quote + typed.text.length };
}

function spanOf(file: ReportFile, title: Title, typed: TypedNumber): Span {
  return placeOf(file, title, typed) ?? title.place ?? { start: 0, end: 0 };
}

function twice(file: ReportFile, title: Title, typed: TypedNumber): Finding {
  const place = placeOf(file, title, typed);
  const args = { number: code(typed.text), printed: code(title.number) };
  const removed = place && { start: place.start, end: place.start + typed.length, newText: '' };
  return {
    code: 'numbering-sequence',
    wording: 'twice',
    ...spanOf(file, title, typed),
    args,
    ...(removed && {
      fixes: [
        {
          title: { id: 'fix-remove', args: { text: code(typed.text) } },
          preferred: true,
          changes: [removed],
        },
      ],
    }),
  };
}

function wrong(
  file: ReportFile,
  title: Title,
  { typed, expected, before }: OutOfSequence,
): Finding {
  const written = renumbered(typed, expected);
  const place = placeOf(file, title, typed);
  return {
    code: 'numbering-sequence',
    ...(before === undefined && { wording: 'first' }),
    ...spanOf(file, title, typed),
    args: {
      number: code(typed.text),
      expected: code(written),
      ...(before !== undefined && { before: code(before.text) }),
    },
    ...(place && { fixes: [replacing(place, written)] }),
  };
}

function ofOther(file: ReportFile, title: Title, typed: TypedNumber, chapter: number): Finding {
  const own = typed.text.slice(typed.text.search(/[.．]/u));
  const written = `${chapter}${own}`;
  const place = placeOf(file, title, typed);
  return {
    code: 'numbering-sequence',
    wording: 'parent',
    ...spanOf(file, title, typed),
    args: { number: code(typed.text), chapter, expected: code(written) },
    ...(place && { fixes: [replacing(place, written)] }),
  };
}

/** The number as it is typed, with another numeral in the place of its last one. */
function renumbered({ text, at, numeral }: TypedNumber, value: number): string {
  return text.slice(0, at) + writeLike(numeral, value) + text.slice(at + numeral.length);
}
