import { nodesOf } from '../pieces.ts';
import type { BlockPlace, ParsedBlock } from '../block.ts';
import type { Tree } from '../parse/buildTree.ts';
import { clearConflicts } from './conflicts.ts';
import { clearUnreadable, type Damage } from './damage.ts';
import type { Finding } from '../finding.ts';
import { type Mend, withoutOverlaps } from '../recovery/mend.ts';
import { recover, type Recovered } from '../recovery/recover.ts';
import { parseIntact } from './intact.ts';
import { topMends } from './topShape.ts';
import { treeFindings } from './treeFindings.ts';
import { treeMends } from './treeMends.ts';
import type { Node } from '../tree.ts';

const nothing: Tree = { root: undefined, comments: [], anchors: [], aliases: [], next: undefined };

/** Parses a block of a YAML file. Never throws; what cannot be read is masked and has a finding. */
export function parseYamlBlock(source: string, place: BlockPlace): ParsedBlock {
  return parseIntact(source, place) ?? parseClosely(source, place);
}

/** The same for every block there is, with a look at all that may be wrong. */
export function parseClosely(source: string, place: BlockPlace): ParsedBlock {
  const readable = clearUnreadable(source);
  const settled = clearConflicts(readable.text);
  const { text } = settled;
  const first = recover(text, []);
  const root = first.tree?.root;
  const nodes = nodesOf(root);
  const mends = withoutOverlaps([
    ...(first.findings.length === 0 ? topMends(text, place, root) : []),
    ...treeMends(text, nodes),
  ]);
  const changes = mends.flatMap((mend) => mend.changes);
  const result = changes.length > 0 ? recover(text, changes) : first;
  return conclude(text, place, {
    damage: [readable, settled],
    mends,
    result,
    nodes: result === first ? nodes : nodesOf(result.tree?.root),
  });
}

interface Reading {
  readonly damage: readonly Damage[];
  readonly mends: readonly Mend[];
  readonly result: Recovered;
  readonly nodes: readonly Node[];
}

function conclude(
  text: string,
  place: BlockPlace,
  { damage, mends, result, nodes }: Reading,
): ParsedBlock {
  const tree = result.tree ?? nothing;
  const root = fits(place, tree) ? tree.root : undefined;
  const lost = tree.root !== undefined && root === undefined;
  const findings = [
    ...damage.flatMap((part) => part.findings),
    ...mends.map(({ finding }) => finding),
    ...result.findings,
    ...treeFindings(tree, nodes),
    ...severalDocuments(text, tree),
  ];
  return {
    root,
    comments: tree.comments,
    anchors: lost ? [] : tree.anchors,
    aliases: lost ? [] : tree.aliases,
    findings: findings.sort((one, other) => one.start - other.start),
    masked: [
      ...damage.flatMap((part) => part.masked),
      ...result.masked,
      ...(lost ? [{ start: 0, end: text.length }] : []),
    ],
  };
}

/** Only a mapping says something at the top level, and an item is a list of one. */
function fits({ type }: BlockPlace, { root }: Tree): boolean {
  if (type === 'whole') return true;
  return root?.type === (type === 'item' ? 'sequence' : 'mapping');
}

function severalDocuments(text: string, { next }: Tree): Finding[] {
  if (next === undefined) return [];
  const marker = text.indexOf('---', next - 3) === next - 3 ? next - 3 : next;
  return [
    { code: 'yaml-several-documents', start: marker, end: Math.min(marker + 3, text.length) },
  ];
}
