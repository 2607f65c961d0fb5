import type { ReportFile } from '../../model/report.ts';
import type { SyntaxDocument } from '../../syntax/block.ts';
import { applied } from '../../syntax/applied.ts';
import type { Change, Span } from '../../syntax/finding.ts';
import { scalar } from '../../templates/items.ts';
import { dashStep, keyColumn } from './dashStep.ts';
import { withoutKey } from './emptied.ts';
import { itemListAt } from './itemList.ts';
import { isSameList, type ListPlace, type Move } from './place.ts';
import { putItems } from './put.ts';
import { type DataMove, saysTheSame } from './sameData.ts';
import { type Carried, takeItems } from './taken.ts';

/**
 * The edits of a move by file, in order of the text and apart from each other; none where everything
 * stands there already. Undefined where it cannot be done.
 *
 * @param rewrites edits in the text as it is before the move, done on the way: in what is moved and
 *   beside it
 */
export function moveChanges(move: Move, rewrites: Changes = new Map()): Changes | undefined {
  const plain = changesOf(move, new Map());
  if (plain === undefined || plain.size === 0) return plain;
  if (!isSafe(move, plain)) return undefined;
  return rewrites.size === 0 ? plain : changesOf(move, rewrites);
}

type Changes = ReadonlyMap<ReportFile, readonly Change[]>;

function changesOf(move: Move, rewrites: Changes): Changes | undefined {
  const taken = take(move, rewrites);
  if (taken === undefined) return undefined;
  const { target, before, texts } = move;
  const { file, path } = target;
  const leaving = move.items.filter((item) => isSameList(item, target)).map(({ number }) => number);
  if (isThere(move, leaving)) return new Map();
  const carried = [...taken.carried, ...texts.map((text) => entry(file.syntax, text))];
  const put = putItems({ document: file.syntax, path, before, leaving }, carried);
  if (put === undefined) return undefined;
  const changes = new Map(taken.changes);
  changes.set(file, [...(changes.get(file) ?? []), ...put]);
  return new Map([...changes].map(([each, list]) => [each, join(list)] as const));
}

/** Whether all items stand together already where they are to go. */
function isThere({ items, target, before, texts }: Move, leaving: readonly number[]): boolean {
  if (texts.length > 0 || leaving.length < items.length) return false;
  const count = itemListAt(target.file.syntax, target.path)?.items.length ?? 0;
  const end = before ?? count;
  return leaving.every((number, at) => number === end - leaving.length + at);
}

interface TakenFromAll {
  readonly carried: readonly Carried[];
  readonly changes: Changes;
}

/** Takes the items out of all lists that they stand in; what is rewritten beside them is, too. */
function take({ items, target }: Move, rewrites: Changes): TakenFromAll | undefined {
  const carried: Carried[] = [];
  const changes = new Map([...rewrites].map(([file, list]) => [file, [...list]] as const));
  const step = stepOf(target);
  for (const [at, item] of items.entries()) {
    if (items.slice(0, at).some((earlier) => isSameList(earlier, item))) continue;
    const numbers = items.filter((other) => isSameList(other, item)).map(({ number }) => number);
    const list = itemListAt(item.file.syntax, item.path);
    if (list === undefined) return undefined;
    const own = changes.get(item.file) ?? [];
    const taken = takeItems(item.file.syntax, list, numbers, own);
    const beside = own.filter(
      (change) => !numbers.some((number) => holds(list.items[number], change)),
    );
    const all = numbers.length === list.items.length && !isSameList(item, target);
    const gone = all ? withoutKey(item.file.syntax, item.path, list, step) : undefined;
    carried.push(...taken.carried);
    changes.set(item.file, [...beside, ...(gone === undefined ? taken.changes : [gone])]);
  }
  return { carried, changes };
}

/** How much deeper than their keys the dashes of a list stand; of a new one as elsewhere in its file. */
function stepOf({ file: { syntax }, path }: ListPlace): number | undefined {
  const list = itemListAt(syntax, path);
  if (list === undefined || list.style === 'flow' || list.items.length === 0)
    return dashStep(syntax.text);
  return list.indent - keyColumn(syntax.text, list.keyEnd);
}

function holds(item: Span | undefined, change: Change): boolean {
  return item !== undefined && item.start <= change.start && change.end <= item.end;
}

/** The path of a chapter as an entry of the manifest. */
function entry({ format }: SyntaxDocument, path: string): Carried {
  const text = format === 'json' ? JSON.stringify(path) : `- ${scalar(path)}`;
  return { text, indent: 0, gap: undefined };
}

/** Edits in order, with those that touch made one, so that no editor can mix them up. */
function join(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < change.start) joined.push(change);
    else {
      const end = Math.max(last.end, change.end);
      joined[joined.length - 1] = {
        start: last.start,
        end,
        newText: last.newText + change.newText,
      };
    }
  }
  return joined;
}

function isSafe({ items, texts, target, before }: Move, changes: Changes): boolean {
  const move = {
    ...inDocument(target),
    items: items.map((item) => ({ ...inDocument(item), number: item.number })),
    texts,
    before,
  };
  const after = [...changes].map(
    ([{ syntax }, list]) => [syntax, applied(syntax.text, list)] as const,
  );
  return saysTheSame(move, new Map(after));
}

function inDocument({ file, path }: ListPlace): Pick<DataMove, 'document' | 'path'> {
  return { document: file.syntax, path };
}
