import assert from 'node:assert/strict';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import type { Finding, Fix } from '../../../../server/src/syntax/finding.ts';
import { reportsOf, uriOf } from '../../../support/reports.ts';
import { applyFix } from '../../../support/ruleFixture.ts';

type Texts = Readonly<Record<string, string>>;

const manifest = 'reportwright: 1\ntitle: R\nlanguage: en\n';

/** A report around one body of a section. */
function withBody(body: string, more: Texts = {}): Texts {
  const chapter = `id: overview\ntitle: Overview\nsections:\n  - id: shift\n    title: Shift\n    body: |\n      ${body}\n    charts:\n      - { id: trend, type: line, metric: csat }\n`;
  return {
    'reportwright.yaml': `${manifest}dimensions:\n  owner:\n    - { id: amazon, name: Amazon }\n    - { id: shopee, name: Shopee, aliases: [虾皮] }\n`,
    'chapters/a.chapter.yaml': chapter,
    'm.metrics.yaml':
      'metrics:\n  - id: csat\n    name: Satisfaction\n    aliases: [满意度]\n    unit: percent\n    observations:\n      - { owner: amazon, period: 2019, value: 18 }\n      - { owner: amazon, period: 2024, value: 35 }\n      - { owner: shopee, period: 2024, value: 30 }\n',
    ...more,
  };
}

interface Seen {
  readonly finding: Finding;
  /** All texts after a fix, by path. */
  after(fix: Fix): Texts;
}

/** The only finding with this code. */
function only(texts: Texts, code: string, path: string): Seen {
  const { reports, files } = reportsOf(texts);
  const file = reports.file(uriOf(path));
  const report = reports.reportOf(uriOf(path));
  assert.ok(file && report);
  const found = findingsOf(report, file).filter((finding) => finding.code === code);
  const [finding] = found;
  assert.ok(finding !== undefined && found.length === 1, `${found.length} findings of ${code}`);
  return { finding, after: (fix) => applied(files, path, fix) };
}

function applied(files: Texts, path: string, fix: Fix): Texts {
  const entries = Object.entries(files).map(([name, text]) => {
    const changes = fix.changes.filter(({ uri }) => (uri ?? uriOf(path)) === uriOf(name));
    return [name, applyFix(text, { ...fix, changes })] as const;
  });
  return Object.fromEntries(entries);
}

/** The body after the first fix of the only finding with this code. */
function mended(body: string, code: string, fix = 0): string | undefined {
  const path = 'chapters/a.chapter.yaml';
  const seen = only(withBody(body), code, path);
  const chosen = seen.finding.fixes?.[fix];
  assert.ok(chosen, 'a fix');
  return seen.after(chosen)[path]?.split('body: |\n')[1]?.split('\n')[0]?.trim();
}

function withTitle(title: string): Texts {
  return {
    'reportwright.yaml': `${manifest}numbering: { section: decimal }\n`,
    'a.chapter.yaml': `id: a\ntitle: A\nsections:\n  - id: s\n    title: ${title}\n    body: Text.\n`,
  };
}

/** Whether the only fix of the only unknown id of a body may be made without asking. */
function isPreferred(body: string): boolean | undefined {
  const { finding } = only(withBody(body), 'reference-unknown', 'chapters/a.chapter.yaml');
  assert.equal(finding.fixes?.length, 1);
  return finding.fixes[0]?.preferred;
}

describe('fixes of findings over the whole report', () => {
  it('write the id that was meant', () => {
    assert.equal(mended('{{csta[amazon]@2024}}', 'reference-unknown'), '{{csat[amazon]@2024}}');
    assert.equal(mended('{{满意度[amazon]@2024}}', 'reference-unknown'), '{{csat[amazon]@2024}}');
    assert.equal(mended('{{csat[虾皮]@2024}}', 'reference-unknown'), '{{csat[shopee]@2024}}');
    assert.equal(mended('![[chart:trnd]]', 'reference-unknown'), '![[chart:trend]]');
    assert.equal(mended('[[shif]]', 'reference-unknown'), '[[shift]]');
    assert.equal(mended('[[overview/shfit]]', 'reference-unknown'), '[[overview/shift]]');
    assert.equal(mended('[[ovreview/shift]]', 'reference-unknown'), '[[overview/shift]]');
  });

  it('are made without asking only for a slip of the keys or a name', () => {
    assert.equal(isPreferred('{{cast[amazon]@2024}}'), true);
    assert.equal(isPreferred('{{CSAT[amazon]@2024}}'), true);
    assert.equal(isPreferred('{{满意度[amazon]@2024}}'), true);
    assert.equal(isPreferred('{{csat-gain[amazon]@2024}}'), undefined);
  });

  it('put the kind of a mark right', () => {
    assert.equal(mended('[[case:csat]]', 'reference-wrong-kind'), '[[metric:csat]]');
    assert.equal(mended('[[csat]]', 'reference-wrong-kind'), '[[metric:csat]]');
    assert.equal(mended('![[case:csat]]', 'reference-wrong-kind'), '![[metric:csat]]');
    assert.equal(mended('[[metric:shift]]', 'reference-wrong-kind'), '[[shift]]');
    assert.equal(mended('[[overview/trend]]', 'reference-wrong-kind'), '[[chart:overview/trend]]');
    assert.equal(mended('![[case:shift]]', 'reference-wrong-kind'), '[[shift]]');
  });

  it('write no mark of a kind that marks do not have', () => {
    for (const mark of ['[[member:owner]]', '{{owner}}']) {
      const seen = only(withBody(mark), 'reference-wrong-kind', 'chapters/a.chapter.yaml');
      assert.deepEqual(seen.finding.fixes ?? [], []);
      assert.equal(seen.finding.args?.['written'], undefined);
    }
  });

  it('pin each value that fits, and offer each period that there is', () => {
    assert.equal(mended('{{csat@2024}}', 'reference-ambiguous', 1), '{{csat[shopee]@2024}}');
    assert.equal(mended('{{csat[amazon]}}', 'reference-ambiguous'), '{{csat[amazon]@2019}}');
    assert.equal(mended('{{csat[amazon]@2023}}', 'reference-period'), '{{csat[amazon]@2024}}');
    assert.equal(
      mended('{{csat[amazon]@2018..2024}}', 'reference-period', 1),
      '{{csat[amazon]@2019..2024}}',
    );
    assert.equal(
      mended('{{csat[amazon]@2024:change}}', 'reference-change'),
      '{{csat[amazon]@2019..2024:change}}',
    );
  });

  it('write the chapter in front of an id of another chapter', () => {
    const other = 'id: second\ntitle: Second\nsections:\n  - { id: only, title: O, body: Text. }\n';
    const path = 'chapters/a.chapter.yaml';
    const texts = withBody('[[only]]', { 'chapters/b.chapter.yaml': other });
    const { finding, after } = only(texts, 'reference-unknown', path);
    const fix = finding.fixes?.[0];
    assert.ok(fix);
    assert.ok(after(fix)[path]?.includes('[[second/only]]'));
  });

  const lists: Readonly<Record<string, readonly [file: string, before: string, after: string]>> = {
    'a block list': [
      'reportwright.yaml',
      `${manifest}chapters:\n  - a.chapter.yaml # first\nkeywords: [x]\n`,
      `${manifest}chapters:\n  - a.chapter.yaml # first\n  - b.chapter.yaml\nkeywords: [x]\n`,
    ],
    'a list in brackets': [
      'reportwright.yaml',
      `${manifest}chapters: [a.chapter.yaml]\n`,
      `${manifest}chapters: [a.chapter.yaml, b.chapter.yaml]\n`,
    ],
    'an empty list': [
      'reportwright.yaml',
      `${manifest}chapters: []\n`,
      `${manifest}chapters: [b.chapter.yaml]\n`,
    ],
    'a list without a line break behind it': [
      'reportwright.yaml',
      `${manifest}chapters:\n- a.chapter.yaml`,
      `${manifest}chapters:\n- a.chapter.yaml\n- b.chapter.yaml`,
    ],
    'a list in a file with CRLF': [
      'reportwright.yaml',
      `${manifest}chapters:\n  - a.chapter.yaml\n`.replaceAll('\n', '\r\n'),
      `${manifest}chapters:\n  - a.chapter.yaml\n  - b.chapter.yaml\n`.replaceAll('\n', '\r\n'),
    ],
    'a list in JSON': [
      'reportwright.json',
      '{\n  "reportwright": 1,\n  "title": "R",\n  "language": "en",\n  "chapters": [\n    "a.chapter.yaml"\n  ]\n}\n',
      '{\n  "reportwright": 1,\n  "title": "R",\n  "language": "en",\n  "chapters": [\n    "a.chapter.yaml",\n    "b.chapter.yaml"\n  ]\n}\n',
    ],
  };
  for (const [name, [file, before, after]] of Object.entries(lists)) {
    it(`add a chapter to ${name} of the manifest`, () => {
      const texts = {
        [file]: before,
        'b.chapter.yaml': 'id: b\ntitle: B\n',
        ...(before.includes('a.chapter') && { 'a.chapter.yaml': 'id: a\ntitle: A\n' }),
      };
      const seen = only(texts, 'chapter-unlisted', 'b.chapter.yaml');
      const fix = seen.finding.fixes?.[0];
      assert.ok(fix);
      assert.equal(seen.after(fix)[file], after);
    });
  }

  it('take a typed number out of a title, or correct it', () => {
    const titles: Readonly<Record<string, string>> = {
      '第二节 背景': '背景',
      '（三）方法': '方法',
      '"一、概况"': '"概况"',
      "'Section 2: Method'": "'Method'",
    };
    for (const [before, after] of Object.entries(titles)) {
      const seen = only(withTitle(before), 'numbering-sequence', 'a.chapter.yaml');
      const fix = seen.finding.fixes?.[0];
      assert.ok(fix, before);
      assert.ok(seen.after(fix)['a.chapter.yaml']?.includes(`title: ${after}\n`), before);
    }
  });
});
