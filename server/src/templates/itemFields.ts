import type { Locale } from '../messages/message.ts';
import type { ItemList } from '../protocol.ts';

/** One field of a new item as a snippet: as YAML (may have several lines) and as JSON. */
export interface Field {
  readonly yaml: string;
  readonly json: string;
}

type Fields = Readonly<Record<string, Field>>;

/**
 * The fields of a new item, in the order in which they are written and filled in.
 * @param period what its values are of: a year, or a fiscal one
 */
export function itemFields(
  list: Exclude<ItemList, 'chapters'>,
  locale: Locale,
  period: string,
): Fields {
  return fields[list](words[locale], period);
}

const text = (number: number, placeholder: string): Field => ({
  yaml: `\${${number}:${placeholder}}`,
  json: `"\${${number}:${placeholder}}"`,
});

const choice = (number: number, ...values: string[]): Field => ({
  yaml: `\${${number}|${values.join(',')}|}`,
  json: `"\${${number}|${values.join(',')}|}"`,
});

const prose = (number: number, placeholder: string): Field => ({
  yaml: `|\n  \${${number}:${placeholder}}`,
  json: `"\${${number}:${placeholder}}"`,
});

type Words = Readonly<
  Record<'section' | 'body' | 'metric' | 'case' | 'challenge' | 'outcome' | 'source', string>
>;

const words: Readonly<Record<Locale, Words>> = {
  en: {
    section: 'Title of the section',
    body: 'What the reader should learn here.',
    metric: 'Name of the metric',
    case: 'Title of the case',
    challenge: 'What had to be solved.',
    outcome: 'What changed',
    source: 'Title of the source',
  },
  'zh-Hans': {
    section: '小节标题',
    body: '在此写正文。',
    metric: '指标名称',
    case: '案例标题',
    challenge: '要解决的问题。',
    outcome: '变化了什么',
    source: '来源标题',
  },
};

const fields: Readonly<
  Record<Exclude<ItemList, 'chapters'>, (words: Words, period: string) => Fields>
> = {
  sections: (say) => ({
    id: text(1, 'new-section'),
    title: text(2, say.section),
    body: prose(3, say.body),
  }),
  metrics: (say, period) => ({
    id: text(1, 'new-metric'),
    name: text(2, say.metric),
    unit: choice(
      3,
      'percent',
      'pp',
      'count',
      'point',
      'times',
      'ratio',
      'day',
      'hour',
      'money:CNY',
    ),
    values: {
      yaml: `{ \${4:${period}}: \${5:0} }`,
      json: `{ "\${4:${period}}": \${5:0} }`,
    },
  }),
  cases: (say) => ({
    id: text(1, 'new-case'),
    title: text(2, say.case),
    challenge: text(3, say.challenge),
    outcomes: {
      yaml: `\n  - { label: \${4:${say.outcome}}, before: \${5:0}, after: \${6:1}, unit: \${7:percent} }`,
      json: `[{ "label": "\${4:${say.outcome}}", "before": \${5:0}, "after": \${6:1}, "unit": "\${7:percent}" }]`,
    },
  }),
  sources: (say, period) => ({
    id: text(1, 'new-source'),
    type: choice(2, 'report', 'article', 'webpage', 'dataset', 'book', 'interview', 'unpublished'),
    title: text(3, say.source),
    issued: { yaml: `\${4:${calendarYear(period)}}`, json: `"\${4:${calendarYear(period)}}"` },
  }),
};

/** Things are issued in a year of the calendar. */
function calendarYear(period: string): string {
  return /[0-9]{4}/.exec(period)?.[0] ?? period;
}
