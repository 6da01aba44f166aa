import { randomUUID } from 'node:crypto';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { removeUploads } from '../../subgraphs/kernel/files/stored-files.ts';
import { communeClerk, dossierDesk, filing, type Given, person, refusal } from '../support/dossier-desk.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let now = parseInstant('2026-11-23T01:00:00Z');
beforeAll(async () => {
  const exchange = { ...defaultExchange, maxBytes: 10_000 };
  graph = await startGraph('in-process', { now: () => now, connected: { exchange } });
});
afterAll(() => graph.close());

/** The clock of Viet Nam. */
const at = (time: string) => (now = parseInstant(`${time}:00+07:00`));
const { services, file, attempt, take } = dossierDesk(() => graph);

describe('what is in a dossier', () => {
  const component = (change: object = {}) => ({ name: 'Giấy chứng sinh', originals: 1, ...change });
  const fileOf = (name: string) => ({ fileName: `${name}.pdf`, fileUrl: `https://files.example/${name}.pdf` });
  const contents = async (name: string, id: string) => (await services(name).dossierContents({ id })).dossier!;

  it('comes in with it, grows with supplements, and ends with its results', async () => {
    at('2026-11-18T09:00');
    const filed = await file(
      'citizen',
      filing({ components: [component(fileOf('chung-sinh')), component({ name: 'Tờ khai' })] }),
    );
    let dossier = await take('commune-clerk', filed, { step: 'ACCEPT' });
    dossier = await take('commune-clerk', dossier, { step: 'ASSIGN', officer: communeClerk });
    dossier = await take('commune-clerk', dossier, { step: 'REQUEST_SUPPLEMENT', reason: 'Tờ khai chưa ký' });
    at('2026-11-18T10:00');
    dossier = await take('commune-clerk', dossier, {
      step: 'RECEIVE_SUPPLEMENT',
      components: [
        component({ name: 'Tờ khai', digitised: true }),
        component({ name: 'Ảnh', copies: 2, fromNationalStore: true }),
      ],
    });
    dossier = await take('commune-clerk', dossier, {
      step: 'FINISH',
      results: [{ name: 'Giấy khai sinh', documentNumber: '12/2026', issuedOn: '2026-11-18', ...fileOf('khai-sinh') }],
    });
    const { components, results } = await contents('citizen', dossier.id);
    expect(
      components!.map(({ name, originals, copies, digitised, fromNationalStore, fileName, receivedAt }) => [
        name,
        originals,
        copies,
        digitised,
        fromNationalStore,
        fileName,
        receivedAt.slice(11, 16),
      ]),
    ).toEqual([
      ['Giấy chứng sinh', 1, 0, true, false, 'chung-sinh.pdf', '09:00'],
      ['Tờ khai', 1, 0, true, false, null, '10:00'],
      ['Ảnh', 1, 2, false, true, null, '10:00'],
    ]);
    expect(results).toEqual([
      expect.objectContaining({
        isElectronic: true,
        documentNumber: '12/2026',
        fileUrl: 'https://files.example/khai-sinh.pdf',
      }),
    ]);
    const trail = (await services('administrator').auditTrail({ filter: { actions: ['READ'] } })).servicesAuditTrail!
      .nodes;
    const read = trail.filter(({ subject, rowId }) => subject === 'citizen-0001' && rowId === `${dossier.id}:result:0`);
    expect(read.map(({ type, fields, why }) => [type, [...fields!].sort(), why])).toEqual([
      ['DossierResult', ['contentPath', 'documentNumber', 'fileName', 'fileUrl', 'issuedOn'], 'own'],
    ]);
  });

  it.each<[string, object, string]>([
    ['a paper without a name', { name: ' ' }, 'input.components.0.name'],
    ['fewer than no copies', component({ copies: -1 }), 'input.components.0.copies'],
    [
      'a file at an address of this machine',
      component({ fileName: 'x', fileUrl: 'file:///etc/passwd' }),
      'input.components.0.fileUrl',
    ],
    [
      'a file with a password',
      component({ fileName: 'x', fileUrl: 'https://a:b@files.example/x' }),
      'input.components.0.fileUrl',
    ],
    ...[
      'https://169.254.169.254/latest/meta-data',
      'https://127.0.0.1/x',
      'https://2130706433/x',
      'https://0x7f000001/x',
      'https://[::1]/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://[fe80::1]/x',
      'https://localhost/x',
      'https://admin@files.example/x',
      'https://files.example/x\r\nSet-Cookie: a=b',
      'https://files.example\\@other.example/x',
    ].map((fileUrl): [string, object, string] => [
      `a file at ${JSON.stringify(fileUrl)}`,
      component({ fileName: 'x', fileUrl }),
      'input.components.0.fileUrl',
    ]),
    ...[
      '../../etc/passwd',
      '..\\..\\etc\\passwd',
      '/etc/passwd',
      'C:x',
      'a\r\nb.pdf',
      'a\u202efdp.exe',
      '.htaccess',
      'nul.pdf',
      ' a.pdf',
      'a.',
      '',
      'ả'.repeat(100),
    ].map((fileName): [string, object, string] => [
      `a file named ${JSON.stringify(fileName)}`,
      component({ fileName, fileUrl: 'https://files.example/x' }),
      'input.components.0.fileName',
    ]),
  ])('is not %s', async (_, paper, argument) => {
    const filed = services('citizen').fileDossier({ input: filing({ components: [paper] }) });
    await expect(filed.then((answer) => answer.fileDossier)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
    });
  });

  it('comes with the steps for it, and with what the procedure asks for where that is known', async () => {
    at('2026-11-18T09:00');
    const accepted = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    const refused: [Given, string][] = [
      [{ step: 'ASSIGN', officer: communeClerk, components: [component()] }, 'input.components'],
      [{ step: 'STOP', reason: 'Lý do', results: [{ name: 'Giấy' }] }, 'input.results'],
    ];
    for (const [step, argument] of refused) {
      const answer = await attempt('commune-clerk', accepted, step);
      expect(() => answer.takeDossierStep).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', argument }));
    }
    const input = {
      idempotencyKey: randomUUID(),
      procedure: '1.000894',
      revision: 1,
      validFrom: '2026-11-01',
      decisionNumber: '7/QĐ-UBND',
      decisionDate: '2026-10-20',
      timeLimit: { value: 1, unit: 'WORKING_DAY' as const },
      components: [{ code: 'G01', name: 'Tờ khai đăng ký kết hôn', originals: 1 }],
    };
    const published = await services('administrator').publishProcedureVersion({ input });
    expect(published.publishProcedureVersion!.revision).toBe(2);
    const marriage = (code: string) => filing({ procedure: '1.000894', components: [{ code, originals: 1 }] });
    const { id } = await file('citizen', marriage('G01'));
    expect((await contents('citizen', id)).components).toEqual([
      expect.objectContaining({ code: 'G01', name: 'Tờ khai đăng ký kết hôn' }),
    ]);
    const unknown = await services('citizen').fileDossier({ input: marriage('G02') });
    expect(() => unknown.fileDossier).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.components.0.code' }),
    );
  });

  it('is opened for a while, for a reason, by who supervises all, and by nobody else', async () => {
    at('2026-11-26T08:00');
    const input = { dossier: 'dossier-copy-0001', reason: 'Thanh tra việc chứng thực' };
    const url = async () => (await contents('administrator', input.dossier)).components![0]!.fileUrl;
    await expect(url()).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    const { unmaskDossierFiles } = await services('administrator').unmaskDossierFiles({ input });
    expect(unmaskDossierFiles!.until).toBe('2026-11-26T08:15:00+07:00');
    expect(await url()).toBe('https://files.example/copy-0001/ban-chinh.pdf');
    at('2026-11-26T08:16');
    await expect(url()).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    const refused = await services('clerk').unmaskDossierFiles({ input });
    expect(() => refused.unmaskDossierFiles).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

describe('the file of a paper', () => {
  const exchange = (name?: string) => graph.as(name === undefined ? undefined : person(name)).exchange;
  const put = (who: string, file: string, text = file) =>
    exchange(who).storeDossierFile(file, new Blob([text], { type: 'application/pdf' }));
  const contents = async (name: string, id: string) => (await services(name).dossierContents({ id })).dossier!;
  const read = (name: string | undefined, path: string) =>
    exchange(name)
      .content(path)
      .then((blob) => blob.text())
      .catch((error: { code: string }) => error.code);
  const left = async (id: string) => {
    const { rowCount } = await graph.pool.query('select from services.stored_file where id = $1', [id]);
    return rowCount === 1;
  };
  const removeUntil = async (time: string) => {
    const client = {
      $executeRawUnsafe: async (sql: string, ...values: unknown[]) => (await graph.pool.query(sql, values)).rowCount!,
    };
    while (await removeUploads(client, 'services', parseInstant(`${time}:00+07:00`)));
  };

  it('is handed in here, and is for those who may read what is in the dossier', async () => {
    at('2026-11-25T08:00');
    const [birth, form] = await Promise.all([put('citizen', 'Giấy chứng sinh.pdf'), put('citizen', 'to-khai.pdf')]);
    expect(await put('citizen', 'to-khai.pdf')).toEqual(form);
    const components = [
      { name: 'Giấy chứng sinh', file: birth.id },
      { name: 'Tờ khai', file: form.id, fileName: 'Tờ khai.pdf', digitised: false },
    ];
    const filed = await file('citizen', filing({ components }));
    const paths = [0, 1].map((position) => `/dossiers/${filed.id}/components/${position}/file`);
    const own = await contents('citizen', filed.id);
    expect(own.components!.map((paper) => [paper.fileName, paper.fileUrl, paper.contentPath, paper.digitised])).toEqual(
      [
        ['Giấy chứng sinh.pdf', null, paths[0], true],
        ['Tờ khai.pdf', null, paths[1], false],
      ],
    );
    expect(await read('citizen', paths[0]!)).toBe('Giấy chứng sinh.pdf');
    // Nobody works on it yet; the portal is not told of what has no code.
    for (const name of ['commune-clerk', 'clerk', 'analyst', 'vendor', 'national-portal', 'administrator'])
      expect([name, await read(name, paths[0]!)]).toEqual([name, 'NOT_FOUND']);
    expect(await read(undefined, paths[0]!)).toBe('UNAUTHENTICATED');

    const accepted = await take('commune-clerk', filed, { step: 'ACCEPT' });
    let dossier = await take('commune-clerk', accepted, { step: 'ASSIGN', officer: communeClerk });
    expect(await read('commune-clerk', paths[0]!)).toBe('Giấy chứng sinh.pdf');
    for (const position of ['2', '-1', '0x0', '..%2F0'])
      expect(await read('citizen', `/dossiers/${filed.id}/components/${position}/file`)).toBe('NOT_FOUND');
    const { id } = await put('commune-clerk', 'khai-sinh.pdf');
    dossier = await take('commune-clerk', dossier, { step: 'FINISH', results: [{ name: 'Giấy khai sinh', file: id }] });
    const [result] = (await contents('citizen', dossier.id)).results!;
    expect(result).toMatchObject({ isElectronic: true, fileName: 'khai-sinh.pdf' });
    expect(await read('citizen', result!.contentPath!)).toBe('khai-sinh.pdf');

    expect(await read('administrator', paths[0]!)).toBe('NOT_FOUND');
    const input = { dossier: filed.id, reason: 'Thanh tra việc hộ tịch' };
    expect((await services('administrator').unmaskDossierFiles({ input })).unmaskDossierFiles).not.toBeNull();
    expect(await read('administrator', paths[0]!)).toBe('Giấy chứng sinh.pdf');
    const filter = { actions: ['READ' as const], rowId: `${filed.id}:component:0`, type: 'DossierComponent' };
    const { servicesAuditTrail } = await services('administrator').auditTrail({ filter });
    const readings = servicesAuditTrail!.nodes.filter(({ fields }) => fields!.includes('content'));
    expect(readings.map(({ subject, why }) => [subject, why]).reverse()).toEqual([
      ['citizen-0001', 'own'],
      [communeClerk, 'assigned'],
      [person('administrator').subject, 'filesUnmasked'],
    ]);
  });

  it('is for its dossier to take within a day; one that another takes the place of is kept no longer', async () => {
    at('2026-11-25T09:00');
    const [taken, forgotten, both] = [
      await put('citizen', 'a.pdf'),
      await put('citizen', 'b.pdf'),
      await put('citizen', 'c.pdf'),
    ];
    const papers = [
      { name: 'Một', file: taken.id },
      { name: 'Hai', file: both.id },
    ];
    const filed = await file('citizen', filing({ components: papers }));
    await file('citizen', filing({ components: [papers[1]] }));
    await removeUntil('2026-11-26T09:01');
    expect([await left(taken.id), await left(forgotten.id), await left(both.id)]).toEqual([true, false, true]);

    at('2026-11-26T10:00');
    const better = await put('commune-clerk', 'd.pdf');
    await take('commune-clerk', filed, {
      step: 'ACCEPT',
      components: [
        { name: 'Một', file: better.id },
        { name: 'Hai', originals: 1 },
      ],
    });
    await removeUntil('2026-11-27T09:59');
    expect(await left(taken.id)).toBe(true);
    await removeUntil('2026-11-27T10:01');
    expect([await left(taken.id), await left(better.id), await left(both.id)]).toEqual([false, true, true]);
    expect(await read('citizen', `/dossiers/${filed.id}/components/0/file`)).toBe('d.pdf');
  });

  it("is nobody else's to file, in one place only, of a plain name and not too large", async () => {
    at('2026-11-25T11:00');
    const { id } = await put('citizen', 'e.pdf');
    const given = async (name: string, paper: object) => {
      const answer = await services(name).fileDossier({ input: filing({ components: [{ name: 'Giấy', ...paper }] }) });
      return refusal(() => answer.fileDossier);
    };
    expect(await given('commune-clerk', { file: id })).toBe('NOT_FOUND');
    expect(await given('citizen', { file: 'file-none' })).toBe('NOT_FOUND');
    expect(await given('citizen', { file: id, fileUrl: 'https://files.example/e.pdf' })).toBe('BAD_USER_INPUT');
    expect(await given('citizen', { file: id })).toBe('none');
    for (const name of [
      '../e.pdf',
      '..\\e.pdf',
      '/etc/passwd',
      'C:e',
      'e\r\nX: 1',
      'con.pdf',
      '.e',
      'e\u202efdp.exe',
      ' e',
    ])
      await expect(put('citizen', name)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'name' });
    await expect(put('citizen', 'e.pdf', '')).rejects.toMatchObject({ argument: 'file' });
    await expect(put('citizen', 'e.pdf', 'x'.repeat(10_001))).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    const nobody = graph.as(undefined).exchange.storeDossierFile('e.pdf', new Blob(['e']));
    await expect(nobody).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await graph.pool.query(
      `with content as (
         insert into services.file_content (id) select 'waiting-' || n from generate_series(1, 100) n returning id
       )
       insert into services.stored_file
         (id, subject, name, content_type, size, sha256, content_id, stored_at, kept_until)
       select id, 'citizen-0001', 'x', 'text/plain', 1, '', id, $1, $1 from content`,
      [now],
    );
    await expect(put('citizen', 'f.pdf')).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await put('commune-clerk', 'f.pdf');
  });
});
