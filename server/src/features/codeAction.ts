import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { type ActionRequest, Asked } from './actions/asked.ts';
import { extractFigure } from './actions/extract.ts';
import { fixAll, fixKind, fixReport } from './actions/fixAll.ts';
import { fixesHere } from './actions/fixes.ts';
import { inlineMarks } from './actions/inline.ts';
import { missingThings } from './actions/missing/missing.ts';
import type { Offer, Provider } from './actions/offer.ts';
import { organizeManifest } from './actions/organize.ts';
import { replaceByMark } from './actions/replaceByMark.ts';
import { withEdit, withoutEdit } from './actions/shapeOffer.ts';
import { sortItems } from './actions/sort.ts';
import type { FeatureContext, OpenFile } from './feature.ts';

/** The kind under which everything that has one right answer is mended at once, as on saving. */
export const fixAllKind = 'source.fixAll.reportwright';
/** The same in all files of the report. */
export const fixReportKind = 'source.fixAllInReport.reportwright';
export const organizeKind = 'source.organizeManifest.reportwright';
export const sortKind = 'refactor.rewrite.sort';

/** Who offers what, in the order in which it is shown. */
const providers: readonly Provider[] = [
  { kind: CodeActionKind.QuickFix, isUsual: true, offers: fixesHere },
  { kind: CodeActionKind.QuickFix, isUsual: true, offers: missingThings },
  { kind: CodeActionKind.QuickFix, isUsual: true, offers: fixKind },
  { kind: CodeActionKind.RefactorRewrite, isUsual: true, offers: replaceByMark },
  { kind: CodeActionKind.RefactorExtract, isUsual: true, offers: extractFigure },
  { kind: CodeActionKind.RefactorInline, isUsual: true, offers: inlineMarks },
  { kind: sortKind, isUsual: true, offers: sortItems },
  { kind: fixAllKind, isUsual: false, offers: fixAll },
  { kind: fixReportKind, isUsual: false, offers: fixReport },
  { kind: organizeKind, isUsual: false, offers: organizeManifest },
];

/** All kinds of actions that there are. */
export const codeActionKinds: readonly CodeActionKind[] = [
  ...new Set(providers.map(({ kind }) => kind)),
];

/** What can be done at a range of a file: mends, refactorings, and what is asked for by its kind. */
export function codeActions(
  file: OpenFile,
  range: Range,
  request: ActionRequest,
  context: FeatureContext,
): CodeAction[] {
  const asked = new Asked(file, range, request, context);
  return offersFor(asked, request.only).flatMap(({ offer, kind }) => {
    if (offer.isCostly !== true || request.resolves !== true)
      return withEdit(offer, kind, asked) ?? [];
    const data: Later = { uri: file.uri, range, kind };
    return { ...withoutEdit(offer, kind, asked), data };
  });
}

/** Where an action without its edit came from. */
interface Later {
  readonly uri: string;
  readonly range: Range;
  readonly kind: CodeActionKind;
}

/**
 * The action with its edit, for the text as it is now; without one when the file says something else
 * meanwhile.
 */
export function resolveCodeAction(
  action: CodeAction,
  fileOf: (uri: string) => OpenFile | undefined,
  context: FeatureContext,
): CodeAction {
  const later = action.data as Later | undefined;
  const file = later && fileOf(later.uri);
  if (later === undefined || file === undefined) return action;
  const request = { diagnostics: action.diagnostics ?? [], resolves: true };
  const asked = new Asked(file, later.range, request, context);
  for (const { offer, kind } of offersFor(asked, [later.kind])) {
    if (offer.isCostly !== true || withoutEdit(offer, kind, asked).title !== action.title) continue;
    const edit = withEdit(offer, kind, asked)?.edit;
    return edit ? { ...action, edit } : action;
  }
  return action;
}

function offersFor(
  asked: Asked,
  only: readonly CodeActionKind[] | undefined,
): { readonly offer: Offer; readonly kind: CodeActionKind }[] {
  return providers
    .filter(({ kind, isUsual }) => wants(only, kind, isUsual))
    .flatMap(({ kind, offers }) => [...offers(asked)].map((offer) => ({ offer, kind })));
}

/** Whether a kind was asked for: itself or one above it; without a wish, what is usual. */
function wants(only: readonly string[] | undefined, kind: string, isUsual: boolean): boolean {
  if (only === undefined) return isUsual;
  return only.some((wish) => wish === '' || kind === wish || kind.startsWith(`${wish}.`));
}
