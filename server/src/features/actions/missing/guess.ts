/** What a thing may be called, from its id: `return-rate` is `Return rate`, `退货率` stays. */
export function nameFrom(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const units: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[-_])(?:rate|share|percent|percentage|ratio|proportion)(?:$|[-_])|率|占比|比例|比重|份额/i,
    'percent',
  ],
  [/(?:^|[-_])(?:score|csat|ces|rating|satisfaction)(?:$|[-_])|评分|得分|满意度/i, 'point'],
  [/(?:^|[-_])days?(?:$|[-_])|天数|时效/i, 'day'],
  [/(?:^|[-_])hours?(?:$|[-_])|小时|时长/i, 'hour'],
  [/(?:^|[-_])(?:people|users|customers|staff|employees)(?:$|[-_])|人数/i, 'person'],
];

/** The unit that a metric of this id most likely has; a plain count where nothing tells. */
export function unitFrom(id: string): string {
  return units.find(([pattern]) => pattern.test(id))?.[1] ?? 'count';
}

/** An id that is not taken, from one that may be: `new-metric`, `new-metric-2`. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
