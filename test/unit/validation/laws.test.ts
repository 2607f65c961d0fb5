import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { checkFile } from '../../../server/src/rules/check.ts';
import { renderFinding } from '../../../server/src/rules/render.ts';
import { fileKind, type Kind } from '../../../server/src/schema/kind.ts';
import { editDocument, openDocument } from '../../../server/src/syntax/document.ts';
import type { Finding } from '../../../server/src/syntax/finding.ts';
import type { Format } from '../../../server/src/syntax/block.ts';
import { applyFix } from '../../support/ruleFixture.ts';

interface Sample {
  readonly kind: Kind;
  readonly format: Format;
  readonly text: string;
}

/** Whole example files, cut short so that hundreds of edits stay quick. */
function samples(): Sample[] {
  const root = new URL('../../../examples/', import.meta.url);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names.flatMap((name) => {
    const file = fileKind(name);
    if (file === undefined) return [];
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8');
    return [{ ...file, text: text.slice(0, text.indexOf('\n', 1500) + 1 || text.length) }];
  });
  const json: Sample = {
    kind: 'metrics',
    format: 'json',
    text: '{\n  "metrics": [\n    { "id": "csat", "name": "CSAT", "unit": "point",\n      "observations": [{ "owner": "a", "value": 4.2 }, { "before": 1, "after": 2 }] },\n    { "id": "nps", "name": "NPS", "unit": "point", "values": { "2024": 31 } }\n  ]\n}\n',
  };
  const anchors: Sample = {
    kind: 'metrics',
    format: 'yaml',
    text: 'metrics:\n  - id: csat\n    name: CSAT\n    unit: &u point\n    about: &a { owner: amazon }\n    values: { 2024: 4.2 }\n  - id: nps\n    name: NPS\n    unit: *u\n    about: *a\n    values: { 2024: 31 }\n',
  };
  return [...files, json, anchors, anchors];
}

// Pieces that are typed, pasted and deleted in such files.
const typed = [
  '\n',
  '  ',
  '- ',
  ': ',
  ':',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '# ',
  '|',
  '\t',
  '：',
];
const pasted = [
  'id: x\n',
  'unit',
  'unit:\n',
  'percnt',
  '2024',
  '18%',
  '~',
  '*u',
  '&u ',
  '<<: *a\n',
  '\r\n',
  '__proto__: 1\n',
  'constructor: 1\n',
  'toString',
  '{{csat@2024}}',
  '---\n',
  '\u{1f600}',
];
const pieces = fc.oneof(fc.constantFrom(...typed, ...pasted), fc.string({ maxLength: 6 }));

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(120)),
  newText: pieces,
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(sample: Sample, edits: readonly Edit[]): { text: string; findings: Finding[] } {
  let document = openDocument(sample.text, sample.format);
  let findings = checkFile({ kind: sample.kind, syntax: document });
  for (const { at, length, newText } of edits) {
    const start = Math.floor(at * document.text.length);
    const end = Math.min(document.text.length, start + length);
    document = editDocument(document, { start, end, newText });
    findings = checkFile({ kind: sample.kind, syntax: document });
  }
  return { text: document.text, findings };
}

function unreadable(found: readonly Finding[]): number {
  return found.filter(({ code }) => /^(?:yaml|json)-/.test(code)).length;
}

describe('laws of checking', function () {
  // Slow machines take their time over hundreds of whole files; a hang is still caught.
  this.timeout(60_000);

  const arbitrary = fc.tuple(fc.constantFrom(...samples()), fc.array(edit, { maxLength: 6 }));

  it('finds after edits what it finds in a file opened afresh', () => {
    fc.assert(
      fc.property(arbitrary, ([sample, edits]) => {
        const { text, findings } = edited(sample, edits);
        const fresh = openDocument(text, sample.format);
        assert.deepEqual(findings, checkFile({ kind: sample.kind, syntax: fresh }));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('keeps every range inside the file, every message filled, every fix within its words', () => {
    fc.assert(
      fc.property(arbitrary, ([sample, edits]) => {
        const { text, findings } = edited(sample, edits);
        for (const finding of findings) {
          const changes = (finding.fixes ?? []).flatMap((fix) => fix.changes);
          for (const span of [finding, ...(finding.related ?? []), ...changes]) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          }
          for (const locale of ['en', 'zh-Hans'] as const) {
            const { message } = renderFinding(finding, locale);
            assert.doesNotMatch(message, /\{[A-Za-z]+\}(?!`)|undefined|\[object/);
          }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('offers only fixes that leave a readable file readable, with changes apart', () => {
    fc.assert(
      fc.property(arbitrary, ([sample, edits]) => {
        const { text, findings } = edited(sample, edits);
        // Where something cannot be read, any change may make more of it visible.
        if (unreadable(findings) > 0) return;
        for (const finding of findings
          .filter(({ code }) => code.startsWith('schema-'))
          .slice(0, 8)) {
          for (const fix of finding.fixes?.slice(0, 2) ?? []) {
            const ordered = fix.changes.toSorted((a, b) => a.start - b.start);
            ordered.slice(1).forEach((change, index) => {
              assert.ok((ordered[index]?.end ?? 0) <= change.start, 'changes apart');
            });
            const after = openDocument(applyFix(text, fix), sample.format);
            const found = checkFile({ kind: sample.kind, syntax: after });
            const detail = `${finding.code}: ${JSON.stringify(fix)}\n${text}\n=>\n${after.text}`;
            assert.equal(unreadable(found), 0, detail);
          }
        }
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });
});
