/** Made by scripts/buildValidators.mjs from the schemas; not under version control. */
declare module '#validators' {
  import type { KeyHome, KindValidators } from './validators.ts';
  import type { Kind } from './kind.ts';

  export const validators: Readonly<Record<Kind, KindValidators>>;
  export const valueWords: Readonly<Record<string, string>>;
  /** First and last line, from 0, of definitions and top-level properties, by their pointer. */
  export const lines: Readonly<Record<string, readonly number[]>>;
  export const homes: Readonly<Record<string, readonly KeyHome[]>>;
}
