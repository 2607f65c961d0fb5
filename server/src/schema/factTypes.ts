import type { Locale } from '../messages/message.ts';

/** Something in every language of the interface. */
export type Localized<T> = Readonly<Record<Locale, T>>;

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** One of the values that are allowed, and what it means. */
export interface EnumValue {
  readonly value: unknown;
  readonly description: Localized<string>;
}

/**
 * A whole thing ready to be filled in, as VS Code writes it in JSON Schemas: `body` is JSON data
 * whose strings hold `${1:placeholders}`; a string that begins with `^` stands without quotes, so
 * `"^${1:35}"` is the number 35.
 */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

export interface PropertyFacts {
  readonly name: string;
  readonly required: boolean;
  readonly facts: SchemaFacts;
}

/** The limits of JSON Schema that apply, under their own names. */
export type Limits = Readonly<Partial<Record<LimitName, number>>>;
export type LimitName =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties';

/** What the schema says of one place in a file, with references followed and branches chosen. */
export interface SchemaFacts {
  /** Where it stands, such as `chapter.schema.json#/$defs/section`; two facts with it are equal. */
  readonly pointer: string;
  /** The name of the `$defs` entry that says what it is: `prose`, `unit`, `period`, `section` ... */
  readonly definition?: string;
  readonly title: Localized<string>;
  readonly description: Localized<string>;
  readonly examples: Localized<readonly unknown[]>;
  /** Empty when anything is allowed. */
  readonly types: readonly JsonType[];
  /** Every value listed; with `open` others are allowed too, which `inWords` describes. */
  readonly enum?: readonly EnumValue[];
  readonly open: boolean;
  readonly pattern?: string;
  /** What a pattern or a choice expects, as a sentence that stands alone. */
  readonly inWords?: Localized<string>;
  /** `text/markdown` for prose. */
  readonly media?: string;
  readonly limits: Limits;
  readonly default?: unknown;
  readonly deprecated: boolean;
  /** In the order of the schema. */
  readonly properties: readonly PropertyFacts[];
  readonly items: SchemaFacts | undefined;
  /** The values of a mapping whose keys the writer chooses, and those keys. */
  readonly additional: SchemaFacts | undefined;
  readonly keys: SchemaFacts | undefined;
  /** Keys that rule each other out: where one of a group stands, those of the others may not. */
  readonly choices: readonly (readonly string[])[];
  readonly snippets: Localized<readonly Snippet[]>;
  /** What a string names that is declared elsewhere in the report: `metric`, `source`, `owner` ... */
  readonly refersTo?: string;
  /** What an id declares: `metric`, `section`, `member` ... */
  readonly declares?: string;
}
