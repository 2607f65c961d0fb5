import assert from 'node:assert/strict';
import type { SyntaxDocument } from '../../../server/src/syntax/block.ts';
import { documentData } from '../../../server/src/syntax/data.ts';
import { editDocument, openDocument } from '../../../server/src/syntax/document.ts';
import { type Finding, shift } from '../../../server/src/syntax/finding.ts';
import { lineEnd, lineStart } from '../../../server/src/syntax/pieces.ts';
import { skeletonFindings } from '../../../server/src/syntax/skeleton.ts';

/** What somebody types from nothing, after `$0`; each line break brings the next line's indent. */
const chapter = `id: overview
title: 项目概述
sections:
  - id: first
    title: First
    body: |
      Some prose: with a colon.

      - a list
$0
  - id: last
    title: Last
    metrics: [csat]
`;

const section = [
  '  - id: shift',
  '    title: "From traffic: to experience"',
  '    about: { owner: head-platforms, market: eu }',
  '    metrics: [csat, repurchase-rate]',
  "    note: 'it''s typed'",
  '    body: |',
  '      满意度从 3.5 分升至 4.2 分：{{csat@2024}}（见 [[case:amazon]]）[@survey].',
  '',
  '      ![[chart:csat-trend]]',
  '    charts:',
  '      - id: csat-trend',
  '        metric: csat',
  '        type: line',
  '      - { id: b, metric: csat }',
  '    sections:',
  '      - id: inner',
  '        title: Inner # a note',
];

function allFindings(document: SyntaxDocument): Finding[] {
  const inner = document.blocks.flatMap((block, index) =>
    block.parsed.findings.map((finding) => shift(finding, document.starts[index] ?? 0)),
  );
  return [...inner, ...skeletonFindings(document)];
}

/** Types a text and calls back after every key that is not part of an automatic indentation. */
function type(
  start: string,
  text: string,
  check: (document: SyntaxDocument, caret: number) => void,
): SyntaxDocument {
  let caret = start.indexOf('$0');
  let document = openDocument(start.replace('$0', ''), 'yaml');
  for (const piece of text.match(/\n *|^ +|[^\n]/gu) ?? []) {
    document = editDocument(document, { start: caret, end: caret, newText: piece });
    caret += piece.length;
    check(document, caret);
  }
  return document;
}

function checkKeystroke(document: SyntaxDocument, caret: number): void {
  const { text } = document;
  const line = text.slice(lineStart(text, caret), lineEnd(text, caret));
  const findings = allFindings(document);
  assert.ok(findings.length <= 1, `${line}: ${findings.map(({ code }) => code).join()}`);
  for (const { start } of findings) {
    assert.equal(lineStart(text, start), lineStart(text, caret), `${line}: not at the caret`);
  }
  const { id, sections } = documentData(document) as { id: string; sections: { id?: string }[] };
  assert.equal(id, 'overview', line);
  const ids = sections.map((one) => one?.id);
  assert.equal(ids[0], 'first', line);
  assert.equal(ids.at(-1), 'last', line);
}

describe('typing a section from nothing', () => {
  it('shows at most one finding, at the line of the caret', () => {
    const document = type(chapter, section.join('\n'), checkKeystroke);
    assert.deepEqual(allFindings(document), []);
    const { sections } = documentData(document) as { sections: { charts?: unknown[] }[] };
    assert.equal(sections[1]?.charts?.length, 2);
  });

  it('does so at the end of a file too', () => {
    const document = type(
      'id: overview\nsections:\n  - id: first\n$0',
      section.join('\n'),
      (now) => {
        const findings = allFindings(now);
        assert.ok(findings.length <= 1, findings.map(({ code }) => code).join());
      },
    );
    assert.deepEqual(allFindings(document), []);
  });

  it('does so at the top level, above keys', () => {
    const lines = 'role: body\nstatus: draft\nabout: { owner: a }\nsummary: |\n  One: two\n';
    type(`id: overview\n$0title: T\nsections:\n  - id: a\n`, lines, (now, caret) => {
      const findings = allFindings(now);
      const line = now.text.slice(lineStart(now.text, caret), caret);
      assert.ok(findings.length <= 1, `${line}: ${findings.map(({ code }) => code).join()}`);
      const data = documentData(now) as { sections: unknown[] };
      assert.equal(data.sections.length, 1, line);
    });
  });
});

describe('a line that breaks its section', () => {
  const intact = section.join('\n');
  const faults: readonly (readonly [line: string, broken: string])[] = [
    ['    body: |', '    "body: |'],
    ['    body: |', '    ]body: |'],
    ['    body: |', '    body'],
    ['    body: |', '    #body: |'],
    ['    body: |', '    unit: "x    body: |'],
    ['    metrics: [csat, repurchase-rate]', '    about: { a: b    metrics: [csat]'],
    ['    charts:', '    {charts:'],
    ['      满意度', '    满意度'],
  ];
  for (const [line, broken] of faults) {
    it(`takes no other with it: ${broken}`, () => {
      assert.ok(intact.includes(line));
      const text = chapter.replace('$0', intact.replace(line, broken));
      const document = openDocument(text, 'yaml');
      const { sections } = documentData(document) as { sections: Record<string, unknown>[] };
      const kept = sections[1] ?? {};
      assert.equal(kept['id'], 'shift');
      assert.equal(kept['title'], 'From traffic: to experience');
      assert.equal(kept['note'], "it's typed");
      assert.equal((kept['charts'] as unknown[] | undefined)?.length, 2);
      assert.deepEqual(kept['sections'], [{ id: 'inner', title: 'Inner' }]);
      assert.equal(allFindings(document).length, 1);
    });
  }
});
