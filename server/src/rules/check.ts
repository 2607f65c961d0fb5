import type { Kind } from '../schema/kind.ts';
import { idFindings, innerIdFindings } from '../schema/ids.ts';
import { blockFindings } from '../schema/validate.ts';
import { wholeFileFindings } from '../schema/wholeFile.ts';
import { type Block, lengthOf, type SyntaxDocument } from '../syntax/block.ts';
import type { Anchors } from '../syntax/data.ts';
import { type Finding, shift } from '../syntax/finding.ts';
import { skeletonFindings } from '../syntax/skeleton.ts';
import { anchorsOfFile, noAnchors } from './anchorTable.ts';
import { withFallenText } from './fallenText.ts';
import { markFindings } from './marks/check.ts';
import { unknownRules } from './ruleNames.ts';

/** A file to check: what it is, and its text, cut into blocks. */
export interface CheckedFile {
  readonly kind: Kind;
  readonly syntax: SyntaxDocument;
}

interface Checked {
  readonly kind: Kind;
  readonly anchors: Anchors;
  /** In offsets of the block. */
  readonly findings: readonly Finding[];
}

interface Placed {
  readonly base: number;
  readonly from: readonly Finding[];
  readonly findings: readonly Finding[];
}

const checkedBlocks = new WeakMap<Block, Checked>();
const placedFindings = new WeakMap<Block, Placed>();

/**
 * All findings of a file, in offsets of the file and in the order of the text. A block is checked
 * once; after an edit only the blocks that it touched cost more than a look into a table.
 */
export function checkFile(file: CheckedFile): Finding[] {
  const { blocks, starts } = file.syntax;
  // Nothing is missing in particular where nothing has been written yet.
  if (isEmpty(file.syntax)) return [...wholeFileFindings(file.kind, file.syntax)];
  const anchors = anchorsOfFile(file.syntax);
  const findings = [...skeletonFindings(file.syntax), ...wholeFileFindings(file.kind, file.syntax)];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const found = findingsOfBlock(file, block, anchors);
    if (found.length > 0) findings.push(...placed(block, found, starts[index] ?? 0));
  }
  findings.push(...idFindings(file.syntax));
  const sorted = findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return [...withFallenText(sorted, file.syntax.text)];
}

function isEmpty(document: SyntaxDocument): boolean {
  return lengthOf(document) < 1000 && document.text.trim() === '';
}

/**
 * Does the work of `checkFile` block by block, with a pause after each, for a caller that has more
 * urgent things to do in between; `checkFile` then finds the results.
 */
export function* checkSteps(file: CheckedFile): Generator<void> {
  for (const block of file.syntax.blocks) {
    // Parsed one by one; the table of anchors below asks for all of them.
    if (block.parsed.aliases.length === 0) findingsOfBlock(file, block, noAnchors);
    yield;
  }
}

function findingsOfBlock(file: CheckedFile, block: Block, all: Anchors): readonly Finding[] {
  const known = checkedBlocks.get(block);
  // Most blocks use no alias: what is anchored elsewhere in the file is nothing to them.
  const anchors = block.parsed.aliases.length > 0 ? all : noAnchors;
  if (known?.kind === file.kind && known.anchors === anchors) return known.findings;
  const findings = [
    ...block.parsed.findings,
    ...blockFindings(file.kind, block, file.syntax.format, anchors),
    ...innerIdFindings(block),
    ...markFindings(block, file.kind),
    ...(file.kind === 'report' ? unknownRules(block) : []),
  ];
  checkedBlocks.set(block, { kind: file.kind, anchors, findings });
  return findings;
}

/** Findings moved to where their block stands; while it stays there they are moved once. */
function placed(block: Block, from: readonly Finding[], base: number): readonly Finding[] {
  const known = placedFindings.get(block);
  if (known?.base === base && known.from === from) return known.findings;
  const findings = from.map((finding) => shift(finding, base));
  placedFindings.set(block, { base, from, findings });
  return findings;
}
