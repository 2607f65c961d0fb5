import { isId } from './ids.ts';
import { reportUnclosed } from './figure.ts';
import { finish, type Read } from './finish.ts';
import { is, isEnd, isGap } from './letters.ts';
import { leadsAway, mayLeadAway } from './links.ts';
import type { CitationMark, Part } from './mark.ts';
import { type Reader, shown, writing } from './reader.ts';
import { checkId } from './words.ts';

interface Item {
  readonly id: Part;
  readonly locator: Part | undefined;
}

/**
 * Reads `[@id, locator; @id]`, full-width or not.
 * @param start where the bracket stands
 * @returns undefined where it begins no citation
 */
export function readCitation(r: Reader, start: number, limit: number): Read | undefined {
  const { text } = r;
  const inner = start + 1;
  const at = citationEnd(text, inner, limit);
  const isClosed = at < limit && is(text.charCodeAt(at), ']');
  if (isOther(text, { start, inner, at, isClosed })) return undefined;
  r.begin(inner, at, isClosed ? 'closed' : 'open');
  r.note(start, '[');
  const items = readItems(r);
  const innerEnd = isClosed ? at : r.at;
  const end = isClosed ? at + 1 : innerEnd;
  if (isClosed) r.note(at, ']');
  else reportUnclosed(r, { start, end, missing: ']' });
  const mark = (): CitationMark => ({
    type: 'citation',
    ...r.span(start, end),
    inner: r.span(inner, innerEnd),
    faults: r.found(),
    items,
  });
  return finish(r, start, end, mark);
}

interface Brackets {
  readonly start: number;
  readonly inner: number;
  readonly at: number;
  readonly isClosed: boolean;
}

/** Chinese brackets that are just brackets, and the words of a link. */
function isOther(text: string, { start, inner, at, isClosed }: Brackets): boolean {
  const isCjk = text.charCodeAt(start) === 0x3010;
  if (!isCjk && !(isClosed && mayLeadAway(text, at + 1))) return false;
  const [first = ''] = text.slice(inner + 1, Math.min(at, inner + 300)).split(/[,，;；\s]/, 1);
  return (
    (isCjk && !(isClosed && isId(first))) || (isClosed && leadsAway(text, at + 1, isId(first)))
  );
}

function citationEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isEnd(code) || is(code, '[') || is(code, ']')) return at;
    at++;
  }
  return at;
}

function readItems(r: Reader): readonly Item[] {
  const items: Item[] = [];
  for (;;) {
    r.skipGap();
    const sign = r.at;
    if (r.takes('@')) items.push(readItem(r, 1));
    else items.push(readBare(r));
    const before = r.at;
    r.skipGap();
    if (!r.sees('@') && !continues(r)) {
      r.at = before;
      return items;
    }
    if (r.at === sign) return items;
  }
}

/** Whether a semicolon comes, and the mark goes on behind it. */
function continues(r: Reader): boolean {
  if (!r.sees(';')) return false;
  if (r.manner === 'closed') return r.takes(';');
  // Behind a half-typed mark a semicolon may be one of the prose.
  let next = r.at + 1;
  while (isGap(r.text.charCodeAt(next))) next++;
  return is(r.text.charCodeAt(next), '@') && r.takes(';');
}

/** `[@a; b]`: the second id lacks its sign. */
function readBare(r: Reader): Item {
  const start = r.at;
  const item = readItem(r, 1);
  if (r.at > start) {
    r.fault('mark-syntax', start, start + item.id.text.length, {
      wording: 'cite',
      args: { found: shown(item.id.text) },
      fix: writing(`@${item.id.text}`, [r.change(start, start, '@')]),
    });
  }
  return item;
}

function readItem(r: Reader, back: number): Item {
  r.skipGap();
  const start = r.at;
  const end = idEnd(r);
  r.at = end;
  const id = r.part(start, end);
  checkId(r, id, { start, end, missing: 'source', back });
  return { id, locator: r.manner === 'open' ? undefined : readLocator(r) };
}

/** An id ends at a space, a comma or a semicolon; an odd sign within is a part of it. */
function idEnd(r: Reader): number {
  if (r.manner === 'open') return r.wordEnd();
  let at = r.at;
  while (at < r.end) {
    const code = r.text.charCodeAt(at);
    if (isGap(code) || is(code, ',') || is(code, ';') || is(code, '@')) break;
    at++;
  }
  return at;
}

/** Page, chapter, table or clause: words up to the next source. */
function readLocator(r: Reader): Part | undefined {
  const before = r.at;
  r.skipGap();
  if (r.takes(',')) r.skipGap();
  const start = r.at;
  let end = start;
  while (r.at < r.end && !endsLocator(r, start)) {
    r.at++;
    if (!isGap(r.text.charCodeAt(r.at - 1))) end = r.at;
  }
  if (r.sees('@')) reportSeparator(r, end > start ? end : before);
  return end > start ? r.part(start, end) : undefined;
}

/** A semicolon ends it when a source follows; `p. 3; 5` is one locator. */
function endsLocator(r: Reader, start: number): boolean {
  if (r.sees('@')) return r.at === start || isGap(r.text.charCodeAt(r.at - 1));
  if (!r.sees(';')) return false;
  if (r.at === start) return true;
  let next = r.at + 1;
  while (next < r.end && isGap(r.text.charCodeAt(next))) next++;
  return next >= r.end || is(r.text.charCodeAt(next), '@') || isBareId(r, next);
}

function isBareId(r: Reader, start: number): boolean {
  const rest = r.text.slice(start, Math.min(r.end, start + 250)).trimEnd();
  return /\p{L}{3}/u.test(rest) && isId(rest);
}

/** `[@a @b]`: between two sources stands a semicolon. */
function reportSeparator(r: Reader, end: number): void {
  r.fault('mark-syntax', r.at, r.at + 1, {
    wording: 'separator',
    args: { found: '`@`' },
    fix: writing('; @', [r.change(end, r.at, '; ')]),
  });
}
