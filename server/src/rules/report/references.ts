import type { Placed, Report, Resolution } from '../../model/report.ts';
import type { DeclaredKind, Reference } from '../../model/symbols.ts';
import { distance } from '../../schema/nearest.ts';
import { code } from '../../schema/words.ts';
import type { Finding, Fix } from '../../syntax/finding.ts';
import { kindWord } from './kindWords.ts';
import { chapterDeclaring } from './localIds.ts';
import { choosing, type Draft, replacing, type Subject } from './reportRule.ts';
import { isLocal, type Suggestion, suggestFor } from './suggest.ts';
import { wrongKind } from './wrongKind.ts';

/** Ids that lead nowhere, or to something else than is asked for. */
export function* unresolvedReferences(subject: Subject): Generator<Draft> {
  const { report, file, unit } = subject;
  const { references } = unit;
  if (references.length === 0) return;
  const isWhole = report.manifest !== undefined;
  for (const item of references) {
    if (!isJudged(item, isWhole)) continue;
    const place = { file, unit, base: 0, item };
    const resolution = report.resolve(place);
    if (resolution.found.length > 0) continue;
    const draft = unresolved(report, place, resolution);
    if (draft !== undefined) yield draft;
  }
}

/**
 * Without a manifest only what lives within one chapter is known to be missing. The places of files
 * have rules of their own.
 */
function isJudged({ wants, chapter }: Reference, isWhole: boolean): boolean {
  if (wants === 'file' || wants === 'unit') return false;
  return isWhole || (chapter === undefined && isLocal(wants));
}

function unresolved(
  report: Report,
  place: Placed<Reference>,
  resolution: Resolution,
): Draft | undefined {
  const { item } = place;
  // The chapter in front of the slash has its own finding; what it holds is not known then.
  const [chapter] = item.chapter === undefined ? [] : report.find('chapter', item.chapter);
  if (item.chapter !== undefined && chapter === undefined) return undefined;
  const suggestion = suggestFor(report, place, chapter?.file ?? place.file);
  if (resolution.others.length > 0) return wrongKind(place, resolution.others, suggestion);
  return elsewhere(report, place) ?? unknown(place, suggestion);
}

function unknown({ item }: Placed<Reference>, suggestion: Suggestion | undefined): Draft {
  const { wants, id, chapter, dimension, start, end } = item;
  const near = suggestion?.id;
  return {
    code: 'reference-unknown',
    start,
    end,
    ...wordingFor(item, suggestion),
    args: {
      id: code(id),
      kind: kindWord(wants as DeclaredKind | 'place'),
      ...(near !== undefined && { near: code(near) }),
      ...(chapter !== undefined && { chapter: code(chapter) }),
      ...(dimension !== undefined && { dimension: code(dimension) }),
    },
    ...(suggestion && { fixes: [fixFor(item, suggestion)] }),
  };
}

/**
 * A slip of the keys, or a name for an id, has one right answer. Where only a part of the id is the
 * same, as when a metric has been deleted and another begins with its id, the writer has to choose.
 */
function fixFor({ id, start, end }: Reference, { id: near, byName }: Suggestion): Fix {
  const isSlip = byName || distance(id.toLowerCase(), near.toLowerCase(), slips) <= slips;
  return isSlip ? replacing({ start, end }, near) : choosing({ start, end }, near);
}

/** So many letters may be wrong, missing or too many in a slip of the keys. */
const slips = 2;

function wordingFor(
  { wants, chapter, dimension }: Reference,
  suggestion: Suggestion | undefined,
): Pick<Finding, 'wording'> {
  if (suggestion?.byName === true) return { wording: 'name' };
  const isNear = suggestion !== undefined;
  if (chapter !== undefined) return { wording: isNear ? 'withinNear' : 'within' };
  if (isLocal(wants)) return { wording: isNear ? 'localNear' : 'local' };
  if (isNear) return { wording: 'near' };
  return dimension === undefined ? {} : { wording: 'undeclared' };
}

/** `[[shift]]` of a chapter that has no such section, while just one other chapter has it. */
function elsewhere(report: Report, { item }: Placed<Reference>): Draft | undefined {
  const { wants, id, chapter, start, end } = item;
  if (chapter !== undefined || (wants !== 'place' && !isLocal(wants))) return undefined;
  if (report.manifest === undefined) return undefined;
  const kind = wants === 'place' ? 'section' : (wants as DeclaredKind);
  const owner = chapterDeclaring(report, kind, id);
  if (owner === undefined) return undefined;
  const written = `${owner}/${id}`;
  return {
    code: 'reference-unknown',
    wording: 'otherChapter',
    start,
    end,
    args: { id: code(id), kind: kindWord(kind), near: code(written) },
    fixes: [replacing({ start, end }, written)],
  };
}
