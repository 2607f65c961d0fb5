import assert from 'node:assert/strict';
import { label } from '../../../server/src/model/numbering.ts';
import type { Section } from '../../../server/src/model/report.ts';
import { reportsOf } from '../../support/reports.ts';

function numbers(sections: readonly Section[]): unknown[] {
  return sections.map(({ declaration, number, sections: inner }) =>
    inner.length > 0
      ? [declaration.item.id, number, numbers(inner)]
      : [declaration.item.id, number],
  );
}

const body = `sections:
  - { id: s, title: S, body: x }
  - { id: t, title: T, numbered: false, sections: [{ id: u, title: U, body: x }] }
  - { id: v, title: V, sections: [{ id: w, title: W, body: x }] }
`;

function report(numbering: string): unknown[] {
  const { report: found } = reportsOf({
    'reportwright.yaml': `reportwright: 1
title: T
language: en
numbering: ${numbering}
chapters: [front.chapter.yaml, b.chapter.yaml, a.chapter.yaml, plain.chapter.yaml, app.chapter.yaml, app2.chapter.yaml]
`,
    'front.chapter.yaml': `id: front\ntitle: F\nrole: front\n${body}`,
    'b.chapter.yaml': `id: b\ntitle: B\n${body}`,
    'a.chapter.yaml': `id: a\ntitle: A\n${body}`,
    'plain.chapter.yaml': 'id: plain\ntitle: P\nnumbered: false\n',
    'app.chapter.yaml': `id: app\ntitle: X\nrole: appendix\n${body}`,
    'app2.chapter.yaml': 'id: app2\ntitle: Y\nrole: appendix\n',
    'left.chapter.yaml': 'id: left\ntitle: L\n',
  });
  return found
    .chapters()
    .map(({ id, number, sections }) =>
      ['a', 'app'].includes(id ?? '') ? [id, number, numbers(sections)] : [id, number],
    );
}

describe('numbers of chapters and sections', () => {
  it('count chapters, not front matter nor what bears no number, and appendices apart', () => {
    assert.deepEqual(report('{ chapter: arabic, section: decimal, subsection: decimal }'), [
      ['front', ''],
      ['b', '1'],
      [
        'a',
        '2',
        [
          ['s', '2.1'],
          ['t', '', [['u', '']]],
          ['v', '2.2', [['w', '2.2.1']]],
        ],
      ],
      ['plain', ''],
      [
        'app',
        'A',
        [
          ['s', 'A.1'],
          ['t', '', [['u', '']]],
          ['v', 'A.2', [['w', 'A.2.1']]],
        ],
      ],
      ['app2', 'B'],
      ['left', ''],
    ]);
  });

  it('are written as Chinese reports write them', () => {
    const [, , a] = report('{ chapter: cjk, section: cjk-paren, subsection: paren }');
    assert.deepEqual(a, [
      'a',
      '二、',
      [
        ['s', '（一）'],
        ['t', '', [['u', '']]],
        ['v', '（二）', [['w', '（1）']]],
      ],
    ]);
  });

  it('are left out where the manifest does not ask for them', () => {
    const [, b, a] = report('{ section: decimal }');
    assert.deepEqual(b, ['b', '']);
    assert.deepEqual(a, [
      'a',
      '',
      [
        ['s', '1'],
        ['t', '', [['u', '']]],
        ['v', '2', [['w', '']]],
      ],
    ]);
  });

  it('know every style', () => {
    const styles = [
      'arabic',
      'decimal',
      'cjk',
      'paren',
      'cjk-paren',
      'roman',
      'letter',
      'none',
      'odd',
    ];
    const counts = [1, 4, 10, 11, 20, 26, 27, 105, 110, 1001];
    assert.deepEqual(
      styles.map((style) =>
        counts
          .map((count) => label(style, count).text)
          .join(' ')
          .trim(),
      ),
      [
        '1 4 10 11 20 26 27 105 110 1001',
        '1 4 10 11 20 26 27 105 110 1001',
        '一、 四、 十、 十一、 二十、 二十六、 二十七、 一百零五、 一百一十、 一千零一、',
        '（1） （4） （10） （11） （20） （26） （27） （105） （110） （1001）',
        '（一） （四） （十） （十一） （二十） （二十六） （二十七） （一百零五） （一百一十） （一千零一）',
        'I IV X XI XX XXVI XXVII CV CX MI',
        'A D J K T Z AA DA DF ALM',
        '',
        '',
      ],
    );
  });

  it('follow what is edited', () => {
    const files = {
      'reportwright.yaml':
        'reportwright: 1\ntitle: T\nlanguage: en\nnumbering: { chapter: arabic }\nchapters: [a.chapter.yaml, b.chapter.yaml]\n',
      'a.chapter.yaml': 'id: a\ntitle: A\n',
      'b.chapter.yaml': 'id: b\ntitle: B\n',
    };
    const { report: found, reports, file } = reportsOf(files, 'disk');
    const told = (): unknown => found.chapters().map(({ id, number }) => [id, number]);
    assert.deepEqual(told(), [
      ['a', '1'],
      ['b', '2'],
    ]);
    reports.update([{ uri: file('a.chapter.yaml').uri, text: 'id: a\ntitle: A\nrole: summary\n' }]);
    assert.deepEqual(told(), [
      ['a', ''],
      ['b', '1'],
    ]);
    const turned = files['reportwright.yaml'].replace(
      '[a.chapter.yaml, b.chapter.yaml]',
      '[b.chapter.yaml, a.chapter.yaml]',
    );
    reports.update([{ uri: file('reportwright.yaml').uri, text: turned }]);
    assert.deepEqual(told(), [
      ['b', '1'],
      ['a', ''],
    ]);
  });
});
