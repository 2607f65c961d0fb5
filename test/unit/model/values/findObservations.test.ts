import assert from 'node:assert/strict';
import type { About } from '../../../../server/src/model/symbols.ts';
import {
  findObservations,
  type LocatedFigure,
} from '../../../../server/src/model/values/findObservations.ts';
import { levelText } from '../../../../server/src/model/values/figureText.ts';
import type { Observation } from '../../../../server/src/model/values/metricFacts.ts';
import { membersText } from '../../../../server/src/model/values/tell.ts';
import { mergeAbout } from '../../../../server/src/model/values/wanted.ts';
import { expressionOf, metricOf, type ReadMetric } from './metrics.ts';

const rates = metricOf(`
unit: percent
observations:
  - { owner: heads, period: 2019, value: 25 }
  - { owner: heads, period: 2024, value: 12 }
  - { owner: amazon, period: 2024, value: 18 }
  - { owner: makeup, before: 42, after: 15 }
  - { owner: home, change: -35, unit: percent }
  - { owner: fitting, change: -28, unit: percent }
  - { owner: fitting, change: 7, unit: pp }
  - { owner: brand, market: africa, change: -42, unit: percent }`);

const totals = metricOf(`
unit: count
observations:
  - { period: 2023, value: 100 }
  - { period: 2024, value: 120 }
  - { market: eu, period: 2024, value: 30 }
  - { market: us, period: 2024, value: 50 }
  - { owner: a, market: eu, period: 2024, value: 7 }
  - { owner: b, market: [eu, us], period: 2024, value: 9 }
  - { owner: c, market: eu, period: 2024-Q1, value: 3 }
  - { owner: c, market: us, period: 2024-Q1, value: 4 }`);

function told(figure: LocatedFigure, { facts, ...metric }: ReadMetric): string {
  const one = (each: Observation): string => {
    const members = membersText(each.members);
    const value = levelText({ facts, ...metric }, each, 'number', { language: 'en' });
    return `${members && `[${members}]`}${each.period ? `@${each.period}` : ''}=${value}`;
  };
  if ('observation' in figure) return `${figure.type} ${one(figure.observation)}`;
  if (figure.type === 'pair') return `pair ${one(figure.from)} ${one(figure.to)}`;
  if (figure.type === 'no-period') {
    return `no-period ${figure.wanted.join(' ')} of ${figure.periods.join(' ')}`;
  }
  if (figure.type === 'no-member') {
    return `no-member ${figure.wanted.join(' ')} of ${figure.members.map(membersText).join('; ')}`;
  }
  if (figure.type === 'bad-period') return `bad-period ${figure.wanted.join(' ')}`;
  if (figure.type === 'no-values') return figure.type;
  return `${figure.type} ${figure.candidates.map(one).join(' ')}`;
}

function find(metric: ReadMetric, text: string, about?: About): string {
  const figure = findObservations(metric, expressionOf(text), { about });
  return told(figure, metric);
}

function aboutOf(members: Readonly<Record<string, string>>, period?: string): About {
  const lists = Object.entries(members).map(
    ([dimension, ids]) => [dimension, ids.split('+')] as const,
  );
  return { members: new Map(lists), period };
}

function table(metric: ReadMetric, rows: readonly (readonly [text: string, told: string])[]): void {
  for (const [text, expected] of rows) {
    it(`{{${text}}} is ${expected}`, () => assert.equal(find(metric, text), expected));
  }
}

/** The words of a mark at which a finding about its figure stands. */
function at(text: string): string {
  const { start, end } = findObservations(rates, expressionOf(text), { about: undefined }).at;
  return `{{${text}}}`.slice(start, end);
}

describe('finding what a figure means', () => {
  describe('by members', () => {
    table(rates, [
      ['it[heads]@2024', 'one [heads]@2024=12'],
      ['it[amazon]', 'one [amazon]@2024=18'],
      ['it[heads]', 'ambiguous [heads]@2019=25 [heads]@2024=12'],
      ['it@2019', 'one [heads]@2019=25'],
      ['it@2024', 'ambiguous [heads]@2024=12 [amazon]@2024=18'],
      ['it[amazon]@2019', 'no-period 2019 of 2024'],
      ['it[heads]@2018', 'no-period 2018 of 2019 2024'],
      [
        'it[nobody]@2024',
        'no-member nobody of heads; amazon; makeup; home; fitting; brand, africa',
      ],
      [
        'it[heads, eu]',
        'no-member heads eu of heads; amazon; makeup; home; fitting; brand, africa',
      ],
      // Just `brand` stands nowhere; among others it does.
      ['it[brand]', 'change [brand, africa]='],
      ['it[africa, brand]', 'change [brand, africa]='],
    ]);
    table(totals, [
      // Without members what is of none comes first.
      ['it@2024', 'one @2024=120'],
      ['it[eu]@2024', 'one [eu]@2024=30'],
      ['it[a]', 'one [a, eu]@2024=7'],
      ['it[a, eu]', 'one [a, eu]@2024=7'],
      // A figure of both markets together is not one of either.
      ['it[b, eu]', 'no-member b eu of ; eu; us; a, eu; b, eu, us; c, eu; c, us'],
      ['it[b]', 'one [b, eu, us]@2024=9'],
      ['it[us, eu, b]', 'one [b, eu, us]@2024=9'],
      ['it[c]', 'ambiguous [c, eu]@2024-Q1=3 [c, us]@2024-Q1=4'],
      // Just the wanted members win, even where others know more periods.
      ['it[eu]@2024-Q1', 'no-period 2024-Q1 of 2024'],
    ]);
  });

  describe('by periods', () => {
    table(totals, [
      // All quarters of a year are that year.
      ['it@2024-Q1..2024-Q4', 'one @2024=120'],
      ['it@FY2024', 'one @2024=120'],
      ['it@2023..2024', 'pair @2023=100 @2024=120'],
      ['it@2024..2023', 'pair @2024=120 @2023=100'],
      ['it@2022..2024', 'no-period 2022 of 2023 2024'],
      ['it@before', 'no-period before of 2023 2024'],
      ['it[eu]', 'one [eu]@2024=30'],
    ]);
    table(rates, [
      ['it@2019..2024', 'pair [heads]@2019=25 [heads]@2024=12'],
      ['it@before..after', 'pair [makeup]@before=42 [makeup]@after=15'],
      ['it@after', 'one [makeup]@after=15'],
      ['it[makeup]', 'ambiguous [makeup]@before=42 [makeup]@after=15'],
      ['it[home]@2024', 'no-period 2024 of '],
      ['it[heads]@2024-13', 'bad-period 2024-13'],
      ['it[heads]@2019..soon', 'bad-period soon'],
    ]);

    it('holds before and after of one entry together', () => {
      const metric = metricOf(`
unit: day
observations:
  - { owner: a, before: 45, after: 7 }
  - { owner: a, before: 30, after: 5 }`);
      assert.equal(
        find(metric, 'it[a]@before..after'),
        'ambiguous [a]@before=45 [a]@after=7 [a]@before=30 [a]@after=5',
      );
    });

    it('takes a level or a change of the whole stretch where its ends are not known', () => {
      const metric = metricOf(`
unit: count
observations:
  - { owner: a, period: 2019..2024, value: 7 }
  - { owner: b, period: 2019..2024, change: 5, unit: percent }`);
      assert.equal(find(metric, 'it[a]@2019..2024'), 'one [a]@2019..2024=7');
      assert.equal(find(metric, 'it[b]@2019..2024:change'), 'change [b]@2019..2024=');
      assert.equal(find(metric, 'it[a]@2019..2024:change'), 'unfit [a]@2019..2024=7');
    });
  });

  describe('by formats', () => {
    table(rates, [
      ['it[heads]@2019..2024:change', 'pair [heads]@2019=25 [heads]@2024=12'],
      ['it[heads]@2024:change', 'unfit [heads]@2024=12'],
      ['it[heads]:points', 'unfit [heads]@2019=25 [heads]@2024=12'],
      ['it[heads]@2024:number', 'one [heads]@2024=12'],
      ['it[home]', 'change [home]='],
      ['it[home]:change', 'change [home]='],
      ['it[home]:points', 'unfit [home]='],
      ['it[fitting]', 'ambiguous [fitting]= [fitting]='],
      ['it[fitting]:change', 'change [fitting]='],
      ['it[fitting]:times', 'unfit [fitting]= [fitting]='],
    ]);

    it('tells a change in points by the unit', () => {
      const figure = findObservations(rates, expressionOf('it[fitting]:points'), {
        about: undefined,
      });
      assert.ok(figure.type === 'change');
      assert.equal(figure.observation.change?.by.literal, '7');
    });

    it('prefers a level to a change where no format asks for one', () => {
      const metric = metricOf(`
unit: percent
observations:
  - { owner: a, value: 5 }
  - { owner: a, change: 1, unit: pp }`);
      assert.equal(find(metric, 'it[a]'), 'one [a]=5');
      assert.equal(find(metric, 'it[a]:points'), 'change [a]=');
    });
  });

  describe('by firmness', () => {
    const metric = metricOf(`
unit: count
observations:
  - { period: 2024, value: 1, status: target }
  - { period: 2024, value: 2 }
  - { period: 2023, value: 3, status: actual }
  - { period: 2023, value: 4, status: restated, as-of: 2024-03 }
  - { period: 2023, value: 5, status: restated, as-of: 2024-09 }
  - { period: 2025, value: 6, status: forecast }
  - { period: 2025, value: 7, status: target }
  - { period: 2026, value: 8, status: forecast }
  - { period: 2026, value: 9, status: estimate }
  - { period: 2022, value: 10 }
  - { period: 2022, value: 11 }`);
    table(metric, [
      ['it@2024', 'one @2024=2'],
      ['it@2023', 'one @2023=5'],
      ['it@2025', 'ambiguous @2025=6 @2025=7'],
      ['it@2026', 'one @2026=9'],
      ['it@2022', 'ambiguous @2022=10 @2022=11'],
      ['it@2023..2024', 'pair @2023=5 @2024=2'],
    ]);
  });

  describe('with what `about:` says', () => {
    const rows: readonly (readonly [text: string, about: About, told: string])[] = [
      ['it@2024', aboutOf({ owner: 'amazon' }), 'one [amazon]@2024=18'],
      ['it@2024', aboutOf({ owner: 'heads', market: 'eu' }), 'one [heads]@2024=12'],
      // The metric is not known for it: as if it said nothing.
      ['it@2019', aboutOf({ owner: 'nobody' }), 'one [heads]@2019=25'],
      ['it', aboutOf({ owner: 'heads' }, '2024'), 'one [heads]@2024=12'],
      ['it', aboutOf({ owner: 'heads' }, '2023..2024'), 'one [heads]@2024=12'],
      ['it', aboutOf({ owner: 'heads' }, '2030'), 'ambiguous [heads]@2019=25 [heads]@2024=12'],
      ['it@2019', aboutOf({ owner: 'heads' }, '2024'), 'one [heads]@2019=25'],
      ['it@2019', aboutOf({ owner: 'amazon' }), 'no-period 2019 of 2024'],
      // What the mark names wins.
      ['it[amazon]@2024', aboutOf({ owner: 'heads' }), 'one [amazon]@2024=18'],
    ];
    for (const [text, about, expected] of rows) {
      const said = `${membersText(about.members)} ${about.period ?? ''}`.trim();
      it(`{{${text}}} about ${said} is ${expected}`, () =>
        assert.equal(find(rates, text, about), expected));
    }

    it('prefers just the members that it says', () => {
      assert.equal(find(totals, 'it@2024', aboutOf({ market: 'eu' })), 'one [eu]@2024=30');
      assert.equal(find(totals, 'it@2024', aboutOf({ market: 'us+eu' })), 'one [b, eu, us]@2024=9');
      assert.equal(
        find(totals, 'it@2024', aboutOf({ market: 'eu', owner: 'a' })),
        'one [a, eu]@2024=7',
      );
    });

    it('joins what stands around it, the innermost first', () => {
      const merged = mergeAbout([
        aboutOf({ owner: 'a' }),
        undefined,
        aboutOf({ owner: 'b', market: 'eu' }, '2024'),
        aboutOf({ channel: 'app' }, '2019'),
      ]);
      assert.deepEqual(merged, {
        members: new Map([
          ['owner', ['a']],
          ['market', ['eu']],
          ['channel', ['app']],
        ]),
        period: '2024',
      });
      assert.equal(mergeAbout([undefined]), undefined);
    });
  });

  it('says where a finding stands', () => {
    assert.equal(at('it[nobody]@2024'), '[nobody]');
    assert.equal(at('it[heads]@2018'), '2018');
    assert.equal(at('it[heads]@2018..2024'), '2018..2024');
    assert.equal(at('it@2024'), 'it@2024');
    assert.equal(at('it[heads]@2024:change'), 'change');
    assert.equal(at('it[heads]@2024-13'), '2024-13');
  });

  it('says that nothing is known', () => {
    assert.equal(find(metricOf('unit: day'), 'it@2024'), 'no-values');
  });
});
