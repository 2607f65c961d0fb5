import type { FeatureContext } from '../features/feature.ts';
import { outline } from '../features/outline.ts';
import type { ProblemsOf } from '../features/outline/problems.ts';
import { outlineAt } from '../features/outlineAt.ts';
import type { OutlineAtParams, OutlineNode, OutlineParams } from '../protocol.ts';

/** What can be asked about the reports as a whole. */
export interface ReportFeatures {
  outline(params: OutlineParams): OutlineNode[];
  outlineAt(params: OutlineAtParams): OutlineNode[];
}

/** The features of whole reports. `problems`: the findings of each file that are known by now. */
export function reportFeatures(context: FeatureContext, problems: ProblemsOf): ReportFeatures {
  const { reports } = context;
  return {
    outline: ({ parent }) => outline(reports, parent, context, problems),
    outlineAt: ({ textDocument: { uri }, position }) =>
      outlineAt(reports, uri, position, context, problems),
  };
}
