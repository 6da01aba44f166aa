import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from './open-workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

const onPage: Workbench['onPage'] = (...how) => workbench.onPage(...how);

async function openTable(page: Page, title: string, parameters: Record<string, string> = {}) {
  const own = page.locator('#gallery button').filter({ has: page.locator('strong', { hasText: title }) });
  await own.click();
  await whole(page);
  for (const [label, value] of Object.entries(parameters))
    await page.locator('#parameter-fields label', { hasText: label }).locator('input').fill(value);
  if (Object.keys(parameters).length) await page.locator('#parameters button').click();
  return whole(page);
}

/** Waits until a table is whole; answers how many rows it has. */
async function whole(page: Page): Promise<number> {
  const status = page.locator('#table-status');
  await page.waitForFunction(
    () => /^\d+ (rows|dòng) ·/.test(document.querySelector('#table-status')?.textContent ?? ''),
    undefined,
    { timeout: 60_000 },
  );
  return Number((await status.textContent())!.split(' ')[0]);
}

/** The cells that are seen of the rows that hold a text, by column. */
async function rowsWith(page: Page, text: string, columns: string[]): Promise<string[][]> {
  await page.locator('#table-place input[type=search]').fill(text);
  const rows = page.locator('#table-place .ag-row');
  await rows.first().waitFor();
  await page.waitForTimeout(300);
  const found: string[][] = [];
  for (const row of await rows.all()) {
    found.push(
      await Promise.all(
        columns.map(async (name) => (await row.locator(`[col-id="${name}"]`).textContent({ timeout: 5000 }))!.trim()),
      ),
    );
  }
  return found;
}

const chart = (page: Page) => page.locator('#chart-place svg[aria-description]').getAttribute('aria-description');

describe("an analyst's questions, from the page alone", () => {
  test('which agency is late most in the second quarter of 2026?', () =>
    onPage('analyst', async (page) => {
      expect(await openTable(page, 'Lateness by agency')).toBe(2);
      expect(await rowsWith(page, 'Cà Đam', ['agency.nameVi', 'accepted', 'onTime.numerator'])).toEqual([
        ['UBND xã Cà Đam', '35', '27'],
      ]);
      expect(await chart(page)).toBe('UBND xã Cà Đam: 77.14; UBND phường Trương Quang Trọng: 100');
    }));

  test('and in April alone?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Lateness by agency', { From: '2026-04-01', To: '2026-04-30' });
      // Of the 20 births registered in April, six were late.
      expect(await chart(page)).toContain('UBND xã Cà Đam: 70');
    }));

  test('how many dossiers did each month bring, by commune?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Dossiers by agency, procedure and month', { From: '2026-04-01', To: '2026-06-30' });
      expect(await chart(page)).toBe('2026-04: 28; 2026-05: 15; 2026-06: 4');
      await page.locator('#pivot summary').click();
      await page.locator('#pivot select').nth(3).selectOption('agency.nameVi');
      const april = page.locator('#pivot-place .ag-row', { hasText: '2026-04' });
      await expect(april.locator('[col-id="UBND xã Cà Đam"]').textContent()).resolves.toBe('20');
      await expect(april.locator('[col-id="UBND phường Trương Quang Trọng"]').textContent()).resolves.toBe('8');
    }));

  test('what became of xã Trà Bùi?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Crosswalk of agencies');
      const found = await rowsWith(page, 'c-21142', ['predecessor.stableId', 'successor.stableId']);
      expect(found.filter(([from]) => from === 'c-21142').map(([, to]) => to)).toEqual([
        'c-21136@2025',
        'c-21157@2025',
      ]);
      expect(await chart(page)).toContain('2025-07-01: ');
    }));

  test('how far can procedures be done online?', () =>
    onPage('analyst', async (page) => {
      expect(await openTable(page, 'Catalogue of procedures')).toBe(12);
      expect(await rowsWith(page, '1.001612', ['code', 'onlineLevel', 'timeLimit.value'])).toEqual([
        ['1.001612', 'PARTIAL', '3'],
      ]);
      expect(await chart(page)).toMatch(/: \d/);
    }));

  test('how many officers were trained, by level and quarter?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Figures of indicators');
      expect(await chart(page)).toContain('2020-Q1 · DISTRICT: 235');
      expect(await chart(page)).toContain('2020-Q1 · PROVINCE: 412');
    }));

  test('who had to report in 2020, and by when?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Reports due, late and missing');
      const own = await rowsWith(page, 'qni-stttt', ['stableId', 'reportObligations.period.id']);
      expect(own.filter(([id]) => id === 'qni-stttt')).toHaveLength(8);
    }));

  test('what does a department owe this year?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, "Calendar of an agency's obligations");
      const first = await rowsWith(page, '2026-Q1', ['regime.id', 'submissions.deadline']);
      expect(first.filter(([regime]) => regime === 'EGOV_PROGRESS_Q').map(([, deadline]) => deadline)).toEqual([
        '2026-03-16',
        '2026-03-25',
      ]);
      expect(await chart(page)).toContain('2026-Q1: ');
    }));

  test('were documents exchanged electronically in April 2020?', () =>
    onPage('analyst', async (page) => {
      expect(await openTable(page, 'Conformity of electronic documents')).toBe(36);
      expect(await chart(page)).toContain('ED1 · PROVINCE: ');
    }));

  test('how does each agency stand across the four domains?', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'The conference', { Level: 'COMMUNE' });
      const columns = ['nameVi', 'dossierStatistics.quarter', 'dossierStatistics.accepted'];
      expect(await rowsWith(page, 'Cà Đam', columns)).toContainEqual(['UBND xã Cà Đam', '2026-Q2', '35']);
      expect(await chart(page)).toContain('UBND xã Cà Đam: 35');
    }));
});

describe('the page', () => {
  test('shows a table by the keyboard alone, in Vietnamese, and on a phone without a sideways scroll', () =>
    onPage(
      '',
      async (page) => {
        await page.locator('#language').focus();
        await page.keyboard.press('Enter');
        expect(await page.title()).toBe('Đồ thị dữ liệu tỉnh');
        await page.locator('#person').focus();
        await page.keyboard.press('Tab');
        const name = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.name);
        for (let step = 0; step < 12 && (await name()) !== 'lateness-by-commune'; step += 1)
          await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(await whole(page)).toBe(2);
        await page.locator('#table-place .ag-cell').first().focus();
        await page.keyboard.press('ArrowRight');
        await expect(page.locator('#table-place .ag-cell:focus').getAttribute('col-id')).resolves.toBe('agency.nameVi');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      },
      { width: 390 },
    ));

  test('speaks of people and of saved tables in the language of the visitor, also when they come back', () =>
    onPage(
      'analyst',
      async (page) => {
        await openTable(page, 'Trễ hạn theo cơ quan');
        expect(await page.locator('#table-status').textContent()).toMatch(/· người phân tích$/);
        await page.locator('summary', { hasText: 'Lưu với tên' }).click();
        await page.locator('input[aria-label^="Tên trong địa chỉ"]').fill('cua-toi');
        await page.locator('button', { hasText: 'Lưu với tên' }).click();
        await page.locator('[role=status]', { hasText: 'Đã lưu' }).waitFor();
        await page.reload();
        await page.selectOption('#person', { label: 'Người phân tích' });
        await page.locator('#gallery small', { hasText: 'của riêng bạn' }).waitFor();
        expect(await page.locator('#person-about p').textContent()).toBe(
          'Người phân tích số liệu, chỉ cần số tổng hợp',
        );
        await page.locator('#language').click();
        expect(await page.locator('#person option:checked').textContent()).toBe('Analyst');
        await page.locator('#gallery small', { hasText: 'for you alone' }).waitFor();
      },
      { language: 'vi' },
    ));

  test('marks the field that a person would lose, with the right that it requires', () =>
    onPage('citizen', async (page) => {
      await page.locator('#editor .view-line').first().waitFor();
      const query =
        '{ sttt: agency(id: "qni-stttt") { tasks { nodes { content } } posts { memberships { officer { personalPhone } } } } }';
      const carried = new URLSearchParams({ person: 'citizen', query, variables: '' });
      await page.evaluate((hash) => (location.hash = hash), carried.toString());
      await page.locator('#rights li').first().waitFor();
      expect(await page.locator('#rights li').allTextContents()).toEqual(['sttt.tasks (line 1) requires tasks:read']);
      await page.locator('#editor .squiggly-warning').first().waitFor();
      // The telephone answers for some: for oneself, and for the personnel officer.
      await page.locator('#editor .squiggly-info').first().waitFor();
    }));

  test('answers an operation beside it, and shows it as a table', () =>
    onPage('analyst', async (page) => {
      await page.locator('#editor .view-line').first().waitFor();
      await page.locator('#examples button', { hasText: 'Who am I' }).click();
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.graphiql-response', { hasText: 'statistics:read' }).waitFor();
      await page.locator('#examples button', { hasText: 'Figures as a table' }).click();
      await page.locator('#as-table').click();
      expect(await whole(page)).toBeGreaterThan(0);
    }));

  test('tells a denied cell from an empty one', () =>
    onPage('citizen', async (page) => {
      const query =
        '{ officers: agency(id: "qni-skhcn2025-new") { posts { title memberships { officer { fullName personalPhone } } } } }';
      const carried = new URLSearchParams({ person: 'citizen', query, variables: '' });
      await page.evaluate((hash) => (location.hash = hash), carried.toString());
      await page.locator('#join').fill('memberships');
      await page.waitForFunction(() => document.querySelector('#editor')?.textContent?.includes('officers'));
      await page.locator('#as-table').click();
      await whole(page);
      await expect(page.locator('#table-place .ag-cell.denied').first().textContent()).resolves.toBe('denied');
    }));

  test('is carried by a link: the table, its parameters, and who asks', () =>
    onPage(
      '',
      async (page) => {
        await whole(page);
        await expect(page.locator('#person').inputValue()).resolves.toBe('analyst');
        expect(await chart(page)).toContain('UBND xã Cà Đam: 70');
        await page.locator('#permalink[href*="table="]').waitFor();
        const hash = await page.locator('#permalink').getAttribute('href');
        expect(Object.fromEntries(new URLSearchParams(hash!.slice(1)))).toMatchObject({
          ...{ table: 'lateness-by-commune', person: 'analyst', to: '2026-04-30' },
        });
      },
      { hash: '#table=lateness-by-commune&person=analyst&from=2026-04-01&to=2026-04-30' },
    ));

  test('says so when a link names a table that is not there, and shows no other in its place', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Lateness by agency');
      await page.evaluate(() => (location.hash = '#table=gone&person=clerk'));
      await page.locator('#table-problem', { hasText: 'no table of this name' }).waitFor();
      expect(await page.locator('#table-place .ag-row, #table-tools button').count()).toBe(0);
      expect(await openTable(page, 'Lateness by agency')).toBe(2);
    }));

  test('makes a read key, and the command that it copies reads the table with it', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Lateness by agency');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#table-tools button', { hasText: 'xlsx' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('lateness-by-commune.xlsx');
      await page.locator('summary', { hasText: 'Read key' }).click();
      await page.locator('button', { hasText: 'Make a key' }).click();
      const secret = page.locator('input[aria-label="Read key for programs"]');
      await secret.waitFor({ state: 'visible' });
      await page.locator('summary', { hasText: 'Copy as' }).click();
      const command = await page.locator('#table-tools textarea').inputValue();
      const { PATH = '' } = process.env;
      await promisify(execFile)('sh', ['-c', command], {
        cwd: workbench.folder,
        env: { PATH, READ_KEY: await secret.inputValue() },
      });
      // Python's own reader finds the same in it.
      const program =
        'import csv, json; print(json.dumps(list(csv.DictReader(open("lateness-by-commune.csv", encoding="utf-8", newline="")))))';
      const { stdout } = await promisify(execFile)('python3', ['-c', program], { cwd: workbench.folder });
      expect((JSON.parse(stdout) as Record<string, string>[])[0]).toMatchObject({
        ...{ 'agency.nameVi': 'UBND xã Cà Đam', accepted: '35', 'onTime.percent': '77.14' },
      });
    }));

  test('says what is wrong with the value of a parameter, and takes an empty one as empty', () =>
    onPage('analyst', async (page) => {
      await openTable(page, 'Reports due, late and missing');
      const year = page.locator('#parameter-fields label', { hasText: 'Year' }).locator('input');
      await year.fill('soon');
      await page.locator('#parameters button').click();
      await page.locator('#table-problem', { hasText: 'non-integer' }).waitFor();
      await year.fill('');
      await page.locator('#parameters button').click();
      await page.locator('#table-problem', { hasText: 'was not provided' }).waitFor();
      await expect(page.locator('#table-tools a').getAttribute('href')).resolves.toMatch(/year=(&|$)/);
    }));

  test('says what is wrong with a question that is no table, and goes on', () =>
    onPage('analyst', async (page) => {
      const query = '{ procedures { nodes { code } } agencies { nodes { id } } }';
      const carried = new URLSearchParams({ person: 'analyst', query, variables: '' });
      await page.evaluate((hash) => (location.hash = hash), carried.toString());
      await page.waitForFunction(() => document.querySelector('#editor')?.textContent?.includes('procedures'));
      await page.locator('#as-table').click();
      await page.locator('#table-problem:visible').waitFor();
      expect(await page.locator('#table-problem').textContent()).toMatch(/rows/);
      expect(await openTable(page, 'Lateness by agency')).toBe(2);
    }));
});
