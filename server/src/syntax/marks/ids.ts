/** The words that YAML, in one version or another, reads as something else than text. */
const reserved = /^(?:true|false|null|yes|no|on|off)$/i;
const shape = /^\p{L}[\p{L}\p{M}\p{Nd}_-]*$/u;
const plain = /^[A-Za-z][A-Za-z0-9_-]*$/;
const longest = 200;

/**
 * Whether a text can be an id, as the schemas have it: letters of any script, digits, `-` and `_`,
 * beginning with a letter, at most 200 characters, and no word that YAML reads as something else.
 */
export function isId(text: string): boolean {
  if (text.length > longest || !(plain.test(text) || shape.test(text))) return false;
  return text.length > 5 || !reserved.test(text);
}
