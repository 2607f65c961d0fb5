import assert from 'node:assert/strict';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import { reportsOf } from '../../../support/reports.ts';

const chapter = (id: string, body = 'Text.'): string =>
  `id: ${id}\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: ${body}\n`;
const manifest = (rest: string): string => `reportwright: 1\ntitle: A\nlanguage: en\n${rest}`;

const metric = (owner: string, period: string): string =>
  `metrics:\n  - id: m\n    name: M\n    unit: percent\n    observations:\n      - { owner: ${owner}, period: ${period}, value: 1 }\n`;

/** The codes found in each file of a report that has any. */
function codesOf(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const { report } = reportsOf(files, 'disk');
  const found: Record<string, string[]> = {};
  for (const file of report.files.values()) {
    const codes = findingsOf(report, file).map(({ code }) => code);
    if (codes.length > 0) found[report.pathOf(file) ?? ''] = codes;
  }
  return found;
}

function chain(length: number, last: string): string {
  const first = '  - id: m0\n    name: M\n    unit: percent\n    values: { 2024: 1 }\n';
  const others = Array.from(
    { length: length - 1 },
    (_, index) => `  - id: m${index + 1}\n    name: M\n    unit: percent\n    derived: m${index}\n`,
  );
  return `metrics:\n${first}${others.join('')}${last}`;
}

describe('bad input of a report', () => {
  it('a wildcard in the list of chapters is one fault, not one of every chapter', () => {
    const files = { 'a.chapter.yaml': chapter('a'), 'b/c.chapter.yaml': chapter('c') };
    for (const path of ['"**/*"', '"*.chapter.yaml"', '"b/?.chapter.yaml"']) {
      const listed = manifest(`chapters:\n  - ${path}\n`);
      assert.deepEqual(codesOf({ 'reportwright.yaml': listed, ...files }), {
        'reportwright.yaml': ['schema-pattern'],
      });
    }
    assert.deepEqual(codesOf({ 'reportwright.yaml': manifest('chapters: "**"\n'), ...files }), {
      'reportwright.yaml': ['schema-wrong-type'],
    });
  });

  it('paths that lead out are one fault each, and lead to nothing', () => {
    const paths = ['/etc/a.chapter.yaml', '../a.chapter.yaml', 'x/../../a.chapter.yaml'];
    for (const path of paths) {
      const listed = manifest(`chapters:\n  - a.chapter.yaml\n  - ${path}\n`);
      const files = { 'reportwright.yaml': listed, 'a.chapter.yaml': chapter('a') };
      assert.deepEqual(codesOf(files), { 'reportwright.yaml': ['schema-pattern'] }, path);
    }
  });

  it('long chains of formulas are followed to their end, and a ring of them is told', () => {
    const listed = manifest('chapters: [a.chapter.yaml]\n');
    const files = {
      'reportwright.yaml': listed,
      'm.metrics.yaml': chain(3000, ''),
      'a.chapter.yaml': chapter('a', '"{{m2999@2024}} {{m2999@2023}}"'),
    };
    assert.deepEqual(codesOf(files), { 'a.chapter.yaml': ['reference-period'] });
    const ring = chain(300, '').replace('values: { 2024: 1 }', 'derived: m299');
    const codes = codesOf({ ...files, 'm.metrics.yaml': ring, 'a.chapter.yaml': chapter('a') });
    assert.deepEqual(new Set(codes['m.metrics.yaml']), new Set(['metric-cycle']));
    assert.equal(codes['m.metrics.yaml']?.length, 300);
  });

  it('many chapters that are not there are told one by one', () => {
    const paths = Array.from({ length: 500 }, (_, index) => `  - c${index}x.chapter.yaml\n`);
    const files: Record<string, string> = {
      'reportwright.yaml': manifest(`chapters:\n${paths.join('')}`),
    };
    for (let index = 0; index < 500; index++)
      files[`c${index}y.chapter.yaml`] = chapter(`c${index}`);
    const codes = codesOf(files);
    assert.deepEqual(new Set(codes['reportwright.yaml']), new Set(['chapter-missing']));
    assert.equal(codes['reportwright.yaml']?.length, 500);
  });

  it('sections may stand within sections', () => {
    const lines = ['id: a', 'title: A', 'sections:'];
    for (let depth = 0; depth < 90; depth++) {
      const indent = ' '.repeat(2 + 4 * depth);
      lines.push(`${indent}- id: s${depth}`, `${indent}  title: S`);
      lines.push(depth < 89 ? `${indent}  sections:` : `${indent}  body: "[[s0]] [[s89]]"`);
    }
    const listed = manifest('chapters: [a.chapter.yaml]\n');
    const files = { 'reportwright.yaml': listed, 'a.chapter.yaml': `${lines.join('\n')}\n` };
    assert.deepEqual(codesOf(files), {});
  });

  it('a value at a mistyped period or of a mistyped member is told where it stands', () => {
    const listed = manifest(
      'chapters: [a.chapter.yaml]\ndimensions:\n  owner:\n    - { id: us, name: U }\n',
    );
    const files = {
      'reportwright.yaml': listed,
      'a.chapter.yaml': chapter('a', '"{{m[us]@2024}}"'),
    };
    const told = (owner: string, period: string): Record<string, string[]> =>
      codesOf({ ...files, 'm.metrics.yaml': metric(owner, period) });
    assert.deepEqual(told('us', '2024'), {});
    assert.deepEqual(told('us', '20z4'), { 'm.metrics.yaml': ['schema-pattern'] });
    assert.deepEqual(told('uss', '2024'), { 'm.metrics.yaml': ['reference-unknown'] });
  });
});
