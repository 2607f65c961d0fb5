import { pick, type Random } from './random.ts';

const chinese = {
  subjects: ['头部平台', '欧洲市场', '某时尚品牌', '户外用品卖家', '东南亚买家', '中小卖家'],
  verbs: ['升至', '降到', '稳定在', '提高到', '回落到', '达到'],
  tails: [
    '这与物流提速和退换政策放宽同时发生，但两者的先后还需要更多数据来说明。',
    '受访的客户把原因归结为配送更准时、沟通更顺畅，价格反而排在后面。',
    '同期的投入主要花在海外仓和本地客服上，回收周期比预想的要短。',
    '不同市场之间的差距仍然明显，新兴市场的改善来得更晚，也更不稳定。',
    '这一变化没有依靠促销：促销期以外的月份，走势与全年一致。',
  ],
};

const english = {
  subjects: ['large platforms', 'the European market', 'a fashion brand', 'outdoor sellers'],
  verbs: ['rose to', 'fell to', 'stayed at', 'was', 'reached'],
  tails: [
    'Faster delivery and easier returns came in the same years, and the data do not say which led.',
    'Customers put it down to punctual delivery and clear words rather than to the price.',
    'Most of the money went into warehouses abroad, and it came back sooner than planned.',
    'Markets still differ: the younger ones improved later, and less steadily.',
    'Sales campaigns do not explain it: the months without them look much the same.',
  ],
};

/** A sentence with a figure written out, and one without. */
export function sentences(isChinese: boolean, random: Random): string {
  const words = isChinese ? chinese : english;
  const year = 2019 + random(6);
  const value = 10 + random(80);
  const subject = pick(words.subjects, random);
  const verb = pick(words.verbs, random);
  const tail = pick(words.tails, random);
  return isChinese
    ? `${year} 年，${subject}的满意度${verb} ${value}%。${tail}`
    : `In ${year}, satisfaction with ${subject} ${verb} ${value}%. ${tail} `;
}

/** A sentence around a mark. */
export function sentenceWith(mark: string, isChinese: boolean): string {
  return isChinese ? `这一项的读数见 ${mark}，口径与上年一致。` : `The reading is ${mark} here. `;
}
