import { parseArgs } from 'node:util';
import { exampleFiles, fuzzFile, randomOf } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});

await fuzz(Number(values.seconds), Number(values.seed));

/** Goes on until the time is over; the first fault ends it with its seed. */
async function fuzz(seconds: number, seed: number): Promise<void> {
  const files = [...exampleFiles()];
  const random = randomOf(seed);
  const end = performance.now() + seconds * 1000;
  let count = 0;
  console.log(`Seed ${seed}`);
  for (; performance.now() < end; count++) {
    const [name, text] = files[random(files.length)] ?? ['a.chapter.yaml', ''];
    await fuzzFile(name, text, random(2 ** 31), 5 + random(40));
  }
  console.log(`${count} files, no fault.`);
}
