import type { Placed, Report, ReportFile } from '../../../model/report.ts';
import type { Reference } from '../../../model/symbols.ts';
import { insertPair } from '../../../schema/edits/insertPair.ts';
import { code } from '../../../schema/words.ts';
import type { Change } from '../../../syntax/finding.ts';
import { findNode } from '../../../syntax/locate.ts';
import { lineBreakOf } from '../../move/reindent.ts';
import { inFile, type Offer } from '../offer.ts';
import { nameFrom } from './guess.ts';
import { addItem } from './writeItem.ts';

/** So many dimensions are offered at most where any would do. */
const most = 4;

/** A member, declared in the manifest: of the dimension that is asked for, or of one that fits. */
export function* newMember(report: Report, place: Placed<Reference>): Generator<Offer> {
  const { manifest } = report;
  const { id, dimension } = place.item;
  if (manifest === undefined) return;
  const dimensions = dimension === undefined ? dimensionsFor(report, place) : [dimension];
  for (const name of dimensions.slice(0, most)) {
    yield {
      title: { id: 'create-member', args: { id: code(id), dimension: code(name) } },
      edits: () => {
        const changes = addMember(manifest, name, id);
        return changes && inFile(manifest.uri, changes);
      },
    };
  }
}

/** Those that the metric of the mark is known by, else those that the report has. */
function dimensionsFor(report: Report, { unit, item }: Placed<Reference>): readonly string[] {
  const use = unit.figures.find((each) => each.start <= item.start && item.end <= each.end);
  const metric = use && report.metric(use.expression.metric.text);
  const known = new Set(metric?.observations.flatMap(({ members }) => [...members.keys()]));
  if (known.size > 0) return [...known];
  const all = new Set(report.declarations('member').map((member) => member.item.dimension));
  return all.size > 0 ? [...all] : ['owner'];
}

function addMember(
  manifest: ReportFile,
  dimension: string,
  id: string,
): readonly Change[] | undefined {
  const { syntax, text, format } = manifest;
  const name = nameFrom(id);
  const path = ['dimensions', dimension];
  if (findNode(syntax, path) !== undefined) {
    return addItem(syntax, path, new Map([['id', id], ...nameField(id, name)]));
  }
  const member = { id, ...Object.fromEntries(nameField(id, name)) };
  const all = findNode(syntax, ['dimensions']);
  const style = { format, lineBreak: lineBreakOf(text) };
  if (all === undefined) return begun(manifest, dimension, member);
  if (all.node.type !== 'mapping' || all.node.pairs.length === 0) return undefined;
  const block = syntax.blocks[all.block]?.text ?? '';
  const pair = { key: dimension, value: [member] };
  const change = insertPair(block, all.node, pair, [], style);
  return [{ ...change, start: change.start + all.base, end: change.end + all.base }];
}

/** A name that says the same as the id is left out. */
function nameField(id: string, name: string): [string, string][] {
  return name === id ? [] : [['name', name]];
}

/** The first dimension of a manifest, at its end. */
function begun(
  { syntax, text, format }: ReportFile,
  dimension: string,
  member: Readonly<Record<string, string>>,
): readonly Change[] | undefined {
  if (format === 'json') return undefined;
  const lineBreak = lineBreakOf(text);
  const pairs = Object.entries(member).map(([key, value]) => `${key}: ${value}`);
  const lines = ['', 'dimensions:', `  ${dimension}:`, `    - { ${pairs.join(', ')} }`];
  const end = syntax.text.trimEnd().length;
  return [{ start: end, end, newText: lines.map((line) => lineBreak + line).join('') }];
}

/** A unit of the team's own that is used and not declared. */
export function* newUnit({ manifest }: Report, id: string): Generator<Offer> {
  if (manifest === undefined) return;
  yield {
    title: { id: 'create-unit', args: { id: code(id) } },
    edits: () => {
      const item = new Map([
        ['id', id],
        ['name', nameFrom(id)],
      ]);
      const changes = addItem(manifest.syntax, ['units'], item);
      return changes && inFile(manifest.uri, changes);
    },
  };
}
