import assert from 'node:assert/strict';
import type { Piece } from '../../../server/src/model/sourceReference/piece.ts';
import { plainReference } from '../../../server/src/model/sourceReference/piece.ts';
import { sourceReference } from '../../../server/src/model/sourceReference.ts';

type Source = Readonly<Record<string, unknown>>;

/** The reference with its italics between asterisks. */
function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}

function people(...names: string[]): { family: string; given: string }[] {
  return names.map((name) => {
    const [last = '', given = ''] = name.split('|');
    return { family: last, given };
  });
}

describe('references after GB/T 7714-2015', () => {
  // The examples of the standard, and of its annex A.
  const examples: readonly [string, Source][] = [
    [
      '余敏. 出版集团研究[M]. 北京: 中国书籍出版社, 2001: 179-193.',
      {
        type: 'book',
        title: '出版集团研究',
        author: people('余|敏'),
        publisher: '中国书籍出版社',
        'publisher-place': '北京',
        issued: 2001,
        page: '179-193',
      },
    ],
    [
      '张志祥. 间断动力系统的随机扰动及其在守恒律方程中的应用[D]. 北京: 北京大学, 1998.',
      {
        type: 'thesis',
        title: '间断动力系统的随机扰动及其在守恒律方程中的应用',
        author: people('张|志祥'),
        publisher: '北京大学',
        'publisher-place': '北京',
        issued: '1998',
      },
    ],
    [
      'World Health Organization. Factors regulating the immune response: report of WHO Scientific Group[R]. Geneva: WHO, 1970.',
      {
        type: 'report',
        title: 'Factors regulating the immune response: report of WHO Scientific Group',
        author: [{ literal: 'World Health Organization' }],
        publisher: 'WHO',
        'publisher-place': 'Geneva',
        issued: 1970,
      },
    ],
    [
      '中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/report.pdf.',
      {
        type: 'report',
        title: '第29次中国互联网络发展现状统计报告',
        author: [{ literal: '中国互联网络信息中心' }],
        issued: '2012-01-16',
        accessed: '2013-03-26',
        URL: 'http://www.cnnic.net.cn/report.pdf',
      },
    ],
    [
      '李炳穆. 韩国图书馆法[J/OL]. 图书情报工作, 2008, 52(6): 6-12[2013-10-25]. http://www.docin.com/p-400265742.html.',
      {
        type: 'article-journal',
        title: '韩国图书馆法',
        author: people('李|炳穆'),
        'container-title': '图书情报工作',
        issued: 2008,
        volume: 52,
        issue: 6,
        page: '6-12',
        accessed: '2013-10-25',
        URL: 'http://www.docin.com/p-400265742.html',
      },
    ],
    [
      'DES MARAIS D J, STRAUSS H, SUMMONS R E, et al. Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment[J]. Nature, 1992, 359: 605-609.',
      {
        type: 'article-journal',
        title: 'Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment',
        author: people('Des Marais|D. J.', 'Strauss|H.', 'Summons|R. E.', 'Hayes|J. M.'),
        'container-title': 'Nature',
        issued: 1992,
        volume: 359,
        page: '605-609',
      },
    ],
    [
      'KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.',
      {
        type: 'article-journal',
        title: 'Shaking without quaking',
        author: people('Kanamori|Hiroo'),
        'container-title': 'Science',
        issued: 1998,
        volume: 279,
        issue: 5359,
        page: 2063,
      },
    ],
    [
      '丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
      {
        type: 'article-newspaper',
        title: '数字革命与竞争国际化',
        author: people('丁|文详'),
        'container-title': '中国青年报',
        issued: '2000-11-20',
        page: 15,
      },
    ],
    [
      '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/200112190019.html.',
      {
        type: 'webpage',
        title: '出版业信息化迈入快车道',
        author: people('萧|钰'),
        issued: '2001-12-19',
        accessed: '2002-04-15',
        URL: 'http://www.creader.com/news/200112190019.html',
      },
    ],
    [
      '邓一刚. 全智能节电器: 200610171314.3[P]. 2006-12-13.',
      {
        type: 'patent',
        title: '全智能节电器',
        author: people('邓|一刚'),
        number: '200610171314.3',
        issued: '2006-12-13',
      },
    ],
    [
      '全国信息与文献标准化技术委员会. 文献著录 第4部分 非书资料: GB/T 3792.4-2009[S]. 北京: 中国标准出版社, 2010: 3.',
      {
        type: 'standard',
        title: '文献著录 第4部分 非书资料',
        number: 'GB/T 3792.4-2009',
        author: [{ literal: '全国信息与文献标准化技术委员会' }],
        publisher: '中国标准出版社',
        'publisher-place': '北京',
        issued: 2010,
        page: '3',
      },
    ],
    [
      '程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, 1999: 32-36.',
      {
        type: 'chapter',
        title: '1998年长江洪水的成因与减灾对策',
        author: people('程|根伟'),
        editor: people('许|厚泽', '赵|其国'),
        'container-title': '长江流域洪涝灾害与科技对策',
        publisher: '科学出版社',
        'publisher-place': '北京',
        issued: 1999,
        page: '32-36',
      },
    ],
    ['原始材料，未注明出处[Z].', { type: 'unpublished', title: '原始材料，未注明出处' }],
    [
      '研究组. 跨境电商客户体验消费者问卷[Z]. 2024.',
      {
        type: 'survey',
        title: '跨境电商客户体验消费者问卷',
        author: [{ literal: '研究组' }],
        issued: '2024',
      },
    ],
  ];
  for (const [expected, source] of examples) {
    it(expected, () => assert.equal(plainReference(sourceReference(source, 'zh-Hans')), expected));
  }

  it('names three authors of four, in Chinese with 等', () => {
    const author = people('陈|一', '王|二', '李|三', '赵|四');
    const source = { type: 'book', title: '书', author, edition: 2 };
    assert.equal(
      plainReference(sourceReference(source, 'zh')),
      '陈一, 王二, 李三, 等. 书[M]. 2版.',
    );
  });
});

describe('references after APA 7', () => {
  // After the reference examples of apastyle.apa.org.
  const examples: readonly [string, Source][] = [
    [
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185',
      {
        type: 'article-journal',
        title: 'Emotions in storybooks: A comparison',
        author: people('Grady|Jessica S.', 'Her|Mayee', 'Moreno|G.', 'Perez|C.', 'Yelinek|J.'),
        'container-title': 'Psychology of Popular Media Culture',
        issued: 2019,
        volume: 8,
        issue: 3,
        page: '207-217',
        DOI: '10.1037/ppm0000185',
      },
    ],
    [
      'Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
      {
        type: 'book',
        title: 'The psychology of prejudice: From attitudes to social action',
        author: people('Jackson|Lynne M.'),
        edition: 2,
        issued: '2019',
        publisher: 'American Psychological Association',
        DOI: 'https://doi.org/10.1037/0000168-000',
      },
    ],
    [
      'Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), *The psychology of high performance* (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016',
      {
        type: 'chapter',
        title: 'Culinary arts: Talent and their development',
        author: people('Aron|L.', 'Botella|M.', 'Lubart|T.'),
        editor: people('Subotnik|Rena F.', 'Olszewski-Kubilius|Paula', 'Worrell|Frank C.'),
        'container-title': 'The psychology of high performance',
        publisher: 'American Psychological Association',
        issued: 2019,
        page: '345-359',
        DOI: '10.1037/0000120-016',
      },
    ],
    [
      'National Institute of Mental Health. (2018, July). *Anxiety disorders*. U.S. Department of Health and Human Services. https://www.nimh.nih.gov/health',
      {
        type: 'webpage',
        title: 'Anxiety disorders',
        author: [{ literal: 'National Institute of Mental Health' }],
        issued: '2018-07',
        publisher: 'U.S. Department of Health and Human Services',
        URL: 'https://www.nimh.nih.gov/health',
      },
    ],
    [
      'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22',
      {
        type: 'article-newspaper',
        title: 'Can we get better at forgetting?',
        author: people('Carey|Benedict'),
        issued: '2019-03-22',
        'container-title': 'The New York Times',
        URL: 'https://www.nytimes.com/2019/03/22',
      },
    ],
    [
      'Pew Research Center. (2018). *American trends panel Wave 26* [Data set]. https://www.pewsocialtrends.org/dataset',
      {
        type: 'dataset',
        title: 'American trends panel Wave 26',
        author: [{ literal: 'Pew Research Center' }],
        publisher: 'Pew Research Center',
        issued: 2018,
        URL: 'https://www.pewsocialtrends.org/dataset',
      },
    ],
    [
      '*Minutes of the board* [Unpublished]. (n.d.).',
      { type: 'unpublished', title: 'Minutes of the board' },
    ],
    [
      'Harris, L.-M. (2014). *Instructional leadership* [Unpublished doctoral dissertation]. University of Virginia.',
      {
        type: 'thesis',
        title: 'Instructional leadership',
        author: people('Harris|Lea-Marie'),
        genre: 'Unpublished doctoral dissertation',
        publisher: 'University of Virginia',
        issued: 2014,
      },
    ],
  ];
  for (const [expected, source] of examples) {
    it(expected, () => assert.equal(marked(sourceReference(source, 'en-GB')), expected));
  }

  it('names the first nineteen and the last of more than twenty authors', () => {
    const author = Array.from({ length: 22 }, (_, at) => ({ family: `N${at + 1}`, given: 'A.' }));
    const text = plainReference(sourceReference({ type: 'book', title: 'T', author }, 'en'));
    assert.match(text, /N19, A\., \. \. \. N22, A\. \(n\.d\.\)\. T\.$/);
  });
});

describe('references from data that nobody has checked', () => {
  for (const language of ['zh', 'en']) {
    it(`never throws (${language})`, () => {
      for (const source of [
        {},
        { title: null, author: 'x', issued: [2024], page: {} },
        { author: [null, 3, {}, { family: 3 }], type: '__proto__', edition: 'x' },
      ]) {
        assert.equal(typeof plainReference(sourceReference(source, language)), 'string');
      }
    });
  }
});
