/** A person (`family`, `given`) or an organization (`literal`), as CSL-JSON has it. */
export interface CslName {
  readonly family: string;
  readonly given: string;
  readonly literal: string;
}

/** A date as far as it is known: a year, a year and a month, or a day. */
export interface CslDate {
  readonly year: string;
  /** 1 to 12; 0 where it is not known. */
  readonly month: number;
  readonly day: number;
  /** As it is written. */
  readonly text: string;
}

/** A source in CSL-JSON's names, read from data that nobody has validated; what is absent is ''. */
export interface CslSource {
  readonly type: string;
  readonly authors: readonly CslName[];
  readonly editors: readonly CslName[];
  readonly issued: CslDate | undefined;
  readonly accessed: CslDate | undefined;
  /** Any other key as text. */
  text(key: string): string;
}

/** Reads a source as it is written in a `*.sources.yaml`. Never throws. */
export function readSource(data: Readonly<Record<string, unknown>>): CslSource {
  const text = (key: string): string => wordOf(Object.hasOwn(data, key) ? data[key] : undefined);
  return {
    type: text('type'),
    authors: namesOf(data['author']),
    editors: namesOf(data['editor']),
    issued: dateOf(text('issued')),
    accessed: dateOf(text('accessed')),
    text,
  };
}

function wordOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function namesOf(value: unknown): CslName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry === 'string') return nameOf({ literal: entry });
    return typeof entry === 'object' && entry !== null ? nameOf(entry) : [];
  });
}

function nameOf(entry: object): CslName[] {
  const at = (key: string): string => wordOf((entry as Readonly<Record<string, unknown>>)[key]);
  const name = { family: at('family'), given: at('given'), literal: at('literal') };
  return name.family === '' && name.literal === '' ? [] : [name];
}

function dateOf(text: string): CslDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return { year, month: Number(month ?? 0), day: Number(day ?? 0), text };
}

/** Whether a text is Chinese, as far as its signs tell. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The address under which a source is found: its DOI's, or its own. */
export function addressOf(source: CslSource): string {
  const doi = source.text('DOI').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  return doi === '' ? source.text('URL') : `https://doi.org/${doi}`;
}
