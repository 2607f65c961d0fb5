import assert from 'node:assert/strict';
import { initialsOf } from '../../../../server/src/features/completion/search/initials.ts';
import {
  misfit,
  searchWords,
} from '../../../../server/src/features/completion/search/searchWords.ts';

describe('initials in pinyin', () => {
  for (const [name, expected] of [
    ['复购率', 'FGL'],
    ['退货率', 'THL'],
    ['客户满意度', 'KHMYD'],
    ['阿八擦搭鹅发嘎哈机咖拉妈拿哦趴七然撒他哇西呀匝', 'ABCDEFGHJKLMNOPQRSTWXYZ'],
    ['座最做罪昨', 'ZZZZZ'],
    ['奥安恩而日热', 'AAEERR'],
    ['營收與復購', 'YSYFG'],
    ['AI 客服', 'AIKF'],
    ['研发投入占比（%）', 'YFTRZB'],
    ['Return rate', ''],
    ['', ''],
  ] as const) {
    it(`${name || 'nothing'} gives ${expected || 'none'}`, () => {
      assert.equal(initialsOf(name), expected);
    });
  }

  it('gives each of the 20,000 common signs a letter of its reading', () => {
    const read = initialsOf('中国跨境电商客户体验提升报告平台商家消费者服务模式创新物流支付信任');
    assert.equal(read, 'ZGKJDSKHTYTSBGPTSJXFZFWMSCXWLZFXR');
  });
});

describe('words under which a metric is found', () => {
  const words = searchWords('csat', ['客户满意度', 'Satisfaction']);
  it('holds id, initials and name apart, each sign of Chinese a word', () => {
    assert.equal(words.filterText, 'csat KHMYD 客 户 满 意 度 Satisfaction');
  });

  it('is no longer than clients read, but always has the whole id', () => {
    const id = 'x'.repeat(300);
    assert.equal(searchWords(id, ['名']).filterText, id);
    assert.equal(searchWords('a', ['长'.repeat(200)]).filterText.length, 128);
  });

  it('fits the better the nearer the typed word is to a beginning', () => {
    const typed = ['cs', '客户', 'khm', '满意', 'myd', 'sat', 'sfn', 'zzz'];
    const fits = typed.map((word) => misfit(words, word));
    assert.deepEqual(fits, [1, 2, 3, 5, 6, 2, 8, Number.POSITIVE_INFINITY]);
    assert.equal(misfit(words, ''), 0);
    assert.equal(misfit(words, 'csat'), 0);
  });
});
