import type { MessageArgs } from '../../messages/message.ts';
import type { Placed, Report } from '../../model/report.ts';
import type { Declaration, Reference } from '../../model/symbols.ts';
import { kindWord } from '../../rules/report/kindWords.ts';
import { isLocal } from '../../rules/report/suggest.ts';
import { Refusal } from '../refusal.ts';
import { whereIs } from '../rename/where.ts';
import type { Leaving } from './leaving.ts';

/**
 * Looks whether ids may go to another chapter: none may be taken there, and no place may get to mean
 * one of them, or something of the other chapter, that means another thing or nothing now.
 * @throws Refusal where one does
 */
export function refuseConflicts({ report, target, declarations, references }: Leaving): void {
  const homes = new Map<string, Placed<Declaration>>();
  for (const declaration of declarations) {
    const { kind, id } = declaration.item;
    if (id === '') continue;
    const twin = homes.get(`${kind}:${id}`);
    homes.set(`${kind}:${id}`, declaration);
    const fromElsewhere = twin?.file === declaration.file ? undefined : twin;
    const taken = report.find(kind as 'section', id, target)[0] ?? fromElsewhere;
    if (taken !== undefined) refuse('move-taken', report, taken, { id, kind: kindWord(kind) });
    const [place] = report.referencesTo({ ...declaration, file: target });
    if (place !== undefined) refuse('move-captured', report, place, { id, kind: kindWord(kind) });
  }
  for (const reference of references) refuseNewMeaning(report, reference, target);
}

/** A bare id that means a chapter, or nothing, must not meet one of its own in the other chapter. */
function refuseNewMeaning(
  report: Report,
  reference: Placed<Reference>,
  target: Leaving['target'],
): void {
  const { wants, id, chapter } = reference.item;
  const meant = report.resolve(reference).found[0];
  if (chapter !== undefined || (meant !== undefined && isLocal(meant.item.kind))) return;
  const kind = (wants === 'place' ? 'section' : wants) as 'section';
  if (report.find(kind, id, target).length === 0) return;
  refuse('move-captured', report, reference, { id, kind: kindWord(kind) });
}

function refuse(
  id: 'move-taken' | 'move-captured',
  report: Report,
  place: Placed<Declaration | Reference>,
  args: MessageArgs,
): never {
  throw new Refusal({ id, args: { ...args, place: whereIs(report, place) } });
}
