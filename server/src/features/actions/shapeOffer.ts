import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { say } from '../../messages/texts.ts';
import type { Reports } from '../../model/report.ts';
import type { Change } from '../../syntax/finding.ts';
import type { OpenFile } from '../feature.ts';
import { rangeOf } from '../nodes.ts';
import { openFileOf } from '../reportFile.ts';
import type { Asked } from './asked.ts';
import type { FileEdits, Offer } from './offer.ts';

/** The offer as an action, with its edit; undefined when there is nothing that it could do. */
export function withEdit(offer: Offer, kind: string, asked: Asked): CodeAction | undefined {
  const edits = offer.edits();
  const edit = edits && workspaceEdit(edits, asked.file, asked.context.reports);
  return edit && { ...withoutEdit(offer, kind, asked), edit };
}

/** The offer as an action whose edit is asked for when it is chosen. */
export function withoutEdit(offer: Offer, kind: string, asked: Asked): CodeAction {
  const shown = offer.finding === undefined ? [] : asked.shownOf(offer.finding);
  return {
    title: say(offer.title, asked.context.locale),
    kind: offer.kind ?? kind,
    ...(shown.length > 0 && { diagnostics: shown }),
    ...(offer.isPreferred === true && { isPreferred: true }),
  };
}

/** Undefined when nothing would change, or a file that was to be changed is gone. */
function workspaceEdit(
  { changes, created = [] }: FileEdits,
  file: OpenFile,
  reports: Reports,
): WorkspaceEdit | undefined {
  const edits: Record<string, TextEdit[]> = {};
  for (const [uri, list] of changes) {
    const known = uri === file.uri ? file : openFile(reports, uri);
    if (known === undefined) return undefined;
    const real = list.filter((each) => !isIdle(known, each));
    if (real.length > 0) edits[uri] = real.map((each) => textEdit(known, each));
  }
  if (created.length === 0) return Object.keys(edits).length === 0 ? undefined : { changes: edits };
  const begin = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...created.map(({ uri }) => ({ kind: 'create' as const, uri })),
      ...created.map(({ uri, text }) => ({
        textDocument: { uri, version: null },
        edits: [{ range: { start: begin, end: begin }, newText: text }],
      })),
      ...Object.entries(edits).map(([uri, list]) => ({
        textDocument: { uri, version: null },
        edits: list,
      })),
    ],
  };
}

function openFile(reports: Reports, uri: string): OpenFile | undefined {
  const file = reports.file(uri);
  return file && openFileOf(file);
}

/** Writes what stands there already. */
function isIdle({ lines }: OpenFile, { start, end, newText }: Change): boolean {
  return end - start === newText.length && lines.getText().slice(start, end) === newText;
}

function textEdit(file: OpenFile, change: Change): TextEdit {
  return { range: rangeOf(file, change), newText: change.newText };
}
