import type { Locale } from '../messages/message.ts';

const pages: Readonly<Record<Locale, string>> = {
  en: 'formats.md',
  'zh-Hans': 'formats.zh-Hans.md',
};

/** Definitions that are too plain to have a passage of their own in the reference. */
const plain = new Set(['extension', 'idRef', 'note', 'schemaLink', 'text']);

/**
 * Where the format reference tells of a place in the schemas: a page in `docs/` with its anchor,
 * such as `formats.md#chapter-section`.
 * @param pointer the `pointer` of schema facts
 */
export function docPage(pointer: string, locale: Locale): string {
  const found = /^([a-z]+)\.schema\.json#(?:\/\$defs\/([^/]+))?/.exec(pointer);
  const [, file = '', definition] = found ?? [];
  const page = pages[locale];
  if (definition !== undefined) {
    return plain.has(definition) ? page : `${page}#${file}-${definition.toLowerCase()}`;
  }
  return file === '' || file === 'definitions' ? page : `${page}#kind-${file}`;
}
