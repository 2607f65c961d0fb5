const year = /^\d{4}$/;
const part = /^(\d{4})-(Q|H|W)?(\d{1,2})$/;
const limits: Readonly<Record<string, number>> = { Q: 4, H: 2, W: 52, '': 12 };

/** The periods that continue a series: the one behind its last, then the one before its first. */
export function periodsAfter(present: readonly string[]): string[] {
  const known = present.filter((name) => year.test(name) || part.test(name)).sort();
  const last = known.at(-1);
  const first = known[0];
  if (last === undefined || first === undefined) return [];
  return [moved(last, 1), moved(first, -1)].filter((name) => !present.includes(name));
}

/** The period next to one of the same length. */
function moved(period: string, by: 1 | -1): string {
  if (year.test(period)) return String(Number(period) + by).padStart(4, '0');
  const [, start = '', unit = '', number = ''] = part.exec(period) ?? [];
  const limit = limits[unit] ?? 12;
  const next = Number(number) + by;
  const carry = next < 1 ? -1 : next > limit ? 1 : 0;
  const within = String(next - carry * limit).padStart(number.length, '0');
  return `${Number(start) + carry}-${unit}${within}`;
}
