import assert from 'node:assert/strict';
import { renderFinding } from '../../../server/src/rules/render.ts';
import { findingsOf, readFixture, brief } from '../../support/ruleFixture.ts';

function check(name: string, source: string): { en: string[]; zh: string[] } {
  const { text, expected } = readFixture(source);
  const found = findingsOf(name, text);
  assert.deepEqual(found.map(brief), expected);
  return {
    en: found.map((finding) => renderFinding(finding, 'en').message),
    zh: found.map((finding) => renderFinding(finding, 'zh-Hans').message),
  };
}

/** What the other editors do badly with such a file; each is named by what a writer sees there. */
describe('faults that other YAML editors report badly', () => {
  it('marks the id of an item that lacks a key, names the item, and shows where the key goes', () => {
    const source = `
metrics:
  - id: csat
    name: 满意度
    unit: point
    values: { 2024: 4.2 }
  - id: repurchase-rate
#       ^^^^^^^^^^^^^^^ schema-missing-key
    name: 复购率
    values: { 2019: 18, 2024: 35 }
`;
    const said = check('a.metrics.yaml', source);
    assert.deepEqual(said.en, ['Metric `repurchase-rate` has no `unit`. Add it.']);
    assert.deepEqual(said.zh, ['指标 `repurchase-rate` 缺少 `unit`，请补上。']);
    const { text } = readFixture(source);
    const [related] = findingsOf('a.metrics.yaml', text)[0]?.related ?? [];
    assert.equal(text.slice(related?.start, related?.end), 'name');
    assert.ok((related?.start ?? 0) > text.indexOf('复购率') - 10);
  });

  it('reports a wrong value of a key that tells kinds apart once', () => {
    const said = check(
      'a.chapter.yaml',
      `
id: overview
title: Overview
sections:
  - id: shift
    title: Shift
    charts:
      - { id: trend, metric: csat, type: lien, title: Trend }
#                                        ^^^^ schema-unknown-value
`,
    );
    assert.deepEqual(said.en, ['`type` cannot be `lien`. Did you mean `line`?']);
  });

  it('reports a wrong unit once, with what is expected, not every branch of the vocabulary', () => {
    const said = check(
      'a.metrics.yaml',
      `
metrics:
  - id: distance
    name: Distance
    unit: parsec
#         ^^^^^^ schema-unknown-value
    values: { 2024: 4 }
`,
    );
    assert.equal(said.en.length, 1);
    assert.match(said.en[0] ?? '', /^`unit` cannot be `parsec`\. Write a unit such as percent/);
  });

  it('reports only the half-typed line and the true fault below it', () => {
    check(
      'a.metrics.yaml',
      `
metrics:
  - id: distance
    name: Distance
    un
#   ^^ yaml-incomplete-line
    unit: parsec
#         ^^^^^^ schema-unknown-value
    values: { 2024: 4 }
`,
    );
  });

  it('asks for nothing that the half-typed line is about to give', () => {
    check(
      'a.metrics.yaml',
      `
metrics:
  - id: distance
    name: Distance
    un
#   ^^ yaml-incomplete-line
  - id: csat
    name: CSAT
    unit: point
`,
    );
  });

  it('says of a key with nothing behind it just that, and does not ask for the next ones', () => {
    const said = check(
      'a.metrics.yaml',
      `
metrics:
  - id: distance
    name:
#   ^^^^ schema-empty
`,
    );
    assert.match(said.en[0] ?? '', /^`name` has no value yet\./);
  });

  it('says the one thing meant when an object fits none of several shapes', () => {
    const said = check(
      'a.metrics.yaml',
      `
metrics:
  - id: return-rate
    name: Return rate
    unit: percent
    observations:
      - { owner: amazon, period: 2024 }
#         ^^^^^ schema-choice
      - { owner: shopee, before: 42 }
#         ^^^^^ schema-missing-key
      - { owner: temu, vaule: 12 }
#                      ^^^^^ schema-unknown-key
`,
    );
    assert.match(
      said.en[0] ?? '',
      /^Observation 1 needs a choice\. Say exactly one thing: `value`, or `min`/,
    );
    assert.equal(said.en[1], 'Observation 2 has no `after`. Add it.');
    assert.equal(said.en[2], '`vaule` is not a key of observation 3. Did you mean `value`?');
  });

  it('takes a misspelled key as the one that would be missing', () => {
    check(
      'a.chapter.yaml',
      `
id: overview
titel: Overview
# <----- schema-unknown-key
sections:
  - id: shift
    tilte: Shift
#   ^^^^^ schema-unknown-key
`,
    );
  });

  it('reports the wrong type of a source, and not that it is no id either', () => {
    check(
      'a.metrics.yaml',
      `
metrics:
  - id: csat
    name: CSAT
    unit: point
    sources:
      - { at: p. 12 }
#         ^^ schema-missing-key
      - [survey]
#       ^^^^^^^^ schema-wrong-type
      - 2024
#       ^^^^ schema-wrong-type
`,
    );
  });
});
