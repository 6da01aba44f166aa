import assert from 'node:assert/strict';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { origin, url } from './support/graph.mjs';
import { bundlePage, openBrowser, openPage, serveFolder, skip } from './support/page.mjs';
import { scratchFolder } from './support/scratch.mjs';

const widths = [390, 1280];
let browser;
let site;
let folder;

before(async () => {
  if (skip) return;
  folder = await scratchFolder('browser');
  await cp(path.join(import.meta.dirname, '../../../client-sdk/examples/inbox'), folder, { recursive: true });
  await bundlePage(folder, 'app.tsx', {
    GRAPH_URL: JSON.stringify(url),
    ISSUER: JSON.stringify(`${origin}/demo/oidc`),
  });
  await mkdir(path.join(folder, 'seen'));
  site = await serveFolder(folder);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.close();
});

const textOf = (page) => page.evaluate(() => document.body.innerText);
const press = async (page, label) => {
  const button = await page.waitForSelector(`button ::-p-text(${label})`);
  await button.click();
};
const isTooWide = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const width of widths) {
  test(`a person logs in and reads their inbox, ${width} px wide`, { skip }, async () => {
    const { page, faults } = await openPage(browser, width);
    await page.goto(site.address);
    await press(page, 'Đăng nhập');
    await page.waitForSelector('button[value="clerk"]');
    assert.equal(await isTooWide(page), false, 'the login page fits');
    await page.screenshot({ path: path.join(folder, `seen/login-${width}.png`), fullPage: true });
    await page.click('button[value="clerk"]');
    await page.waitForFunction(() => document.body.innerText.includes('990626/TB-UBND'));
    const text = await textOf(page);
    assert.match(text, /Sở Khoa học và Công nghệ/);
    assert.match(text, /990626\/TB-UBND Kết luận tại Hội nghị/);
    // Another test may have reported meanwhile that they have arrived.
    assert.match(text, /Ủy ban nhân dân tỉnh Quảng Ngãi · Đã (gửi|đến)\n/);
    assert.equal(new URL(page.url()).pathname, '/', 'the code is not left in the address');
    assert.equal(await isTooWide(page), false, 'the inbox fits');
    await page.screenshot({ path: path.join(folder, `seen/inbox-${width}.png`), fullPage: true });
    assert.deepEqual(faults, []);
  });
}

test('a citizen is told that there is no agency of theirs', { skip }, async () => {
  const { page, faults } = await openPage(browser, 390);
  await page.goto(site.address);
  await press(page, 'Đăng nhập');
  await (await page.waitForSelector('button[value="citizen"]')).click();
  await page.waitForFunction(() => document.body.innerText.includes('Bạn không thuộc cơ quan nào'));
  assert.deepEqual(faults, []);
});
