// Makes docs/formats.md and its Chinese twin from the schemas. With --check it writes nothing and
// fails when a page is not what the schemas say.
import { readFileSync, writeFileSync } from 'node:fs';
import { page } from './formatDocs/passages.mjs';
import { words } from './formatDocs/words.mjs';

const check = process.argv.includes('--check');
const stale = [];
for (const locale of Object.keys(words)) {
  const file = new URL(`../docs/${words[locale].file}`, import.meta.url);
  const made = page(locale);
  if (!check) writeFileSync(file, made);
  else if (current(file) !== made) stale.push(`docs/${words[locale].file}`);
}
if (stale.length > 0) {
  console.error(
    `${stale.join(' and ')}: not what the schemas say. Run: node scripts/buildFormatDocs.mjs`,
  );
  process.exitCode = 1;
}

function current(file) {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
