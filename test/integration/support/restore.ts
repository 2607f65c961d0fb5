import { open, setText } from './files.ts';
import { findingsOf } from './wait.ts';

/** Gives a file that is right its text back after each test of a suite. @returns that text */
export function restoreAfterEach(path: string): () => string {
  let text = '';

  before(async () => {
    const { document } = await open(path);
    text = document.getText();
    await findingsOf(document.uri, 0);
  });

  afterEach(async () => {
    const { document } = await open(path);
    await setText(document, text);
    await findingsOf(document.uri, 0);
    await document.save();
  });
  return () => text;
}
