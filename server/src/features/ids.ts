/** An id: letters of any script, digits, `-` and `_`, beginning with a letter. */
export const idPattern: RegExp = /\p{L}[\p{L}\p{M}\p{Nd}_-]*/gu;

const whole = new RegExp(`^${idPattern.source}$`, 'u');

/** Whether a text is shaped like an id. */
export function isId(text: string): boolean {
  return whole.test(text);
}
