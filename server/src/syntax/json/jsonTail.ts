import type { SyntaxDocument } from '../block.ts';
import type { Finding } from '../finding.ts';

/**
 * What stands between two blocks of a JSON file: a comma, and the brackets of what has ended. Each
 * block alone cannot know whether another one follows.
 */
export function checkJsonTail(document: SyntaxDocument, index: number, findings: Finding[]): void {
  const block = document.blocks[index];
  const base = document.starts[index] ?? 0;
  const root = block?.parsed.root;
  if (block === undefined || root === undefined || block.place.type === 'whole') return;
  if (block.place.type === 'head') return;
  const tail = withoutComments(block.text.slice(root.end));
  const end = base + root.end;
  const next = document.blocks[index + 1]?.place;
  const listed = block.place.type === 'item';
  const leaves = listed && next?.type !== 'item';
  const expected = `${leaves ? ']' : ''}${next ? ',' : '}'}`;
  const found = tail.replaceAll('，', ',').replace(/[^,\]}]/g, '');
  const missing = [...expected].filter((mark) => !found.includes(mark)).join('');
  if (missing === ',') findings.push(missingComma(end));
  else if (missing !== '' && !block.parsed.findings.some(isUnclosed)) {
    findings.push(unclosed(missing.replace(',', ''), end, document));
  } else if (!next && found.length > expected.length && !found.includes(',')) {
    const at = base + block.text.trimEnd().length;
    findings.push({ code: 'json-syntax', start: at - 1, end: at, args: { text: found.slice(-1) } });
  }
}

function isUnclosed({ code }: Finding): boolean {
  return code === 'json-unclosed';
}

function missingComma(end: number): Finding {
  const changes = [{ start: end, end, newText: ',' }];
  const fixes = [{ title: { id: 'fix-comma' }, changes, preferred: true }];
  return { code: 'json-missing-comma', start: Math.max(end - 1, 0), end, fixes };
}

function unclosed(missing: string, end: number, document: SyntaxDocument): Finding {
  const at = Math.max(end, document.text.trimEnd().length);
  const args = { missing };
  const fixes = [
    { title: { id: 'fix-close', args }, changes: [{ start: at, end: at, newText: missing }] },
  ];
  return { code: 'json-unclosed', start: Math.max(end - 1, 0), end, args, fixes };
}

function withoutComments(text: string): string {
  return text.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, '');
}
