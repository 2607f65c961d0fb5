import type { Translated } from '../../messages/message.ts';
import type { DeclaredKind } from '../../model/symbols.ts';
import { allInWords, code } from '../../schema/words.ts';

interface Words {
  readonly one: Translated;
  /** With its article. */
  readonly any: Translated;
}

const words: Readonly<Record<DeclaredKind, Words>> = {
  chapter: of('chapter', 'a', '章'),
  section: of('section', 'a', '小节'),
  chart: of('chart', 'a', '图表'),
  table: of('table', 'a', '表格'),
  image: of('image', 'an', '图片'),
  metric: of('metric', 'a', '指标'),
  case: of('case', 'a', '案例'),
  source: of('source', 'a', '来源'),
  member: of('member', 'a', '成员'),
  dimension: of('dimension', 'a', '维度'),
  unit: of('unit', 'a', '单位'),
};

function of(name: string, article: string, chinese: string): Words {
  return {
    one: { en: name, 'zh-Hans': chinese },
    any: { en: `${article} ${name}`, 'zh-Hans': chinese },
  };
}

const place: Words = {
  one: { en: 'section or chapter', 'zh-Hans': '小节或章' },
  any: { en: 'a section or chapter', 'zh-Hans': '小节或章' },
};

/** What a kind is called: `metric`, or `a metric` where it is said of something. */
export function kindWord(kind: DeclaredKind | 'place', form: keyof Words = 'one'): Translated {
  return (kind === 'place' ? place : words[kind])[form];
}

/** Names that all count; of many only the first ones, as messages are short. */
export function someInWords(names: readonly string[], most = 6): Translated {
  if (names.length <= most) return allInWords(names);
  const shown = names.slice(0, most).map(code);
  return { en: `${shown.join(', ')} …`, 'zh-Hans': `${shown.join('、')}……` };
}
