import type { FaultySection } from './faults.ts';
import { figureText } from './metrics.ts';
import { isChinese, owners, type Plan, type PlannedMetric } from './plan.ts';
import { sentences, sentenceWith } from './prose.ts';
import { pick, upTo } from './random.ts';

/** The text of a chapter; `extra` sections stand at its end. */
export function chapterText(
  chapter: number,
  plan: Plan,
  extra: readonly FaultySection[] = [],
): string {
  const head = isChinese(chapter)
    ? `id: chapter-${chapter + 1}\ntitle: 见闻录之 ${chapter + 1}\n`
    : `id: chapter-${chapter + 1}\ntitle: Findings, part ${chapter + 1}\n`;
  const sections = upTo(plan.size.sections).map((number) => sectionText(chapter, number, plan));
  const faulty = extra.map(({ id, lines }) =>
    [`  - id: ${id}`, '    title: 待改', ...lines.map((line) => `    ${line}`), ''].join('\n'),
  );
  return `${head}role: body\nstatus: draft\nsections:\n${sections.join('')}${faulty.join('')}`;
}

function sectionText(chapter: number, number: number, plan: Plan): string {
  const metrics = metricsOf(chapter * plan.size.sections + number, plan);
  const zh = isChinese(chapter);
  const charted = metrics.find(({ shape }) => shape === 'yearly');
  const lines = [
    `- id: section-${number + 1}`,
    `  title: ${zh ? `从数据看变化之${number + 1}` : `What the data say (${number + 1})`}`,
    ...(number % 3 === 1 ? [`  about: { owner: ${pick(owners, plan.random)} }`] : []),
    `  metrics: [${metrics.map(({ id }) => id).join(', ')}]`,
    '  body: |',
    ...bodyLines(chapter, number, metrics, plan).map((line) => (line === '' ? '' : `    ${line}`)),
    ...(charted && number % 2 === 0 ? chartLines(number, charted) : []),
    ...(charted && number % 5 === 2 ? tableLines(number, charted) : []),
  ];
  // Every fourth section stands within the one before it.
  if (number % 4 !== 3) return block(lines, '  ');
  return `    sections:\n${block(lines, '      ')}`;
}

function block(lines: readonly string[], indent: string): string {
  return lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
}

function chartLines(number: number, { id }: PlannedMetric): readonly string[] {
  return ['  charts:', `    - { id: chart-${number + 1}, metric: ${id}, type: line, title: 走势 }`];
}

function tableLines(number: number, { id }: PlannedMetric): readonly string[] {
  return [
    '  tables:',
    `    - { id: table-${number + 1}, metrics: [${id}], periods: [2019, 2024] }`,
  ];
}

/** Three metrics a section; more where there are too few sections for all. */
function metricsOf(section: number, { size, metrics }: Plan): readonly PlannedMetric[] {
  const count = Math.max(3, Math.ceil(size.metrics / (size.chapters * size.sections)));
  return upTo(Math.min(count, size.metrics)).map(
    (index) => metrics[(section * count + index) % size.metrics] as PlannedMetric,
  );
}

function bodyLines(
  chapter: number,
  number: number,
  metrics: readonly PlannedMetric[],
  plan: Plan,
): readonly string[] {
  const zh = isChinese(chapter);
  const marks = marksOf(chapter, number, metrics, plan);
  const paragraphs = marks.texts.map((mark) => sentenceWith(mark, zh));
  let length = paragraphs.join('').length;
  for (let at = 0; length < plan.prose; at = (at + 1) % paragraphs.length) {
    const more = sentences(zh, plan.random);
    paragraphs[at] += more;
    length += more.length;
  }
  return [...paragraphs.map((line) => line.trimEnd()), ...marks.placed].flatMap((line, index) =>
    index === 0 ? [line] : ['', line],
  );
}

interface Marks {
  readonly texts: readonly string[];
  /** Marks that stand on a line of their own. */
  readonly placed: readonly string[];
}

/** Marks of all kinds; all of them lead somewhere. */
function marksOf(
  chapter: number,
  number: number,
  metrics: readonly PlannedMetric[],
  plan: Plan,
): Marks {
  const { random, size, cases, sources } = plan;
  const section = chapter * size.sections + number;
  const [first, second] = metrics;
  const figure = first ? `{{${figureText(first, random)}}}` : '';
  const bound = second ? `[约三分之一]{figure=${figureText(second, random)}}` : '';
  const source = sources[section % sources.length] ?? '';
  const texts = [`${figure} [@${source}, p. ${1 + random(90)}]`, bound];
  if (number === 0 && plan.metrics[0]) texts.push(`{{${plan.metrics[0].id}@2024}}`);
  if (section % 7 === 0 || section < cases.length)
    texts.push(`[[case:${cases[section % cases.length] ?? ''}]]`);
  else texts.push(crossReference(section, metrics, plan));
  const hasChart = number % 2 === 0 && metrics.some(({ shape }) => shape === 'yearly');
  return { texts, placed: hasChart ? [`![[chart:chart-${number + 1}]]`] : [] };
}

function crossReference(
  section: number,
  metrics: readonly PlannedMetric[],
  { random, size, cases }: Plan,
): string {
  const chapter = 1 + random(size.chapters);
  const other = 1 + random(size.sections);
  return [
    `[[chapter-${chapter}/section-${other}]]`,
    `[[section-${other}]]`,
    `[[chapter:chapter-${chapter}]]`,
    `[[metric:${metrics.at(-1)?.id ?? ''}]]`,
    `[[member:${pick(owners, random)}]]`,
    `![[case:${pick(cases, random)}]]`,
  ][section % 6] as string;
}
