import assert from 'node:assert/strict';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import { renderFinding } from '../../../../server/src/rules/render.ts';
import { openDocument } from '../../../../server/src/syntax/document.ts';
import { reportsOf, uriOf } from '../../../support/reports.ts';

type Texts = Readonly<Record<string, string>>;

const manifest = 'reportwright: 1\ntitle: R\nlanguage: en\n';

/** `path code «place»` of every finding, in the order of paths and places. */
function seen(texts: Texts): string[] {
  const { reports, files } = reportsOf(texts);
  return Object.keys(files).flatMap((path) => {
    const file = reports.file(uriOf(path));
    const report = reports.reportOf(uriOf(path));
    if (file === undefined || report === undefined) return [];
    return findingsOf(report, file).map(
      ({ code, start, end }) => `${path} ${code} «${file.text.slice(start, end)}»`,
    );
  });
}

/** A chapter with sections, each a title and a body. */
function chapter(title: string, sections: Readonly<Record<string, string>>): string {
  const texts = Object.entries(sections).map(
    ([name, body], index) => `  - id: s${index}\n    title: ${name}\n    body: |\n      ${body}\n`,
  );
  return `id: c\ntitle: ${title}\nsections:\n${texts.join('')}`;
}

describe('one fault is one finding', () => {
  it('an id given twice does not make its references ambiguous', () => {
    const metric = '  - { id: a, name: N, unit: percent, values: { 2024: 1 } }\n';
    assert.deepEqual(
      seen({
        'reportwright.yaml': manifest,
        'a.chapter.yaml': chapter('C', { S: '{{a@2024}}' }),
        'm.metrics.yaml': `metrics:\n${metric}`,
        'n.metrics.yaml': `metrics:\n${metric}`,
      }),
      ['n.metrics.yaml id-duplicate «a»'],
    );
  });

  it('a unit that there is not does not also clash in formulas', () => {
    for (const [unit, own] of [
      ['pont', 'point'],
      ['point', 'pont'],
      ['money:EURO', 'money:EUR'],
    ]) {
      const found = seen({
        'reportwright.yaml': manifest,
        'm.metrics.yaml': `metrics:\n  - { id: a, name: A, unit: ${unit}, values: { 2019: 1, 2024: 2 } }\n  - { id: b, name: B, unit: ${own}, derived: a@2024 - a@2019 }\n`,
      });
      const errors = found.filter((line) => !line.includes('unused'));
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0] ?? '', /schema-unknown-value/);
    }
  });

  it('a metric that is half typed is still declared, and no fault of those who use it', () => {
    for (const half of ['values: { 2024: 1', 'val', 'values:\n      2024', 'derived: b / ']) {
      const found = seen({
        'reportwright.yaml': manifest,
        'a.chapter.yaml': chapter('C', { S: '{{a@2024}} {{b@2024}}' }),
        'm.metrics.yaml': `metrics:\n  - id: a\n    name: N\n    unit: percent\n    ${half}\n  - { id: b, name: B, unit: percent, values: { 2024: 1 } }\n`,
      });
      assert.deepEqual(
        found.filter((line) => line.startsWith('a.chapter')),
        [],
        half,
      );
    }
  });

  it('a mark that cannot be read has no other finding', () => {
    for (const mark of ['{{nosuch@}}', '{{nosuch', '[[case:]]', '[[nokind:x]]', '｛｛nosuch｝｝']) {
      const found = seen({
        'reportwright.yaml': manifest,
        'a.chapter.yaml': chapter('C', { S: `Text ${mark} goes on.` }),
      });
      assert.equal(found.length, 1, `${mark}: ${found.join(', ')}`);
      assert.match(found[0] ?? '', / mark-/);
    }
  });

  it('a path that is misspelled in the manifest is not said again at the chapter', () => {
    assert.deepEqual(
      seen({
        'reportwright.yaml': `${manifest}chapters: [ch/01-one.chapter.yaml, Ch/02.chapter.yaml]\n`,
        'ch/1-one.chapter.yaml': 'id: one\ntitle: One\n',
        'ch/02.chapter.yaml': 'id: two\ntitle: Two\n',
      }),
      [
        'reportwright.yaml chapter-missing «ch/01-one.chapter.yaml»',
        'reportwright.yaml chapter-missing «Ch/02.chapter.yaml»',
      ],
    );
  });

  it('a formula in a circle, or with an unknown input, is no fault of what rests on it', () => {
    assert.deepEqual(
      seen({
        'reportwright.yaml': manifest,
        'a.chapter.yaml': chapter('C', { S: '{{a@2024}} {{b@2024}} {{d@2024}}' }),
        'm.metrics.yaml':
          'metrics:\n' +
          '  - { id: a, name: A, unit: percent, derived: a / 2 }\n' +
          '  - { id: b, name: B, unit: percent, derived: nosuch / 2 }\n' +
          '  - { id: d, name: D, unit: percent, derived: b + 1 }\n',
      }),
      ['m.metrics.yaml metric-cycle «a»', 'm.metrics.yaml reference-unknown «nosuch»'],
    );
  });
});

describe('charts and tables', () => {
  const metrics =
    'metrics:\n  - { id: a, name: A, unit: percent, values: { 2019: 1, 2024: 2 } }\n  - { id: b, name: B, unit: percent, values: { 2024: 2 } }\n';
  const withChart = (chart: string): string[] =>
    seen({
      'reportwright.yaml': manifest,
      'a.chapter.yaml': `id: c\ntitle: C\nmetrics: [a, b]\nsections:\n  - id: s\n    title: S\n    charts:\n      - { id: t, type: bar, ${chart} }\n`,
      'm.metrics.yaml': metrics,
    });

  it('show a period for which at least one metric has a value', () => {
    assert.deepEqual(withChart('metrics: [a, b], periods: [2019, 2024]'), []);
    assert.deepEqual(withChart('metrics: [a, b], periods: [2019, 2023]'), [
      'a.chapter.yaml reference-period «2023»',
    ]);
    assert.deepEqual(withChart('metric: nosuch, periods: [2023]'), [
      'a.chapter.yaml reference-unknown «nosuch»',
    ]);
  });
});

describe('a file outside of any report', () => {
  it('is checked for what stands in it alone', () => {
    const text = `id: c\ntitle: C\nmetrics: [csat]\nsections:\n  - id: s\n    title: S\n    body: "[[s]] [[elsewhere]] {{csat@2024}} [@x] ![[chart:nosuch]]"\n`;
    assert.deepEqual(seen({ 'a.chapter.yaml': text }), [
      'a.chapter.yaml reference-unknown «nosuch»',
    ]);
  });
});

describe('ids of every kind', () => {
  it('are looked up without harm', () => {
    const long = 'x'.repeat(10_000);
    const found = seen({
      'reportwright.yaml': manifest,
      'a.chapter.yaml': chapter('C', {
        S: `{{__proto__@2024}} {{constructor@2024}} [[case:hasOwnProperty]] {{${long}}} {{复购@2024}}`,
      }),
      'm.metrics.yaml':
        'metrics:\n  - { id: 复购率, name: 复购率, unit: percent, values: { 2024: 1 } }\n',
    });
    assert.ok(found.includes('a.chapter.yaml reference-unknown «constructor»'), found.join('\n'));
    assert.ok(found.includes('a.chapter.yaml reference-unknown «hasOwnProperty»'));
    assert.ok(found.includes('a.chapter.yaml reference-unknown «复购»'));
  });

  it('are the same in every normal form', () => {
    const id = 'café';
    const found = seen({
      'reportwright.yaml': manifest,
      'a.chapter.yaml': chapter('C', { S: `{{${id.normalize('NFD')}@2024}}` }),
      'm.metrics.yaml': `metrics:\n  - { id: ${id.normalize('NFC')}, name: N, unit: percent, values: { 2024: 1 } }\n`,
    });
    assert.deepEqual(found, []);
  });
});

describe('paths of the manifest', () => {
  it('that lead out of the folder are never followed, and said once', () => {
    const paths = [
      '/etc/a.chapter.yaml',
      '../up.chapter.yaml',
      'c:/a.chapter.yaml',
      '*.chapter.yaml',
    ];
    const found = seen({
      'report/reportwright.yaml': `${manifest}chapters:\n${paths.map((path) => `  - "${path}"\n`).join('')}`,
      'up.chapter.yaml': 'id: up\ntitle: Up\n',
    });
    assert.deepEqual(
      found.map((line) => line.split(' ')[1]),
      paths.map(() => 'schema-pattern'),
    );
  });
});

function numbered(titles: readonly string[], more = ''): string[] {
  return seen({
    'reportwright.yaml': `${manifest}${more}`,
    'a.chapter.yaml': chapter('C', Object.fromEntries(titles.map((title) => [title, 'Text.']))),
  });
}

function section(title: string): string {
  return `  - id: s${title.length}\n    title: '${title}'\n    body: T.\n`;
}

describe('numbers of titles', () => {
  it('go on one by one where they are typed', () => {
    assert.deepEqual(numbered(['一、概况', '二、方法', '四、结论', '五、附']), [
      'a.chapter.yaml numbering-sequence «四、»',
    ]);
    assert.deepEqual(numbered(['1. Aim', '2. Method', '2. Results', '3. End']), [
      'a.chapter.yaml numbering-sequence «2.»',
    ]);
    assert.deepEqual(numbered(['第二节 甲', '第三节 乙']), [
      'a.chapter.yaml numbering-sequence «第二节»',
    ]);
    assert.deepEqual(numbered(['（一）甲', '（二）乙', '（三）丙']), []);
  });

  it('are not seen where titles only begin like numbers', () => {
    const titles = ['三、四线城市', '2024 in review', '3.5 million users', '5G 时代', '第三方平台'];
    assert.deepEqual(numbered(titles, 'numbering: { section: decimal }\n'), []);
    assert.deepEqual(numbered(['Section 301 tariffs', 'Part of the plan', '1. FC Köln']), []);
  });

  it('belong to the chapter that they stand in', () => {
    const found = seen({
      'reportwright.yaml': `${manifest}chapters: [a.chapter.yaml, b.chapter.yaml]\nnumbering: { chapter: arabic }\n`,
      'a.chapter.yaml': 'id: a\ntitle: A\n',
      'b.chapter.yaml': `id: b\ntitle: B\nsections:\n${section('2.1 One')}${section('1.2 Another')}`,
    });
    assert.deepEqual(found, ['b.chapter.yaml numbering-sequence «1.2»']);
  });

  it('are followed in prose', () => {
    const found = seen({
      'reportwright.yaml': `${manifest}chapters: [a.chapter.yaml, b.chapter.yaml]\nnumbering: { chapter: cjk }\n`,
      'a.chapter.yaml': chapter('甲', {
        S: '见第二章、第三章、《民法典》第九章，图 1 与图 2，see Chapter 2, Section 2.1 and Section 2.9.',
      }),
      'b.chapter.yaml': `${chapter('乙', { S: 'Text.' }).replace('id: c', 'id: d')}    charts:\n      - { id: t, type: line, metric: m }\n`,
      'm.metrics.yaml': 'metrics:\n  - { id: m, name: M, unit: percent, values: { 2024: 1 } }\n',
    });
    assert.deepEqual(found, [
      'a.chapter.yaml numbering-sequence «第三章»',
      'a.chapter.yaml numbering-sequence «图 2»',
      'a.chapter.yaml numbering-sequence «Section 2.9»',
    ]);
  });
});

function contents(lines: readonly string[]): string[] {
  return seen({
    'reportwright.yaml': `${manifest}chapters: [f.chapter.yaml, p.chapter.yaml, a.chapter.yaml, b.chapter.yaml, c.chapter.yaml]\n`,
    'p.chapter.yaml': 'id: p\ntitle: 写在前面\nrole: front\n',
    'f.chapter.yaml': `id: f\ntitle: 目录\nrole: front\nbody: |\n${lines.map((line) => `  ${line}\n`).join('')}`,
    'a.chapter.yaml': 'id: a\ntitle: 项目概述\n',
    'b.chapter.yaml': 'id: b\ntitle: 技术与服务\n',
    'c.chapter.yaml': 'id: c\ntitle: 结论\nsections: [{ id: s, title: 展望, body: T. }]\n',
  });
}

describe('lists of contents', () => {
  it('may be written in many ways', () => {
    assert.deepEqual(
      contents(['第一章 项目概述 …… 1', '第二章 技术与服务 …… 12', '第三章 结论 …… 30']),
      [],
    );
    assert.deepEqual(contents(['1. 项目概述', '2. 技术与服务', '3. 结论', '   - 展望']), []);
    assert.deepEqual(contents(['- [[a]]', '- [[b]]', '- [结论](#c)']), []);
  });

  it('name what there is, in its order', () => {
    assert.deepEqual(contents(['- 项目概述', '- 技术和服务', '- 结论']), [
      'f.chapter.yaml contents-mismatch «技术和服务»',
    ]);
    assert.deepEqual(contents(['- 项目概述', '- 结论', '- 技术与服务']), [
      'f.chapter.yaml contents-mismatch «技术与服务»',
    ]);
    assert.deepEqual(contents(['- 项目概述', '- 结论']), [
      'f.chapter.yaml contents-mismatch «目录»',
    ]);
    assert.deepEqual(contents(['- something else', '- entirely']), []);
    const front = ['- 写在前面', '- 项目概述', '- 技术与服务', '- 结论'];
    assert.deepEqual(contents(front), []);
  });
});

function withRules(rules: string): Texts {
  return {
    'reportwright.yaml': `${manifest}status: review\nrules:\n${rules}`,
    'a.chapter.yaml': 'id: c\ntitle: C\nsections:\n  - id: s\n    title: S\n    bodyy: x\n',
  };
}

function severities(rules: string): string[] {
  const { report, file } = reportsOf(withRules(rules));
  return findingsOf(report, file('a.chapter.yaml')).map(
    (finding) => `${finding.code} ${renderFinding(finding, 'en', report.settings.rules).severity}`,
  );
}

describe('severities of the manifest', () => {
  it('win over those of the table, for every rule', () => {
    assert.deepEqual(severities('  figure-untraced: off\n'), [
      'section-empty warning',
      'schema-unknown-key error',
    ]);
    assert.deepEqual(severities('  section-empty: error\n  schema-unknown-key: info\n'), [
      'section-empty error',
      'schema-unknown-key info',
    ]);
    assert.deepEqual(severities('  section-empty: off\n  schema-unknown-key: off\n'), []);
  });

  it('that are none change nothing', () => {
    assert.deepEqual(severities('  section-empty: loud\n  __proto__: off\n'), [
      'section-empty warning',
      'schema-unknown-key error',
    ]);
  });
});

describe('findings while a chapter is typed', () => {
  it('come and go with the other file', () => {
    const fixture = reportsOf({
      'reportwright.yaml': manifest,
      'a.chapter.yaml': chapter('C', { S: '{{a@2024}}' }),
    });
    const { reports, report, file } = fixture;
    const codes = (): string[] =>
      findingsOf(report, file('a.chapter.yaml')).map(({ code }) => code);
    assert.deepEqual(codes(), ['reference-unknown']);
    const text = 'metrics:\n  - { id: a, name: A, unit: percent, values: { 2024: 1 } }\n';
    const syntax = openDocument(text, 'yaml');
    const { files } = reports.update([{ uri: uriOf('m.metrics.yaml'), version: 1, syntax }]);
    assert.ok(files.has(uriOf('a.chapter.yaml')));
    assert.deepEqual(codes(), []);
    reports.update([{ uri: uriOf('m.metrics.yaml'), gone: true }]);
    assert.deepEqual(codes(), ['reference-unknown']);
  });
});

describe('a change that cannot be printed', () => {
  it('is told by what is missing: a period, a second value, a number, or another start', () => {
    const files = {
      'reportwright.yaml': manifest,
      'm.metrics.yaml': [
        'metrics:',
        '  - { id: two, name: Two, unit: percent, values: { 2019: 1, 2024: 2 } }',
        '  - { id: one, name: One, unit: percent, values: { 2024: 2 } }',
        '  - { id: zero, name: Zero, unit: percent, values: { 2019: 0, 2024: 2 } }',
        '  - { id: minus, name: Minus, unit: percent, values: { 2019: -1, 2024: 2 } }',
        '',
      ].join('\n'),
    };
    const marks = {
      'two@2024:change': undefined,
      'one@2024:change': 'single',
      'two@2024..2024:change': 'same',
      'zero@2019..2024:times': 'zero',
      'minus@2019..2024:change': 'sign',
    };
    for (const [mark, wording] of Object.entries(marks)) {
      const texts = { ...files, 'a.chapter.yaml': chapter('C', { S: `{{${mark}}}` }) };
      const { reports } = reportsOf(texts);
      const uri = uriOf('a.chapter.yaml');
      const [report, file] = [reports.reportOf(uri), reports.file(uri)];
      assert.ok(report && file);
      assert.deepEqual(
        findingsOf(report, file).map((each) => [each.code, each.wording]),
        [['reference-change', wording]],
        mark,
      );
    }
  });
});
