import { initialsOf } from './initials.ts';

/** Under which words something is found: its id, its names, their initials in pinyin. */
export interface SearchWords {
  readonly id: string;
  /** Name and aliases in lower case. */
  readonly names: readonly string[];
  readonly initials: readonly string[];
  /** What a client holds the typed word against. */
  readonly filterText: string;
}

/** VS Code reads no more of a filter text than this. */
const longestFilter = 128;

/**
 * The words of something that people call `names`.
 * @param known initials of single signs, kept from one call to the next
 */
export function searchWords(
  id: string,
  names: readonly string[],
  known: Map<string, string> = new Map(),
): SearchWords {
  const distinct = [...new Set(names.filter((name) => name !== '' && name !== id))];
  const initials = distinct.map((name) => initialsOf(name, known));
  const parts = distinct.flatMap((name, index) => [initials[index] ?? '', spaced(name)]);
  const filterText = [id, ...parts.filter((part) => part !== '')].join(' ');
  return {
    id: id.toLowerCase(),
    names: distinct.map((name) => name.toLowerCase()),
    initials: initials.filter((text) => text !== '').map((text) => text.toLowerCase()),
    filterText: filterText.slice(0, Math.max(longestFilter, id.length)),
  };
}

/**
 * A client's filter lets a match begin only where a word begins. Chinese has no spaces, and 满意度 has
 * to find 客户满意度, so that each sign is made a word; capitals do the same for initials.
 */
function spaced(name: string): string {
  return name.replace(/(?<=[\u3400-\u9fff])(?=[^\s])|(?<=\S)(?=[\u3400-\u9fff])/g, ' ');
}

/**
 * How well typed words fit: 0 where nothing is typed or the id begins with it, more the worse it
 * fits, infinite where it does not.
 * @param query in lower case
 */
export function misfit(words: SearchWords, query: string): number {
  if (query === '') return 0;
  const { id, names, initials } = words;
  if (id.startsWith(query)) return id === query ? 0 : 1;
  if (begins(names, query)) return 2;
  if (begins(initials, query)) return 3;
  if (id.includes(`-${query}`) || id.includes(`_${query}`)) return 4;
  if (names.some((name) => name.includes(query))) return 5;
  if (initials.some((text) => text.includes(query))) return 6;
  if (id.includes(query)) return 7;
  const within =
    isWithin(query, id) || [...names, ...initials].some((text) => isWithin(query, text));
  return within ? 8 : Number.POSITIVE_INFINITY;
}

function begins(texts: readonly string[], query: string): boolean {
  return texts.some((text) => text.startsWith(query));
}

/** All signs of the query stand in a text, in their order. */
function isWithin(query: string, text: string): boolean {
  let from = 0;
  for (const sign of query) {
    const at = text.indexOf(sign, from);
    if (at < 0) return false;
    from = at + sign.length;
  }
  return true;
}
