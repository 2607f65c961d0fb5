import type { Translated } from './message.ts';

export const featureTexts: Readonly<Record<string, Translated>> = {};
