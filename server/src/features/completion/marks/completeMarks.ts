import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { SchemaFacts } from '../../../schema/factTypes.ts';
import { around } from '../around.ts';
import { factsOf, type Request } from '../request.ts';
import type { WrittenText } from '../writtenText.ts';
import { markOffers } from './markOffers.ts';
import { lineBefore, markPlace } from './markPlace.ts';
import { proseItems } from './proseItems.ts';
import { markItems } from './writeMark.ts';

/**
 * What may be written inside prose or a formula: the parts of marks; beside marks whole ones. Undefined
 * where the text is neither.
 * @param caret offset in the file
 */
export function completeMarks(
  request: Request,
  text: WrittenText,
  caret: number,
): CompletionList | undefined {
  const facts = factsOf({ facts: request.facts, kind: request.file.kind }, text.steps);
  const isFormula = isDerived(request, text);
  if (!isFormula && !isProse(facts)) return undefined;
  const where = around(request, caret);
  if (where === undefined || isInCode(request, text, caret)) return empty;
  const at = { ...where, locale: request.context.locale };
  const place = markPlace(request, text, caret, isFormula);
  if (place === undefined)
    return list(isFormula ? [] : proseItems(request, at, text, caret), false);
  const { offers, isIncomplete } = markOffers(at, place);
  return list(markItems(request, place, offers), isIncomplete);
}

const empty: CompletionList = { isIncomplete: false, items: [] };

function list(items: CompletionItem[], isIncomplete: boolean): CompletionList {
  return { isIncomplete, items };
}

function isProse(facts: SchemaFacts | undefined): boolean {
  return facts?.media === 'text/markdown';
}

function isDerived({ file }: Request, { steps }: WrittenText): boolean {
  return file.kind === 'metrics' && steps.length === 3 && steps[2]?.key === 'derived';
}

/** Behind an odd number of backticks, marks are code. */
function isInCode({ file, base }: Request, { start }: WrittenText, caret: number): boolean {
  const before = lineBefore(file.syntax.text, base + start, caret);
  return (before.match(/`/g)?.length ?? 0) % 2 === 1;
}
