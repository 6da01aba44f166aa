import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';

describe('the reference of the API', () => {
  const names = ['index', 'queries', 'mutations', 'types'] as const;
  const pages = new Map<string, string>();
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'reference-'));
    await promisify(execFile)(process.execPath, [projectFile('client-sdk/reference.mjs'), folder]);
    for (const name of names) pages.set(`${name}.html`, await readFile(path.join(folder, `${name}.html`), 'utf8'));
    await rm(folder, { recursive: true });
  });

  it('says of a field what it means, and which right it requires', () => {
    const [, inbox] = /<dt id="Agency.inbox">(.*?)<dt id=/s.exec(pages.get('types.html')!)!;
    expect(inbox).toContain('The documents sent to it');
    expect(inbox).toContain('Requires the scope <code>documents:read</code>');
    const [, phone] = /<dt id="Officer.personalPhone">(.*?)<\/dl>/s.exec(pages.get('types.html')!)!;
    expect(phone).toContain('<code>self</code> or <code>personnel</code> of the row');
  });

  it('has no link that leads nowhere', () => {
    const ids = new Map(
      [...pages].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
    );
    const lost = [...pages].flatMap(([name, html]) =>
      [...html.matchAll(/href="([^"#]*)#?([^"]*)"/g)]
        .map(([, file, id]) => [file || name, id] as const)
        .filter(([file, id]) => !ids.has(file) || (id && !ids.get(file)!.has(id))),
    );
    expect(lost).toEqual([]);
    expect(ids.get('types.html')!.size).toBeGreaterThan(1000);
  });
});
