import type { Browser, Page } from 'playwright-core';

export function openBrowser(): Promise<Browser>;
export function openPage(
  browser: Browser,
  options?: { locale?: string; width?: number; height?: number; scale?: number },
): Promise<Page>;
