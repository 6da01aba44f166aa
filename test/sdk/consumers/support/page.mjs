import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromium } from './chromium.mjs';

/** Why nothing is tested in a browser; false where there is one. */
export const skip = chromium() ? false : 'there is no Chromium on this machine';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };

/** Serves the files of a folder, and its index.html at every other path; `asked` has the paths of all requests. */
export async function serveFolder(folder) {
  const asked = [];
  const site = createServer(async ({ url, method }, response) => {
    const { pathname } = new URL(url, 'http://site');
    asked.push(`${method} ${pathname}`);
    const file = path.extname(pathname) ? path.basename(pathname) : 'index.html';
    const content = await readFile(path.join(folder, file)).catch(() => undefined);
    if (content) response.writeHead(200, { 'content-type': types[path.extname(file)] }).end(content);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  return { address: `http://127.0.0.1:${site.address().port}`, asked, close: () => site.close() };
}

/** Bundles a file of a folder for a page, as app.js or what it is to be called. */
export async function bundlePage(folder, file, define = {}, outfile = 'app.js') {
  await build({
    entryPoints: [path.join(folder, file)],
    outfile: path.join(folder, outfile),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}

/** Starts Chromium. */
export async function openBrowser() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-proxy-server'];
  return puppeteer.launch({ executablePath: chromium(), args, protocolTimeout: 60_000 });
}

/** A page of somebody who has not been here before; `faults` has the errors of its scripts and of its console. */
export async function openPage(browser, width = 1280) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 844 });
  page.setDefaultTimeout(60_000);
  const faults = [];
  const lines = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
    if (message.type() === 'log') lines.push(message.text());
  });
  return { page, faults, lines };
}
