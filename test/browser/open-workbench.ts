import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { freePort, startProcess, untilReady } from '../support/process.ts';
import { complaintsOf, openChromium } from './chromium.ts';

/** Where screenshots go, for who wants to look: SCREENSHOTS=folder. */
const { SCREENSHOTS } = process.env;

/** A server of its own, and a browser for its page. */
export interface Workbench {
  /** A folder for what a test writes. */
  folder: string;
  url: string;
  /** Opens the page as somebody, in a browser of a visitor who was never there; checks at the end that it complained of nothing. */
  onPage(
    person: string,
    use: (page: Page) => Promise<void>,
    how?: { width?: number; hash?: string; language?: 'en' | 'vi' },
  ): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  if (SCREENSHOTS) await mkdir(SCREENSHOTS, { recursive: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'province-graph-page-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = startProcess(['gateway/main.ts'], { DATA_DIR: path.join(folder, 'data'), PORT: String(port) });
  const browser = await openChromium();
  await untilReady(running, url);
  return {
    folder,
    url,
    async onPage(person, use, { width = 1280, hash = '', language = 'en' } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(`${url}/${hash}`);
      await page.locator('#gallery button').first().waitFor();
      if (language === 'vi') await page.locator('#language').click();
      if (person) await page.selectOption('#person', person);
      await use(page);
      await keepScreenshot(page, String(width));
      await context.close();
      expect(complaints).toEqual([]);
    },
    async close() {
      await browser.close();
      running.child.kill('SIGTERM');
      await running.ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps what is seen now, where screenshots are wanted. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  const { currentTestName = 'page' } = expect.getState();
  const file = `${currentTestName.replace(/[^\w]+/g, '-').slice(0, 100)}-${name}.png`;
  await page.screenshot({ path: path.join(SCREENSHOTS, file), fullPage: true });
}
