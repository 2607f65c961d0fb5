import * as fc from 'fast-check';

/** Few ids, so that they meet: twice, as another kind, in another file. */
export const ids: readonly string[] = ['a', 'b', 'csat', '复购率', '__proto__'];
const id = fc.constantFrom(...ids);

/** Where files may be: in the report, in one nested in it, outside of any. */
export const paths: readonly string[] = [
  'r/reportwright.yaml',
  'r/reportwright.json',
  'r/sub/reportwright.yml',
  'r/a.chapter.yaml',
  'r/第一 章#.chapter.yaml',
  'r/sub/b.chapter.yaml',
  'r/sub/deep/c.chapter.yaml',
  'r/m.metrics.yaml',
  'r/sub/n.metrics.yaml',
  'r/x.cases.yaml',
  'r/s.sources.yaml',
  'alone.chapter.yaml',
  'r/p.png',
];

/** Paths as a manifest may name them. */
export const named: readonly string[] = [
  'a.chapter.yaml',
  './a.chapter.yaml',
  '第一 章#.chapter.yaml',
  'sub/b.chapter.yaml',
  'b.chapter.yaml',
  'deep/c.chapter.yaml',
  '../alone.chapter.yaml',
  '/a.chapter.yaml',
  'gone.chapter.yaml',
];

const style = fc.constantFrom(
  'arabic',
  'decimal',
  'cjk',
  'paren',
  'roman',
  'letter',
  'none',
  'odd',
);

const member = fc.record({ dimension: fc.constantFrom('owner', 'age'), id });

const manifest = fc
  .record({
    chapters: fc.array(fc.constantFrom(...named), { maxLength: 4 }),
    chapter: style,
    section: style,
    members: fc.array(member, { maxLength: 3 }),
    fiscal: fc.constantFrom('', 'fiscal-year-start: 04-01\n'),
  })
  .map(
    ({ chapters, chapter, section, members, fiscal }) =>
      `reportwright: 1\ntitle: T\nlanguage: zh-Hans\n${fiscal}` +
      `numbering: { chapter: ${chapter}, section: ${section}, subsection: decimal }\n` +
      `chapters:\n${chapters.map((path) => `  - "${path}"\n`).join('')}` +
      `dimensions:\n${members.map((each) => `  ${each.dimension}: [{ id: ${each.id}, name: N }]\n`).join('')}`,
  );

const figure = fc
  .tuple(id, fc.constantFrom('', '@2024', '@2019..2024:change', '[a]@2024'))
  .map(([metric, rest]) => `{{${metric}${rest}}}`);
const reference = fc
  .tuple(
    fc.constantFrom('', '', 'case:', 'metric:', 'chart:', 'section:', 'chapter:', 'member:'),
    fc.constantFrom('', '', 'a/', 'b/'),
    id,
  )
  .map(([kind, chapter, name]) => `[[${kind}${chapter}${name}]]`);
const citation = id.map((source) => `[@${source}, p. 1]`);
const prose = fc
  .array(fc.oneof(figure, reference, citation, fc.constantFrom('满意度', 'words')), {
    maxLength: 4,
  })
  .map((all) => all.join(' '));

const section = (indent: string): fc.Arbitrary<string> =>
  fc
    .record({
      id,
      prose,
      numbered: fc.constantFrom('', '', 'numbered: false'),
      chart: fc.option(id, { freq: 2 }),
      inner: fc.option(id, { freq: 3 }),
    })
    .map(({ id: own, prose: body, numbered, chart, inner }) => {
      const lines = [`- id: ${own}`, '  title: S', `  body: |\n${indent}    ${body}`];
      if (numbered !== '') lines.push(`  ${numbered}`);
      if (chart !== null) lines.push(`  charts: [{ id: ${chart}, type: line, metric: ${chart} }]`);
      if (inner !== null) lines.push(`  sections: [{ id: ${inner}, title: I, body: "[[a]]" }]`);
      return lines.map((line) => `${indent}${line}\n`).join('');
    });

const chapter = fc
  .record({
    id,
    head: fc.constantFrom('', 'role: appendix\n', 'role: front\n', 'numbered: false\n'),
    about: fc.constantFrom('', 'about: { owner: a }\n'),
    sections: fc.array(section('  '), { maxLength: 4 }),
  })
  .map(
    ({ id: own, head, about, sections }) =>
      `id: ${own}\ntitle: C\n${head}${about}sections:\n${sections.join('')}`,
  );

const formula = fc
  .tuple(id, fc.constantFrom('+', '-', '/'), fc.oneof(id, fc.constant('2')))
  .map((all) => all.join(' '));
const values = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.nat({ max: 9 }).map((value) => `values: { 2019: ${value}, 2024: 9 }`),
  },
  formula.map((text) => `derived: ${text}`),
  fc
    .tuple(id, fc.nat({ max: 9 }))
    .map(([owner, value]) => `observations: [{ owner: ${owner}, period: 2024, value: ${value} }]`),
);
const metrics = fc
  .tuple(
    fc.constantFrom('', 'about: { owner: a }\n', 'sources: [b]\n'),
    fc.array(fc.tuple(id, values), { maxLength: 4 }),
  )
  .map(
    ([head, all]) =>
      `${head}metrics:\n${all.map(([own, data]) => `  - id: ${own}\n    name: M\n    unit: count\n    ${data}\n`).join('')}`,
  );

const cases = fc
  .array(fc.tuple(id, id, prose), { maxLength: 3 })
  .map(
    (all) =>
      `cases:\n${all.map(([own, owner, body]) => `  - id: ${own}\n    title: K\n    organization: ${owner}\n    challenge: |\n      ${body}\n`).join('')}`,
  );
const sources = fc
  .array(id, { maxLength: 3 })
  .map(
    (all) =>
      `sources:\n${all.map((own) => `  - { id: ${own}, type: report, title: Q }\n`).join('')}`,
  );

/** A text for a file of the kind that its path tells. */
export function textFor(path: string): fc.Arbitrary<string> {
  if (path.includes('.chapter.')) return chapter;
  if (path.includes('.metrics.')) return metrics;
  if (path.includes('.cases.')) return cases;
  if (path.includes('.sources.')) return sources;
  if (path.endsWith('.json'))
    return fc.constant('{"reportwright":1,"title":"J","chapters":["a.chapter.yaml"]}');
  return path.endsWith('.png') ? fc.constant('') : manifest;
}

/** What happens to a file. */
export type Happening =
  | { readonly type: 'open' | 'save'; readonly path: string; readonly text: string }
  | { readonly type: 'gone' | 'close'; readonly path: string }
  | { readonly type: 'rename'; readonly path: string; readonly to: string }
  | {
      readonly type: 'edit';
      readonly path: string;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    };

const path = fc.constantFrom(...paths);
const typed = fc.oneof(
  fc.constantFrom('x', ' ', '\n', '  - id: a\n', '字', '', '# c\n', '\n  - id: b\n    title: S\n'),
  prose,
  id,
);

const written = path.chain((where) =>
  fc.record({
    type: fc.constantFrom('open' as const, 'save' as const),
    path: fc.constant(where),
    text: textFor(where),
  }),
);
const edit = fc.record({
  type: fc.constant('edit' as const),
  path,
  at: fc.nat({ max: 999 }),
  length: fc.constantFrom(0, 0, 0, 1, 3, 12),
  text: typed,
});

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: written },
  { weight: 6, arbitrary: edit },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('gone' as const, 'close' as const), path }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('rename' as const), path, to: path }) },
);

/** A report to begin with: texts by path. */
export const files: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .subarray([...paths], { minLength: 4 })
  .chain((chosen) =>
    fc
      .tuple(...chosen.map((each) => textFor(each)))
      .map((texts) => Object.fromEntries(chosen.map((each, index) => [each, texts[index] ?? '']))),
  );
