import * as fc from 'fast-check';

const words = [
  'a',
  'title',
  'csat',
  '复购率',
  'x y',
  '😀',
  'id',
  '从流量到体验',
  'it is',
  '3.5',
  'true',
];
const word = fc.constantFrom(...words);
const newline = fc.constantFrom('\n', '\n', '\n', '\r\n');

const plain = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const single = plain.map((text) => `'${text}, it''s: #1'`);
const double = plain.map((text) => `"${text} \\u00e9\\x41\\n\\t: # {{x}}"`);
const flow = fc.constantFrom(
  '[]',
  '{}',
  '[a, b]',
  '{ a: 1, b: [c, "d"] }',
  '[{ a: b }, ~]',
  '{"a":1}',
);
const inline = fc.oneof(plain, plain, single, double, flow, fc.constantFrom('', '', '1', 'null'));
const comment = fc.constantFrom('', '', '', ' # note', ' #');

/** The lines of a value that stands below its key, for lines that are indented by `step`. */
const below = (step: string): fc.Arbitrary<readonly string[]> => {
  const lines = fc.array(
    fc.oneof(plain, fc.constantFrom('', '- one', 'key: value', '# no comment', '  more')),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  return lines.map((all) => [`first`, ...all].map((line) => (line === '' ? '' : step + line)));
};

const header = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>2-');

interface Shape {
  readonly lines: readonly string[];
}

const scalarEntry = (key: string): fc.Arbitrary<Shape> =>
  fc.tuple(inline, comment).map(([value, note]) => ({ lines: [`${key}: ${value}${note}`] }));

const blockEntry = (key: string): fc.Arbitrary<Shape> =>
  fc.tuple(header, below('  ')).map(([mark, lines]) => ({ lines: [`${key}: ${mark}`, ...lines] }));

const foldedEntry = (key: string): fc.Arbitrary<Shape> =>
  fc
    .tuple(fc.constantFrom('plain', '"quoted', "'quoted"), plain, plain)
    .map(([start, one, two]) => {
      const close = start.startsWith('p') ? '' : (start[0] ?? '');
      return { lines: [`${key}: ${start} ${one}`, '', `   ${two}${close}`] };
    });

const entry = (key: string, depth: number): fc.Arbitrary<Shape> =>
  depth === 0
    ? scalarEntry(key)
    : fc.oneof(
        scalarEntry(key),
        blockEntry(key),
        foldedEntry(key),
        mapping(depth - 1).map(({ lines }) => ({ lines: [`${key}:`, ...lines.map(indent)] })),
        list(depth - 1).map(({ lines }) => ({ lines: [`${key}:`, ...lines.map(indent)] })),
        list(depth - 1).map(({ lines }) => ({ lines: [`${key}: # the list`, ...lines] })),
      );

const keys = ['id', 'title', 'body', '"quoted key"', "'it''s'", 'x y', '数据', 'n-1'];

const mapping = (depth: number): fc.Arbitrary<Shape> =>
  fc.subarray(keys, { minLength: 1, maxLength: 4 }).chain((chosen) =>
    fc.tuple(...chosen.map((key) => entry(key, depth)), filler).map((parts) => {
      const note = parts.pop();
      return { lines: [...parts.flatMap((part) => part.lines), ...(note?.lines ?? [])] };
    }),
  );

const filler: fc.Arbitrary<Shape> = fc
  .constantFrom<readonly string[]>([], [], [''], ['# comment'], ['', ' # comment', ''])
  .map((lines) => ({ lines }));

const list = (depth: number): fc.Arbitrary<Shape> =>
  fc
    .array(
      fc.oneof(
        inline.map((value) => ({ lines: [value] })),
        mapping(depth),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((items) => ({
      lines: items.flatMap(({ lines: [first = '', ...rest] }) => [
        `- ${first}`,
        ...rest.map(indent),
      ]),
    }));

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

const opening = fc.constantFrom(
  '',
  '',
  '',
  '# a report\n',
  '---\n',
  '%YAML 1.2\n---\n',
  '\ufeff',
  '\n\n',
);

/** A YAML file as a writer might have it; mostly valid, and mostly a mapping. */
export const yamlFile: fc.Arbitrary<string> = fc
  .tuple(opening, mapping(2), newline, fc.constantFrom('', '\n', '\n\n', '\n...\n'))
  .map(([start, { lines }, end, tail]) => (start + lines.join('\n') + tail).replaceAll('\n', end));

const jsonValue = fc.jsonValue({ maxDepth: 3 });

/** A JSON file, indented or not. */
export const jsonFile: fc.Arbitrary<string> = fc
  .tuple(
    fc.dictionary(word, fc.oneof(jsonValue, fc.array(jsonValue, { maxLength: 4 })), { maxKeys: 5 }),
    fc.constantFrom(0, 2, '\t'),
    fc.constantFrom('', '\n'),
  )
  .map(([value, step, tail]) => JSON.stringify(value, null, step) + tail);

const fragments = [
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\t',
  ':',
  ': ',
  '- ',
  '\n- ',
  '#',
  ' # ',
  '"',
  "'",
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '{{',
  '}}',
  '[[',
  '[@',
  '&a ',
  '*a',
  '!t ',
  '---\n',
  '...\n',
  '%',
  '@',
  '?',
  '：',
  '，',
  '“',
  '”',
  '｛｛',
  '\u0000',
  '\ud800',
  '\ufffd',
  '\ufeff',
  '<<<<<<< HEAD\n',
  '=======\n',
  'tit',
  'id: b\n',
  '\nkey:\n',
  '\n  - id: c\n',
  '/',
  '//',
  '\\',
  '0',
  '',
  '',
];

/** What somebody may type or paste. */
export const typed: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...fragments), word), { minLength: 0, maxLength: 3 })
  .map((parts) => parts.join(''));

/** An edit as numbers between 0 and 1, so that it fits every text. */
export const edit: fc.Arbitrary<{ at: number; length: number; newText: string }> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 60 })),
  newText: typed,
});
