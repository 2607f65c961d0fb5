/** A text that is kept for long and read now and then. */
export interface KeptText {
  readonly text: string;
  /** In UTF-8, to be decoded each time. */
  readonly isPacked: boolean;
}

/**
 * Keeps a text in the form that takes less memory. An engine keeps a text in two bytes a letter when
 * a single one is not of Latin 1; English with a curly quote or an owner's name in Chinese takes
 * half of that in UTF-8. Chinese itself takes three bytes there, and stays what it is.
 */
export function keepText(text: string): KeptText {
  if (!isMostlyAscii(text) || !beyondLatin.test(text) || surrogate.test(text))
    return { text, isPacked: false };
  const bytes = new TextEncoder().encode(text);
  return bytes.length < text.length * 1.7 ? new Utf8(bytes) : { text, isPacked: false };
}

const beyondLatin = /[^\0-\xff]/;
/** Half a letter is lost in UTF-8; whole ones of two halves are too rare to look at closely. */
const surrogate = /[\ud800-\udfff]/;

/** So many letters at each of some places of a text are looked at. */
const sample = 400;

function isMostlyAscii(text: string): boolean {
  let ascii = 0;
  let seen = 0;
  for (let place = 0; place < 8; place++) {
    const start = Math.floor((text.length * place) / 8);
    const end = Math.min(text.length, start + sample);
    for (let at = start; at < end; at++) if (text.charCodeAt(at) < 0x80) ascii++;
    seen += end - start;
  }
  return ascii > seen * 0.6;
}

class Utf8 implements KeptText {
  readonly isPacked = true;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get text(): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes);
  }
}
