/**
 * A stretch of a scalar's text and the stretch of source it was read from, in the order of both.
 * Source between two runs (indentation, trailing spaces) is in no text.
 */
export interface Run {
  readonly text: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
  /** The text is the source, code unit by code unit. */
  readonly exact: boolean;
}

/** Collects runs; each one continues the text where the one before it ended. */
export class RunWriter {
  readonly runs: Run[] = [];
  private text = 0;

  /** Text that stands in the source as it is. */
  copy(source: number, end: number): void {
    if (end > source) this.add(end - source, source, end - source, true);
  }

  /** Text that the source stands for: an escape, a folded line break. */
  produce(length: number, source: number, end: number, exact = false): void {
    if (length > 0) this.add(length, source, end - source, exact);
  }

  private add(length: number, source: number, sourceLength: number, exact: boolean): void {
    this.runs.push({ text: this.text, length, source, sourceLength, exact });
    this.text += length;
  }
}
