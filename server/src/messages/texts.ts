import { actionTexts } from './actionTexts.ts';
import { completionTexts } from './completionTexts.ts';
import { featureTexts } from './featureTexts.ts';
import { fill, type Locale, type Message, type Translated } from './message.ts';
import { markTexts } from './markTexts.ts';
import { navigationTexts } from './navigationTexts.ts';
import { renameTexts } from './renameTexts.ts';
import { reportTexts } from './reportTexts.ts';
import { hoverTexts } from './hoverTexts.ts';
import { schemaTexts } from './schemaTexts.ts';
import { serviceTexts } from './serviceTexts.ts';
import { syntaxTexts } from './syntaxTexts.ts';

/** Titles of fixes, notes beside findings and words of the editor features, by id. */
export const texts: Readonly<Record<string, Translated>> = {
  ...syntaxTexts,
  ...schemaTexts,
  ...markTexts,
  ...reportTexts,
  ...renameTexts,
  ...navigationTexts,
  ...featureTexts,
  ...actionTexts,
  ...completionTexts,
  ...hoverTexts,
  ...serviceTexts,
};

/** A message in words. @throws when its id is in no table, which is a fault of ours */
export function say(message: Message, locale: Locale): string {
  const text = texts[message.id];
  if (text === undefined) throw new Error(`No text for ${message.id}`);
  return fill(text[locale], message.args, locale);
}
