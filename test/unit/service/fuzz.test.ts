import { exampleFiles, fuzzFile } from '../../fuzz/fuzz.ts';

describe('a wild writer', () => {
  const files = [...exampleFiles()];

  // The same every time; `npm run fuzz` looks for what these seeds do not find.
  for (let seed = 1; seed <= 12; seed++) {
    const [name, text] = files[(seed * 5) % files.length] ?? ['a.chapter.yaml', ''];
    it(`is served well: seed ${seed}, ${name}`, () => fuzzFile(name, text, seed, 25));
  }
});
