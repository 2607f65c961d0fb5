import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Report, ReportFile, Reports } from '../model/report.ts';
import type { MoveParams } from '../protocol.ts';
import type { Change } from '../syntax/finding.ts';
import { rangeOf } from './nodes.ts';
import { chapterMove } from './move/chapterMove.ts';
import { keepReferences } from './move/keepReferences.ts';
import { moveChanges } from './move/moveChanges.ts';
import type { Move } from './move/place.ts';
import { sectionMove } from './move/sectionMove.ts';
import { readKey, reportOfKey } from './outline/nodeKey.ts';
import { openFileOf } from './reportFile.ts';

/**
 * The edit that moves chapters within the manifest, or sections within and between chapters: whole
 * items with their comments, and not a byte beside them. Undefined where it cannot be done: a section
 * into itself, dashes into brackets, a text that would then mean something else. References to what
 * goes to another chapter, and those within, are rewritten so that each means what it meant.
 * @throws Refusal where one of them would come to mean something else
 */
export function moveItems(reports: Reports, params: MoveParams): WorkspaceEdit | undefined {
  const { report, move } = plan(reports, params) ?? {};
  if (report === undefined || move === undefined) return undefined;
  const changes = moveChanges(move, keepReferences(report, move));
  if (changes === undefined) return undefined;
  const edits = [...changes].map(([file, list]) => [
    file.uri,
    list.map((each) => edit(file, each)),
  ]);
  return { changes: Object.fromEntries(edits) as Record<string, TextEdit[]> };
}

interface Plan {
  readonly report: Report;
  readonly move: Move | undefined;
}

function plan(reports: Reports, { keys, parent, before }: MoveParams): Plan | undefined {
  const types = new Set(keys.map((key) => readKey(key)?.type));
  const report = commonReport(reports, [
    ...keys,
    parent,
    ...(before === undefined ? [] : [before]),
  ]);
  if (report === undefined || types.size !== 1) return undefined;
  const holder = readKey(parent)?.type;
  const [type] = types;
  if (type === 'chapter') {
    return holder === 'report' ? { report, move: chapterMove(report, keys, before) } : undefined;
  }
  if (type !== 'section' || (holder !== 'chapter' && holder !== 'section')) return undefined;
  return { report, move: sectionMove(report, keys, parent, before) };
}

/** The report that all keys belong to. */
function commonReport(reports: Reports, keys: readonly string[]): Report | undefined {
  const found = keys.map((key) => {
    const read = readKey(key);
    return read && reportOfKey(reports, read);
  });
  return found.every((report) => report === found[0]) ? found[0] : undefined;
}

function edit(file: ReportFile, { start, end, newText }: Change): TextEdit {
  return { range: rangeOf(openFileOf(file), { start, end }), newText };
}
