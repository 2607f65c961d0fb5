import type { Report } from '../../model/report.ts';
import type { OutlineNode } from '../../protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { chapterNode, placeOf, sectionNode } from './chapterNodes.ts';
import { dataNodeOfKey } from './dataNodes.ts';
import { readKey } from './nodeKey.ts';
import type { View } from './view.ts';

/** The node of a thing of this report by its key; undefined for groups and for what is gone. */
export function nodeOfKey(
  report: Report,
  key: string,
  context: FeatureContext,
): OutlineNode | undefined {
  const read = readKey(key);
  if (read === undefined || read.report !== (report.folder ?? '')) return undefined;
  const view: View = { report, context, problems: () => [] };
  if (read.type === 'metric' || read.type === 'case' || read.type === 'source')
    return dataNodeOfKey(view, read.type, read.path[0] ?? '');
  if (read.type !== 'chapter' && read.type !== 'section') return undefined;
  const place = placeOf(report, key);
  if (place === undefined) return undefined;
  const section = place.chain.at(-1);
  return section === undefined
    ? chapterNode(view, place.chapter)
    : sectionNode(view, place.chapter, section, place.steps);
}
