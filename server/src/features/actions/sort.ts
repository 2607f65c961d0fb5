import type { ReportFile } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';
import { documentData } from '../../syntax/data.ts';
import { openDocument } from '../../syntax/document.ts';
import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Change } from '../../syntax/finding.ts';
import { findNode, locate } from '../../syntax/locate.ts';
import type { Path } from '../../syntax/tree.ts';
import { type ItemList, itemListAt } from '../move/itemList.ts';
import { applied } from './applied.ts';
import type { Asked } from './asked.ts';
import { inFile, type Offer } from './offer.ts';

type By = 'id' | 'name';

/** The lists that can be sorted, at the caret: their keys, and the kinds of what stands in them. */
const lists: Readonly<Record<string, Declaration['kind']>> = {
  metrics: 'metric',
  cases: 'case',
  sources: 'source',
};

/** The order that readers of both languages expect: Chinese by pinyin, numbers by their value. */
const collator = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** The list at the caret, sorted by the ids or by the names of its items. */
export function* sortItems({ file, known, span }: Asked): Generator<Offer> {
  const path = known && listAt(known, span.start);
  if (known === undefined || path === undefined) return;
  for (const by of ['id', 'name'] as const) {
    if (isSorted(known, path, by)) continue;
    const offer: Offer = {
      title: { id: `sort-by-${by}` },
      isCostly: true,
      edits: () => {
        const changes = sorted(file.syntax, path, by);
        return changes && inFile(file.uri, changes);
      },
    };
    // What hangs together by anchors may not be sorted at all, which has to be tried.
    if (!hasAnchors(file.syntax) || offer.edits() !== undefined) yield offer;
  }
}

/** The path of the list whose key, or whose item's id or name, stands at an offset. */
function listAt({ syntax, kind }: ReportFile, offset: number): Path | undefined {
  const place = locate(syntax, offset);
  if (place === undefined) return undefined;
  const { path } = place;
  const length = kind === 'report' ? 2 : 1;
  const isList =
    kind === 'report' ? path[0] === 'dimensions' : Object.hasOwn(lists, String(path[0]));
  if (!isList || path.length < length) return undefined;
  const isHead = path.length === length && place.role === 'key';
  const isItem =
    path.length <= length + 2 && /^(?:id|name|title|undefined)$/.test(String(path[length + 1]));
  const list = path.slice(0, length);
  return (isHead || isItem) && findNode(syntax, list) !== undefined ? list : undefined;
}

/** Whether the declarations of a list are in order already, as far as they can be read. */
function isSorted({ units }: ReportFile, path: Path, by: By): boolean {
  const kind = path.length === 2 ? 'member' : lists[String(path[0])];
  let before: string | undefined;
  for (const { declarations } of units) {
    for (const item of declarations) {
      if (item.kind !== kind) continue;
      if (item.kind === 'member' && item.dimension !== path[1]) continue;
      const key = by === 'id' ? item.id : (item.name ?? item.id);
      if (before !== undefined && collator.compare(before, key) > 0) return false;
      before = key;
    }
  }
  return true;
}

function hasAnchors({ blocks }: SyntaxDocument): boolean {
  return blocks.some(({ parsed }) => parsed.anchors.length > 0);
}

/** Undefined where the items cannot be told apart, or the file would say something else. */
function sorted(document: SyntaxDocument, path: Path, by: By): readonly Change[] | undefined {
  const list = itemListAt(document, path);
  if (list === undefined || hasStrayWords(document.text, list)) return undefined;
  const keys = keysOf(document, path, by);
  if (keys.length !== list.items.length) return undefined;
  const order = keys
    .map((key, at) => ({ key, at }))
    .sort((a, b) => collator.compare(a.key, b.key) || a.at - b.at)
    .map(({ at }) => at);
  const changes = permuted(document.text, list, order);
  const after = openDocument(applied(document.text, changes), document.format);
  return saysTheSame(document, after, path, order) ? changes : undefined;
}

/** Each item in the place of another; what stands between them stays. */
function permuted(text: string, { items }: ItemList, order: readonly number[]): Change[] {
  return order.flatMap((from, at) => {
    const [place, item] = [items[at], items[from]];
    if (place === undefined || item === undefined || from === at) return [];
    return [{ start: place.start, end: place.end, newText: text.slice(item.start, item.end) }];
  });
}

/** Comments between items in brackets belong to nobody, and would be left behind. */
function hasStrayWords(text: string, { items }: ItemList): boolean {
  return items.some((item, at) => {
    const next = items[at + 1];
    return next !== undefined && !/^[\s,]*$/.test(text.slice(item.end, next.start));
  });
}

function listData(document: SyntaxDocument, path: Path): readonly unknown[] {
  let data: unknown = documentData(document);
  for (const step of path)
    data = Object.hasOwn(Object(data), step) ? Object(data)[step] : undefined;
  return Array.isArray(data) ? data : [];
}

function keysOf(document: SyntaxDocument, path: Path, by: By): readonly string[] {
  return listData(document, path).map((item) => {
    if (typeof item === 'string') return item;
    const { id, name, title } = Object(item) as Readonly<Record<string, unknown>>;
    return String((by === 'name' ? (name ?? title) : undefined) ?? id ?? '');
  });
}

function saysTheSame(
  before: SyntaxDocument,
  after: SyntaxDocument,
  path: Path,
  order: readonly number[],
): boolean {
  const items = listData(before, path);
  const expected = order.map((at) => items[at]);
  if (JSON.stringify(listData(after, path)) !== JSON.stringify(expected)) return false;
  return rest(before, path) === rest(after, path);
}

/** All that the file says beside the list. */
function rest(document: SyntaxDocument, path: Path): string {
  const data: unknown = documentData(document);
  let holder: unknown = data;
  for (const step of path.slice(0, -1)) holder = Object(holder)[step];
  const last = path.at(-1);
  if (last !== undefined && Object.hasOwn(Object(holder), last)) delete Object(holder)[last];
  return JSON.stringify(data);
}
