import { Big } from 'big.js';

/** What a unit measures: base dimensions with their powers. Empty for shares and plain numbers. */
export type Dimensions = ReadonlyMap<string, number>;

/** A unit for reckoning. */
export interface Measure {
  /** As `unit:` writes it; of products and quotients put together, of plain numbers `ratio`. */
  readonly name: string;
  readonly dimensions: Dimensions;
  /** How many of the base unit one of it is. */
  readonly factor: Big;
  /** Percent and its kin: a hundredth each, added among themselves, a plain fraction in products. */
  readonly isShare: boolean;
}

const one = new Big(1);
const none: Dimensions = new Map();

/** Plain numbers: fractions of two like things. */
export const pure: Measure = { name: 'ratio', dimensions: none, factor: one, isShare: false };

const shares: ReadonlyMap<string, string> = new Map([
  ['percent', '0.01'],
  ['pp', '0.01'],
  ['bp', '0.0001'],
]);

/** Things counted; "per order" and "per head" leave the unit of what is shared out. */
const counted: ReadonlySet<string> = new Set(['count', 'person', 'other:rank']);

/** Months and years are of no certain number of days, so they are a dimension of their own. */
const scaled: ReadonlyMap<string, readonly [dimension: string, factor: string]> = new Map([
  ['second', ['time', '1']],
  ['minute', ['time', '60']],
  ['hour', ['time', '3600']],
  ['day', ['time', '86400']],
  ['week', ['time', '604800']],
  ['month', ['calendar', '1']],
  ['year', ['calendar', '12']],
  ['other:m', ['length', '1']],
  ['other:km', ['length', '1000']],
  ['other:m2', ['area', '3']],
  ['other:ha', ['area', '30000']],
  // A mu is 2,000/3 square metres; counted in thirds, all three stay exact.
  ['other:mu', ['area', '2000']],
  ['other:m3', ['volume', '1000']],
  ['other:l', ['volume', '1']],
  ['other:g', ['mass', '1']],
  ['other:kg', ['mass', '1000']],
  ['other:t', ['mass', '1000000']],
  ['other:kWh', ['energy', '3.6']],
  ['other:MWh', ['energy', '3600']],
  ['other:GJ', ['energy', '1000']],
  ['other:kW', ['power', '1']],
  ['other:MW', ['power', '1000']],
  ['other:kgCO2e', ['emissions', '1']],
  ['other:tCO2e', ['emissions', '1000']],
]);

/** The measure of a unit as `unit:` writes it; a unit left out is that of a plain number. */
export function measureOf(unit: string | undefined): Measure {
  if (unit === undefined || unit === 'ratio' || unit === 'times') return pure;
  const share = shares.get(unit);
  if (share !== undefined) {
    return { name: unit, dimensions: none, factor: new Big(share), isShare: true };
  }
  if (counted.has(unit)) return named(unit, 'count', '1');
  const [dimension, factor] = scaled.get(unit) ?? [unit, '1'];
  return named(unit, dimension, factor);
}

function named(name: string, dimension: string, factor: string): Measure {
  return { name, dimensions: new Map([[dimension, 1]]), factor: new Big(factor), isShare: false };
}

/** True for a unit that a team made up, of which nothing is known but its name. */
export function isOwnUnit(unit: string): boolean {
  return (
    unit.startsWith('other:') && !scaled.has(unit) && !counted.has(unit) && unit !== 'other:GB'
  );
}

/** True where numbers of both can be added once they are brought to one unit. */
export function isAlike(a: Measure, b: Measure): boolean {
  return sameDimensions(a.dimensions, b.dimensions);
}

/** The same, things counted left aside: money per order is money. */
export function isAlikePerPiece(a: Measure, b: Measure): boolean {
  return sameDimensions(withoutCount(a.dimensions), withoutCount(b.dimensions));
}

function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  if (a.size !== b.size) return false;
  for (const [dimension, power] of a) if (b.get(dimension) !== power) return false;
  return true;
}

function withoutCount(dimensions: Dimensions): Dimensions {
  return new Map([...dimensions].filter(([dimension]) => dimension !== 'count'));
}

/** True where nothing but things counted is left. */
export function isPlain({ dimensions }: Measure): boolean {
  return withoutCount(dimensions).size === 0;
}

/** The measure of a product, or with `power` -1 of a quotient. Neither may be a share. */
export function combined(a: Measure, b: Measure, power: 1 | -1): Measure {
  const dimensions = new Map(a.dimensions);
  for (const [dimension, count] of b.dimensions) {
    const sum = (dimensions.get(dimension) ?? 0) + count * power;
    if (sum === 0) dimensions.delete(dimension);
    else dimensions.set(dimension, sum);
  }
  const factor = power === 1 ? a.factor.times(b.factor) : a.factor.div(b.factor);
  const name = b === pure ? a.name : `${a.name} ${power === 1 ? '×' : '/'} ${b.name}`;
  return { name, dimensions, factor, isShare: false };
}
