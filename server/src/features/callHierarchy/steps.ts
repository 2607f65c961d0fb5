import type { Placed } from '../../model/report.ts';
import type { Declaration, Reference } from '../../model/symbols.ts';
import { chapterIn } from '../symbolAt.ts';

/** What a reference belongs to: the derived metric, the section, the case, else the chapter. */
export function userOf({
  file,
  unit,
  base,
  item,
}: Placed<Reference>): Placed<Declaration> | undefined {
  const section = item.section === undefined ? undefined : unit.declarations[item.section];
  const holder =
    section ??
    unit.declarations.find(
      ({ kind, extent }) =>
        (kind === 'metric' || kind === 'case') &&
        extent.start <= item.start &&
        item.end <= extent.end,
    );
  return holder ? { file, unit, base, item: holder } : chapterIn(file);
}

/** The metrics that a thing takes: those of a formula, those that a section names. */
export function inputsOf({ file, unit, base, item }: Placed<Declaration>): Placed<Reference>[] {
  const number = unit.declarations.indexOf(item);
  return unit.references
    .filter((each) => each.wants === 'metric' && belongs(each, item, number))
    .map((each) => ({ file, unit, base, item: each }));
}

function belongs(reference: Reference, { kind, extent }: Declaration, number: number): boolean {
  if (kind === 'section') return reference.section === number;
  return extent.start <= reference.start && reference.end <= extent.end;
}
