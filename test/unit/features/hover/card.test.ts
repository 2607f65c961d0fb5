import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../../server/src/features/hover.ts';
import type { Locale } from '../../../../server/src/messages/message.ts';
import { fileKind } from '../../../../server/src/schema/kind.ts';
import { contextWith } from '../../../support/context.ts';
import { reportsOf } from '../../../support/reports.ts';
import { others } from '../completion/report.ts';

const chapter = 'chapters/service.chapter.yaml';

/** The card at `$0`, its picture left out, and the text that it is about. */
function cardAt(
  path: string,
  text: string,
  locale: Locale = 'en',
  more: Readonly<Record<string, string>> = {},
): { readonly words: string; readonly token: string } {
  const { reports, caret } = reportsOf({ ...others, ...more, [path]: text });
  assert.ok(caret);
  const file = reports.file(caret.uri);
  assert.ok(file);
  const lines = TextDocument.create(file.uri, 'yaml', 1, file.text);
  const kind = fileKind(file.uri)?.kind ?? 'report';
  const open = { uri: file.uri, version: 1, kind, syntax: file.syntax, lines };
  const found = hover(open, lines.positionAt(caret.offset), contextWith({ locale, reports }));
  if (found?.range === undefined) return { words: '', token: '' };
  const { value } = found.contents as MarkupContent;
  return {
    words: value.replace(/\(data:[^)]*\)/g, '(…)').replaceAll('\\', ''),
    token: lines.getText(found.range),
  };
}

function inProse(prose: string, locale: Locale = 'en'): ReturnType<typeof cardAt> {
  const text = `id: service\ntitle: 服务创新\nsections:\n  - id: local\n    about: { owner: head }\n    body: |\n      ${prose}\n`;
  return cardAt(chapter, text, locale);
}

describe('the card of a metric', () => {
  it('tells values, change, unit, source and use', () => {
    const { words, token } = inProse('见 [[metric:cs$0at]]。');
    assert.equal(token, 'csat');
    assert.equal(
      words,
      `**客户满意度** \`csat\`

![Chart of 客户满意度: 2019 年 3.5 分, 2022 年 3.9 分, 2024 年 4.2 分](…)

| Period | 客户满意度 |
|:--|--:|
| 2024 年 | 4.2 分 |
| 2022 年 | 3.9 分 |
| 2019 年 | 3.5 分 |
| Change | +0.7 分 · +20% |

Unit: points · higher is better

Source: 消费者问卷

Cited 4 times in 2 chapters: [一、项目概述](file:///report/chapters/overview.chapter.yaml#L9), [二、服务创新](file:///report/chapters/service.chapter.yaml#L7)`,
    );
  });

  it('speaks Chinese, and has a column for each member', () => {
    const { words } = cardAt(chapter, 'id: service\nmetrics: [repurchase-ra$0te]\n', 'zh-Hans');
    assert.equal(
      words,
      `**复购率** \`repurchase-rate\`

![复购率的图表：头部平台: 2019 年 18%, 2024 年 35%](…)

| 时期 | 头部平台 | 亚马逊 · 德国 |
|:--|--:|--:|
| 2024 年 | 35% | 40% |
| 2019 年 | 18% |  |
| 变化 | +17 个百分点 · +94.4% |  |

单位：百分比 · 越高越好

引用 1 处：[二、chapters/service.chapter.yaml](file:///report/chapters/service.chapter.yaml#L2)`,
    );
  });

  it('tells the formula of a derived one, and what its inputs are', () => {
    const { words } = cardAt(chapter, 'id: service\nmetrics: [ga$0in]\n');
    assert.match(words, /^= `csat@2024 - csat@2019` {2}\nComputed from: 客户满意度 4\.2 分$/m);
    assert.match(words, /^\| 2019–2024 年 \| 0\.7 分 \|$/m);
  });

  it('is short where there are many values', () => {
    const years = Array.from({ length: 30 }, (_, index) => `${1990 + index}: ${index}`).join(', ');
    const text = `metrics:\n  - id: lo$0ng\n    name: Long\n    unit: day\n    values: { ${years} }\n`;
    const { words } = cardAt('long.metrics.yaml', text);
    assert.equal(words.match(/^\| \d{4} 年/gm)?.length, 7);
    assert.match(words, /^\| 1990 年 \| 0 天 \|$/m);
    assert.match(words, /^… and 23 more$/m);
  });

  it('lists many members one below the other', () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `      - { owner: o${index}, value: ${index} }`,
    );
    const text = `metrics:\n  - id: ma$0ny\n    name: Many\n    observations:\n${rows.join('\n')}\n`;
    const { words } = cardAt('many.metrics.yaml', text);
    assert.match(words, /^\| Member \| Value \|$/m);
    assert.match(words, /^… and 4 more$/m);
  });
});

describe('the card of a figure', () => {
  it('tells what will be printed, whose it is, and where it comes from', () => {
    const { words, token } = inProse('满意度为 {{csat@20$024}}。');
    assert.equal(token, '{{csat@2024}}');
    assert.equal(words, '**4.2 分**\n\n客户满意度 · 2024 年\n\nSource: 消费者问卷');
  });

  it('shows the arithmetic of a change', () => {
    const change = inProse('{{repurchase-rate@2019..2024:cha$0nge}}');
    assert.equal(
      change.words,
      '**94%**\n\n复购率 · 头部平台 · 2019 年 → 2024 年\n\n(35 − 18) ÷ 18 = 94.4%',
    );
    assert.match(
      inProse('{{repurchase-rate@2019..2024:poi$0nts}}').words,
      /^35 − 18 = 17 个百分点$/m,
    );
    assert.match(inProse('{{csat@2019..2024:ti$0mes}}').words, /^4\.2 ÷ 3\.5 = 1\.2 倍$/m);
  });

  it('is followed by the card of the metric on its id', () => {
    const { words, token } = inProse('{{cs$0at@2024}}');
    assert.equal(token, 'csat');
    assert.match(words, /^\*\*4\.2 分\*\*[^]*\n---\n\n\*\*客户满意度\*\* `csat`/);
  });

  for (const [mark, en, zh] of [
    [
      '{{csat@20$020}}',
      'There is no figure to print: 客户满意度 has no value for 2020. It has values for: 2019, 2022, 2024',
      '没有可印出的数字：客户满意度没有 2020 的数值。有数值的是：2019、2022、2024',
    ],
    [
      '{{csat$0[amazon]@2024}}',
      'There is no figure to print: 客户满意度 has no value for amazon. It has values for: —',
      '没有可印出的数字：客户满意度没有 amazon 的数值。有数值的是：—',
    ],
    [
      '{{repurchase-rate[amazon]@2024:ch$0ange}}',
      'There is no figure to print: this format needs two periods of 复购率, as in @2019..2024.',
      '没有可印出的数字：这种格式需要复购率的两个时期，例如 @2019..2024。',
    ],
  ] as const) {
    it(`says why ${mark} cannot be resolved`, () => {
      assert.equal(inProse(mark).words.split('\n')[0], en);
      assert.equal(inProse(mark, 'zh-Hans').words.split('\n')[0], zh);
    });
  }
});

/** The card of a picture; there is one file in the folder. */
function image(file: string): string {
  return cardAt(
    chapter,
    `id: service\nimages:\n  - { id: sh$0op, file: ${file}, title: 店 }\n`,
    'en',
    {
      'images/a b.png': '',
    },
  ).words;
}

describe('cards of other things', () => {
  it('a case: title, whose, what came of it', () => {
    const { words } = cardAt(chapter, 'id: service\ncases: [big$0]\n', 'en', {
      'cases/big.cases.yaml':
        'cases:\n  - id: big\n    title: 大\n    organization: amazon\n    summary: 短。\n    outcomes:\n      - { metric: return-cycle, period: after }\n      - { label: 人, before: 3, after: 5 }\n',
    });
    assert.equal(
      words,
      `**大** \`big\`

亚马逊

短。

- 退换货周期 7 天
- 人 3 → 5

Cited once: [二、chapters/service.chapter.yaml](file:///report/chapters/service.chapter.yaml#L2)`,
    );
  });

  it('a source: as the list of references has it', () => {
    assert.match(inProse('[@sur$0vey]').words, /^消费者问卷\[Z\]\.$/m);
  });

  it('a member: name, aliases, dimension', () => {
    const { words, token } = inProse('{{return-cycle[ama$0zon]@after}}', 'zh-Hans');
    assert.equal(token, 'amazon');
    assert.match(words, /^\*\*亚马逊\*\* `amazon`\n\n维度：\S+\n\n别名：Amazon\n\n引用 \d 处/);
  });

  it('a chapter and a section: number, title, first words', () => {
    const there = inProse('[[overv$0iew]]', 'zh-Hans').words;
    assert.match(there, /^\*\*一、项目概述\*\*\n\nchapters\/overview\.chapter\.yaml\n\n1 个小节/);
    const section = inProse('[[overview/sh$0ift]]').words;
    assert.match(section, /^\*\*（1）从流量到体验\*\*\n\n一、项目概述\n\n正文。/);
  });

  it('a picture from the folder of the report, and nothing from outside', () => {
    assert.match(
      image('images/a b.png'),
      /!\[店\]\(file:\/\/\/report\/images\/a%20b\.png\|width=320\)/,
    );
    assert.match(image('../a b.png'), /There is no file \.\.\/a b\.png\./);
    assert.match(image('images/none.png'), /There is no file images\/none\.png\./);
  });
});
