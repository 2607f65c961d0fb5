/** A chapter of a given size, and the places in it where a writer types. */
export interface Chapter {
  readonly text: string;
  /** Offset behind the last letter of the key `title` of a section in the middle. */
  readonly key: number;
  /** Offset of the start of the line below that key: where a new key can be typed. */
  readonly line: number;
}

const subjects = ['头部平台', '欧洲市场', '某时尚品牌', '户外用品卖家', '东南亚买家', '中小卖家'];
const metrics = ['复购率', '退货率', '客户满意度', '准时送达率', '推荐准确率', '首次响应时长'];
const verbs = ['升至', '降到', '稳定在', '提高到', '回落到', '达到'];
const tails = [
  '这与物流提速和退换政策放宽同时发生，但两者的先后还需要更多数据来说明。',
  '受访的客户把原因归结为配送更准时、沟通更顺畅，价格反而排在后面。',
  '同期的投入主要花在海外仓和本地客服上，回收周期比预想的要短。',
  '不同市场之间的差距仍然明显，新兴市场的改善来得更晚，也更不稳定。',
  '这一变化没有依靠促销：促销期以外的月份，走势与全年一致。',
];

/**
 * A valid chapter with sections of about 600 characters of Chinese prose each, the same at every
 * call. `bytes` is its least length in UTF-8.
 */
export function makeChapter(bytes: number): Chapter {
  const random = numbers(20241231);
  const parts = ['id: bench\ntitle: 客户体验五年变化\nrole: body\nstatus: draft\nsections:\n'];
  let size = Buffer.byteLength(parts[0] ?? '');
  for (let number = 1; size < bytes; number++) {
    const section = makeSection(number, random);
    parts.push(section);
    size += Buffer.byteLength(section);
  }
  const text = parts.join('');
  const middle = text.indexOf('  - id: ', Math.floor(text.length / 2));
  const key = text.indexOf('title', middle) + 'title'.length;
  return { text, key, line: text.indexOf('\n', key) + 1 };
}

function makeSection(number: number, random: (below: number) => number): string {
  const paragraphs = [makeParagraph(random), makeParagraph(random), makeParagraph(random)];
  const body = paragraphs.map((paragraph) => `      ${paragraph}\n`).join('\n');
  return [
    `  - id: section-${number}`,
    `    title: 第 ${number} 节：从数据看变化`,
    '    about: { owner: head-platforms }',
    '    metrics: [csat, repurchase-rate]',
    '    body: |',
    `${body}    charts:`,
    `      - { id: chart-${number}, metric: csat, type: line, title: 满意度 }`,
    '',
  ].join('\n');
}

function makeParagraph(random: (below: number) => number): string {
  let text = '';
  while (text.length < 195) {
    const year = 2019 + random(6);
    const value = 10 + random(80);
    const subject = pick(subjects, random);
    text += `${year} 年，${subject}的${pick(metrics, random)}${pick(verbs, random)} ${value}%。`;
    text += pick(tails, random);
  }
  return text;
}

function pick(words: readonly string[], random: (below: number) => number): string {
  return words[random(words.length)] ?? '';
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
