import type { Placed, Report } from '../../model/report.ts';
import type { Declaration, Reference } from '../../model/symbols.ts';
import { builtinDimensions } from '../../model/symbols/references.ts';
import { kindWord } from '../../rules/report/kindWords.ts';
import { units } from '../../schema/vocabulary.ts';
import { isId } from '../../syntax/marks/ids.ts';
import { Refusal } from '../refusal.ts';
import { scopeOf } from './scope.ts';
import type { Target } from './target.ts';
import { whereIs } from './where.ts';

/** As the schema has it for units of a team's own. */
const unitShape = /^\p{L}[\p{L}\p{M}\p{N}_/-]{0,60}$/u;

/**
 * Looks whether something may bear a new id: every place has to mean after the rename what it means
 * now, so that renaming back gives the same text.
 * @throws Refusal where it may not
 */
export function refuseConflicts(target: Target, written: string): void {
  const name = written.normalize('NFC');
  refuseShape(target.declaration, name);
  const { report, declaration } = target;
  const kind = kindWord(declaration.item.kind);
  const [taken] = report.find(declaration.item.kind, name, scopeOf(declaration));
  if (taken !== undefined) {
    throw new Refusal({ id: 'rename-taken', args: { name, kind, place: whereIs(report, taken) } });
  }
  const { file, unit, base } = declaration;
  const item: Declaration = { ...declaration.item, id: name };
  for (const place of report.referencesTo({ file, unit, base, item })) {
    const isFree = report.resolve(place).found.length === 0;
    const id = isFree ? 'rename-waiting' : 'rename-captured';
    throw new Refusal({ id, args: { name, kind, place: whereIs(report, place) } });
  }
  const hidden = target.references.find((place) => isHidden(report, place, name));
  if (hidden !== undefined) {
    const args = { name, id: declaration.item.id, place: whereIs(report, hidden) };
    throw new Refusal({ id: 'rename-hidden', args });
  }
}

function refuseShape({ item: { kind } }: Placed<Declaration>, name: string): void {
  const fits = kind === 'unit' ? unitShape.test(name) : isId(name);
  if (!fits) throw new Refusal({ id: 'rename-no-id', args: { name } });
  const isReserved =
    (kind === 'dimension' && builtinDimensions.has(name)) ||
    (kind === 'unit' && units.some(({ id }) => id === `other:${name}`));
  if (isReserved) throw new Refusal({ id: 'rename-reserved', args: { name } });
}

/** Whether `[[x]]`, which means a chapter, would mean a section of its own chapter under the name. */
function isHidden(report: Report, { file, item }: Placed<Reference>, name: string): boolean {
  const isChapter = item.wants === 'place' && report.find('section', item.id, file).length === 0;
  return isChapter && report.find('section', name, file).length > 0;
}
