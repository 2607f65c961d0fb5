import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  InlayHint,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls } from '../features/callHierarchy.ts';
import { resolveLens } from '../features/codeLens.ts';
import type { FeatureContext } from '../features/feature.ts';
import { fileRename, type Renamed } from '../features/fileRename.ts';
import { resolveHint } from '../features/inlayHints.ts';
import { markFor } from '../features/markFor.ts';
import { moveItems } from '../features/move.ts';
import { newSection } from '../features/newSection.ts';
import { outline } from '../features/outline.ts';
import type { ProblemsOf } from '../features/outline/problems.ts';
import { outlineAt } from '../features/outlineAt.ts';
import { resolveSymbol, workspaceSymbols } from '../features/workspaceSymbols.ts';
import type {
  MarkFor,
  MarkForParams,
  MoveParams,
  NewItem,
  OutlineAtParams,
  OutlineNode,
  OutlineParams,
} from '../protocol.ts';
import type { ItemValues } from '../templates/items.ts';

/** What can be asked about the reports as a whole. */
export interface ReportFeatures {
  outline(params: OutlineParams): OutlineNode[];
  outlineAt(params: OutlineAtParams): OutlineNode[];
  move(params: MoveParams): WorkspaceEdit | undefined;
  markFor(params: MarkForParams): MarkFor | undefined;
  newSection(within: string, values: ItemValues): NewItem | undefined;
  workspaceSymbols(query: string): WorkspaceSymbol[];
  resolveSymbol(symbol: WorkspaceSymbol): WorkspaceSymbol;
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];
  resolveLens(lens: CodeLens): CodeLens;
  resolveHint(hint: InlayHint): InlayHint;
  fileRename(renames: readonly Renamed[]): WorkspaceEdit | undefined;
}

/** The features of whole reports. `problems`: the findings of each file that are known by now. */
export function reportFeatures(context: FeatureContext, problems: ProblemsOf): ReportFeatures {
  const { reports } = context;
  return {
    outline: ({ parent }) => outline(reports, parent, context, problems),
    outlineAt: ({ textDocument: { uri }, position }) =>
      outlineAt(reports, uri, position, context, problems),
    move: (params) => moveItems(reports, params),
    markFor: (params) => markFor(reports, params, context),
    newSection: (within, values) => newSection(reports, within, values, context),
    workspaceSymbols: (query) => workspaceSymbols(query, context),
    resolveSymbol: (symbol) => resolveSymbol(symbol, context),
    incomingCalls: (item) => incomingCalls(item, context),
    outgoingCalls: (item) => outgoingCalls(item, context),
    resolveLens: (lens) => resolveLens(lens, context),
    resolveHint: (hint) => resolveHint(hint, context),
    fileRename: (renames) => fileRename(renames, context),
  };
}
