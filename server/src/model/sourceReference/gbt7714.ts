import { addressOf, type CslName, type CslSource, isHan } from './cslSource.ts';
import { type Piece, plain } from './piece.ts';

/** The letters of GB/T 7714-2015, annex B, by CSL's type; what is not listed is `Z`, other. */
const letters: ReadonlyMap<string, string> = new Map([
  ['report', 'R'],
  ['dataset', 'DS'],
  ['webpage', 'EB'],
  ['post', 'EB'],
  ['post-weblog', 'EB'],
  ['article', 'J'],
  ['article-journal', 'J'],
  ['article-magazine', 'J'],
  ['article-newspaper', 'N'],
  ['book', 'M'],
  ['chapter', 'M'],
  ['paper-conference', 'C'],
  ['thesis', 'D'],
  ['standard', 'S'],
  ['patent', 'P'],
]);

/**
 * An entry of a list of references after GB/T 7714-2015, without its number: `余敏. 出版集团研究[M].
 * 北京: 中国书籍出版社, 2001: 179-193.` What the source does not tell is left out.
 */
export function gbt7714(source: CslSource): readonly Piece[] {
  const sentences = [makers(source), title(source), edition(source), imprint(source)];
  const text = sentences.filter((sentence) => sentence !== '').join('. ');
  const address = addressOf(source);
  return [plain(address === '' ? `${text}.` : `${text}. ${address}.`)];
}

function makers({ authors, editors, type }: CslSource): string {
  return names(authors.length === 0 && type !== 'chapter' ? editors : authors);
}

/** Three names at most; a Western family name in capitals, given names as initials. */
function names(all: readonly CslName[]): string {
  const shown = all.slice(0, 3).map(nameOf);
  if (all.length > 3) shown.push(isHan(shown[0] ?? '') ? '等' : 'et al');
  return shown.join(', ');
}

function nameOf({ family, given, literal }: CslName): string {
  if (literal !== '') return literal;
  if (isHan(family) && (given === '' || isHan(given))) return family + given;
  const initials = given.split(/[\s.·-]+/).map((word) => [...word][0]?.toUpperCase() ?? '');
  return [family.toUpperCase(), ...initials].filter(Boolean).join(' ');
}

/** The title with the number of a report, a standard or a patent, and the letter of its kind. */
function title(source: CslSource): string {
  const number = ['report', 'standard', 'patent'].includes(source.type)
    ? source.text('number')
    : '';
  const letter = letters.get(source.type) ?? 'Z';
  const online = addressOf(source) === '' ? '' : '/OL';
  const name = [source.text('title'), number].filter(Boolean).join(': ');
  const whole = source.text('container-title');
  const isPart = source.type === 'chapter' || source.type === 'paper-conference';
  if (!isPart || whole === '') return `${name}[${letter}${online}]`;
  const by = names(source.editors);
  return `${name}[${letter}${online}]//${by === '' ? '' : `${by}. `}${whole}`;
}

function edition(source: CslSource): string {
  const text = source.text('edition');
  if (!/^\d+$/.test(text)) return text;
  if (text === '1') return '';
  return isHan(source.text('title')) ? `${text}版` : `${text}${ordinal(Number(text))} ed`;
}

/** The English ending of an ordinal number: `st`, `nd`, `rd`, `th`. */
export function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return (!teen && ['', 'st', 'nd', 'rd'][number % 10]) || 'th';
}

/** Where and when it came out, the pages, and when it was looked up. */
function imprint(source: CslSource): string {
  const { type } = source;
  const accessed = source.accessed === undefined ? '' : `[${source.accessed.text}]`;
  if (letters.get(type) === 'J') return journal(source) + accessed;
  if (type === 'article-newspaper') return newspaper(source) + accessed;
  if (type === 'patent') return (source.issued?.text ?? '') + accessed;
  const place = source.text('publisher-place');
  const publisher = source.text('publisher');
  const by = [place, publisher].filter(Boolean).join(': ');
  return (by === '' ? bareDate(source) : published(source, by)) + accessed;
}

function published(source: CslSource, by: string): string {
  const year = source.issued?.year ?? '';
  return withPages([by, year].filter(Boolean).join(', '), source);
}

/** What is only on the web has its day in brackets. */
function bareDate(source: CslSource): string {
  const date = source.issued?.text ?? '';
  if (date === '') return withPages('', source);
  return addressOf(source) === '' ? withPages(source.issued?.year ?? '', source) : `(${date})`;
}

function journal(source: CslSource): string {
  const volume = source.text('volume');
  const issue = source.text('issue');
  const number = volume + (issue === '' ? '' : `(${issue})`);
  const parts = [source.text('container-title'), source.issued?.year ?? '', number];
  return withPages(parts.filter(Boolean).join(', '), source);
}

function newspaper(source: CslSource): string {
  const page = source.text('page');
  const parts = [source.text('container-title'), source.issued?.text ?? ''];
  return parts.filter(Boolean).join(', ') + (page === '' ? '' : `(${page})`);
}

function withPages(text: string, source: CslSource): string {
  const pages = source.text('page').replace(/[–—]/g, '-');
  return [text, pages].filter(Boolean).join(': ');
}
