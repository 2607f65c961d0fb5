import type { Report, ReportFile } from '../../model/report.ts';
import type { BlockSymbols } from '../../model/symbols.ts';
import { type Finding, shift } from '../../syntax/finding.ts';
import { chapterPaths } from './chapterPaths.ts';
import { unlistedChapter } from './chapterUnlisted.ts';
import { contentsMismatch } from './contents.ts';
import { derivedFaults } from './derived.ts';
import { duplicates } from './duplicates.ts';
import { emptySections } from './emptySections.ts';
import { figureFaults } from './figures.ts';
import { missingImages } from './images.ts';
import { secondManifest } from './manifests.ts';
import { wrongMentions } from './mentions.ts';
import { periodsOutside } from './periods.ts';
import { unresolvedReferences } from './references.ts';
import type { Draft, FileRule, UnitRule } from './reportRule.ts';
import { typedNumbers } from './typedNumbers.ts';
import { unusedThings } from './unused.ts';

const unitRules: readonly UnitRule[] = [
  unresolvedReferences,
  figureFaults,
  duplicates,
  unusedThings,
  chapterPaths,
  missingImages,
  periodsOutside,
  derivedFaults,
  emptySections,
  wrongMentions,
];

const fileRules: readonly FileRule[] = [
  secondManifest,
  unlistedChapter,
  typedNumbers,
  contentsMismatch,
];

/** What tells the answers of this file about a unit from others about it. */
const unitQuestion = {};

const nothing: readonly Draft[] = [];

/**
 * What is wrong in a file in the light of its report, in offsets of the file and in the order of
 * the text. What is found in a block is kept until the block changes, or something that it asked
 * the report for.
 */
export function reportFindings(report: Report, file: ReportFile): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < file.units.length; index++) {
    const unit = file.units[index] as BlockSymbols;
    if (isBare(unit)) continue;
    const drafts = report.remember(unit, unitQuestion, () => draftsOf(report, file, unit));
    for (const draft of drafts) findings.push(finish(draft, file.starts[index] ?? 0));
  }
  for (const rule of fileRules) findings.push(...rule(report, file));
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Comments and empty lines say nothing of the report. */
function isBare({ declarations, references, figures, mentions }: BlockSymbols): boolean {
  return (
    declarations.length === 0 &&
    references.length === 0 &&
    figures.length === 0 &&
    mentions === undefined
  );
}

function draftsOf(report: Report, file: ReportFile, unit: BlockSymbols): readonly Draft[] {
  const drafts = unitRules.flatMap((rule) => [...rule({ report, file, unit })]);
  return drafts.length === 0 ? nothing : drafts;
}

function finish(draft: Draft, base: number): Finding {
  const { later, ...finding } = draft;
  const moved = shift(finding, base);
  if (later === undefined) return moved;
  const { related, fixes } = later();
  return {
    ...moved,
    ...(related && { related: [...(moved.related ?? []), ...related] }),
    ...(fixes && { fixes: [...(moved.fixes ?? []), ...fixes] }),
  };
}
