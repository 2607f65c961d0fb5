/** Candidates made ready for many searches. */
export interface NameList {
  readonly names: readonly ReadyName[];
  /** Whether some have a family in front of a colon: `money:EUR`. */
  readonly hasFamilies: boolean;
}

interface ReadyName {
  readonly name: string;
  readonly plain: string;
  readonly letters: number;
}

/** Names as they are compared; to be kept by whoever searches them again and again. */
export function nameList(candidates: readonly string[]): NameList {
  const names = candidates.map((name) => {
    const plain = level(name);
    return { name, plain, letters: lettersOf(plain) };
  });
  return { names, hasFamilies: candidates.some((name) => name.includes(':')) };
}

/**
 * The candidate that the writer most likely meant by `text`, or undefined when none is near.
 * Nearness is the Damerau–Levenshtein distance (a swap of neighbours counts once) after case, `_`,
 * spaces and full width are levelled; a third of the letters may differ, three at most. Where two
 * are equally near, the one with the same first letter wins, then the earlier one.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = level(text);
  if (wanted === '' || wanted.length > 80) return undefined;
  return nearestOf(text, nameList(candidates));
}

/** The same among names that are made ready. */
export function nearestOf(text: string, { names, hasFamilies }: NameList): string | undefined {
  const wanted = level(text);
  if (wanted === '' || wanted.length > 80) return undefined;
  // A family of names is no name, and what is spelled like it by chance is not what was meant.
  if (hasFamilies && names.some(({ name }) => name.startsWith(`${wanted}:`))) return undefined;
  const letters = lettersOf(wanted);
  let best: { name: string; cost: number } | undefined;
  for (const { name, plain, letters: others } of names) {
    const least = best?.cost ?? Infinity;
    // Of names that are not the same none is nearer than by one letter.
    if (least <= 1 && plain !== wanted) continue;
    const cost = costOf(wanted, plain, letters, others, least);
    if (cost !== undefined && cost < least) best = { name, cost };
  }
  return best?.name;
}

/** The letters of a word as a set of bits, each for the code units that leave the same rest. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/**
 * How many letters one word has and the other lacks: two words are never nearer than that. It is
 * told without comparing them place by place, and rules out nearly all candidates.
 */
function atLeastApart(letters: number, others: number): number {
  return Math.max(bitsIn(letters & ~others), bitsIn(others & ~letters));
}

function bitsIn(word: number): number {
  let count = 0;
  for (let bits = word; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Case, full width, and the marks between words make no difference to what a name says. */
function level(name: string): string {
  if (/^[a-z0-9:-]*$/.test(name)) return name;
  if (/^[a-z]+:[A-Z]+$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * How far apart two names are, or undefined when too far to be the same. What would be `least` or
 * more need not be told exactly.
 */
function costOf(
  wanted: string,
  name: string,
  letters: number,
  others: number,
  least: number,
): number | undefined {
  const colon = name.indexOf(':') + 1;
  // In `money:EUR` the code alone can be misspelled; `money` alone says not which one is meant.
  if (colon > 0 && wanted.startsWith(name.slice(0, colon))) {
    const [own, its] = [wanted.slice(colon), name.slice(colon)];
    return costOf(own, its, lettersOf(own), lettersOf(its), least);
  }
  const longer = Math.max(wanted.length, name.length);
  const bound = Math.min(3, Math.floor((longer + 1) / 3));
  const isLike =
    Math.abs(wanted.length - name.length) <= bound && atLeastApart(letters, others) <= bound;
  if (isLike) {
    const within = Math.min(bound, Math.floor(least));
    const apart = distance(wanted, name, within);
    if (apart <= within) return apart + (wanted[0] === name[0] ? 0 : 0.5);
  }
  return isPart(wanted, name) ? bound + 1 : undefined;
}

/** A name typed in half or with a word too many: `org` or `organization-name`. */
function isPart(wanted: string, name: string): boolean {
  if (name.startsWith(wanted)) return wanted.length >= 3;
  if (name.endsWith(`:${wanted}`)) return true;
  return wanted.startsWith(`${name}-`) || wanted.endsWith(`-${name}`);
}

/**
 * Damerau–Levenshtein distance with neighbours swapped at most once (optimal string alignment),
 * in code units; anything above `bound` is returned as `bound + 1`.
 */
export function distance(a: string, b: string, bound: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > bound) return bound + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? bound + 1, bound + 1);
}

function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(
      (last[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + (same ? 0 : 1),
    );
    const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
    current.push(cost);
  }
  return current;
}
