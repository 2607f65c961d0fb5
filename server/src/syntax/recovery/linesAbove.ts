import { type LineParts, lineParts } from './lineParts.ts';
import { lineStart } from '../pieces.ts';

/** The lines above the one of an offset, the nearest first; at most `reach` of them. */
export function* linesAbove(text: string, offset: number, reach: number): Generator<LineParts> {
  let at = lineStart(text, Math.min(offset, text.length));
  for (let count = 0; at > 0 && count < reach; count++) {
    at = lineStart(text, text[at - 1] === '\n' && text[at - 2] === '\r' ? at - 2 : at - 1);
    yield lineParts(text, at);
  }
}
