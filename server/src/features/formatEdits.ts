import { LazyBlock } from '../syntax/lazyBlock.ts';
import type { Block } from '../syntax/block.ts';
import { applied } from '../syntax/applied.ts';
import type { Change } from '../syntax/finding.ts';
import type { Plan, PlanLine } from './formatLines.ts';
import { sameMeaning } from './sameMeaning.ts';

/**
 * The changes that a plan asks for, in order, each as small as can be; undefined where they would
 * change what the block says.
 * @param wanted which of the block's lines may change
 * @returns changes in offsets of the block
 */
export function changesOf(
  plan: Plan,
  wanted: (line: number) => boolean,
): readonly Change[] | undefined {
  if (plan.untouched) return [];
  const changes = plan.lines.flatMap((line, number) =>
    wanted(number) ? lineChanges(plan, line) : [],
  );
  const gaps = plan.gaps.filter(({ start }) =>
    plan.lines.some((line, number) => line.start <= start && start <= line.end && wanted(number)),
  );
  const all = [...changes, ...gaps].sort((a, b) => a.start - b.start);
  return all.length === 0 || isHarmless(plan.block, all) ? all : undefined;
}

function lineChanges(plan: Plan, line: PlanLine): readonly Change[] {
  const { text } = plan.block;
  const blank = line.start + line.lead === line.end;
  if (blank && !line.keepEnd) return trimmed(text, line.start, line.end);
  const indent = indentOf(plan, line);
  const lead = text.slice(line.start, line.start + line.lead);
  const start = indent === undefined ? [] : reindented(line, lead, indent);
  if (line.keepEnd || blank) return start;
  return [...start, ...trimmed(text, line.start + line.lead, line.end)];
}

function indentOf(plan: Plan, line: PlanLine): number | undefined {
  if (line.leader === undefined) return line.indent;
  if (line.start + line.lead === line.end) return undefined;
  const leader = plan.lines[line.leader.line];
  if (leader === undefined) return undefined;
  const moved = (indentOf(plan, leader) ?? leader.lead) - leader.lead;
  return Math.max(line.leader.least, line.lead + moved);
}

/** Adds or takes away spaces at the end of the indentation; tabs in it give way to spaces. */
function reindented(line: PlanLine, lead: string, indent: number): readonly Change[] {
  const end = line.start + line.lead;
  if (lead.slice(0, indent).includes('\t')) {
    return [{ start: line.start, end, newText: ' '.repeat(indent) }];
  }
  if (indent === lead.length) return [];
  if (indent < lead.length) return [{ start: line.start + indent, end, newText: '' }];
  return [{ start: end, end, newText: ' '.repeat(indent - lead.length) }];
}

function trimmed(text: string, from: number, end: number): readonly Change[] {
  let start = end;
  while (start > from && /[ \t]/.test(text.charAt(start - 1))) start--;
  return start === end ? [] : [{ start, end, newText: '' }];
}

function isHarmless(block: Block, changes: readonly Change[]): boolean {
  const changed = new LazyBlock(block.place, applied(block.text, changes), 'yaml');
  return sameMeaning(block, changed);
}
