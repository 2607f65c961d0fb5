import type { Position } from 'vscode-languageserver-types';
import type { ItemList, NewItem } from '../protocol.ts';
import { lineEnd, nextLine } from '../syntax/pieces.ts';
import { type ListPlace, listPlace } from '../schema/edits/listPlace.ts';
import { type ItemValues, renderFlow, renderItem } from '../templates/items.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { lastPeriod } from './lastPeriod.ts';

/**
 * What to insert, and where, to add an item to a list of a file: behind the last item, in the way
 * the list is written, with nothing else touched. A list that is not there yet is begun.
 *
 * Block lists are continued on a line of their own. Where the file ends without a line break, that
 * line is the one past the last, which the client has to begin.
 */
export function newItem(
  file: OpenFile,
  list: ItemList,
  values: ItemValues,
  context: FeatureContext,
): NewItem {
  const { text, format } = file.syntax;
  const place = listPlace(file.syntax, list);
  const period = lastPeriod(context.reports.reportOf(file.uri));
  const item = { list, values, locale: context.locale, period };
  if (place.style === 'flow') {
    const snippet = flowSnippet(place, (indent) => renderFlow(item, format === 'json', indent));
    const range = {
      start: file.lines.positionAt(place.start),
      end: file.lines.positionAt(place.end),
    };
    return { range, snippet };
  }
  const head = place.begins === undefined ? '' : `${place.begins}:\n`;
  const start = lineAfter(file, place.start);
  return { range: { start, end: start }, snippet: `${head}${renderItem(item, place.indent)}\n` };

  function lineAfter({ lines }: OpenFile, offset: number): Position {
    const next = nextLine(text, offset);
    const atEnd = next === text.length && lineEnd(text, offset) === text.length;
    if (atEnd && text.trim() === '') return { line: 0, character: 0 };
    const position = lines.positionAt(next);
    return atEnd && position.character > 0 ? { line: position.line + 1, character: 0 } : position;
  }
}

function flowSnippet(
  place: Extract<ListPlace, { style: 'flow' }>,
  render: (indent: number) => string,
): string {
  const { before, after, indent } = place;
  return `${before}${render(indent)}${after}`;
}
