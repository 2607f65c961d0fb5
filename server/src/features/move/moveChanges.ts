import type { ReportFile } from '../../model/report.ts';
import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Change } from '../../syntax/finding.ts';
import { scalar } from '../../templates/items.ts';
import { withoutKey } from './emptied.ts';
import { itemListAt } from './itemList.ts';
import { isSameList, type ListPlace, type Move } from './place.ts';
import { putItems } from './put.ts';
import { type DataMove, saysTheSame } from './sameData.ts';
import { type Carried, takeItems } from './taken.ts';

/**
 * The edits of a move by file, in order of the text and apart from each other; none where everything
 * stands there already. Undefined where it cannot be done.
 */
export function moveChanges(move: Move): ReadonlyMap<ReportFile, readonly Change[]> | undefined {
  const taken = take(move);
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
  const joined = new Map([...changes].map(([each, list]) => [each, join(list)] as const));
  return isSafe(move, joined) ? joined : undefined;
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
  readonly changes: ReadonlyMap<ReportFile, readonly Change[]>;
}

/** Takes the items out of all lists that they stand in. */
function take({ items, target }: Move): TakenFromAll | undefined {
  const carried: Carried[] = [];
  const changes = new Map<ReportFile, Change[]>();
  for (const [at, item] of items.entries()) {
    if (items.slice(0, at).some((earlier) => isSameList(earlier, item))) continue;
    const numbers = items.filter((other) => isSameList(other, item)).map(({ number }) => number);
    const list = itemListAt(item.file.syntax, item.path);
    if (list === undefined) return undefined;
    const taken = takeItems(item.file.syntax, list, numbers);
    const all = numbers.length === list.items.length && !isSameList(item, target);
    const gone = all ? withoutKey(item.file.syntax, item.path, list) : undefined;
    carried.push(...taken.carried);
    const own = changes.get(item.file) ?? [];
    changes.set(item.file, [...own, ...(gone === undefined ? taken.changes : [gone])]);
  }
  return { carried, changes };
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

function isSafe(
  { items, texts, target, before }: Move,
  changes: ReadonlyMap<ReportFile, readonly Change[]>,
): boolean {
  const move = {
    ...inDocument(target),
    items: items.map((item) => ({ ...inDocument(item), number: item.number })),
    texts,
    before,
  };
  const after = [...changes].map(
    ([{ syntax }, list]) => [syntax, apply(syntax.text, list)] as const,
  );
  return saysTheSame(move, new Map(after));
}

function inDocument({ file, path }: ListPlace): Pick<DataMove, 'document' | 'path'> {
  return { document: file.syntax, path };
}

function apply(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
