import { type AliasEvent, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { type EventCursor, withProperties } from './eventCursor.ts';
import type { AliasNode, ScalarNode, ScalarStyle } from '../tree.ts';

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

export function readAlias(cursor: EventCursor, event: AliasEvent): AliasNode {
  cursor.skipTo(event.anchorStart - 1);
  cursor.position = event.anchorEnd;
  const name = cursor.text.slice(event.anchorStart, event.anchorEnd);
  return { type: 'alias', name, start: event.anchorStart - 1, end: event.anchorEnd };
}

export function readScalar(cursor: EventCursor, event: ScalarEvent): ScalarNode {
  cursor.skipTo(Math.max(event.anchorEnd, event.tagEnd, cursor.position));
  const span = event.valueStart < 0 ? emptySpan(cursor) : readSpan(cursor, event);
  return withProperties(cursor, event, {
    type: 'scalar',
    style: styles[event.style] ?? 'plain',
    text: getScalarValue(cursor.text, event),
    indent: event.indent,
    start: span.start,
    end: span.end,
    content: span.content,
  });
}

type Spans = Pick<ScalarNode, 'start' | 'end' | 'content'>;

/** A value left out stands right where the reading is: behind its `:`, `-`, anchor or tag. */
function emptySpan({ position }: EventCursor): Spans {
  const span = { start: position, end: position };
  return { ...span, content: span };
}

function readSpan(cursor: EventCursor, event: ScalarEvent): Spans {
  const content = { start: event.valueStart, end: event.valueEnd };
  if (event.style === SCALAR_STYLE.PLAIN) return walkOver(cursor, content, 0);
  if (event.style <= SCALAR_STYLE.DOUBLE_QUOTED) return walkOver(cursor, content, 1);
  const start = cursor.skipToHeader(content.start);
  cursor.skipTo(content.start);
  cursor.position = content.end;
  return { start, end: lastLineEnd(cursor.text, start, content), content };
}

function walkOver(cursor: EventCursor, content: ScalarNode['content'], quote: number): Spans {
  cursor.skipTo(content.start - quote);
  cursor.position = content.end + quote;
  return { start: content.start - quote, end: content.end + quote, content };
}

/** The end of the last line of a block scalar that is not blank, or of its header. */
function lastLineEnd(text: string, header: number, content: ScalarNode['content']): number {
  let end = content.end;
  while (end > content.start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > content.start) return end;
  return header + (/^[|>][-+0-9]*/.exec(text.slice(header, header + 4))?.[0].length ?? 1);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
