import type { Placed } from '../../model/report.ts';
import type { Declaration, DeclaredKind, Reference } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import { kindWord } from './kindWords.ts';
import { type Draft, relatedTo, replacing, unitText } from './reportRule.ts';
import { isLocal, type Suggestion } from './suggest.ts';

type Found = Placed<Declaration>;

/** The id of something else than is asked for. */
export function wrongKind(
  place: Placed<Reference>,
  others: readonly Found[],
  suggestion: Suggestion | undefined,
): Draft | undefined {
  const { wants, from } = place.item;
  const [other] = [...others].sort((a, b) => rankOf(a) - rankOf(b));
  if (other === undefined) return undefined;
  if (wants === 'member' && other.item.kind === 'member') return wrongDimension(place, other);
  // No mark refers to a dimension or a unit.
  const hasMark = likely.includes(other.item.kind);
  if (hasMark && (from === 'reference' || from === 'embed')) return wrongMark(place, other);
  if (hasMark && from === 'figure' && wants === 'metric') return noFigure(place, other);
  const { start, end } = place.item;
  const near = suggestion?.id;
  return {
    ...base(place, other),
    ...(near !== undefined && {
      wording: 'near',
      fixes: [replacing({ start, end }, near)],
    }),
    args: { ...argsOf(place, other), ...(near !== undefined && { near: code(near) }) },
  };
}

/** What prose is most likely to speak of, where an id is borne by several things. */
const likely: readonly DeclaredKind[] = [
  'chart',
  'table',
  'image',
  'case',
  'metric',
  'section',
  'chapter',
  'source',
  'member',
];

function rankOf({ item }: Found): number {
  const rank = likely.indexOf(item.kind);
  return rank < 0 ? likely.length : rank;
}

const placeable: ReadonlySet<DeclaredKind> = new Set(['chart', 'table', 'image', 'case', 'metric']);

function base(place: Placed<Reference>, other: Found): Omit<Draft, 'args'> {
  const { start, end } = place.item;
  return {
    code: 'reference-wrong-kind',
    start,
    end,
    later: () => ({ related: [relatedTo(other, other.item, 'report.declared', place.file)] }),
  };
}

function argsOf({ item }: Placed<Reference>, other: Found): NonNullable<Draft['args']> {
  return {
    id: code(item.id),
    found: kindWord(other.item.kind, 'any'),
    wanted: kindWord(item.wants as DeclaredKind | 'place', 'any'),
  };
}

function wrongDimension(place: Placed<Reference>, other: Found): Draft {
  const of = other.item.kind === 'member' ? other.item.dimension : '';
  return {
    ...base(place, other),
    wording: 'dimension',
    args: { id: code(place.item.id), found: code(of), dimension: code(place.item.dimension ?? '') },
  };
}

/** `[[case:csat]]` where csat is a metric: the kind in front of the id is put right. */
function wrongMark(place: Placed<Reference>, other: Found): Draft {
  const mark = markAround(place);
  const isPlaced = place.item.from === 'embed' && placeable.has(other.item.kind);
  const written = `${isPlaced ? '!' : ''}${markFor(place, other)}`;
  return {
    ...base(place, other),
    wording: 'mark',
    args: { ...argsOf(place, other), written: code(written) },
    ...(mark !== undefined && { fixes: [replacing(mark, written)] }),
  };
}

/** How a thing is referred to: `[[metric:csat]]`, `[[overview/shift]]`. */
function markFor({ item: { id, chapter } }: Placed<Reference>, { item: { kind } }: Found): string {
  const prefix = kind === 'section' || kind === 'chapter' ? '' : `${kind}:`;
  const path = chapter !== undefined && isLocal(kind) ? `${chapter}/` : '';
  return `[[${prefix}${path}${id}]]`;
}

/** `{{amazon}}` where amazon is a case. */
function noFigure(place: Placed<Reference>, other: Found): Draft {
  return {
    ...base(place, other),
    wording: 'figure',
    args: { ...argsOf(place, other), written: code(markFor(place, other)) },
  };
}

/** The mark around an id, from its brackets (and `!`) to its brackets, in offsets of the block. */
function markAround(place: Placed<Reference>): { start: number; end: number } | undefined {
  const text = textAround(place);
  const open = text.lastIndexOf('[[', place.item.start);
  const close = text.indexOf(']]', place.item.end);
  if (open < 0 || close < 0 || /[\]\n]/.test(text.slice(open + 2, place.item.start)))
    return undefined;
  if (text.slice(place.item.end, close).trim() !== '') return undefined;
  return { start: text[open - 1] === '!' ? open - 1 : open, end: close + 2 };
}

/** The text of the block that a reference stands in. */
function textAround(place: Placed<Reference>): string {
  return unitText(place);
}
