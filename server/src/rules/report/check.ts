import type { Report, ReportFile } from '../../model/report.ts';
import type { BlockSymbols, DeclaredKind } from '../../model/symbols.ts';
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
import { outcomeFaults } from './outcomes.ts';
import { periodsOutside } from './periods.ts';
import { placedPeriods } from './placedPeriods.ts';
import { unresolvedReferences } from './references.ts';
import type { Draft, FileRule, Subject, UnitRule } from './reportRule.ts';
import { typedNumbers } from './typedNumbers.ts';
import { unusedThings } from './unused.ts';

/** What of a block a rule looks at: declarations of some kinds, or the rest of what it gives. */
type Part = DeclaredKind | 'any' | 'references' | 'figures' | 'mentions';

/** Most blocks have little of what there are rules for; the others need not be begun. */
const unitRules: readonly { readonly of: readonly Part[]; readonly rule: UnitRule }[] = [
  { of: ['references'], rule: unresolvedReferences },
  { of: ['figures'], rule: figureFaults },
  { of: ['any'], rule: duplicates },
  { of: ['metric', 'case', 'source'], rule: unusedThings },
  { of: ['references'], rule: chapterPaths },
  { of: ['image'], rule: missingImages },
  { of: ['metric'], rule: periodsOutside },
  { of: ['chart', 'table'], rule: placedPeriods },
  { of: ['case'], rule: outcomeFaults },
  { of: ['metric'], rule: derivedFaults },
  { of: ['section'], rule: emptySections },
  { of: ['mentions'], rule: wrongMentions },
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
    const findings: Finding[] = [];
    addUnitFindings(report, file, findings);
    for (const rule of fileRules) findings.push(...rule(report, file));
    return findings.length === 0
      ? nothing
      : findings.sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

function addUnitFindings(report: Report, file: ReportFile, findings: Finding[]): void {
  const { units, starts } = file;
  // Answers about blocks are worth their memory where blocks change, or where there are many.
  const keeps = file.version !== undefined || units.length > 500;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as BlockSymbols;
    const parts = partsOf(unit);
    // Comments and empty lines say nothing of the report.
    if (parts.length === 0) continue;
    const make = (): readonly Draft[] => draftsOf({ report, file, unit }, parts);
    const drafts = keeps ? report.remember(unit, unitQuestion, make) : make();
    for (const draft of drafts) findings.push(finish(draft, starts[index] ?? 0));
  }
}

function partsOf({ declarations, references, figures, mentions }: BlockSymbols): readonly Part[] {
  const parts: Part[] = [];
  if (declarations.length > 0) parts.push('any');
  for (const { kind } of declarations) if (!parts.includes(kind)) parts.push(kind);
  if (references.length > 0) parts.push('references');
  if (figures.length > 0) parts.push('figures');
  if (mentions !== undefined) parts.push('mentions');
  return parts;
}

function draftsOf(subject: Subject, parts: readonly Part[]): readonly Draft[] {
  let drafts: Draft[] | undefined;
  for (const { of, rule } of unitRules) {
    if (!of.some((part) => parts.includes(part))) continue;
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
