import type { Finding } from '../finding.ts';
import { quote } from '../recovery/mend.ts';
import type { Node, ScalarNode } from '../tree.ts';

/** Marks typed with a Chinese keyboard, each with its closing half where there is one. */
const wideMark =
  /｛｛[^｛｝{}\r\n]*｝｝|！?［［[^［］[\]\r\n]*］］|[［[][＠@][^［］[\]\r\n]*[］\]]|｛｛|［［|［＠/g;

const wide = ['｛', '［', '＠'];

const narrow: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＠': '@',
  '！': '!',
};

/** `｛｛csat＠2024｝｝`: marks are written with half-width characters, in any scalar. */
export function wideMarks(text: string, nodes: readonly Node[]): Finding[] {
  if (!wide.some((mark) => text.includes(mark))) return [];
  const findings: Finding[] = [];
  for (const node of nodes) {
    if (node.type === 'scalar') findings.push(...marksIn(text, node));
  }
  return findings;
}

function marksIn(text: string, node: ScalarNode): Finding[] {
  const source = text.slice(node.content.start, node.content.end);
  return [...source.matchAll(wideMark)]
    .filter(([found]) => /[｛［＠]/.test(found))
    .map(({ index, 0: found }) => {
      const start = node.content.start + index;
      return wideFinding(text, node, start, found);
    });
}

function wideFinding(text: string, node: ScalarNode, start: number, found: string): Finding {
  const mended = found.replace(/[｛｝［］＠！]/g, (char) => narrow[char] ?? char);
  const end = start + found.length;
  const leads = node.style === 'plain' && start === node.start;
  const change = leads
    ? { start: node.start, end: node.end, newText: quote(mended + text.slice(end, node.end)) }
    : { start, end, newText: mended };
  const title = { id: 'fix-fullwidth-mark', args: { text: mended } };
  const fixes = [{ title, changes: [change], preferred: true }];
  return { code: 'yaml-fullwidth-mark', start, end, args: { found, mended }, fixes };
}
