import type { Report } from '../../model/report.ts';
import { findingsOf } from '../../rules/findings.ts';
import { checkFile } from '../../rules/check.ts';
import { openDocument } from '../../syntax/document.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { Asked } from './asked.ts';
import { applied, narrowed } from './applied.ts';
import { type FileEdits, inFile, type Offer } from './offer.ts';
import { type Found, rightFix, type Together, together } from './together.ts';

/** For each code at the caret that has more such findings: one action that mends them all. */
export function* fixKind(asked: Asked): Generator<Offer> {
  const codes = new Set(asked.here.filter((each) => rightFix(each)).map(({ code }) => code));
  for (const code of codes) {
    const same = foundIn(asked.file.uri, asked.findings).filter(isOf(code));
    const { changes, count } = together(same);
    if (count >= 2)
      yield { title: { id: 'fix-all-of-kind', args: { count, code } }, edits: () => ({ changes }) };
    const { report } = asked;
    if (report !== undefined && mayHaveMore(report, asked, code)) {
      yield {
        title: { id: 'fix-all-of-kind-in-report', args: { code } },
        isCostly: true,
        edits: () => together(inReport(report).filter(isOf(code))),
      };
    }
  }
}

/** Everything in the file that has one right answer, as on saving. */
export function* fixAll(asked: Asked): Generator<Offer> {
  const { file, findings } = asked;
  const first = together(foundIn(file.uri, findings));
  if (first.count === 0) return;
  yield {
    title: { id: 'fix-all', args: { count: first.count } },
    edits: () => settled(asked, first),
  };
}

/** Everything in all files of the report. */
export function* fixReport({ report }: Asked): Generator<Offer> {
  if (report === undefined || ![...report.files.values()].some((file) => mends(report, file)))
    return;
  yield {
    title: { id: 'fix-all-in-report' },
    isCostly: true,
    edits: () => together(inReport(report)),
  };
}

function mends(report: Report, file: Parameters<typeof findingsOf>[1]): boolean {
  return findingsOf(report, file).some((finding) => rightFix(finding) !== undefined);
}

function foundIn(uri: string, findings: readonly Finding[]): Found[] {
  return findings.map((finding) => ({ uri, finding }));
}

function inReport(report: Report): Found[] {
  return [...report.files.values()].flatMap((file) => foundIn(file.uri, findingsOf(report, file)));
}

function isOf(code: string): (found: Found) => boolean {
  return ({ finding }) => finding.code === code;
}

/** So many files are looked at when actions are listed. */
const most = 200;

/** A large report may not be checked yet: it is looked at when the action is chosen. */
function mayHaveMore(report: Report, { file, resolves }: Asked, code: string): boolean {
  return report.files.size > most ? resolves : hasMore(report, file.uri, code);
}

/** Whether another file has findings of a kind that can be mended. */
function hasMore(report: Report, uri: string, code: string): boolean {
  for (const file of report.files.values()) {
    if (file.uri === uri) continue;
    if (findingsOf(report, file).some((each) => each.code === code && rightFix(each))) return true;
  }
  return false;
}

/** So many times at most: what is mended may bring another fault to light. */
const rounds = 6;

/**
 * The edit after which nothing of the file's own is left that has one right answer: fixes that stand
 * too close for one step, and those of faults that others hid, follow in further ones.
 */
function settled({ file }: Asked, first: Together): FileEdits {
  const before = file.syntax.text;
  const own = first.changes.get(file.uri) ?? [];
  const once = applied(before, own);
  let text = once;
  for (let round = 1; round < rounds; round++) {
    const syntax = openDocument(text, file.syntax.format);
    const next = together(foundIn(file.uri, checkFile({ kind: file.kind, syntax })));
    const changes = next.changes.get(file.uri) ?? [];
    if (changes.length === 0) break;
    text = applied(text, changes);
  }
  if (text === once) return first;
  const others = [...first.changes].filter(([uri]) => uri !== file.uri);
  return { changes: new Map([...others, ...inFile(file.uri, narrowed(before, text)).changes]) };
}
