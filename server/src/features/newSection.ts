import type { Reports } from '../model/report.ts';
import type { NewItem } from '../protocol.ts';
import { findNode } from '../syntax/locate.ts';
import { columnOf } from '../syntax/pieces.ts';
import type { Path } from '../syntax/tree.ts';
import { type ItemValues, renderFlow, renderItem } from '../templates/items.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { lastPeriod } from './lastPeriod.ts';
import { itemListAt } from './move/itemList.ts';
import { pathOf } from './move/sectionMove.ts';
import { flowPlace } from './newSection/flowPlace.ts';
import { rangeOf } from './nodes.ts';
import { placeOf } from './outline/chapterNodes.ts';
import { readKey, reportOfKey } from './outline/nodeKey.ts';
import { openFileOf } from './reportFile.ts';

/**
 * What to insert for a section within a section: behind its last one, or in a list that is begun;
 * with dashes or in brackets, as the section is written. Undefined where its text cannot be told
 * apart, as in a line that is half typed.
 *
 * @param within the key of the section in the tree
 */
export function newSection(
  reports: Reports,
  within: string,
  values: ItemValues,
  { locale }: FeatureContext,
): NewItem | undefined {
  const key = readKey(within);
  const report = key && reportOfKey(reports, key);
  const place = report && placeOf(report, within);
  const path = place && pathOf(place);
  if (place === undefined || path === undefined || path.length === 0) return undefined;
  const file = openFileOf(place.chapter.file);
  const item = { list: 'sections', values, locale, period: lastPeriod(report) } as const;
  return inBrackets(file, path, item) ?? withDash(file, path, item);
}

type Item = Parameters<typeof renderItem>[0];

function inBrackets(file: OpenFile, path: Path, item: Item): NewItem | undefined {
  const place = flowPlace(file.syntax, path, 'sections');
  if (place === undefined) return undefined;
  const text = renderFlow(item, file.syntax.format === 'json', place.indent);
  return { range: rangeOf(file, place), snippet: `${place.before}${text}${place.after}` };
}

function withDash(file: OpenFile, path: Path, item: Item): NewItem | undefined {
  const { syntax } = file;
  const list = itemListAt(syntax, [...path, 'sections']);
  const last = list?.items.at(-1);
  if (list !== undefined && last !== undefined)
    return below(file, last.end, renderItem(item, list.indent));
  const holder = findNode(syntax, path);
  const around = itemListAt(syntax, path.slice(0, -1))?.items[Number(path.at(-1))];
  if (holder?.node.type !== 'mapping' || around === undefined) return undefined;
  const column = columnOf(syntax.text, holder.base + holder.node.start);
  const lines = renderItem(item, column + 2);
  if (list === undefined)
    return below(file, around.end, `${' '.repeat(column)}sections:\n${lines}`);
  // The key is there with nothing behind it.
  return list.value.start === list.value.end ? below(file, list.keyEnd, lines) : undefined;
}

/** On the line below a place. */
function below({ lines }: OpenFile, end: number, text: string): NewItem {
  const start = { line: lines.positionAt(end).line + 1, character: 0 };
  return { range: { start, end: start }, snippet: `${text}\n` };
}
