import type { Format } from '../block.ts';
import { isMerge } from '../data.ts';
import type { Finding } from '../finding.ts';
import { keyText } from '../pieces.ts';
import type { Tree } from '../parse/buildTree.ts';
import type { MappingNode, Node } from '../tree.ts';

/** The faults of a tree that could be read: what YAML allows and the format does not. */
export function treeFindings(
  tree: Tree,
  nodes: readonly Node[],
  format: Format = 'yaml',
): Finding[] {
  const findings: Finding[] = [];
  for (const node of nodes) {
    if (node.tag && !knownTag.test(node.tag.name)) findings.push(unknownTag(node.tag));
    if (node.type === 'mapping') {
      for (const finding of mappingFindings(node, format)) findings.push(finding);
    }
  }
  return [...findings, ...recursiveAliases(tree)];
}

const knownTag =
  /^(?:!!(?:str|int|float|bool|null|seq|map)|!|!<tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)>)$/;

function unknownTag(tag: NonNullable<Node['tag']>): Finding {
  const { name, start, end } = tag;
  const fix = {
    title: { id: 'fix-remove', args: { text: name } },
    changes: [{ start, end, newText: '' }],
  };
  return { code: 'yaml-unknown-tag', start, end, args: { tag: name }, fixes: [fix] };
}

function mappingFindings(mapping: MappingNode, format: Format): readonly Finding[] {
  if (isOrdinary(mapping)) return none;
  const findings: Finding[] = [];
  const twice: Finding[] = [];
  const find = firstKeys(mapping);
  for (const { key } of mapping.pairs) {
    const first = find(key);
    if (isMerge(key)) findings.push({ code: 'yaml-merge-key', start: key.start, end: key.end });
    else if (key.type === 'mapping' || key.type === 'sequence') findings.push(oddKey(key));
    else if (first !== key) twice.push(duplicateKey(key, first, format));
  }
  // Many at once come from one fault: a lost dash has made one item of two.
  return [...findings, ...(twice.length < manyKeys ? twice : twice.slice(0, 1))];
}

const manyKeys = 3;
const none: readonly Finding[] = [];

/** A few texts as keys, no two the same: nearly all mappings are, so that they are told first. */
export function isOrdinary({ pairs }: MappingNode): boolean {
  if (pairs.length > 16) return false;
  for (let index = 0; index < pairs.length; index++) {
    const key = pairs[index]?.key;
    if (key?.type !== 'scalar' || isMerge(key)) return false;
    for (let before = 0; before < index; before++) {
      if (keyText(pairs[before]?.key ?? key) === key.text) return false;
    }
  }
  return true;
}

/** Finds the first key of the same name: of few keys by looking, of many in a table. */
function firstKeys({ pairs }: MappingNode): (key: Node) => Node {
  if (pairs.length <= 16) {
    return (key) => pairs.find((pair) => isSame(pair.key, key))?.key ?? key;
  }
  const table = new Map(pairs.toReversed().map(({ key }) => [nameOf(key), key]));
  return (key) => table.get(nameOf(key)) ?? key;
}

function isSame(one: Node, other: Node): boolean {
  return one.type === other.type && keyText(one) === keyText(other);
}

/** What tells one key from another; an alias is another key than the text it looks like. */
export function nameOf(key: Node): string {
  return `${key.type} ${keyText(key)}`;
}

function oddKey({ start, end }: Node): Finding {
  return { code: 'yaml-key-type', start, end };
}

/** A key that stands twice: the first one counts. */
function duplicateKey(key: Node, first: Node, format: Format): Finding {
  const args = { key: keyText(key) };
  const message = { id: 'note-first-key', args };
  const related = [{ start: first.start, end: first.end, message }];
  return { code: `${format}-duplicate-key`, start: key.start, end: key.end, args, related };
}

/** An alias inside of the very thing it names. */
function recursiveAliases({ anchors, aliases }: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const { name, start, end } of aliases) {
    const around = anchors.find(
      (node) => node.anchor?.name === name && node.start < start && end <= node.end,
    );
    if (around?.anchor === undefined) continue;
    const related = [
      {
        start: around.anchor.start,
        end: around.anchor.end,
        message: { id: 'note-anchor', args: { name } },
      },
    ];
    findings.push({ code: 'yaml-recursive-alias', start, end, args: { name }, related });
  }
  return findings;
}
