// The validators are generated; a test run on a clean checkout, or after a schema has changed,
// makes them first. When they are fresh this takes a few milliseconds.
import { createRequire } from 'node:module';
import process from 'node:process';
import { buildValidators } from '../../scripts/buildValidators.mjs';

await buildValidators();

// A test run says the same twice. To hunt for new counterexamples: `SEED=random npm run test:unit`;
// `SEED=123` repeats one that was found.
// Mocha loads the tests through `require`, which gives fast-check's other twin than `import` does.
const fc = createRequire(import.meta.url)('fast-check');
const seed = process.env.SEED ?? '20241231';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
