import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, openPage } from '../../../scripts/vscodeHost/browser.mjs';
import { startHost } from '../../../scripts/vscodeHost/server.mjs';
import { openWindow } from '../../../scripts/vscodeHost/window.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pictures = join(root, 'artifacts/screenshots');

/** A real window on a copy of an example, for one journey. */
export interface Session {
  readonly page: Page;
  /** Keeps a picture of the window as it is now. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** The folder of the example, from the root of the project. */
  readonly example: string;
  readonly theme?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Opens a window as a person would find it: the extension there, nothing opened yet. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'reportwright-e2e-'));
  const workspace = join(folder, options.example.slice(options.example.lastIndexOf('/') + 1));
  await cp(join(root, options.example), workspace, { recursive: true });
  const theme = options.theme ?? 'Default Light Modern';
  const host = await startHost({
    settings: { 'workbench.colorTheme': theme, ...options.settings },
  });
  const browser = await openBrowser();
  const page = await openPage(browser, options);
  await openWindow(page, host.address(workspace, { extension: root }));
  return {
    page,
    picture: async (name) => {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
