import type { Page } from 'playwright-core';

export function openWindow(page: Page, address: string): Promise<void>;
export function openFile(page: Page, path: string): Promise<void>;
export function statusInWords(page: Page): Promise<string>;
export function waitForStatus(page: Page, pattern: RegExp, timeout?: number): Promise<void>;
export function waitForNoProblems(page: Page): Promise<void>;
