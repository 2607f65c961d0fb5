import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Position,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { say } from '../messages/texts.ts';
import type { Placed } from '../model/report.ts';
import { kindWord } from '../rules/report/kindWords.ts';
import type { Span } from '../syntax/finding.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeIn } from './places.ts';
import { anchorOf } from './rename/anchor.ts';
import { refuseConflicts } from './rename/conflicts.ts';
import { refuseAlias, type Target, targetOf } from './rename/target.ts';
import { unreadPlaces } from './rename/unread.ts';
import { symbolAtPosition } from './symbolAt.ts';

/** The id that a rename begins with, and where it stands. */
export interface Renaming {
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * The id at a position, where it can be renamed; undefined where there is none.
 * @throws Refusal with the reason where there is one that cannot
 */
export function prepareRename(
  file: OpenFile,
  position: Position,
  context: FeatureContext,
): Renaming | undefined {
  const target = find(file, position, context);
  if (target === undefined) return undefined;
  const range = rangeIn(target.pointed, target.pointed.item);
  return { range, placeholder: file.lines.getText(range) };
}

/**
 * Gives an id another text everywhere in the report: where it is declared, in lists and keys, in
 * marks, in formulas. Names that prose writes out are not touched, nor are files outside the report.
 * Each place means after the rename what it meant before, and renaming back gives the same bytes.
 *
 * An id is not linked for editing as it is typed (`linkedEditingRange`): such edits stay within one
 * file, while ids reach over many, and a half-typed id would break every other place or meet one that
 * something else bears. Nothing that the format writes twice in one file is free of that.
 * @throws Refusal where the name cannot be an id, is taken, or would change what some place means
 */
export function rename(
  file: OpenFile,
  position: Position,
  newName: string,
  context: FeatureContext,
): WorkspaceEdit | undefined {
  const target = find(file, position, context);
  if (target === undefined) return undefined;
  const name = newName.trim();
  const { id } = target.declaration.item;
  if (name.normalize('NFC') !== id) refuseConflicts(target, name);
  return editOf(target, name, context);
}

function find(file: OpenFile, position: Position, { reports }: FeatureContext): Target | undefined {
  refuseAlias(file, file.lines.offsetAt(position));
  return targetOf(symbolAtPosition(reports, file, position));
}

function editOf(target: Target, name: string, context: FeatureContext): WorkspaceEdit {
  const { declaration, references } = target;
  const { id, kind } = declaration.item;
  const anchor = anchorOf(declaration);
  const changes = new Map<string, AnnotatedTextEdit[]>();
  const put = (placed: Placed<Span>, annotationId: string): void => {
    const edit = { range: rangeIn(placed, placed.item), newText: name, annotationId };
    const { uri } = placed.file;
    const known = changes.get(uri);
    if (known) known.push(edit);
    else changes.set(uri, [edit]);
  };
  put(declaration, anchor === undefined ? 'rename' : 'anchor');
  for (const reference of references) put(reference, 'rename');
  const unread = unreadPlaces(target.report, declaration);
  for (const each of unread) put(each, 'unread');
  const label = say(
    { id: 'rename-label', args: { kind: kindWord(kind), id, name } },
    context.locale,
  );
  return {
    documentChanges: [...changes].map(([uri, edits]) => documentEdit(uri, edits)),
    changeAnnotations: {
      rename: { label },
      ...(anchor !== undefined && { anchor: doubtful('anchor', { anchor, name }, context) }),
      ...(unread.length > 0 && { unread: doubtful('unread', { id }, context) }),
    },
  };
}

/** In the order of the text, as a client may show them one by one. */
function documentEdit(uri: string, edits: AnnotatedTextEdit[]): TextDocumentEdit {
  edits.sort(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
  return { textDocument: { uri, version: null }, edits };
}

/** What the user is asked about before it is done. */
function doubtful(
  why: 'anchor' | 'unread',
  args: Readonly<Record<string, string>>,
  { locale }: FeatureContext,
): ChangeAnnotation {
  return {
    label: say({ id: `rename-${why}-label`, args }, locale),
    description: say({ id: `rename-${why}`, args }, locale),
    needsConfirmation: true,
  };
}
