import { addressOf, type CslDate, type CslName, type CslSource, isHan } from './cslSource.ts';
import { ordinal } from './gbt7714.ts';
import { italic, type Piece, plain } from './piece.ts';

/** What stands in square brackets behind the title, by CSL's type. */
const forms: ReadonlyMap<string, string> = new Map([
  ['dataset', 'Data set'],
  ['survey', 'Survey'],
  ['interview', 'Interview'],
  ['speech', 'Speech'],
  ['broadcast', 'Broadcast'],
  ['manuscript', 'Unpublished manuscript'],
  ['unpublished', 'Unpublished'],
  ['thesis', 'Thesis'],
  ['personal_communication', 'Personal communication'],
]);
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * An entry of a list of references after the Publication Manual of the American Psychological
 * Association, 7th edition, chapter 9. What the source does not tell is left out.
 */
export function apa7(source: CslSource): readonly Piece[] {
  const date = plain(`(${dateOf(source.issued)}).`);
  const by = names(source.authors.length > 0 ? source.authors : editorsAlone(source));
  const title = sentence(titleOf(source));
  const head =
    by === ''
      ? [...title, plain(' '), date]
      : [plain(`${dotted(by)} `), date, plain(' '), ...title];
  const rest = [container(source), publisher(source, by), [plain(addressOf(source))]];
  return head.concat(rest.filter(isFilled).flatMap((part) => [plain(' '), ...part]));
}

function isFilled(part: readonly Piece[]): boolean {
  return part.some(({ text }) => text !== '');
}

function editorsAlone({ type, editors }: CslSource): readonly CslName[] {
  return type === 'chapter' ? [] : editors;
}

function dateOf(date: CslDate | undefined): string {
  if (date === undefined) return 'n.d.';
  const month = months[date.month - 1];
  if (month === undefined) return date.year;
  return `${date.year}, ${month}${date.day > 0 ? ` ${date.day}` : ''}`;
}

/** Up to twenty names; of more the first nineteen and the last. */
function names(all: readonly CslName[]): string {
  const written = all.map(inverted);
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, . . . ${written.at(-1)}`;
  return joined(written);
}

function joined(written: readonly string[]): string {
  if (written.length < 2) return written.join('');
  return `${written.slice(0, -1).join(', ')}, & ${written.at(-1)}`;
}

function inverted({ family, given, literal }: CslName): string {
  if (literal !== '') return literal;
  if (isHan(family)) return family + given;
  return [family, initials(given)].filter(Boolean).join(', ');
}

function upright({ family, given, literal }: CslName): string {
  if (literal !== '') return literal;
  return isHan(family) ? family + given : [initials(given), family].filter(Boolean).join(' ');
}

function initials(given: string): string {
  const words = given.split(/[\s.]+/).filter(Boolean);
  return words
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

/** Parts of a whole are upright, wholes are in italics. */
function titleOf(source: CslSource): readonly Piece[] {
  const title = source.text('title');
  const notes = [editionOf(source), numberOf(source)].filter(Boolean).join(', ');
  const form = source.text('genre') || forms.get(source.type) || '';
  return [
    isPart(source) ? plain(title) : italic(title),
    ...(notes === '' ? [] : [plain(` (${notes})`)]),
    ...(form === '' ? [] : [plain(` [${form}]`)]),
  ];
}

function isPart(source: CslSource): boolean {
  return source.text('container-title') !== '' && source.type !== 'webpage';
}

function editionOf(source: CslSource): string {
  const text = source.text('edition');
  if (!/^\d+$/.test(text)) return text;
  return text === '1' ? '' : `${text}${ordinal(Number(text))} ed.`;
}

function numberOf(source: CslSource): string {
  const number = source.text('number');
  if (number === '') return '';
  if (source.type === 'report') return `Report No. ${number}`;
  return ['standard', 'patent', 'legislation', 'regulation'].includes(source.type) ? number : '';
}

/** What the part appeared in. */
function container(source: CslSource): readonly Piece[] {
  if (!isPart(source)) return [];
  const name = source.text('container-title');
  const pages = source.text('page').replace(/-+|—/g, '–');
  if (source.type === 'chapter' || source.type === 'paper-conference') {
    const editors = joined(source.editors.map(upright));
    const by = editors === '' ? '' : `${editors} (${source.editors.length > 1 ? 'Eds.' : 'Ed.'}), `;
    const at = pages === '' ? '' : ` (${/[–,]/.test(pages) ? 'pp.' : 'p.'} ${pages})`;
    return [plain(`In ${by}`), italic(name), plain(`${at}.`)];
  }
  const volume = source.text('volume');
  const issue = source.text('issue');
  return [
    italic(name),
    ...(volume === '' ? [] : [plain(', '), italic(volume)]),
    plain(
      `${issue === '' ? '' : `${volume === '' ? ', ' : ''}(${issue})`}${pages === '' ? '' : `, ${pages}`}.`,
    ),
  ];
}

/** A publisher that is the author too is not named again; journals and newspapers name none. */
function publisher(source: CslSource, by: string): readonly Piece[] {
  const name = source.text('publisher') || source.text('authority');
  if (name === '' || name === by || source.type.startsWith('article')) return [];
  return [plain(dotted(name))];
}

/** Ends with a full stop, unless it ends a sentence already. */
function sentence(pieces: readonly Piece[]): readonly Piece[] {
  return /[.?!。？！]$/.test(pieces.at(-1)?.text ?? '') ? pieces : [...pieces, plain('.')];
}

function dotted(text: string): string {
  return /[.?!。？！]$/.test(text) ? text : `${text}.`;
}
