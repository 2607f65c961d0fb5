/** Numbers that look random and are the same each time: one of `below` whole numbers from 0. */
export type Random = (below: number) => number;

export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function pick<T>(items: readonly T[], random: Random): T {
  return items[random(items.length)] as T;
}

/** 0, 1, 2, ... as many as asked. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
