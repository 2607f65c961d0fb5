import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { chartSvg } from '../../../../server/src/features/hover/chart/chartImage.ts';
import { pictureOf, type Picture } from '../../../../server/src/features/hover/chart/series.ts';
import { reportsOf } from '../../../support/reports.ts';
import { others } from '../completion/report.ts';

/** The names of open elements as they are closed again; throws where markup is not well formed. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(svg); match !== null; match = token.exec(svg)) {
    const [whole, closing, name = '', , alone, text] = match;
    at += whole.length;
    if (text !== undefined) assert.doesNotMatch(text, /&(?!#\d+;)/);
    else if (closing) assert.equal(open.pop(), name);
    else if (!alone) open.push(name);
    if (at === svg.length) break;
  }
  assert.equal(at, svg.length, `not markup at ${at}: ${svg.slice(at, at + 40)}`);
  assert.deepEqual(open, []);
}

function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

/** Every coordinate of the picture lies in it. */
function assertInside(svg: string): void {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  for (const [, name = '', value] of svg.matchAll(/ (x|y|cx|cy|x1|x2|y1|y2)="(-?[\d.]+)"/g)) {
    const limit = name.includes('x') ? Number(width) : Number(height);
    assert.ok(Number(value) >= 0 && Number(value) <= limit, `${name}=${value} in ${limit}`);
  }
}

function pictureFor(id: string): Picture | undefined {
  const { report } = reportsOf(others);
  const metric = report.metric(id);
  assert.ok(metric);
  return pictureOf(report, metric);
}

describe('the picture of a metric', () => {
  it('is a line over periods with its values and periods', () => {
    const picture = pictureFor('csat');
    assert.equal(picture?.type, 'line');
    const svg = chartSvg(picture);
    assertWellFormed(svg);
    assert.deepEqual(textsIn(svg), ['2019 年', '2022 年', '2024 年', '3.5 分', '4.2 分']);
    assert.equal(svg.match(/<circle/g)?.length, 3);
  });

  it('is bars where members are known once each', () => {
    const svg = chartSvg({
      type: 'bar',
      series: [
        {
          name: '',
          points: [
            { name: '亚马逊', value: 18, label: '18%' },
            { name: '<b>&', value: -5, label: '−5%' },
          ],
        },
      ],
    });
    assertWellFormed(svg);
    assertInside(svg);
    assert.deepEqual(textsIn(svg), ['亚马逊', '18%', '&#60;b&#62;&#38;', '−5%']);
  });

  it('is left out where there is nothing to compare', () => {
    assert.equal(pictureFor('gain'), undefined);
    assert.equal(pictureFor('dispute-rate'), undefined);
  });

  it('stays in its frame and well formed for any values and words', () => {
    const point = fc.record({
      value: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      label: fc.string({ unit: 'binary', maxLength: 30 }),
      name: fc.string({ unit: 'binary', maxLength: 30 }),
    });
    const series = fc.record({
      name: fc.string({ maxLength: 40 }),
      points: fc.array(point, { minLength: 1, maxLength: 12 }),
    });
    const picture = fc.record({
      type: fc.constantFrom('line' as const, 'bar' as const),
      series: fc.array(series, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(picture, (drawn) => {
        const svg = chartSvg(drawn);
        assertWellFormed(svg);
        assertInside(svg);
      }),
    );
  });
});
