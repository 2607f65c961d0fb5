import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types';
import type { Span } from '../../syntax/finding.ts';
import type { Request } from './request.ts';
import type { Slot } from './slot.ts';
import { plainText } from './snippetText.ts';

/** An item before it is bound to its place in the text. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** LSP snippet text. */
  readonly text: string;
  /** The word of the list at the right: a title, a meaning. */
  readonly hint?: string;
  /** Close behind the label: a value. */
  readonly aside?: string;
  readonly detail?: string;
  /** More words under which the item is found. */
  readonly search?: string;
  /** It leaves the list as soon as something is typed. */
  readonly untyped?: boolean;
  /** Items of a lower rank stand above. */
  readonly rank: number;
  /** More suggestions follow at the caret when it is taken. */
  readonly more?: boolean;
  /** The text begins on a new line, so that the space before it goes. */
  readonly below?: boolean;
  readonly data?: unknown;
}

/** What all items of a slot have in common. */
interface Frame {
  readonly here: Range;
  readonly below: Range;
  readonly commas: Pick<CompletionItem, 'additionalTextEdits'>;
}

/**
 * The items of a slot's offers. An item has one edit over the whole word around the caret, in
 * insert and in replace mode alike: what stands there is a half-typed key or a value to be changed,
 * and half of it left behind would never be right. There are no commit characters: a `:` would come
 * twice, and any other sign may belong to a word that is not in the list.
 */
export function makeItems(
  request: Request,
  slot: Slot,
  offers: readonly Offer[],
): CompletionItem[] {
  const frame: Frame = {
    here: rangeOf(request, slot.range),
    below: rangeOf(request, { start: slot.gap, end: slot.range.end }),
    commas: commaEdit(request, slot),
  };
  return offers.map((offer) => makeItem(request, slot, offer, frame));
}

function makeItem({ context }: Request, slot: Slot, offer: Offer, frame: Frame): CompletionItem {
  const text = offer.below ? offer.text : slot.before + offer.text;
  const plain = plainText(text);
  // Only a plain item can be seen to change nothing, so that Enter behind a finished word is Enter.
  const snippet = context.snippets && plain !== text;
  const newText = (snippet ? text : plain) + slot.after;
  const { suggestCommand } = context;
  return {
    label: offer.label,
    kind: offer.kind,
    ...labelDetails(offer),
    ...(offer.detail !== undefined && { detail: offer.detail }),
    filterText: slot.quote + filterWords(offer),
    sortText: String(offer.rank).padStart(6, '0'),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The text holds its indentation, so the editor must not add its own.
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: offer.below ? frame.below : frame.here, newText },
    ...frame.commas,
    ...(offer.more && suggestCommand && { command: { title: '', command: suggestCommand } }),
    ...(offer.data !== undefined && { data: offer.data }),
  };
}

function labelDetails({ hint, aside }: Offer): Pick<CompletionItem, 'labelDetails'> {
  if (hint === undefined && aside === undefined) return {};
  const detail = aside === undefined ? {} : { detail: ` ${aside}` };
  return { labelDetails: { ...detail, ...(hint !== undefined && { description: hint }) } };
}

/** What a client holds the typed word against; no word is found in a space. */
function filterWords({ label, search, untyped }: Offer): string {
  return untyped ? ' ' : [label, search].filter(Boolean).join(' ');
}

function rangeOf({ file, base }: Request, span: Span): Range {
  const start = file.lines.positionAt(base + span.start);
  const end = file.lines.positionAt(base + span.end);
  return { start, end };
}

function commaEdit(request: Request, { comma }: Slot): Frame['commas'] {
  if (comma === undefined) return {};
  const range = rangeOf(request, { start: comma, end: comma });
  return { additionalTextEdits: [{ range, newText: ',' }] };
}
