import { isId } from './ids.ts';
import { is, isEnd, isGap } from './letters.ts';
import { reportRest, reportUnclosed, noteTwins } from './figure.ts';
import { finish, type Read } from './finish.ts';
import { leadsAway, mayLeadAway } from './links.ts';
import type { Part, ReferenceMark } from './mark.ts';
import { type Reader, shown, writing } from './reader.ts';
import { checkId, phraseEnd, readId } from './words.ts';

/** What may stand before the colon of a reference. */
export const referenceKinds: readonly string[] = [
  'chapter',
  'section',
  'case',
  'metric',
  'source',
  'chart',
  'table',
  'image',
  'member',
];

/** What can be placed with `![[…]]`. */
export const embedKinds: readonly string[] = ['chart', 'table', 'image', 'case', 'metric'];

/** What is local to a chapter, so that the chapter may stand in front. */
export const localKinds: readonly string[] = ['section', 'chart', 'table', 'image'];

interface Close {
  readonly at: number;
  readonly width: number;
}

/**
 * Reads `[[…]]` or `![[…]]`, full-width or not.
 * @param start where the two brackets stand
 * @param embed whether the `!` in front belongs to them
 * @returns undefined where the brackets begin no mark
 */
export function readReference(
  r: Reader,
  {
    start,
    limit,
    embed,
  }: { readonly start: number; readonly limit: number; readonly embed: boolean },
): Read | undefined {
  const { text } = r;
  const inner = start + 2;
  const close = referenceClose(text, inner, limit);
  if (isOther(text, { start, inner, limit }, close)) return undefined;
  r.begin(inner, close.at, close.width > 0 ? 'closed' : 'open');
  noteTwins(r, start, '[');
  const parts = readParts(r, embed);
  const innerEnd = close.width > 0 ? close.at : r.at;
  const end = innerEnd + close.width;
  for (let at = innerEnd; at < end; at++) r.note(at, ']');
  const first = embed ? start - 1 : start;
  if (embed) r.note(first, '!');
  const missing = ']'.repeat(2 - close.width);
  if (close.width < 2) reportUnclosed(r, { start: first, end, missing });
  const mark = (): ReferenceMark => ({
    type: 'reference',
    ...r.span(first, end),
    inner: r.span(inner, innerEnd),
    faults: r.found(),
    embed,
    kind: parts.kind,
    chapter: parts.chapter,
    id: parts.id,
  });
  return finish(r, first, end, mark);
}

function referenceClose(text: string, from: number, limit: number): Close {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isEnd(code) || is(code, '[')) return { at, width: 0 };
    if (!is(code, ']')) continue;
    return { at, width: at + 1 < limit && is(text.charCodeAt(at + 1), ']') ? 2 : 1 };
  }
  return { at: limit, width: 0 };
}

/** Brackets of ordinary Markdown, lists of lists, and Chinese brackets that are just brackets. */
function isOther(
  text: string,
  {
    start,
    inner,
    limit,
  }: { readonly start: number; readonly inner: number; readonly limit: number },
  { at, width }: Close,
): boolean {
  const content = text.slice(inner, Math.min(at, inner + 400));
  if (/^\s*(?:\^|["'\d-].*[,"'])/.test(content)) return true;
  const isCjk = text.charCodeAt(start) === 0x3010 || text.charCodeAt(start + 1) === 0x3010;
  if (isCjk && (width < 2 || !/^[\w\p{L}\p{M}-]+(?:[:：/／][\w\p{L}\p{M}-]+)+$/u.test(content))) {
    return true;
  }
  if (width === 2) {
    return mayLeadAway(text, at + 2) && leadsAway(text, at + 2, content.split(/[:/]/).every(isId));
  }
  const first = text.charCodeAt(inner);
  if (inner < at && first < 128 && !isGap(first) && !/[A-Za-z]/.test(text.charAt(inner)))
    return true;
  return width === 1 && hasBracketBehind(text, at + 1, limit);
}

/** `[[a] words](url)`: the outer bracket closes further on. */
function hasBracketBehind(text: string, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isEnd(code) || is(code, '[')) return false;
    if (is(code, ']')) return true;
  }
  return false;
}

interface Parts {
  readonly kind: Part | undefined;
  readonly chapter: Part | undefined;
  readonly id: Part | undefined;
}

function readParts(r: Reader, embed: boolean): Parts {
  const start = r.at;
  r.skipGap();
  if (r.at === r.end && r.manner === 'closed') {
    r.fault('mark-incomplete', start - 2, r.end + 2, { wording: 'empty' });
    return { kind: undefined, chapter: undefined, id: r.part(start, start) };
  }
  if (r.manner === 'open' && r.at > start) {
    r.at = start;
    return { kind: undefined, chapter: undefined, id: r.part(start, start) };
  }
  const kind = readKind(r, embed);
  const { chapter, id } = readPlace(r, kind);
  if (r.manner === 'closed') reportRest(r);
  return { kind, chapter, id };
}

function readKind(r: Reader, embed: boolean): Part | undefined {
  const start = r.at;
  const end = phraseEnd(r);
  r.at = end;
  r.skipGap();
  // Behind a half-typed mark a wide colon is one of the prose.
  if ((r.manner === 'open' && r.code() > 127) || !r.takes(':')) {
    r.at = start;
    if (embed && r.manner === 'closed') {
      r.fault('mark-kind', start, end, {
        wording: 'embed-none',
        args: { found: shown(r.text.slice(start, end)) },
      });
    }
    return undefined;
  }
  const kind = r.part(start, end);
  if (start === end) r.fault('mark-incomplete', r.at - 1, r.at, { wording: 'kind' });
  else if (!referenceKinds.includes(kind.text))
    r.fault('mark-kind', start, end, { args: { found: shown(kind.text) } });
  else if (embed && !embedKinds.includes(kind.text)) {
    r.fault('mark-kind', start, end, { wording: 'embed', args: { found: shown(kind.text) } });
  }
  return kind;
}

/** `chapter/id`, or the id alone. */
function readPlace(r: Reader, kind: Part | undefined): { chapter: Part | undefined; id: Part } {
  r.skipGap();
  const start = r.at;
  const end = phraseEnd(r);
  r.at = end;
  r.skipGap();
  const isPath = r.sees('/') || (r.code() === 35 && r.manner === 'closed');
  if (!isPath) {
    r.at = end;
    const id = r.part(start, end);
    checkId(r, id, { start, end, missing: 'id', back: kind === undefined ? 0 : 1 });
    return { chapter: undefined, id };
  }
  const chapter = r.part(start, end);
  checkId(r, chapter, { start, end, missing: 'chapter', back: 0 });
  const slash = r.at;
  if (!r.takes('/')) {
    r.at++;
    r.fault('mark-syntax', slash, r.at, {
      wording: 'hash',
      args: { found: '`#`' },
      fix: writing('/', [r.change(slash, r.at, '/')]),
    });
  }
  if (kind !== undefined && referenceKinds.includes(kind.text) && !localKinds.includes(kind.text)) {
    r.fault('mark-syntax', start, r.at, {
      wording: 'chapter',
      args: { found: shown(r.text.slice(start, r.at)), kind: shown(kind.text) },
      fix: {
        title: { id: 'fix-mark-remove', args: { text: r.text.slice(start, r.at) } },
        changes: [r.change(start, r.at, '')],
      },
    });
  }
  return { chapter, id: readId(r, 'id') };
}
