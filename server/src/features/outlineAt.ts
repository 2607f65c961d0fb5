import type { Position } from 'vscode-languageserver-types';
import type { Placed, ReportFile, Reports, Section } from '../model/report.ts';
import type { Declaration } from '../model/symbols.ts';
import type { OutlineNode } from '../protocol.ts';
import type { FeatureContext } from './feature.ts';
import { reportNode } from './outline.ts';
import { chapterNode, sectionNode, stepsOf } from './outline/chapterNodes.ts';
import { branchNodes, dataNode, groupOf, metricGroups } from './outline/dataNodes.ts';
import { writeKey } from './outline/nodeKey.ts';
import type { ProblemsOf } from './outline/problems.ts';
import type { View } from './outline/view.ts';
import { openFileOf } from './reportFile.ts';

/** The lines of the tree that a place in a file belongs to, from the report down to it. */
export function outlineAt(
  reports: Reports,
  uri: string,
  position: Position,
  context: FeatureContext,
  problems: ProblemsOf,
): OutlineNode[] {
  const file = reports.file(uri);
  const report = reports.reportOf(uri);
  if (file === undefined || report === undefined) return [];
  const view = { report, context, problems };
  const offset = openFileOf(file).lines.offsetAt(position);
  if (report.manifest === undefined)
    return file.kind === 'chapter' ? chapterPath(view, file, offset) : [];
  const below = file.kind === 'chapter' ? chapterPath : file.kind === 'report' ? none : dataPath;
  return [reportNode(view), ...below(view, file, offset)];
}

function none(): OutlineNode[] {
  return [];
}

function chapterPath(view: View, file: ReportFile, offset: number): OutlineNode[] {
  const chapter = view.report.chapterOf(file);
  if (chapter === undefined) return [];
  const nodes = [chapterNode(view, chapter)];
  const path: string[] = [];
  for (let list = chapter.sections; ; ) {
    const at = list.findIndex((section) => holds(section, offset));
    const section = list[at];
    if (section === undefined) return nodes;
    path.push(stepsOf(list)[at] ?? '');
    nodes.push(sectionNode(view, chapter, section, [...path]));
    list = section.sections;
  }
}

function holds({ declaration: { base, item } }: Section, offset: number): boolean {
  return base + item.extent.start <= offset && offset <= base + item.extent.end;
}

/** Metrics, cases and sources; above the first and between them only the branch. */
function dataPath(view: View, file: ReportFile, offset: number): OutlineNode[] {
  const branch = branchNodes(view).find(({ type }) => type === file.kind);
  if (branch === undefined) return [];
  const placed = declarationAt(file, offset);
  const node = placed && dataNode(view, placed);
  if (placed === undefined || node === undefined) return [branch];
  if (placed.item.kind !== 'metric') return [branch, node];
  const name = groupOf(view.report, { ...placed, item: placed.item });
  const key = writeKey('metricGroup', view.report, name);
  const group = metricGroups(view).find((each) => each.key === key);
  return group === undefined ? [branch, node] : [branch, group, node];
}

function declarationAt(file: ReportFile, offset: number): Placed<Declaration> | undefined {
  const number = file.starts.findLastIndex((start) => start <= offset);
  const unit = file.units[number];
  const base = file.starts[number] ?? 0;
  const item = unit?.declarations.find(
    ({ extent }) => base + extent.start <= offset && offset <= base + extent.end,
  );
  return unit && item && { file, unit, base, item };
}
