import assert from 'node:assert/strict';
import { say } from '../../../server/src/messages/texts.ts';
import { applyFix, findingsOf } from '../../support/ruleFixture.ts';

/** The text after the fix with this title of the only finding; the fault is gone with it. */
function fixed(name: string, text: string, title: string): string {
  const before = findingsOf(name, text);
  const fixes = before.flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find((one) => say(one.title, 'en') === title);
  assert.ok(fix, `${title} among ${fixes.map((one) => say(one.title, 'en')).join(', ')}`);
  const after = applyFix(text, fix);
  assert.ok(findingsOf(name, after).length < before.length, `better than before:\n${after}`);
  return after;
}

const metric = (lines: string): string =>
  `metrics:\n  - id: csat\n    name: CSAT\n    unit: point\n${lines}`;

const observation = (keys: string): string => metric(`    observations:\n      - ${keys}\n`);
const line = (part: string): string => (part === '' ? '' : `    ${part}\n`);

describe('fixes of schema findings', () => {
  it('offer each of a few values where none is near', () => {
    const text = 'id: a\ntitle: A\nstatus: finished\n';
    const titles = findingsOf('a.chapter.yaml', text).flatMap(({ fixes = [] }) => fixes);
    assert.ok(titles.length === 3 && titles.every(({ preferred }) => preferred !== true));
    assert.equal(
      fixed('a.chapter.yaml', text, 'Change to `final`'),
      'id: a\ntitle: A\nstatus: final\n',
    );
  });

  describe('a missing key', () => {
    it('is added in its place between the others', () => {
      const text = 'metrics:\n  - id: csat\n    unit: point # of five\n    values: { 2024: 4.2 }\n';
      assert.equal(
        fixed('a.metrics.yaml', text, 'Add `name`'),
        'metrics:\n  - id: csat\n    name: csat\n    unit: point # of five\n    values: { 2024: 4.2 }\n',
      );
    });

    it('is added behind a key with a comment, at the end of a file without a line break', () => {
      const text = 'metrics:\n  - id: csat\n    name: CSAT # said aloud';
      assert.equal(fixed('a.metrics.yaml', text, 'Add `unit`'), `${text}\n    unit: percent`);
    });

    it('is added below a text of several lines, with the line breaks of the file', () => {
      const text =
        'metrics:\r\n  - id: csat\r\n    name: CSAT\r\n    definition: |\r\n      a\r\n\r\n      b\r\n  - id: nps\r\n    name: NPS\r\n    unit: point\r\n';
      const after = fixed('a.metrics.yaml', text, 'Add `unit`');
      assert.ok(after.includes('\r\n    unit: percent\r\n'));
      assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    });

    it('is added in front of the first key of an item', () => {
      const text = 'metrics:\n  - name: CSAT\n    unit: point\n';
      assert.equal(
        fixed('a.metrics.yaml', text, 'Add `id`'),
        'metrics:\n  - id: repurchase-rate\n    name: CSAT\n    unit: point\n',
      );
    });

    it('is added between braces', () => {
      const text = 'metrics:\n  - { id: csat, unit: point }\n';
      assert.equal(
        fixed('a.metrics.yaml', text, 'Add `name`'),
        'metrics:\n  - { id: csat, name: csat, unit: point }\n',
      );
    });

    it('comes with the others at once, or alone', () => {
      const text = 'metrics:\n  - id: csat\n    values: { 2024: 4.2 }\n';
      assert.equal(
        fixed('a.metrics.yaml', text, 'Add `name` and `unit`'),
        'metrics:\n  - id: csat\n    name: csat\n    unit: percent\n    values: { 2024: 4.2 }\n',
      );
    });

    it('is added to JSON with its comma, on a line of its own', () => {
      const text =
        '{\n  "metrics": [\n    {\n      "id": "csat",\n      "unit": "point"\n    }\n  ]\n}\n';
      assert.equal(
        fixed('a.metrics.json', text, 'Add `name`'),
        '{\n  "metrics": [\n    {\n      "id": "csat",\n      "name": "csat",\n      "unit": "point"\n    }\n  ]\n}\n',
      );
    });

    it('is added at the top of a file', () => {
      assert.equal(
        fixed('a.chapter.yaml', '# Draft\nid: overview\nstatus: draft\n', 'Add `title`'),
        '# Draft\nid: overview\ntitle: Overview\nstatus: draft\n',
      );
      assert.equal(
        fixed('a.chapter.json', '{\n  "id": "overview"\n}\n', 'Add `title`'),
        '{\n  "title": "Overview",\n  "id": "overview"\n}\n',
      );
    });

    it('begins an empty file', () => {
      assert.equal(
        fixed('a.chapter.yaml', '# Draft\n', 'Add `id` and `title`'),
        '# Draft\nid: overview\ntitle: Overview\n',
      );
      const json = fixed('a.chapter.json', '', 'Add `id` and `title`');
      assert.deepEqual(Object.keys(JSON.parse(json) as object), ['id', 'title']);
    });
  });

  describe('a choice of keys', () => {
    it('offers each of them where there is none', () => {
      const text = observation('{ owner: amazon }');
      assert.equal(
        fixed('a.metrics.yaml', text, 'Add `value`'),
        observation('{ owner: amazon, value: 35 }'),
      );
    });

    it('offers to take one away where there are two', () => {
      const text = observation('{ value: 1, change: 2 }');
      assert.equal(fixed('a.metrics.yaml', text, 'Remove `change`'), observation('{ value: 1 }'));
    });
  });

  describe('an unknown key', () => {
    it('is renamed', () => {
      const after = fixed('a.metrics.yaml', metric('    defnition: x\n'), 'Rename to `definition`');
      assert.equal(after, metric('    definition: x\n'));
    });

    it('is renamed from Chinese, another case, another dash, and in JSON with its quotes', () => {
      const text = 'metrics:\n  - id: csat\n    名称: CSAT\n    unit: point\n';
      assert.equal(fixed('a.metrics.yaml', text, 'Rename to `name`'), text.replace('名称', 'name'));
      const json = '{ "metrics": [{ "id": "csat", "Name": "CSAT", "unit": "point" }] }';
      assert.equal(fixed('a.metrics.json', json, 'Rename to `name`'), json.replace('Name', 'name'));
      const manifest = 'reportwright: 1\ntitle: A\nlanguage: en\nfiscal_year_start: 04-01\n';
      assert.equal(
        fixed('reportwright.yaml', manifest, 'Rename to `fiscal-year-start`'),
        manifest.replaceAll('_', '-'),
      );
    });

    it('is removed with the lines below it', () => {
      const text = metric(
        '    colour:\n      main: red\n      # and\n      other: blue\n    good: up\n',
      );
      assert.equal(fixed('a.metrics.yaml', text, 'Remove `colour`'), metric('    good: up\n'));
    });

    it('is removed from the begin of an item, from braces and from JSON', () => {
      const first = 'metrics:\n  - colour: red\n    id: csat\n    name: CSAT\n    unit: point\n';
      assert.equal(fixed('a.metrics.yaml', first, 'Remove `colour`'), metric(''));
      const flow = 'metrics:\n  - { id: csat, colour: red, name: CSAT, unit: point }\n';
      assert.equal(
        fixed('a.metrics.yaml', flow, 'Remove `colour`'),
        'metrics:\n  - { id: csat, name: CSAT, unit: point }\n',
      );
      const json = '{\n  "colour": "red",\n  "id": "a",\n  "title": "A"\n}\n';
      assert.deepEqual(JSON.parse(fixed('a.chapter.json', json, 'Remove `colour`')), {
        id: 'a',
        title: 'A',
      });
    });
  });

  describe('a value', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['unit: percnt', 'Change to `percent`', 'unit: percent'],
      ['unit: "percnt"', 'Change to `"percent"`', 'unit: "percent"'],
      ['unit: 百分比', 'Change to `percent`', 'unit: percent'],
      ['unit: "%"', 'Change to `"percent"`', 'unit: "percent"'],
      ['unit: EUR', 'Change to `money:EUR`', 'unit: money:EUR'],
    ];
    for (const [before, title, after] of cases) {
      it(`${before} becomes ${after}`, () => {
        const text = metric('').replace('unit: point', before);
        const expected = metric('').replace('unit: point', after);
        assert.equal(fixed('a.metrics.yaml', text, title), expected);
      });
    }

    const more: readonly (readonly [string, string, string])[] = [
      ['integer: yes', 'Change to `true`', 'integer: true'],
      ['decimals: "1"', 'Change to `1`', 'decimals: 1'],
      ['bounds: { min: 0, max: 100% }', 'Change to `100`', 'bounds: { min: 0, max: 100 }'],
      ['bounds: { max: "1,200" }', 'Change to `1200`', 'bounds: { max: 1200 }'],
      ['values: { 2024: 18％ }', 'Change to `18`', 'values: { 2024: 18 }'],
      ['aliases: a，b', 'Change to `[a, b]`', 'aliases: [a, b]'],
      ['sources: survey-2024', 'Change to `[survey-2024]`', 'sources: [survey-2024]'],
      ['sources: [a, b, a]', 'Remove the second `a`', 'sources: [a, b]'],
      ['good: [up]', 'Change to `up`', 'good: up'],
      ['name2: x', 'Remove `name2`', ''],
      ['good: 上升', 'Change to `up`', 'good: up'],
      ['group: 2024', 'Change to `"2024"`', 'group: "2024"'],
    ];
    for (const [before, title, after] of more) {
      it(`${before} becomes ${after === '' ? 'nothing' : after}`, () => {
        const expected = metric(line(after));
        assert.equal(fixed('a.metrics.yaml', metric(line(before)), title), expected);
      });
    }

    it('of one group of keys becomes a list of one', () => {
      const text = metric(
        '    observations:\n      period: 2024\n\n      value: 4\n    good: up\n',
      );
      const after = metric(
        '    observations:\n      - period: 2024\n\n        value: 4\n    good: up\n',
      );
      assert.equal(fixed('a.metrics.yaml', text, 'Make it a list'), after);
    });

    it('of prose becomes one item, whatever its commas', () => {
      const text = 'cases:\n  - id: a\n    title: A\n    lessons: Opening hours, staff\n';
      assert.equal(
        fixed('a.cases.yaml', text, 'Change to `["Opening hours, staff"]`'),
        text.replace('Opening hours, staff', '["Opening hours, staff"]'),
      );
    });

    it('that cannot be an id is written as one', () => {
      const text = metric('').replace('id: csat', 'id: Csat rating!');
      const after = metric('').replace('id: csat', 'id: Csat-rating');
      assert.equal(fixed('a.metrics.yaml', text, 'Change to `Csat-rating`'), after);
    });
  });
});
