// Compiles the schemas to validators: plain code, so that nothing is compiled or evaluated at run
// time. The output is rebuilt only when something it was made from has changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { annotate } from './validators/annotate.mjs';
import { compileKinds } from './validators/compile.mjs';
import { linesOf } from './validators/lines.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const makers = [
  'buildValidators',
  'validators/annotate',
  'validators/compile',
  'validators/lines',
  'validators/tables',
];
const kinds = ['report', 'chapter', 'metrics', 'cases', 'sources'];

/**
 * Writes the validators of all kinds, unless they are there and fresh.
 * @returns {Promise<boolean>} whether anything was written
 */
export async function buildValidators(
  schemaFolder = join(root, 'schemas'),
  output = join(root, 'server/generated/validators.mjs'),
) {
  const stamp = `// ${fingerprint(schemaFolder)}\n`;
  if (readIfThere(output).startsWith(stamp)) return false;
  const schemas = readSchemas(schemaFolder);
  const vocabulary = JSON.parse(readIfThere(join(schemaFolder, 'vocabulary.json')) || '{}');
  const validators = await bundle(compileKinds(schemas, kinds, vocabulary));
  const code = `${validators}export const lines = ${JSON.stringify(linesIn(schemaFolder))};\n`;
  mkdirSync(dirname(output), { recursive: true });
  // Several test runs may build at once: a half-written file must never be imported.
  const draft = `${output}.${process.pid}`;
  writeFileSync(draft, stamp + code);
  renameSync(draft, output);
  return true;
}

/** Every `*.schema.json` of the folder, each node told its place and its texts. */
function readSchemas(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return names.sort().map((name) => {
    const base = name.replace('.schema.json', '');
    const translations = readIfThere(join(folder, 'zh-Hans', `${base}.json`)) || '{}';
    const schema = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return annotate(schema, base, JSON.parse(translations));
  });
}

/** Where in the schemas things stand, by pointer. */
function linesIn(folder) {
  const names = jsonFiles(folder).filter((name) => name.endsWith('.schema.json'));
  const texts = names.map((name) => linesOf(name, readIfThere(join(folder, name))));
  return Object.fromEntries(texts.flat());
}

/** Helpers that the code asks for with `require` are put into it, so that it runs in a worker. */
async function bundle(code) {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  return result.outputFiles[0].text;
}

function fingerprint(schemaFolder) {
  const hash = createHash('sha256').update(require('ajv/package.json').version);
  for (const name of makers) hash.update(readFileSync(join(root, 'scripts', `${name}.mjs`)));
  for (const folder of [schemaFolder, join(schemaFolder, 'zh-Hans')]) {
    for (const name of jsonFiles(folder)) hash.update(name).update(readIfThere(join(folder, name)));
  }
  return hash.digest('hex');
}

function jsonFiles(folder) {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildValidators();
