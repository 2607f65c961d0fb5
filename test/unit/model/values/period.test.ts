import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  comparePeriods,
  covers,
  dayText,
  isSame,
  next,
  overlaps,
  parsePeriod,
  type Period,
  periodFault,
  previous,
} from '../../../../server/src/model/period.ts';
import { toDay, toNumber } from '../../../../server/src/model/values/calendar.ts';
import { formatPeriod, periodName } from '../../../../server/src/model/values/formatPeriod.ts';

const april = { fiscalYearStart: '04-01' };

function days(text: string, options = {}): string {
  const period = parsePeriod(text, options);
  assert.ok(period, text);
  return `${dayText(period.first)} ${dayText(period.last)}`;
}

function periodOf(text: string, options = {}): Period {
  const period = parsePeriod(text, options);
  assert.ok(period, text);
  return period;
}

function same(a: string, b: string, options = {}): boolean {
  return isSame(periodOf(a, options), periodOf(b, options));
}

const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const year = fc.integer({ min: 1000, max: 9998 }).map(String);
const two = (value: number): string => String(value).padStart(2, '0');
const single = fc.oneof(
  year,
  year.map((y) => `FY${y}`),
  fc.tuple(year, fc.boolean(), number(2)).map(([y, f, n]) => `${f ? 'FY' : ''}${y}-H${n}`),
  fc.tuple(year, fc.boolean(), number(4)).map(([y, f, n]) => `${f ? 'FY' : ''}${y}-Q${n}`),
  fc.tuple(year, number(12)).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, number(52)).map(([y, w]) => `${y}-W${two(w)}`),
  fc.tuple(year, number(12), number(28)).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const start = fc
  .tuple(number(12), number(31))
  .map(([month, day]) => `${two(month)}-${two(day)}`)
  .filter((text) => new Date(`2000-${text}T00:00:00Z`).toISOString().includes(text));
const period = fc.tuple(single, fc.option(single), start).map(([from, to, fiscalYearStart]) => {
  const text = to === null ? from : `${from}..${to}`;
  return parsePeriod(text, { fiscalYearStart }) ?? periodOf(from, { fiscalYearStart });
});

describe('periods', () => {
  const known: readonly (readonly [text: string, first: string, last: string])[] = [
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-H2', '2024-07-01', '2024-12-31'],
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    // Weeks of ISO 8601: the first one holds the year's first Thursday.
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2019..2024', '2019-01-01', '2024-12-31'],
    ['2024-Q1..2024-Q3', '2024-01-01', '2024-09-30'],
    ['2023-11..2024', '2023-11-01', '2024-12-31'],
    ['FY2024', '2024-01-01', '2024-12-31'],
    ['FY2024-Q3', '2024-07-01', '2024-09-30'],
  ];
  for (const [text, first, last] of known) {
    it(`${text} is from ${first} to ${last}`, () => assert.equal(days(text), `${first} ${last}`));
  }

  const fiscal: readonly (readonly [start: string, text: string, days: string])[] = [
    ['04-01', 'FY2024', '2023-04-01 2024-03-31'],
    ['04-01', 'FY2024-Q1', '2023-04-01 2023-06-30'],
    ['04-01', 'FY2024-Q4', '2024-01-01 2024-03-31'],
    ['04-01', 'FY2024-H2', '2023-10-01 2024-03-31'],
    ['10-01', 'FY2024', '2023-10-01 2024-09-30'],
    ['01-02', 'FY2024', '2023-01-02 2024-01-01'],
    ['02-29', 'FY2024', '2023-02-28 2024-02-28'],
    ['02-29', 'FY2025', '2024-02-29 2025-02-27'],
    ['04-06', 'FY2024', '2023-04-06 2024-04-05'],
    ['11-30', 'FY2024-Q2', '2024-02-29 2024-05-29'],
    ['13-01', 'FY2024', '2024-01-01 2024-12-31'],
    ['04-01', 'FY2023..FY2024', '2022-04-01 2024-03-31'],
    ['04-01', '2024', '2024-01-01 2024-12-31'],
  ];
  for (const [fiscalYearStart, text, expected] of fiscal) {
    it(`${text} with fiscal years from ${fiscalYearStart}`, () =>
      assert.equal(days(text, { fiscalYearStart }), expected));
  }

  it('refuses what is none, and says why', () => {
    const texts = [
      '',
      '24',
      '2024-13',
      '2024-Q5',
      '2024-H3',
      '2024-q1',
      '2024 ',
      '２０２４',
      '2024-1',
    ];
    for (const text of [
      ...texts,
      'FY2024-03',
      'FY2024-W01',
      '2024..',
      '..2024',
      '2019..2020..2021',
      '2024-Q01',
      '2024-W1',
      '2024-00',
    ]) {
      assert.equal(periodFault(text), 'syntax', text);
      assert.equal(parsePeriod(text), undefined, text);
    }
    assert.equal(periodFault('2023-02-29'), 'no-such-day');
    assert.equal(periodFault('2024-04-31'), 'no-such-day');
    assert.equal(periodFault('2024-W53'), 'no-such-week');
    assert.equal(periodFault('2024..2019'), 'reversed');
    assert.equal(periodFault('2024-Q2..2024-Q1'), 'reversed');
    assert.equal(periodFault('2024'), undefined);
  });

  it('knows the same days however they are written', () => {
    assert.ok(same('2024-Q1..2024-Q4', '2024'));
    assert.ok(same('2024-01-01..2024-12-31', '2024'));
    assert.ok(same('FY2024', '2024'));
    assert.ok(same('FY2024', '2023-04..2024-03', april));
    assert.ok(!same('FY2024', '2024', april));
    assert.ok(!same('2024-H1', '2024-Q1'));
  });

  const neighbours: readonly (readonly [text: string, before: string, after: string])[] = [
    ['2024', '2023', '2025'],
    ['FY2024-Q1', 'FY2023-Q4', 'FY2024-Q2'],
    ['2024-H1', '2023-H2', '2024-H2'],
    ['2024-01', '2023-12', '2024-02'],
    ['2024-03-01', '2024-02-29', '2024-03-02'],
    ['2020-W53', '2020-W52', '2021-W01'],
    ['2019..2024', '2013..2018', '2025..2030'],
    ['2024-Q1..2024-Q2', '2023-Q3..2023-Q4', '2024-Q3..2024-Q4'],
  ];
  for (const [text, before, after] of neighbours) {
    it(`${text} stands between ${before} and ${after}`, () => {
      assert.equal(previous(periodOf(text))?.text, before);
      assert.equal(next(periodOf(text))?.text, after);
    });
  }

  it('has no neighbour at the end of all years, nor for a range of two kinds', () => {
    assert.equal(next(periodOf('9999')), undefined);
    assert.equal(previous(periodOf('0000')), undefined);
    assert.equal(next(periodOf('2023..2024-Q1')), undefined);
  });

  it('law: a day has one number, as the calendar of the platform counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (count) => {
        const day = toDay(count);
        assert.equal(toNumber(day), count);
        const date = new Date(count * 86_400_000);
        assert.deepEqual(day, {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it('law: the next one begins the day after, and leads back', () => {
    fc.assert(
      fc.property(single, start, (text, fiscalYearStart) => {
        const options = { fiscalYearStart };
        const here = periodOf(text, options);
        const behind = next(here, options);
        assert.ok(behind);
        assert.equal(behind.first, here.last + 1);
        assert.equal(previous(behind, options)?.text, text);
      }),
    );
  });

  it('law: order and cover agree with the days', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        assert.ok(a.first <= a.last);
        assert.equal(Math.sign(comparePeriods(a, b)), -Math.sign(comparePeriods(b, a)) || 0);
        assert.equal(comparePeriods(a, b) === 0, isSame(a, b));
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) {
          assert.ok(comparePeriods(a, c) <= 0);
        }
        assert.equal(covers(a, b) && covers(b, a), isSame(a, b));
        if (covers(a, b)) assert.ok(overlaps(a, b) && comparePeriods(a, b) <= 0);
        if (covers(a, b) && covers(b, c)) assert.ok(covers(a, c));
        assert.equal(overlaps(a, b), overlaps(b, a));
      }),
    );
  });

  it('law: halves, quarters and months make up their year', () => {
    fc.assert(
      fc.property(year, start, (y, fiscalYearStart) => {
        for (const name of [y, `FY${y}`]) {
          const parts = [2, 4].map((count) => {
            const letter = count === 2 ? 'H' : 'Q';
            return Array.from({ length: count }, (_, index) =>
              periodOf(`${name}-${letter}${index + 1}`, { fiscalYearStart }),
            );
          });
          const whole = periodOf(name, { fiscalYearStart });
          for (const list of parts) {
            assert.equal(list[0]?.first, whole.first);
            assert.equal(list.at(-1)?.last, whole.last);
            for (const [index, part] of list.slice(1).entries()) {
              assert.equal(part.first, (list[index]?.last ?? 0) + 1);
            }
          }
        }
      }),
    );
  });

  const names: readonly (readonly [text: string, zh: string, en: string])[] = [
    ['2024', '2024 年', '2024'],
    ['2024-H1', '2024 年上半年', 'H1 2024'],
    ['2024-Q3', '2024 年第三季度', 'Q3 2024'],
    ['2024-03', '2024 年 3 月', 'March 2024'],
    ['2024-W05', '2024 年第 5 周', 'week 5 of 2024'],
    ['2024-03-31', '2024 年 3 月 31 日', '31 March 2024'],
    ['FY2024', '2024 财年', 'FY2024'],
    ['FY2024-Q1', '2024 财年第一季度', 'Q1 FY2024'],
    ['2019..2024', '2019–2024 年', '2019–2024'],
    ['FY2019..FY2024', '2019–2024 财年', 'FY2019–2024'],
    ['2024-03..2024-05', '2024 年 3–5 月', 'March–May 2024'],
    ['2023-11..2024-02', '2023 年 11 月至 2024 年 2 月', 'November 2023 – February 2024'],
    ['2024-Q1..2024-Q3', '2024 年第一至第三季度', 'Q1–Q3 2024'],
    ['2024-03-01..2024-03-15', '2024 年 3 月 1–15 日', '1–15 March 2024'],
    ['2024-03-30..2024-04-02', '2024 年 3 月 30 日至 2024 年 4 月 2 日', '30 March – 2 April 2024'],
    ['2023..2024-Q1', '2023 年至 2024 年第一季度', '2023 – Q1 2024'],
    ['before', '之前', 'before'],
    ['after', '之后', 'after'],
    ['soon', 'soon', 'soon'],
  ];
  for (const [text, zh, en] of names) {
    it(`${text} is called ${zh}, ${en}`, () => {
      assert.equal(periodName(text, 'zh-Hans'), zh);
      assert.equal(periodName(text, 'en-GB'), en);
    });
  }

  it('has traditional characters for those who write them', () => {
    assert.equal(formatPeriod(periodOf('FY2024-W05'.slice(2)), 'zh-TW'), '2024 年第 5 週');
    assert.equal(periodName('FY2024', 'zh-Hant'), '2024 財年');
    assert.equal(periodName('after', 'zh-Hant-HK'), '之後');
  });
});
