import { homes, validators, valueWords } from '#validators';
import type { Translated } from '../messages/message.ts';
import type { Kind } from './kind.ts';

/** A node of a schema as the validators carry it: no hover texts, but its place and its names. */
export interface SchemaNode {
  /** Where the node stands in the schemas: `metrics#/$defs/metric/properties/unit`. */
  readonly 'x-at'?: string;
  readonly 'x-texts'?: {
    readonly title?: Translated;
    readonly patternErrorMessage?: Translated;
    readonly errorMessage?: Translated;
  };
  /** A first value for each key of an object that may be asked for. */
  readonly 'x-skeletons'?: Readonly<Record<string, unknown>>;
  /** A list whose items are prose. */
  readonly 'x-prose'?: boolean;
  /** The types that the items of a list may have. */
  readonly 'x-items'?: readonly string[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
}

/** An error as ajv reports it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: SchemaNode;
  readonly data?: unknown;
  /** Set for errors about a key, not about what stands under it. */
  readonly propertyName?: string;
}

/** Says whether data fits; where it does not, `errors` holds why until the next call. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** What checks the blocks of one kind of file. */
export interface KindValidators {
  /** The top-level keys alone, whatever their values. */
  readonly skeleton: Validate;
  /** The value of each top-level key. */
  readonly properties: Readonly<Record<string, Validate>>;
  /** One item of each top-level list. */
  readonly items: Readonly<Record<string, Validate>>;
}

/** An object of the schemas that has a certain key. */
export interface KeyHome {
  readonly kind: Kind;
  /** Where the object's schema stands, as in `x-at`. */
  readonly at: string;
  readonly title?: Translated;
  /** The key that such objects stand under; undefined for the file itself. */
  readonly under?: string;
}

/** The validators of one kind of file. */
export function validatorsOf(kind: Kind): KindValidators {
  return validators[kind];
}

/** What a validator has against data; empty where it fits. */
export function errorsOf(validate: Validate, data: unknown): readonly SchemaError[] {
  return validate(data) ? [] : (validate.errors ?? []);
}

/** The objects of the schemas, of whatever kind of file, that have this key. */
export function homesOf(key: string): readonly KeyHome[] {
  return Object.hasOwn(homes, key) ? (homes[key] ?? []) : [];
}

/** The value of the vocabulary that a word or a sign stands for, such as percent for `%`. */
export function valueSynonym(word: string): string | undefined {
  const wanted = word.normalize('NFKC').trim().toLowerCase();
  return Object.hasOwn(valueWords, wanted) ? valueWords[wanted] : undefined;
}
