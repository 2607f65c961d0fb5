// The validators are generated; a test run on a clean checkout, or after a schema has changed,
// makes them first. When they are fresh this takes a few milliseconds.
import { buildValidators } from '../../scripts/buildValidators.mjs';

await buildValidators();
