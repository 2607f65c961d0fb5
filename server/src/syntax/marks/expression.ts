import { isId } from './ids.ts';
import type { FigureExpression, Part } from './mark.ts';
import { readPeriods } from './periods.ts';
import { closing, type Reader, shown, writing } from './reader.ts';
import { checkId, phraseEnd, readId, reportMissing } from './words.ts';

/** What may stand behind the colon of a figure. */
export const figureFormats: readonly string[] = ['change', 'points', 'times', 'number'];

interface Members {
  readonly members: readonly Part[];
  readonly start: number;
  readonly end: number;
}

const nobody: readonly Part[] = [];

/**
 * Reads `metric[members]@from..to:format` as far as it goes. Words that are left out behind a sign
 * are empty parts. What stands behind is the caller's.
 */
export function readExpression(r: Reader): FigureExpression {
  r.skipGap();
  const start = r.at;
  const { metric, from: early } = readMetric(r);
  let last = r.at;
  const metricEnd = last;
  let members = readMembers(r);
  if (members !== undefined) last = r.at;
  const periods = early === undefined ? readAt(r) : { from: early, to: undefined };
  if (periods !== undefined) last = r.at;
  if (members === undefined && periods !== undefined) members = readLateMembers(r, metricEnd);
  if (members !== undefined) last = Math.max(last, members.end);
  const format = readFormat(r);
  if (format !== undefined) last = r.at;
  r.at = last;
  const brackets = members && r.span(members.start, members.end);
  const span = r.span(start, last);
  return {
    start: span.start,
    end: span.end,
    metric,
    members: members?.members ?? nobody,
    brackets,
    from: periods?.from,
    to: periods?.to,
    format,
  };
}

/** The id of the metric; in `csat 2024` the sign in front of the period was left out. */
function readMetric(r: Reader): { readonly metric: Part; readonly from?: Part } {
  const start = r.at;
  const word = r.wordEnd();
  const end = phraseEnd(r);
  const gap = end > word ? periodBehind(r.text.slice(word, end)) : 0;
  if (gap === 0 || !isId(r.text.slice(start, word).normalize('NFC'))) {
    r.at = end;
    const metric = r.part(start, end);
    checkId(r, metric, { start, end, missing: 'metric', back: 0 });
    return { metric };
  }
  r.at = end;
  const from = word + gap;
  const period = r.text.slice(from, end);
  r.fault('mark-syntax', from, end, {
    wording: 'at',
    args: { found: shown(period) },
    fix: writing(`@${period}`, [r.change(word, from, '@')]),
  });
  return { metric: r.part(start, word), from: r.part(from, end) };
}

/** How much space stands in front of a period; 0 where there is no period. */
function periodBehind(text: string): number {
  if (text.length > 50) return 0;
  return /^(\s+)(?:FY)?\d{4}(?:-[\w-]*)?$/.exec(text)?.[1]?.length ?? 0;
}

function readAt(r: Reader): { readonly from: Part; readonly to: Part | undefined } | undefined {
  const before = r.at;
  r.skipGap();
  if (r.takes('@')) return readPeriods(r);
  r.at = before;
  return undefined;
}

function readFormat(r: Reader): Part | undefined {
  const before = r.at;
  r.skipGap();
  // Behind a half-typed mark a colon may be one of the prose.
  const isProse = r.manner === 'open' && r.text.charCodeAt(r.at) > 127;
  if (isProse || !r.takes(':')) {
    r.at = before;
    return undefined;
  }
  r.skipGap();
  const start = r.at;
  const end = r.wordEnd();
  r.at = end;
  const format = r.part(start, end);
  if (start === end) reportMissing(r, 'format', start, 1);
  else if (!figureFormats.includes(format.text)) {
    r.fault('mark-format', start, end, { args: { found: shown(format.text) } });
  }
  return format;
}

/** `csat@2024[amazon]`: the members stand in front of the period. */
function readLateMembers(r: Reader, metricEnd: number): Members | undefined {
  const from = r.at;
  const members = readMembers(r);
  if (members === undefined) return undefined;
  const text = r.text.slice(members.start, members.end);
  r.fault('mark-syntax', members.start, members.end, {
    wording: 'order',
    args: { found: shown(text) },
    fix: {
      title: { id: 'fix-mark-order' },
      changes: [r.change(metricEnd, metricEnd, text), r.change(from, members.end, '')],
    },
  });
  return members;
}

function readMembers(r: Reader): Members | undefined {
  const before = r.at;
  r.skipGap();
  const start = r.at;
  if (!r.takes('[')) {
    r.at = before;
    return undefined;
  }
  const members: Part[] = [];
  let end = start;
  do {
    readMember(r, members);
    end = r.at;
    r.skipGap();
  } while (r.takes(','));
  if (r.takes(']')) return { members, start, end: r.at };
  r.at = end;
  if (r.manner !== 'open') {
    r.fault('mark-unclosed', start, end, {
      wording: 'members',
      fix: closing(']', [r.change(end, end, ']')]),
    });
  }
  return { members, start, end };
}

/** One member; of several without commas between them each counts. */
function readMember(r: Reader, members: Part[]): void {
  r.skipGap();
  const start = r.at;
  const end = phraseEnd(r);
  const words = end === r.wordEnd() ? [] : r.text.slice(start, end).split(/\s+/);
  if (words.length === 0 || !words.every((word) => isId(word.normalize('NFC')))) {
    members.push(readId(r, 'member'));
    return;
  }
  let at = start;
  for (const word of words) {
    at = r.text.indexOf(word, at);
    members.push(r.part(at, at + word.length));
    at += word.length;
  }
  r.at = end;
  const meant = words.join(', ');
  r.fault('mark-syntax', start, end, {
    wording: 'comma',
    args: { found: shown(r.text.slice(start, end)) },
    fix: writing(meant, [r.change(start, end, meant)]),
  });
}
