import type { Page } from 'playwright-core';
import { keepScreenshot, openWorkbench, type Workbench } from './open-workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

/**
 * What the editor says: texts, hints, labels and placeholders of the editor and of what it opens beside the page. Left out
 * are the words of others: of the schema (names and descriptions) and of the visitor (operations, and their names); and what
 * is there for a moment only.
 */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const others =
      '.view-lines, .line-numbers, .graphiql-key, .keybinding, style, .graphiql-doc-explorer-type-name, .graphiql-doc-explorer-field-name, .graphiql-doc-explorer-argument-name, .graphiql-doc-explorer-root-type, .graphiql-doc-explorer-default-value, .suggest-widget .monaco-list-row, .suggest-widget .message, .suggest-details-container, .monaco-aria-container';
    const isSchema = document.querySelector('.graphiql-doc-explorer-root-type') === null;
    const found: string[] = [];
    const visit = (node: Node) => {
      if (node instanceof Element) {
        if (node.matches(others) || (isSchema && node.matches('.graphiql-markdown-description'))) return;
        for (const name of ['title', 'aria-label', 'placeholder', 'aria-roledescription'])
          found.push(node.getAttribute(name)?.trim() ?? '');
        if (node.shadowRoot) visit(node.shadowRoot);
      } else if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue!.trim());
      for (const child of node.childNodes) visit(child);
    };
    visit(document.querySelector('#editor')!);
    for (const root of document.body.children) if (!/^(HEADER|MAIN)$/.test(root.tagName)) visit(root);
    return found.filter((text) => /\p{L}{2}/u.test(text));
  });
}

const button = (page: Page, at: number) => page.locator('.graphiql-sidebar button').nth(at);
const query = (page: Page) => page.locator('.graphiql-query-editor .view-line').first();
async function write(page: Page, text: string) {
  await query(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** Each opens a part of the editor, and waits until it is there. */
const parts: Record<string, (page: Page) => Promise<void>> = {
  documentation: async (page) => {
    await button(page, 0).click();
    await page.locator('.graphiql-doc-explorer-root-type').first().waitFor();
  },
  'a search in it': async (page) => {
    await page.locator('.graphiql-doc-explorer-search input').fill('zzzz');
    await page.locator('.graphiql-doc-explorer-search-empty').waitFor();
    await page.locator('.graphiql-doc-explorer-search input').press('Escape');
  },
  'a type': async (page) => {
    await page.locator('.graphiql-doc-explorer-type-name').first().click();
    await page.locator('.graphiql-doc-explorer-field-name').first().waitFor();
  },
  'a field': async (page) => {
    await page.locator('.graphiql-doc-explorer-field-name').first().click();
    await page.locator('.graphiql-doc-explorer-argument-name').first().waitFor();
  },
  history: async (page) => {
    await button(page, 1).click();
    await write(page, 'query Viewer { viewer { subject } }');
    await page.locator('.graphiql-tab-button', { hasText: /^Viewer$/ }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-history-item-label').hover();
    await page.locator('.graphiql-tooltip').waitFor();
  },
  'a label in it': async (page) => {
    await page.locator('.graphiql-history-item-action').first().click();
    await page.locator('.graphiql-history-item input').waitFor();
  },
  'the hint of a button': async (page) => {
    await page.locator('.graphiql-toolbar button').nth(1).hover();
    await page.locator('.graphiql-tooltip').waitFor();
  },
  'short keys': async (page) => {
    await button(page, 3).click();
    await page.locator('.graphiql-dialog table').waitFor();
  },
  settings: async (page) => {
    await page.keyboard.press('Escape');
    await button(page, 4).click();
    await page.locator('.graphiql-dialog-section-title').first().waitFor();
  },
  'a second tab': async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('.graphiql-tab-add').click();
    await page.locator('.graphiql-tab-close').first().waitFor({ state: 'attached' });
  },
  'the menu of the editor': async (page) => {
    await query(page).click({ button: 'right' });
    await page.locator('.monaco-menu .action-label').first().waitFor();
  },
  'a search in the text': async (page) => {
    await page.keyboard.press('Escape');
    await query(page).click();
    await page.keyboard.press('Control+H');
    await page.locator('.find-widget.visible.replaceToggled').waitFor();
  },
  suggestions: async (page) => {
    await page.keyboard.press('Escape');
    await write(page, '{ ');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
  },
  'several operations': async (page) => {
    await page.keyboard.press('Escape');
    await write(page, 'query One { __typename }\nquery { __typename }');
    await page.locator('.graphiql-execute-button[aria-haspopup=menu]').click();
    await page.locator('.graphiql-dropdown-item').first().waitFor();
  },
};

/** What is no word, or the same word in both languages. */
const sameInBoth = /^(macOS|Windows|One|Viewer|AgencyOnADay|Query|adminUnit|Ctrl Alt K)$/;

/** What each part says when it is open. */
async function walk(page: Page): Promise<Map<string, string[]>> {
  await query(page).waitFor();
  const found = new Map<string, string[]>();
  for (const [name, open] of Object.entries(parts)) {
    await open(page);
    await page.waitForTimeout(300);
    found.set(
      name,
      (await said(page)).filter((text) => !sameInBoth.test(text)),
    );
    await keepScreenshot(page, name.replaceAll(' ', '-'));
  }
  return found;
}

test('the editor speaks Vietnamese in each of its parts, and English again', async () => {
  let english = new Map<string, string[]>();
  await workbench.onPage('analyst', async (page) => {
    english = await walk(page);
  });
  await workbench.onPage(
    'analyst',
    async (page) => {
      const vietnamese = await walk(page);
      for (const [name, texts] of english) {
        expect(texts.length).toBeGreaterThan(10);
        const own = vietnamese.get(name)!;
        // As many words, so that none was missed, and none of them as in English.
        expect([name, own.length]).toEqual([name, texts.length]);
        expect([name, own.filter((text) => texts.includes(text))]).toEqual([name, []]);
      }
      await page.keyboard.press('Escape');
      await page.locator('#language').click();
      const back = (await said(page)).filter((text) => !sameInBoth.test(text));
      const known = new Set([...vietnamese.values()].flat());
      expect(back.length).toBeGreaterThan(10);
      expect(back.filter((text) => known.has(text))).toEqual([]);
    },
    { language: 'vi' },
  );
});

test('a name of the schema or of the visitor stays as it is in Vietnamese', () =>
  workbench.onPage(
    'analyst',
    async (page) => {
      await query(page).waitFor();
      await write(page, 'query Save { __typename }');
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.graphiql-tab-button', { hasText: /^Save$/ }).waitFor();
      await button(page, 1).click();
      await page.locator('.graphiql-history-item-label', { hasText: /^Save$/ }).waitFor();
      expect(await page.locator('.graphiql-history-header button').textContent()).toBe('Xóa');
    },
    { language: 'vi', width: 390 },
  ));

test('on a phone its parts stand one below the other, and its dialogs can be seen to be closed', () =>
  workbench.onPage(
    '',
    async (page) => {
      await query(page).waitFor();
      await parts.documentation!(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const below = await page.locator('.graphiql-sessions').boundingBox();
      const above = await page.locator('.graphiql-plugin').boundingBox();
      expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
      expect(below!.width).toBeGreaterThan(300);
      await parts['short keys']!(page);
      const cross = await page.locator('.graphiql-dialog-close path').boundingBox();
      expect(cross!.width).toBeGreaterThan(5);
      await page.locator('.graphiql-dialog-close').click();
      await page.locator('.graphiql-dialog').waitFor({ state: 'detached' });
    },
    { width: 390 },
  ));

test('lets the keyboard into the editor and out of it', () =>
  workbench.onPage('', async (page) => {
    await query(page).waitFor();
    const focused = () => page.evaluate(() => document.activeElement!.className.split(' ')[0]);
    await page.locator('.graphiql-tab-add').focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('graphiql-editor');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('inputarea');
    // The first one closes what is open.
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget.visible').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('inputarea');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('graphiql-editor');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('graphiql-execute-button');
  }));
