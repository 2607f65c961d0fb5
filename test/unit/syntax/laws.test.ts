import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { CORE_SCHEMA, EVENT_ID, load, parseEvents } from 'js-yaml';
import type { Block, Format, SyntaxDocument } from '../../../server/src/syntax/block.ts';
import { documentData } from '../../../server/src/syntax/data.ts';
import { editDocument, openDocument } from '../../../server/src/syntax/document.ts';
import { isEmpty, walk } from '../../../server/src/syntax/pieces.ts';
import { scalarRuns } from '../../../server/src/syntax/scalar/scalarRuns.ts';
import { sourceSpan, textOffset } from '../../../server/src/syntax/scalarText.ts';
import { skeletonFindings } from '../../../server/src/syntax/skeleton.ts';
import type { ScalarNode } from '../../../server/src/syntax/tree.ts';
import { edit, jsonFile, typed, yamlFile } from './generate.ts';

const files: readonly [Format, fc.Arbitrary<string>][] = [
  ['yaml', yamlFile],
  ['json', jsonFile],
];

function joined(document: SyntaxDocument): string {
  return document.blocks.map((block) => block.text).join('');
}

function tryLoad(text: string): { readonly data: unknown } | undefined {
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

/** Everything about a document that may be asked of it. */
function portrait(document: SyntaxDocument): unknown {
  return {
    texts: document.blocks.map((block) => block.text),
    places: document.blocks.map((block) => block.place),
    parsed: document.blocks.map(({ parsed }) => parsed),
    starts: document.starts,
    data: documentData(document),
    skeleton: skeletonFindings(document),
  };
}

function findingsOf(document: SyntaxDocument): string[] {
  const inner = document.blocks.flatMap((block) => block.parsed.findings);
  return [...inner, ...skeletonFindings(document)].map(({ code }) => code);
}

/** The extents of all scalars that are written out, in file offsets. */
function scalarSpans(document: SyntaxDocument): string[] {
  return document.blocks
    .flatMap((block, index) => {
      const base = document.starts[index] ?? 0;
      return [...walk(block.parsed.root)]
        .filter((node): node is ScalarNode => node.type === 'scalar' && !isEmpty(node))
        .map(({ content }) => `${base + content.start}-${base + content.end}`);
    })
    .sort();
}

function eventSpans(text: string): string[] {
  return parseEvents(text, {})
    .flatMap((event) =>
      event.type === EVENT_ID.SCALAR && event.valueStart >= 0
        ? [`${event.valueStart}-${event.valueEnd}`]
        : [],
    )
    .sort();
}

const intact = ['first', 'second', 'third', 'fourth'];

describe('laws of the syntax layer', function () {
  this.timeout(120_000);

  for (const [format, file] of files) {
    it(`${format}: blocks apart say the same as the whole`, () => {
      let valid = 0;
      fc.assert(
        fc.property(file, (text) => {
          const expected =
            format === 'json' ? { data: JSON.parse(text) as unknown } : tryLoad(text);
          if (expected === undefined) return;
          valid++;
          const document = openDocument(text, format);
          assert.deepEqual(documentData(document), expected.data);
          if (format === 'yaml') assert.deepEqual(scalarSpans(document), eventSpans(text));
          assert.deepEqual(
            findingsOf(document).filter((code) => !code.startsWith('yaml-fullwidth')),
            [],
          );
        }),
        { numRuns: 800 },
      );
      assert.ok(valid > 300, `only ${valid} of the files were valid`);
    });

    it(`${format}: an edited document is a fresh one`, () => {
      fc.assert(
        fc.property(file, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
          let document = openDocument(text, format);
          for (const { at, length, newText } of edits) {
            const start = Math.floor(at * document.text.length);
            const end = Math.min(start + length, document.text.length);
            document = editDocument(document, { start, end, newText });
            assert.equal(joined(document), document.text);
            assert.deepEqual(portrait(document), portrait(openDocument(document.text, format)));
          }
        }),
        { numRuns: 150 },
      );
    });

    it(`${format}: every span of a scalar leads to its source and back`, () => {
      fc.assert(
        fc.property(file, edit, (text, { at, length, newText }) => {
          const start = Math.floor(at * text.length);
          const opened = openDocument(text, format);
          const document = editDocument(opened, {
            start,
            end: Math.min(start + length, text.length),
            newText,
          });
          for (const block of document.blocks) {
            const broken = block.parsed.findings.length > 0;
            for (const node of walk(block.parsed.root)) {
              if (node.type === 'scalar' && !broken) checkScalar(block, node);
            }
          }
        }),
        { numRuns: 400 },
      );
    });
  }

  it('an intact block is never lost to a broken neighbour', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), typed, typed, (number, one, two) => {
        const broken = `  - id: broken\n    ${one.replaceAll(/[\r\n]+/g, ' ')}\n    x${two.replaceAll(/[\r\n]+/g, ' ')}\n`;
        const items = intact.map((id) => `  - id: ${id}\n    body: |\n      - ${id}: 1\n`);
        const text = [
          'top: 1\nsections:\n',
          ...items.toSpliced(number, 0, broken),
          'end: 2\n',
        ].join('');
        const data = documentData(openDocument(text, 'yaml')) as Record<string, { id: string }[]>;
        assert.equal(data['top'], 1);
        assert.equal(data['end'], 2);
        const ids = data['sections']?.map((item) => item?.id).filter((id) => intact.includes(id));
        assert.deepEqual(ids, intact);
      }),
      { numRuns: 800 },
    );
  });

  it('a line typed at the margin in the midst of a list loses no item', () => {
    for (const line of ['x', 'tit', 'title: y', 'x:y', '"x', '- a', '}', '- id: b', '{{x}}']) {
      const items = intact.map((id) => `  - id: ${id}\n    title: t\n`);
      const text = ['sections:\n', ...items.toSpliced(2, 0, `${line}\n`)].join('');
      const { sections } = documentData(openDocument(text, 'yaml')) as {
        sections: { id: string }[];
      };
      assert.deepEqual(
        sections.map((item) => item.id).filter((id) => intact.includes(id)),
        intact,
        line,
      );
    }
  });
});

function checkScalar(block: Block, node: ScalarNode): void {
  const runs = scalarRuns(block.text, node);
  let at = 0;
  let source = node.content.start;
  for (const run of runs) {
    assert.equal(run.text, at);
    assert.ok(run.source >= source && run.source + run.sourceLength <= node.content.end);
    if (run.exact) {
      const written = block.text.slice(run.source, run.source + run.sourceLength);
      assert.equal(written, node.text.slice(at, at + run.length));
    }
    at += run.length;
    source = run.source + run.sourceLength;
  }
  assert.equal(at, node.text.length);
  for (let index = 0; index < node.text.length; index++) {
    const span = sourceSpan(block, node, { start: index, end: index + 1 });
    const back = textOffset(block, node, span.start);
    assert.ok(span.end >= span.start);
    assert.ok(back <= index || span.end === span.start);
  }
}
