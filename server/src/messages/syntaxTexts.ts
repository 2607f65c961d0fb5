import type { Translated } from './message.ts';

export const syntaxTexts: Readonly<Record<string, Translated>> = {};
