import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { say } from '../messages/texts.ts';
import { checkFile } from '../rules/check.ts';
import type { Change, Finding, Fix } from '../syntax/finding.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeOf } from './nodes.ts';

/** What the client asks for; `diagnostics` are the ones that it shows at the range. */
export interface CodeActionRequest {
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly CodeActionKind[];
}

/** The kind under which everything that has one right answer is mended at once, as on saving. */
export const fixAllKind = 'source.fixAll.reportwright';

/**
 * The fixes of the findings that touch a range, the ways to mend all of one kind in the file, and
 * when asked for by its kind, everything in the file that has one right answer.
 */
export function codeActions(
  file: OpenFile,
  range: Range,
  request: CodeActionRequest,
  context: FeatureContext,
): CodeAction[] {
  const findings = checkFile(file);
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix, true)) {
    const here = findings.filter((finding) => touches(file, range, finding));
    actions.push(...here.flatMap((finding) => fixesOf(file, finding, request, context)));
    actions.push(...fixKind(file, here, findings, context));
  }
  if (wants(request.only, fixAllKind, false)) actions.push(...fixAll(file, findings, context));
  return actions;
}

/** Whether a kind was asked for: itself or one above it; without a wish, what is usual. */
function wants(only: readonly string[] | undefined, kind: string, usual: boolean): boolean {
  if (only === undefined) return usual;
  return only.some((wish) => wish === '' || kind === wish || kind.startsWith(`${wish}.`));
}

function touches(file: OpenFile, range: Range, finding: Finding): boolean {
  const start = file.lines.offsetAt(range.start);
  const end = file.lines.offsetAt(range.end);
  return finding.start <= end && start <= finding.end;
}

function fixesOf(
  file: OpenFile,
  finding: Finding,
  request: CodeActionRequest,
  context: FeatureContext,
): readonly CodeAction[] {
  const shown = diagnosticsOf(file, finding, request.diagnostics);
  return (finding.fixes ?? []).map((fix) => ({
    title: say(fix.title, context.locale),
    kind: CodeActionKind.QuickFix,
    ...(shown.length > 0 && { diagnostics: shown }),
    ...(fix.preferred === true && { isPreferred: true }),
    edit: { changes: { [file.uri]: editsOf(file, fix.changes) } },
  }));
}

/** The client's own diagnostics for a finding: the same code at the same place. */
function diagnosticsOf(
  file: OpenFile,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.code &&
      file.lines.offsetAt(range.start) === finding.start &&
      file.lines.offsetAt(range.end) === finding.end,
  );
}

function editsOf(file: OpenFile, changes: readonly Change[]): TextEdit[] {
  return changes.map((change) => ({ range: rangeOf(file, change), newText: change.newText }));
}

/** For each code at the range that has more such findings: one action that mends them all. */
function fixKind(
  file: OpenFile,
  here: readonly Finding[],
  findings: readonly Finding[],
  context: FeatureContext,
): readonly CodeAction[] {
  const codes = new Set(here.filter((finding) => rightFix(finding)).map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const same = findings.filter((finding) => finding.code === code);
    const { changes, count } = together(same);
    if (count < 2) return [];
    const title = say({ id: 'fix-all-of-kind', args: { count, code } }, context.locale);
    const edit = { changes: { [file.uri]: editsOf(file, changes) } };
    return [{ title, kind: CodeActionKind.QuickFix, edit }];
  });
}

function fixAll(
  file: OpenFile,
  findings: readonly Finding[],
  context: FeatureContext,
): readonly CodeAction[] {
  const { changes, count } = together(findings);
  if (count === 0) return [];
  const title = say({ id: 'fix-all', args: { count } }, context.locale);
  return [{ title, kind: fixAllKind, edit: { changes: { [file.uri]: editsOf(file, changes) } } }];
}

/** The fix that may be made without asking. */
function rightFix(finding: Finding): Fix | undefined {
  return finding.fixes?.find((fix) => fix.preferred === true);
}

/** The preferred fixes of many findings; one that would change what another changes is left out. */
function together(findings: readonly Finding[]): {
  readonly changes: readonly Change[];
  readonly count: number;
} {
  const fixes = findings.flatMap((finding) => rightFix(finding) ?? []);
  const sorted = fixes
    .map((fix) => ({ fix, start: Math.min(...fix.changes.map((change) => change.start)) }))
    .sort((a, b) => a.start - b.start);
  const changes: Change[] = [];
  let end = -1;
  let count = 0;
  for (const { fix, start } of sorted) {
    if (start <= end) continue;
    changes.push(...fix.changes);
    end = Math.max(...fix.changes.map((change) => change.end));
    count++;
  }
  return { changes, count };
}
