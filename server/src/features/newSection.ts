import type { Reports } from '../model/report.ts';
import type { NewItem } from '../protocol.ts';
import { findNode } from '../syntax/locate.ts';
import { columnOf } from '../syntax/pieces.ts';
import { type ItemValues, renderItem } from '../templates/items.ts';
import type { FeatureContext } from './feature.ts';
import { lastPeriod } from './lastPeriod.ts';
import { itemListAt } from './move/itemList.ts';
import { pathOf } from './move/sectionMove.ts';
import { placeOf } from './outline/chapterNodes.ts';
import { readKey, reportOfKey } from './outline/nodeKey.ts';
import { openFileOf } from './reportFile.ts';

/**
 * What to insert for a section within a section: behind its last one, or in a list that is begun.
 * Undefined where the section is written in brackets, which leave no line to write on.
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
  const { syntax } = file;
  const item = { list: 'sections', values, locale, period: lastPeriod(report) } as const;
  const list = itemListAt(syntax, [...path, 'sections']);
  const last = list?.items.at(-1);
  if (list?.style === 'block' && last !== undefined)
    return { range: below(last.end), snippet: `${renderItem(item, list.indent)}\n` };
  const holder = findNode(syntax, path);
  const around = itemListAt(syntax, path.slice(0, -1))?.items[Number(path.at(-1))];
  if (list !== undefined || around === undefined) return undefined;
  if (holder?.node.type !== 'mapping' || holder.node.style !== 'block') return undefined;
  const column = columnOf(syntax.text, holder.base + holder.node.start);
  const head = `${' '.repeat(column)}sections:\n`;
  return { range: below(around.end), snippet: `${head}${renderItem(item, column + 2)}\n` };

  function below(end: number): NewItem['range'] {
    const start = { line: file.lines.positionAt(end).line + 1, character: 0 };
    return { start, end: start };
  }
}
