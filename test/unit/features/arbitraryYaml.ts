import * as fc from 'fast-check';

/** A value as lines: the rest of the key's line, and the lines below it. */
interface Value {
  readonly inline: string;
  readonly below: readonly string[];
}

const words = fc.constantFrom(
  'one',
  '35',
  'a b',
  '满意度从 3.5 升至 4.2',
  '"quoted # no comment"',
  "'it''s'",
  '[a, { b: c }]',
  '{ owner: x, period: 2024 }',
  '&anchor x',
  'text # a comment',
);

const prose = fc.array(
  fc.constantFrom('text', '  deeper', '', '# no comment', '- dash', '满意 {{x}} '),
  {
    minLength: 1,
    maxLength: 4,
  },
);

const step = fc.constantFrom(1, 2, 3, 4);
const comment = fc.option(fc.tuple(fc.constantFrom('# note', '#', '# 注释'), fc.nat(8)), {
  nil: undefined,
  freq: 4,
});

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));
}

const blockScalar: fc.Arbitrary<Value> = fc
  .tuple(fc.constantFrom('|', '>-', '|+', '|'), step, prose, fc.boolean())
  .map(([style, by, lines, explicit]) => {
    const head = explicit ? style[0] + String(by) + style.slice(1) : style;
    // Without an indicator the first line tells the indentation, so it must not be a deeper one.
    const body = explicit ? lines : ['first', ...lines];
    return { inline: ` ${head}`, below: indented(body, by) };
  });

const plain: fc.Arbitrary<Value> = words.map((text) => ({ inline: ` ${text}`, below: [] }));

const broken: fc.Arbitrary<Value> = step.map((by) => ({
  inline: ' "first',
  below: [...indented(['second   '], by), '', ...indented(['third"'], by)],
}));

const flowLines: fc.Arbitrary<Value> = step.map((by) => ({
  inline: ' [',
  below: indented(['one,   ', '  { two: 2 }, # why', ']'], by),
}));

const { mapping, sequence } = fc.letrec<{ value: Value; mapping: Value; sequence: Value }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      plain,
      blockScalar,
      broken,
      flowLines,
      tie('mapping'),
      tie('sequence'),
    ),
    mapping: fc
      .tuple(
        step,
        fc.array(fc.tuple(tie('value'), comment, fc.boolean()), { minLength: 1, maxLength: 4 }),
      )
      .map(([by, entries]) => ({ inline: '', below: indented(keyLines(entries), by) })),
    sequence: fc
      .tuple(
        fc.constantFrom(0, 2, 3, 4),
        fc.array(fc.tuple(tie('value'), fc.constantFrom(1, 3), comment), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([by, items]) => ({ inline: '', below: indented(itemLines(items), by) })),
  }),
);

function keyLines(
  entries: readonly (readonly [Value, readonly [string, number] | undefined, boolean])[],
): string[] {
  return entries.flatMap(([value, note, blank], index) => [
    ...(note === undefined ? [] : [' '.repeat(note[1]) + note[0]]),
    ...(blank ? ['  '] : []),
    `key${index}:${value.inline}`,
    ...value.below,
  ]);
}

function itemLines(
  items: readonly (readonly [Value, number, readonly [string, number] | undefined])[],
): string[] {
  return items.flatMap(([value, gap, note]) => {
    const above = note === undefined ? [] : [' '.repeat(note[1]) + note[0]];
    const [first = '', ...rest] = value.below;
    const compact = value.inline === '' && /^ *(?:key|-)/.test(first);
    if (!compact)
      return [
        ...above,
        `-${value.inline}`,
        ...indented(value.below, 0).map((line) => (line === '' ? line : ` ${line}`)),
      ];
    const lead = first.length - first.trimStart().length;
    const pad = ' '.repeat(1 + gap);
    const shifted = rest.map((line) =>
      line.startsWith(' '.repeat(lead)) ? pad + line.slice(lead) : line,
    );
    return [...above, `-${' '.repeat(gap)}${first.trimStart()}`, ...shifted];
  });
}

/** Files of many shapes and indentations; now and then one that is not quite YAML. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(mapping, sequence, plain, blockScalar), comment, fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([entries, eol, ends]) => keyLines(entries).join(eol) + (ends ? eol : ''));
