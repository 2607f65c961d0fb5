import type { Translated } from './message.ts';

export const schemaTexts: Readonly<Record<string, Translated>> = {};
