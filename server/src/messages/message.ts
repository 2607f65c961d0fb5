/** A language of the interface. */
export type Locale = 'en' | 'zh-Hans';

/** A text in every language of the interface; `{name}` is filled from the arguments. */
export type Translated = Readonly<Record<Locale, string>>;

/** What fills the `{name}` places of a message; a text in every language is put in in the right one. */
export type MessageArgs = Readonly<Record<string, string | number | Translated>>;

/** A message not yet put into words: an id of the message table and its arguments. */
export interface Message {
  readonly id: string;
  readonly args?: MessageArgs;
}

/**
 * The interface language for a BCP 47 tag as editors send it (`zh-cn`, `zh-Hans-SG`, `en-GB`).
 * Every Chinese is served Simplified Chinese, everything unknown English.
 */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && /^zh\b/i.test(tag) ? 'zh-Hans' : 'en';
}

/**
 * Puts the arguments into a text; a name without an argument stays as it is written. `locale` says
 * in which language arguments that have several are put in.
 */
export function fill(text: string, args: MessageArgs = {}, locale: Locale = 'en'): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    if (arg === undefined) return place;
    return typeof arg === 'object' ? arg[locale] : String(arg);
  });
}
