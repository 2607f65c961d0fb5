import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Report, ReportFile, Reports } from '../model/report.ts';
import type { MoveParams } from '../protocol.ts';
import type { Change } from '../syntax/finding.ts';
import { rangeOf } from './nodes.ts';
import { chapterMove } from './move/chapterMove.ts';
import { moveChanges } from './move/moveChanges.ts';
import type { Move } from './move/place.ts';
import { sectionMove } from './move/sectionMove.ts';
import { readKey, reportOfKey } from './outline/nodeKey.ts';
import { openFileOf } from './reportFile.ts';

/**
 * The edit that moves chapters within the manifest, or sections within and between chapters: whole
 * items with their comments, and not a byte beside them. Undefined where it cannot be done: a section
 * into itself, dashes into brackets, a text that would then mean something else.
 */
export function moveItems(reports: Reports, params: MoveParams): WorkspaceEdit | undefined {
  const move = plan(reports, params);
  const changes = move && moveChanges(move);
  if (changes === undefined) return undefined;
  const edits = [...changes].map(([file, list]) => [
    file.uri,
    list.map((each) => edit(file, each)),
  ]);
  return { changes: Object.fromEntries(edits) as Record<string, TextEdit[]> };
}

function plan(reports: Reports, { keys, parent, before }: MoveParams): Move | undefined {
  const types = new Set(keys.map((key) => readKey(key)?.type));
  const report = commonReport(reports, [
    ...keys,
    parent,
    ...(before === undefined ? [] : [before]),
  ]);
  if (report === undefined || types.size !== 1) return undefined;
  const holder = readKey(parent)?.type;
  const [type] = types;
  if (type === 'chapter')
    return holder === 'report' ? chapterMove(report, keys, before) : undefined;
  if (type !== 'section' || (holder !== 'chapter' && holder !== 'section')) return undefined;
  return sectionMove(report, keys, parent, before);
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
