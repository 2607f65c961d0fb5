/** A run of a formatted reference; plain text, to be escaped by whoever shows it. */
export interface Piece {
  readonly text: string;
  readonly italic?: true;
}

/** A reference as plain text. */
export function plainReference(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function plain(text: string): Piece {
  return { text };
}

export function italic(text: string): Piece {
  return { text, italic: true };
}
