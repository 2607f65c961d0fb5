import type { Placed, Report, ReportFile } from '../../model/report.ts';
import type { Declaration, Reference } from '../../model/symbols.ts';
import { isLocal } from '../../rules/report/suggest.ts';
import type { Span } from '../../syntax/finding.ts';
import { itemListAt } from './itemList.ts';
import type { Move } from './place.ts';

/** What goes from its chapters to another one. */
export interface Leaving {
  readonly report: Report;
  readonly target: ReportFile;
  /** What is declared in the text that goes, under ids of a chapter. */
  readonly declarations: readonly Placed<Declaration>[];
  /** What the text that goes names under such ids. */
  readonly references: readonly Placed<Reference>[];
  /** Whether something stands in the text that goes. */
  goes(placed: Placed<Span>): boolean;
}

/** What a move takes to another file; undefined when everything stays in its own. */
export function leavingBy(report: Report, { items, target }: Move): Leaving | undefined {
  const spans = new Map<ReportFile, Span[]>();
  for (const { file, path, number } of items) {
    const span = itemListAt(file.syntax, path)?.items[number];
    if (file !== target.file && span) spans.set(file, [...(spans.get(file) ?? []), span]);
  }
  if (spans.size === 0) return undefined;
  const goes = ({ file, base, item }: Placed<Span>): boolean => {
    const start = base + item.start;
    return spans.get(file)?.some((span) => span.start <= start && start < span.end) === true;
  };
  const inside = [...spans.keys()].flatMap(unitsOf);
  const declarations = inside.flatMap((place) =>
    place.unit.declarations.map((item) => ({ ...place, item })),
  );
  const references = inside.flatMap((place) =>
    place.unit.references.map((item) => ({ ...place, item })),
  );
  return {
    report,
    target: target.file,
    declarations: declarations.filter((each) => isLocal(each.item.kind) && goes(each)),
    references: references.filter((each) => isOfChapter(each.item) && goes(each)),
    goes,
  };
}

function unitsOf(file: ReportFile): Omit<Placed<unknown>, 'item'>[] {
  return file.units.map((unit, number) => ({ file, unit, base: file.starts[number] ?? 0 }));
}

/** Whether what a reference means depends on the chapter that it stands in, or names one. */
function isOfChapter({ wants }: Reference): boolean {
  return wants === 'place' || isLocal(wants);
}
