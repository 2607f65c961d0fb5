import { aboutAt } from '../model/aboutAt.ts';
import type { Report, ReportFile, Reports } from '../model/report.ts';
import type { About, Context } from '../model/symbols.ts';
import { findFigure } from '../model/values/findObservations.ts';
import { latestOf, seriesOf } from '../model/values/series.ts';
import type { MarkFor, MarkForParams, OutlineNode } from '../protocol.ts';
import { blockAt, locate } from '../syntax/locate.ts';
import { isEmpty } from '../syntax/pieces.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { describedIn } from './described.ts';
import type { FeatureContext } from './feature.ts';
import { nodeOfKey } from './outline/nodeOfKey.ts';
import { openFileOf } from './reportFile.ts';

/** The lists and keys that hold ids, and the things that those name. */
const idKeys: Readonly<Record<string, OutlineNode['type']>> = {
  metric: 'metric',
  metrics: 'metric',
  case: 'case',
  cases: 'case',
  source: 'source',
  sources: 'source',
};

/**
 * What a line of the tree becomes when it is put into a text: in prose the mark that refers to it,
 * in a list of ids its id. Undefined where it would mean nothing.
 */
export function markFor(
  reports: Reports,
  { textDocument: { uri }, position, key }: MarkForParams,
  context: FeatureContext,
): MarkFor | undefined {
  const file = reports.file(uri);
  const report = reports.reportOf(uri);
  const node = report && nodeOfKey(report, key, context);
  if (file === undefined || report === undefined || node === undefined) return undefined;
  const offset = openFileOf(file).lines.offsetAt(position);
  if (isProse(file, offset)) {
    const text = markAt(report, file, offset, node);
    return text === undefined ? undefined : { text, type: 'mark' };
  }
  const { id, type } = node;
  return id !== undefined && takesId(file, offset, type) ? { text: id, type: 'id' } : undefined;
}

/** Whether an offset lies in prose; at the head of an unquoted text a mark would be read as YAML. */
function isProse(file: ReportFile, offset: number): boolean {
  const number = blockAt(file.syntax, offset);
  const block = file.syntax.blocks[number];
  const at = offset - (file.syntax.starts[number] ?? 0);
  const found = block && describedIn(block, file.kind).find(({ node }) => holds(node, at));
  if (found?.facts?.media !== 'text/markdown' || found.role === 'key') return false;
  return found.node.style !== 'plain' || at > found.node.start;
}

/** Whether a scalar's text is around an offset; a block's text begins below its header. */
function holds({ content, end, style }: ScalarNode, offset: number): boolean {
  const isBlock = style === 'literal' || style === 'folded';
  return content.start <= offset && offset <= (isBlock ? end : content.end);
}

function takesId(file: ReportFile, offset: number, type: OutlineNode['type']): boolean {
  const place = locate(file.syntax, offset);
  if (place === undefined || place.role === 'key') return false;
  const { node, path } = place;
  if (node?.type === 'scalar' && !isEmpty(node)) return false;
  const key = path.findLast((step) => typeof step === 'string');
  // In the file where a thing is declared, its list holds the things themselves.
  return key !== undefined && idKeys[key] === type && !(path.length <= 2 && file.kind === key);
}

function markAt(
  report: Report,
  file: ReportFile,
  offset: number,
  node: OutlineNode,
): string | undefined {
  if (node.type === 'section' && node.location?.uri === file.uri) return `[[${node.id}]]`;
  if (node.type !== 'metric' || node.id === undefined) return node.mark;
  return figureAt(report, file, offset, node.id) ?? node.mark;
}

/**
 * A metric by its name and a period alone, where these mean its latest level at this place: what
 * `about:` says around it counts first.
 */
function figureAt(
  report: Report,
  file: ReportFile,
  offset: number,
  id: string,
): string | undefined {
  const metric = report.metric(id);
  if (metric === undefined) return undefined;
  const { fiscalYearStart } = report.settings;
  const about = aboutOf(report, file, offset);
  const latest = latestOf(metric, { fiscalYearStart });
  const near = seriesOf(metric, { fiscalYearStart })
    .filter(({ members }) => isAbout(members, about))
    .flatMap(({ levels }) => levels.toReversed());
  const found = [...near, ...(latest === undefined ? [] : [latest])].find((observation) => {
    const wanted = { members: undefined, from: observation.period };
    const figure = findFigure(metric, wanted, { fiscalYearStart, about });
    return figure.type === 'one' && figure.observation === observation;
  });
  return found && `{{${id}${found.period === undefined ? '' : `@${found.period}`}}}`;
}

/** Whether observations are of members that `about:` names. */
function isAbout(members: Context, about: About | undefined): boolean {
  const named = new Set([...(about?.members.values() ?? [])].flat());
  return [...members.values()].flat().some((member) => named.has(member));
}

/** What `about:` says around an offset. */
function aboutOf(report: Report, file: ReportFile, offset: number): About | undefined {
  const number = file.starts.findLastIndex((start) => start <= offset);
  const unit = file.units[number];
  const at = offset - (file.starts[number] ?? 0);
  if (unit === undefined) return undefined;
  const section = unit.declarations.findLastIndex(
    ({ kind, extent }) => kind === 'section' && extent.start <= at && at <= extent.end,
  );
  return aboutAt(report, file, unit, section < 0 ? undefined : section);
}
