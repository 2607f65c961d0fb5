import type { Report, ReportFile } from '../../model/report.ts';
import type { BlockSymbols } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import type { Finding, Fix, Related, Span } from '../../syntax/finding.ts';

/** A block of a file, as the rules over the whole report see it. */
export interface Subject {
  readonly report: Report;
  readonly file: ReportFile;
  readonly unit: BlockSymbols;
}

/**
 * A finding in offsets of its block, kept as long as what it rests on. What it says of other places
 * is asked for at the end, each time: they move without a change of what they mean.
 */
export interface Draft extends Finding {
  /** In offsets of the files that they name, or of the finding's file. */
  readonly later?: () => { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] };
}

/** A rule that looks at one block, with all that it names elsewhere. */
export type UnitRule = (subject: Subject) => Iterable<Draft>;

/** A rule that looks at a file as a whole, in offsets of the file. */
export type FileRule = (report: Report, file: ReportFile) => Iterable<Finding>;

/** The text of a block, without taking its whole file apart. */
export function unitText({ file, unit }: Pick<Subject, 'file' | 'unit'>): string {
  const index = file.units.indexOf(unit);
  return file.text.slice(file.starts[index] ?? 0, file.starts[index + 1] ?? file.text.length);
}

/** A note that points to something else in the report: `message` says what it is. */
export function relatedTo(
  at: { readonly file: ReportFile; readonly base: number },
  { start, end }: Span,
  message: string,
  from: ReportFile,
): Related {
  return {
    start: at.base + start,
    end: at.base + end,
    message: { id: message },
    ...(at.file.uri !== from.uri && { uri: at.file.uri }),
  };
}

/** Writes something else in place of a span: the one right answer, as far as is known. */
export function replacing({ start, end }: Span, newText: string): Fix {
  return {
    title: { id: 'schema.fix.replace', args: { value: code(newText) } },
    preferred: true,
    changes: [{ start, end, newText }],
  };
}

/** One of several answers that are as good. */
export function choosing(span: Span, newText: string): Fix {
  const { title, changes } = replacing(span, newText);
  return { title, changes };
}
