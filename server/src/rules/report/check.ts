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
import { placedPeriods } from './placedPeriods.ts';
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
  placedPeriods,
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

/** What tells these answers from others about the same file or block. */
const fileQuestion = {};
const unitQuestion = {};

const nothing: readonly never[] = [];

/**
 * What is wrong in a file in the light of its report, in offsets of the file and in the order of
 * the text. What is found is kept until the file changes, or something that it asked the report for.
 */
export function reportFindings(report: Report, file: ReportFile): readonly Finding[] {
  return report.remember(file, fileQuestion, () => {
    const findings = [...unitFindings(report, file)];
    for (const rule of fileRules) findings.push(...rule(report, file));
    return findings.length === 0
      ? nothing
      : findings.sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

function* unitFindings(report: Report, file: ReportFile): Generator<Finding> {
  const { units, starts } = file;
  // Answers about blocks are worth their memory where blocks change, or where there are many.
  const keeps = file.version !== undefined || units.length > 500;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as BlockSymbols;
    if (isBare(unit)) continue;
    const make = (): readonly Draft[] => draftsOf(report, file, unit);
    const drafts = keeps ? report.remember(unit, unitQuestion, make) : make();
    for (const draft of drafts) yield finish(draft, starts[index] ?? 0);
  }
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
  const subject = { report, file, unit };
  let drafts: Draft[] | undefined;
  for (const rule of unitRules) {
    for (const draft of rule(subject)) (drafts ??= []).push(draft);
  }
  return drafts ?? nothing;
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
