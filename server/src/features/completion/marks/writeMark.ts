import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import type { Request } from '../request.ts';
import { escapeSnippet } from '../snippetText.ts';
import { asciiMarks } from './asciiMarks.ts';
import type { MarkSlot } from './markSlot.ts';
import { type MarkPlace, rangeAround } from './markPlace.ts';

/** Something to be written at the place of a mark, before it is bound to its place. */
export interface MarkOffer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** In place of the word at the caret. */
  readonly text: string;
  /** What a client holds the typed word against. */
  readonly filter: string;
  /** Close behind the label: a value. */
  readonly aside?: string;
  /** At the right: a name. */
  readonly hint?: string;
  readonly detail?: string;
  /** The mark is whole with it: the caret goes behind the closing brackets. */
  readonly ends: boolean;
  /** A bracket of its own, `]` behind members, that is written unless it is there. */
  readonly inner?: string;
  /** More suggestions follow when it is taken. */
  readonly more?: boolean;
  readonly data?: unknown;
}

/**
 * The items of a place. Their edits are explicit: they take up closing brackets that the editor has
 * typed already, add those that are missing, and put ASCII in place of the brackets of a Chinese
 * keyboard.
 */
export function markItems(
  request: Request,
  place: MarkPlace,
  offers: readonly MarkOffer[],
): CompletionItem[] {
  return offers.map((offer, index) => markItem(request, place, offer, index));
}

function markItem(
  request: Request,
  place: MarkPlace,
  offer: MarkOffer,
  rank: number,
): CompletionItem {
  const { aside, hint, detail, data } = offer;
  const { start, lead } = leadOf(place);
  const { text, behind } = endOf(place, offer);
  const { suggestCommand, snippets } = request.context;
  const words = escapeSnippet(asciiMarks(lead) + offer.text) + text;
  const isSnippet = snippets && text.includes('$1');
  const plain = asciiMarks(lead) + offer.text + text.replace(/\$\d/g, '');
  const range = rangeAround(request, place.caret, place.before.length - start, behind);
  return {
    label: offer.label,
    kind: offer.kind,
    ...((aside ?? hint) && {
      labelDetails: { ...(aside && { detail: ` ${aside}` }), ...(hint && { description: hint }) },
    }),
    ...(detail && { detail }),
    filterText: lead + offer.filter,
    sortText: String(rank).padStart(4, '0'),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: isSnippet ? words : plain },
    ...(offer.more && suggestCommand && { command: { title: '', command: suggestCommand } }),
    ...(data !== undefined && { data }),
  };
}

/** Where the edit starts on the line: at the word, or at the first sign that has to become ASCII. */
function leadOf({ mark, slot, before }: MarkPlace): {
  readonly start: number;
  readonly lead: string;
} {
  const word = before.length - slot.typed.length;
  const written = before.slice(mark.start, word);
  const ascii = asciiMarks(written);
  if (ascii === written) return { start: word, lead: '' };
  let at = 0;
  while (written[at] === ascii[at]) at++;
  return { start: mark.start + at, lead: written.slice(at) };
}

/** What is written behind the offer, and how much behind the caret it takes the place of. */
function endOf(
  place: MarkPlace,
  { ends, inner = '' }: MarkOffer,
): { readonly text: string; readonly behind: number } {
  const { mark, slot } = place;
  const after = asciiMarks(place.after);
  const isClosed = closedBehind(mark.close, after);
  let behind = isClosed ? wordBehind(slot, after) : 0;
  if (inner !== '' && after.startsWith(inner, behind)) behind += inner.length;
  if (mark.close === '') return { text: inner, behind };
  if (after.startsWith(mark.close, behind)) {
    const rewritten = place.after.slice(behind, behind + mark.close.length) !== mark.close;
    if (!ends && !rewritten) return { text: inner, behind };
    const stop = ends ? '' : '$1';
    return { text: `${inner}${stop}${mark.close}`, behind: behind + mark.close.length };
  }
  if (isClosed || /^[@[:]/.test(after.slice(behind))) return { text: inner, behind };
  // Of two closing brackets one may be there.
  if (mark.close.length === 2 && after[behind] === mark.close[0]) behind++;
  return { text: `${inner}${ends ? '' : '$1'}${mark.close}`, behind };
}

/** Whether the mark is closed further behind on its line. */
function closedBehind(close: string, after: string): boolean {
  if (close === '') return true;
  const others = close.startsWith('}') ? /^[^{}]*/ : /^[^[\]]*/;
  return after.startsWith(close, others.exec(after)?.[0].length ?? 0);
}

const words: Readonly<Record<string, RegExp>> = {
  period: /^[\p{L}\p{N}._-]*/u,
  rest: /^/,
  // Members are offered all at once, so that they take the place of all that follow.
  member: /^[^[\]{}@:]*(?=\])|^[\p{L}\p{M}\p{N}_-]*/u,
  // What leads to a thing is changed as a whole: kind, chapter and id.
  thing: /^[\p{L}\p{M}\p{N}_:/-]*/u,
};

/** How long the rest of the word at the caret is; in front of a word, the whole of it. */
function wordBehind({ as, typed }: MarkSlot, after: string): number {
  const gap = typed === '' && as !== 'rest' ? (/^[ \t]*/.exec(after)?.[0].length ?? 0) : 0;
  const word = words[as] ?? /^[\p{L}\p{M}\p{N}_-]*/u;
  const length = word.exec(after.slice(gap))?.[0].length ?? 0;
  return length === 0 ? 0 : gap + length;
}
