import type { Report, ReportFile } from '../../model/report.ts';
import { cjkNumeral, readNumeral } from '../../model/symbols/numerals.ts';
import {
  type OutOfSequence,
  outOfSequence,
  type TypedNumber,
  typedNumbersOf,
} from './typedNumber.ts';

/** A number typed in a chapter's title, and what is wrong with it. */
export interface TypedChapter {
  readonly typed: TypedNumber;
  readonly wrong: OutOfSequence | undefined;
}

/** What is known of a chapter by its number. */
export interface ChapterCount {
  readonly id: string;
  readonly sections: number;
  readonly figures: number;
  readonly tables: number;
}

export interface ReportCounts {
  /** Chapters by the number that is printed or typed in front of them, else by their place. */
  readonly chapters: ReadonlyMap<number, ChapterCount>;
  readonly figures: number;
  readonly tables: number;
}

interface Head {
  readonly path: string;
  readonly id: string;
  readonly title: string | undefined;
  readonly number: string;
  readonly isBody: boolean;
  readonly sections: number;
}

const headsQuestion = {};
const typedQuestion = {};
const countsQuestion = {};

/**
 * What the chapters are called and numbered, as text: it stays the same while only their sections
 * and their prose change, and so does what rests on it.
 */
function headsOf(report: Report): string {
  return report.remember(report, headsQuestion, () => {
    const heads = report.chapters().map(({ file, id, title, number, role, sections }): Head => {
      const isBody = role === 'body';
      const path = report.pathOf(file) ?? '';
      return { path, id: id ?? '', title, number, isBody, sections: sections.length };
    });
    return JSON.stringify(heads);
  });
}

function readHeads(report: Report): readonly Head[] {
  return JSON.parse(headsOf(report)) as readonly Head[];
}

/** The numbers typed in titles of chapters, by the path of the chapter. */
export function typedChapters(report: Report): ReadonlyMap<string, TypedChapter> {
  return report.remember(report, typedQuestion, () => {
    const heads = readHeads(report);
    const numbers = typedNumbersOf(heads.map(({ title }) => title));
    const byHand = numbers.map((typed, index) => (heads[index]?.number === '' ? typed : undefined));
    // What stands in front of the numbered chapters of a report that numbers itself is left alone.
    const isAutomatic = heads.some(({ number }) => number !== '');
    const wrong = isAutomatic ? new Map<number, OutOfSequence>() : outOfSequence(byHand);
    const found = new Map<string, TypedChapter>();
    for (const [index, typed] of numbers.entries()) {
      const path = heads[index]?.path;
      if (typed !== undefined && path !== undefined)
        found.set(path, { typed, wrong: wrong.get(index) });
    }
    return found;
  });
}

/** The number of a chapter as a whole number: the report's own, else the one typed in its title. */
export function numberOf(report: Report, file: ReportFile): number | undefined {
  const number = report.chapterOf(file)?.number ?? '';
  if (number !== '') return bareNumber(number);
  return typedChapters(report).get(report.pathOf(file) ?? '')?.typed.parts[0];
}

const numeral = new RegExp(`[0-9]+|${cjkNumeral}+|[IVXLC]+`, 'u');

/** 3 of `三、`, `（3）`, `III`; undefined for letters, with which appendices are counted. */
function bareNumber(printed: string): number | undefined {
  const found = numeral.exec(printed)?.[0];
  return found === undefined ? undefined : readNumeral(found);
}

/** How many chapters, sections, figures and tables there are for prose to name by their number. */
export function countsOf(report: Report): ReportCounts {
  return report.remember(report, countsQuestion, () => {
    const figures = countByPath(report, ['chart', 'image']);
    const tables = countByPath(report, ['table']);
    const typed = typedChapters(report);
    const chapters = new Map<number, ChapterCount>();
    let place = 0;
    for (const head of readHeads(report)) {
      if (!head.isBody) continue;
      place++;
      const own =
        head.number === '' ? typed.get(head.path)?.typed.parts[0] : bareNumber(head.number);
      const count = { figures: figures.get(head.path) ?? 0, tables: tables.get(head.path) ?? 0 };
      chapters.set(own ?? place, { id: head.id, sections: head.sections, ...count });
    }
    return { chapters, figures: sum(figures), tables: sum(tables) };
  });
}

function countByPath(
  report: Report,
  kinds: readonly ('chart' | 'image' | 'table')[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of kinds.flatMap((kind) => report.declarations(kind))) {
    const path = report.pathOf(file) ?? '';
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}
