import assert from 'node:assert/strict';
import { mentionsIn } from '../../../../server/src/model/symbols/mentions.ts';
import { readNumeral, writeLike } from '../../../../server/src/model/symbols/numerals.ts';

/** The mentions of a text, each as it stands there with what is read from it. */
function read(text: string): string[] {
  return mentionsIn(text).map(
    ({ of, numbers, start, end }) => `${text.slice(start, end)} = ${of} ${numbers.join('.')}`,
  );
}

describe('things that prose names by their number', () => {
  it('are found in Chinese', () => {
    assert.deepEqual(read('如第三章所说，第十二章、第 4 章和第２０章（见图 2、图3-1 和表一）。'), [
      '第三章 = chapter 3',
      '第十二章 = chapter 12',
      '第 4 章 = chapter 4',
      '第２０章 = chapter 20',
      '图 2 = figure 2',
      '图3-1 = figure 3.1',
      '表一 = table 1',
    ]);
    assert.deepEqual(read('见第 3.2 节。'), ['第 3.2 节 = section 3.2']);
  });

  it('are found in English', () => {
    assert.deepEqual(
      read('As Chapter 3 says (see Section 3.2, in figure 2 and Fig. 4-1), Table 12 shows it.'),
      [
        'Chapter 3 = chapter 3',
        'Section 3.2 = section 3.2',
        'figure 2 = figure 2',
        'Fig. 4-1 = figure 4.1',
        'Table 12 = table 12',
      ],
    );
  });

  it('are not those of other books, of laws, and not words that only look so', () => {
    for (const text of [
      '《民法典》第三章规定了这一点',
      '电子商务法第九章另有规定',
      '《红楼梦》（第二版）第五章',
      '代表 3 家企业，报表 2 份，发表 12 篇',
      '在地图 3 的右边',
      '列出表 3 万条',
      '表 35% 的人',
      'Section 301 of the Trade Act, Section 232 tariffs',
      'while in Chapter 11 bankruptcy',
      'Chapter 3 of Capital',
      'a table 3 metres wide',
      '第一一章',
      '一篇大文章',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('take time in proportion to the text', () => {
    const text = '第'.repeat(50_000) + 'see '.repeat(50_000) + '图图'.repeat(50_000);
    assert.deepEqual(read(text), []);
  });
});

describe('numerals', () => {
  it('are read in every way that chapters are counted', () => {
    const spelled = [
      '3',
      '１２',
      '十',
      '十二',
      '二十',
      '二十一',
      '一百零三',
      '一百一十',
      'IV',
      'XIX',
    ];
    assert.deepEqual(spelled.map(readNumeral), [3, 12, 10, 12, 20, 21, 103, 110, 4, 19]);
    for (const text of ['', 'IIII', '一二', 'abc', '三千', '1.5']) {
      assert.equal(readNumeral(text), undefined, text);
    }
  });

  it('are written as they were, and read again are the same', () => {
    for (const like of ['7', '７', '七', 'V']) {
      for (let value = 1; value < 300; value++) {
        assert.equal(readNumeral(writeLike(like, value)), value, `${value} like ${like}`);
      }
    }
  });
});
