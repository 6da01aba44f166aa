import fc from 'fast-check';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import type { Packet } from '../../subgraphs/documents/edxml/packet.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { bytesOf, newPacket, organ } from '../support/packets.ts';
import { plainPdf } from '../support/signed-pdf.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';

let graph: TestGraph;
let other: TestGraph;
let keys = 0;
let numbers = 500;
beforeAll(async () => {
  [graph, other] = await Promise.all([startGraph(), startGraph()]);
});
afterAll(() => Promise.all([graph.close(), other.close()]));

const client = (name: string, at = graph) => at.as(person(name));
const key = () => `endpoint-${++keys}`;
const blob = (bytes: Uint8Array | string) =>
  new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type: 'application/xml' });
const send = (packet: Packet, name = 'commune-clerk') => client(name).exchange.sendPacket(blob(bytesOf(packet)));
/** A letter of the commune to the department, as the commune's own system sends it. */
const letter = (change: Parameters<typeof newPacket>[0] = {}) => {
  const number = String(++numbers);
  return newPacket({
    from: organ(commune),
    to: [organ(department)],
    documentId: `${commune},2026/11/20,${number}/UBND-VP`,
    codeNumber: number,
    codeNotation: 'UBND-VP',
    promulgationDate: parsePlainDate('2026-11-20'),
    trace: [{ organId: commune, timestamp: parseInstant('2026-11-20T02:00:00Z') }],
    ...change,
  });
};
const business = newPacket().business;
const about = ({ documentId }: { documentId: string }) => ({
  organId: commune,
  code: null,
  documentId,
  promulgationDate: null,
});
const document = async (id: string, name = 'clerk') => (await client(name).documents.versions({ id })).document!;
const xml = async (packet: Promise<Blob>) => Buffer.from(await (await packet).arrayBuffer());

describe('a packet that is sent in', () => {
  it('brings a document with its files, its recipients and who sent it, once however often it is sent', async () => {
    const packet = letter({
      business: { ...business, paper: true },
      appendixes: ['Phụ lục'],
      attachments: [
        {
          contentId: 'cid:a',
          name: 'công văn.pdf',
          description: null,
          contentType: 'application/pdf',
          content: plainPdf,
        },
        {
          contentId: 'cid:b',
          name: 'Phụ lục.xlsx',
          description: 'bảng',
          contentType: 'application/zip',
          content: Buffer.from('table'),
        },
      ],
    });
    const receipt = await send(packet);
    expect(receipt).toMatchObject({ type: 'NEW', number: `${packet.codeNumber}/UBND-VP` });
    expect(await send(packet)).toEqual(receipt);
    expect(await document(receipt.document)).toMatchObject({
      number: receipt.number,
      type: 'OFFICIAL_LETTER',
      subject: packet.subject,
      issuer: { stableId: commune },
      promulgationDate: '2026-11-20',
      signer: { capacity: 'DEPUTY_FOR_HEAD', fullName: 'Trần Thị Thử Nghiệm' },
    });
    const { body } = await ask(graph.url, {
      query: `{ document(id: ${JSON.stringify(receipt.document)}) { paperCopy } }`,
      token: await graph.token(person('clerk')),
    });
    expect(body).toEqual({ data: { document: { paperCopy: true } } });
    const files = (await client('clerk').documents.files({ id: receipt.document })).document!.attachments!;
    expect(files.map(({ name, isMain, isAppendix }) => [name, isMain, isAppendix])).toEqual([
      ['công văn.pdf', true, false],
      ['Phụ lục', false, true],
    ]);
    expect(await xml(client('clerk').exchange.content(files[0]!.contentPath!))).toEqual(plainPdf);
    const { deliveries } = await client('clerk').documents.deliveries({ filter: { document: receipt.document } });
    expect(deliveries!.nodes).toMatchObject([
      { status: 'SENT', channel: 'AXIS', sender: { stableId: commune }, recipient: { stableId: department } },
    ]);
    expect((await client('clerk').documents.signatures({ id: receipt.document })).document).toMatchObject({
      validlySigned: false,
      signatures: [],
    });
  });

  it('says what became of each recipient, those that the directory does not have among them', async () => {
    const packet = letter({ to: [organ('000.00.99.X98'), organ(department), organ('000.00.99.X99')] });
    const recipients = [
      { organId: '000.00.99.X98', agency: null, outcome: 'UNKNOWN' },
      { organId: department, agency: department, outcome: 'DELIVERED' },
      { organId: '000.00.99.X99', agency: null, outcome: 'UNKNOWN' },
    ];
    const receipt = await send(packet);
    expect(receipt).toMatchObject({ type: 'NEW', recipients });
    expect(await send(packet)).toEqual(receipt);
    const { deliveries } = await client('clerk').documents.deliveries({ filter: { document: receipt.document } });
    expect(deliveries!.nodes).toMatchObject([{ recipient: { stableId: department } }]);
  });

  it('is refused as a whole for one unknown recipient, where that is configured', async () => {
    const strict = await startGraph('in-process', {
      connected: { exchange: { ...defaultExchange, unknownRecipients: 'REFUSE' } },
    });
    const packet = letter({ to: [organ(department), organ('000.00.99.X99')] });
    const { exchange } = client('commune-clerk', strict);
    const error: unknown = await exchange.sendPacket(blob(bytesOf(packet))).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/by their places: 2$/) as string,
    });
    const known = await exchange.sendPacket(blob(bytesOf({ ...packet, to: [organ(department)] })));
    expect(known.recipients).toEqual([{ organId: department, agency: department, outcome: 'DELIVERED' }]);
    await strict.close();
  });

  it('may come as the file of a form', async () => {
    const form = new FormData();
    form.set('packet', blob(bytesOf(letter())), 'packet.edxml');
    const headers = { authorization: `Bearer ${await graph.token(person('commune-clerk'))}` };
    const answer = await fetch(new URL('/documents/packets', graph.url), { method: 'POST', body: form, headers });
    expect([answer.status, await answer.json()]).toMatchObject([201, { type: 'NEW' }]);
  });

  it('updates, replaces and revokes what was sent before, and what was before is kept', async () => {
    const first = letter();
    const { document: id } = await send(first);
    const update = {
      documentInfoChanged: true,
      receiversChanged: true,
      receivers: [{ organId: 'qni2025', added: true }],
    };
    const updating = letter({
      ...first,
      type: 'UPDATE',
      subject: 'V/v đính chính',
      business: { ...business, documentId: first.documentId, update },
    });
    expect(await send(updating)).toMatchObject({ type: 'UPDATE', document: id });
    expect(await document(id)).toMatchObject({ subject: 'V/v đính chính' });
    const { documents } = await client('commune-clerk').documents.list({ filter: { search: 'dinh chinnh' } });
    expect(documents!.nodes.map((node) => node.id)).toContain(id);
    expect((await client('clerk').documents.changes({ id })).document!.changes).toMatchObject([
      {
        kinds: ['INFORMATION', 'RECIPIENTS'],
        agency: { stableId: commune },
        added: [{ stableId: 'qni2025' }],
        before: { subject: first.subject, addressees: [{ label: department }] },
      },
    ]);
    const { deliveries } = await client('commune-clerk').documents.deliveries({ filter: { document: id } });
    expect(deliveries!.nodes.map(({ recipient }) => recipient!.stableId).sort()).toEqual([department, 'qni2025']);

    const replacing = letter({
      type: 'REPLACE',
      business: { ...business, replacements: [{ documentId: first.documentId, organIds: [] }] },
    });
    const second = await send(replacing);
    expect(await document(second.document)).toMatchObject({ replaces: [{ id }] });
    const revoking = letter({
      type: 'REVOKE',
      responseFor: [about(first)],
      attachments: [],
      business: { ...business, reason: 'Ban hành nhầm' },
    });
    expect(await send(revoking)).toMatchObject({ type: 'REVOKE', document: id });
    expect(await document(id)).toMatchObject({
      revocationReason: 'Ban hành nhầm',
      replacedBy: { id: second.document },
    });
    expect(await client('clerk').documents.files({ id })).toMatchObject({ document: { attachments: [] } });
    expect(readPacket(await xml(client('clerk').exchange.packet(id)))).toMatchObject({
      value: { type: 'REVOKE', attachments: [], responseFor: [{ documentId: first.documentId }] },
    });
    await expect(client('clerk').exchange.packet(id, 'NEW')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes the place of all that it names, of those that are here, and says so when it is sent on', async () => {
    const [one, two, replacedBefore] = [letter(), letter(), letter()];
    const [first, second, third] = [await send(one), await send(two), await send(replacedBefore)];
    const replacing = (...documents: string[]) => {
      const replacements = documents.map((documentId) => ({ documentId, organIds: [department] }));
      return letter({ type: 'REPLACE', business: { ...business, replacements } });
    };
    await send(replacing(replacedBefore.documentId));
    const unknown = `${commune},2026/11/20,9999/UBND-VP`;
    const { document: id } = await send(
      replacing(two.documentId, unknown, one.documentId, replacedBefore.documentId, two.documentId),
    );
    expect((await document(id)).replaces).toMatchObject([{ id: second.document }, { id: first.document }]);
    for (const { document: replaced } of [first, second])
      expect((await document(replaced)).replacedBy).toMatchObject({ id });
    expect((await document(third.document)).replacedBy!.id).not.toBe(id);

    // One that was drafted here names both to whom it is sent.
    const four = await Promise.all([letter(), letter()].map(async (packet) => [packet, await send(packet)] as const));
    const { draftDocument } = await client('commune-clerk').documents.draftDocument({
      input: {
        idempotencyKey: key(),
        type: 'OFFICIAL_LETTER',
        notation: 'UBND-VP',
        subject: 'V/v thay thế hai văn bản',
        place: 'Cà Đam',
        signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' },
        addressees: ['Sở Khoa học và Công nghệ'],
        replaces: four.map(([, receipt]) => receipt.document),
      },
    });
    const issued = await client('commune-clerk').documents.issueDocument({
      input: { idempotencyKey: key(), draft: draftDocument!.id, revision: 1 },
    });
    expect(readPacket(await xml(client('clerk').exchange.packet(issued.issueDocument!.id)))).toMatchObject({
      value: {
        type: 'REPLACE',
        business: { replacements: four.map(([{ documentId }]) => ({ documentId, organIds: [department] })) },
      },
    });
  });

  it('exchanges the files with an update; those that it had before are given as they were', async () => {
    const file = (content: Uint8Array, name = 'công văn.pdf') => [
      { contentId: 'cid:a', name, description: null, contentType: 'application/pdf', content },
    ];
    const first = letter({ attachments: file(plainPdf) });
    const { document: id } = await send(first);
    const update = { documentInfoChanged: true, receiversChanged: false, receivers: [] };
    const updating = (change: object) =>
      letter({ ...first, type: 'UPDATE', business: { ...business, documentId: first.documentId, update }, ...change });
    await send(updating({ place: 'Trà Bồng' }));
    await send(updating({ attachments: file(Buffer.from('anew'), 'bản sửa.txt') }));
    const { document: changed } = await client('clerk').documents.changes({ id });
    expect(changed!.changes.map(({ kinds }) => kinds)).toEqual([['INFORMATION'], ['INFORMATION', 'FILES']]);

    const given = async (revision?: number) => {
      const [main] = (await client('clerk').documents.files({ id, revision })).document!.attachments!;
      return [main!.name, await xml(client('clerk').exchange.content(main!.contentPath!))];
    };
    expect(await given()).toEqual(['bản sửa.txt', Buffer.from('anew')]);
    expect(await given(3)).toEqual(await given());
    expect(await given(2)).toEqual(['công văn.pdf', plainPdf]);
    expect(await given(1)).toEqual(await given(2));
    expect((await client('clerk').documents.files({ id, revision: 4 })).document!.attachments).toEqual([]);
    for (const query of ['?revision=4', '?revision=x', '?revision=']) {
      await expect(client('clerk').exchange.content(`/documents/${id}/files/1${query}`)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(client('administrator').exchange.content(`/documents/${id}/files/1?revision=1`)).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });

  it('of an update that was made here brings another graph to say the same', async () => {
    const { document: id } = await send(letter({ attachments: [] }));
    const packetOf = async (type?: 'UPDATE') =>
      Buffer.from(await xml(client('commune-clerk').exchange.packet(id, type)));
    const there = async (bytes: Buffer) =>
      (await client('commune-clerk', other).exchange.sendPacket(blob(bytes))).document;
    await expect(packetOf('UPDATE')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const twin = await there(await packetOf());
    const input = { idempotencyKey: key(), document: id, revision: 1, reason: 'Đính chính trích yếu' };
    const change = { subject: 'V/v đã đính chính', urgency: 'EXPRESS' as const, addressees: ['qni-snv2025-new'] };
    await client('commune-clerk').documents.updateDocument({ input: { ...input, ...change } });
    expect(readPacket(await packetOf('UPDATE'))).toMatchObject({
      value: {
        subject: change.subject,
        business: {
          reason: input.reason,
          update: {
            documentInfoChanged: true,
            receiversChanged: true,
            receivers: [{ organId: 'qni-snv2025-new', added: true }],
          },
        },
      },
    });
    expect(await there(await packetOf('UPDATE'))).toBe(twin);
    const told = async (document: string, at: TestGraph) => {
      const { changes } = (await client('commune-clerk', at).documents.changes({ id: document })).document!;
      const { subject, urgency, addressees } = (await client('clerk', at).documents.get({ id: document })).document!;
      return { subject, urgency, addressees, changes: changes.map(({ at: _, ...rest }) => rest) };
    };
    expect(await told(twin, other)).toEqual(await told(id, graph));
    expect(await told(twin, other)).toMatchObject({ subject: change.subject, urgency: 'EXPRESS' });
    // It leaves as it is now.
    expect(readPacket(await packetOf())).toMatchObject({
      value: { type: 'NEW', subject: change.subject, priority: 'EXPRESS', to: [{}, { organId: 'qni-snv2025-new' }] },
    });
  });

  it('reports where a delivery stands, and its status leaves as a packet of which another comes to be the same', async () => {
    const packet = letter();
    const { document: id } = await send(packet);
    const staff = { department: 'Văn thư', staff: 'Phạm Thị Mẫu', email: 'vt@example.gov.vn', mobile: '0900000000' };
    const status = (change: object) => ({
      type: 'STATUS' as const,
      from: organ(department),
      responseFor: about(packet),
      staff,
      status: 'ARRIVED' as const,
      description: null,
      timestamp: parseInstant('2026-11-23T01:00:00Z'),
      ...change,
    });
    expect(await send(status({}), 'vendor')).toMatchObject({ type: 'STATUS', document: id });
    await send(status({ status: 'ACCEPTED', timestamp: parseInstant('2026-11-23T02:00:00Z') }), 'vendor');
    await send(status({}), 'vendor');
    const { delivery } = await client('commune-clerk').documents.delivery({ id: `${id}:${department}` });
    expect(delivery).toMatchObject({
      status: 'ACCEPTED',
      arrivedAt: '2026-11-23T08:00:00+07:00',
      acceptedAt: '2026-11-23T09:00:00+07:00',
    });
    expect(delivery!.steps.map((step) => step.status)).toEqual(['ARRIVED', 'ACCEPTED']);
    await expect(
      send(status({ status: 'REJECTED', description: 'Không thuộc thẩm quyền' }), 'vendor'),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(send(status({}), 'commune-clerk')).rejects.toMatchObject({ code: 'FORBIDDEN', refusal: 'NOT_SENDER' });
    const sent = readPacket(await xml(client('commune-clerk').exchange.statusPacket(`${id}:${department}`)));
    expect(sent).toMatchObject({
      value: {
        status: 'ACCEPTED',
        from: { organId: department },
        staff,
        responseFor: { documentId: packet.documentId },
      },
    });
  });

  it('of the shapes that were published comes in: from the centre, with its codes, dates and commas', async () => {
    const packet = newPacket({
      from: organ('000.00.00.G22'),
      to: [organ('000.00.00.H48'), organ('000.00.99.X99')],
      documentId: '000.00.00.G22,2015/09/30,7816/VPCP-TTĐT',
      codeNumber: '7816',
      codeNotation: 'VPCP-TTĐT',
      promulgationDate: parsePlainDate('2015-09-30'),
      responseFor: [{ organId: 'x', code: '1/A', documentId: 'x,2015/01/01,1/A', promulgationDate: null }],
    });
    const text = bytesOf(packet)
      .toString()
      .replaceAll('OrganizationInCharge', 'OrganInCharge')
      .replace('>false<', '>0<');
    const receipt = await client('administrator').exchange.sendPacket(blob(text));
    expect(await document(receipt.document, 'administrator')).toMatchObject({
      number: '7816/VPCP-TTĐT',
      issuer: { stableId: 'vpcp' },
    });
    expect(
      await xml(client('administrator').exchange.packet(receipt.document)).catch(
        (error: { code: string }) => error.code,
      ),
    ).toBe('NOT_FOUND');
    const { delivery } = await client('administrator').documents.delivery({ id: `${receipt.document}:qni` });
    expect(delivery).toMatchObject({ status: 'ARRIVED', steps: [{ status: 'ARRIVED' }] });
  });

  it.each<[string, Parameters<typeof newPacket>[0], object]>([
    [
      'an unknown sender',
      { from: organ('000.00.99.X99') },
      { code: 'BAD_USER_INPUT', refusal: 'UNKNOWN_SENDER', argument: 'MessageHeader/From/OrganId' },
    ],
    ['a sender whom one may not send for', { from: organ(department) }, { code: 'FORBIDDEN', refusal: 'NOT_SENDER' }],
    ['nobody whom the directory has', { to: [organ('000.00.99.X99')] }, { refusal: 'UNKNOWN_RECIPIENT' }],
    [
      'a type that nobody knows',
      { codeNotation: '2026/QH16', documentType: { type: 1, typeDetail: null, typeName: 'Văn bản lạ' } },
      { refusal: 'UNKNOWN_TYPE' },
    ],
    ['a number that is none', { codeNumber: 'x' }, { refusal: 'BAD_NUMBER' }],
    ['a day to come', { promulgationDate: parsePlainDate('2026-12-01') }, { refusal: 'IN_FUTURE' }],
    [
      'a document that is not here',
      {
        type: 'UPDATE',
        business: {
          ...business,
          documentId: 'a,2026/01/01,1/B',
          update: { documentInfoChanged: true, receiversChanged: false, receivers: [] },
        },
      },
      { code: 'NOT_FOUND', refusal: 'UNKNOWN_DOCUMENT' },
    ],
    [
      'the letter of another',
      {
        type: 'REVOKE',
        responseFor: [
          { organId: 'H48', code: null, documentId: 'H48,2020/04/15,1624/UBND-KGVX', promulgationDate: null },
        ],
      },
      { code: 'FORBIDDEN', refusal: 'NOT_ISSUER' },
    ],
  ])('is refused with its cause, for %s', async (_, change, refusal) => {
    await expect(send(letter(change))).rejects.toMatchObject(refusal);
  });

  it('is refused for a number that was given, whoever cannot be read, and who may not send at all', async () => {
    const packet = letter();
    await send(packet);
    await expect(send({ ...packet, subject: 'V/v khác' })).rejects.toMatchObject({
      code: 'CONFLICT',
      refusal: 'KNOWN_NUMBER',
    });
    await expect(send({ ...packet, documentId: 'another' })).rejects.toMatchObject({
      code: 'CONFLICT',
      refusal: 'KNOWN_NUMBER',
    });
    await expect(client('commune-clerk').exchange.sendPacket(blob('<edXML/>'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'NOT_EDXML',
    });
    await expect(send(letter(), 'citizen')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(graph.as(undefined).exchange.sendPacket(blob('<edXML/>'))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const another = blob(bytesOf(letter()));
    const once = key();
    await client('commune-clerk').exchange.sendPacket(another, once);
    await expect(client('commune-clerk').exchange.sendPacket(blob(bytesOf(letter())), once)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('leaves nothing when it has a secrecy level, whatever its system calls that (T19)', async () => {
    const words: string[] = [];
    for (const [element, level] of [
      ['SecretLevel', '2'],
      ['Secrecy', 'Tối mật'],
      ['DoMat', 'Mật'],
    ]) {
      const word = `tuyetmat${element!.toLowerCase()}`;
      words.push(word);
      const text = bytesOf(
        letter({
          subject: `V/v ${word}`,
          attachments: [
            {
              contentId: 'cid:1',
              name: `${word}.pdf`,
              description: null,
              contentType: 'application/pdf',
              content: plainPdf,
            },
          ],
        }),
      ).toString();
      const secret = text.replace('<edXML:Subject>', `<edXML:${element}>${level}</edXML:${element}><edXML:Subject>`);
      expect(secret).not.toBe(text);
      const refused: unknown = await client('commune-clerk')
        .exchange.sendPacket(blob(secret))
        .catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', refusal: 'SECRET' });
      expect(JSON.stringify(refused) + (refused as Error).message).not.toContain(word);
    }
    const stamped = letter({ sphereOfPromulgation: 'Nội bộ' });
    words.push(stamped.documentId);
    const stampedText = bytesOf(stamped).toString().replace('Nội bộ', 'TUYỆT MẬT');
    await expect(client('commune-clerk').exchange.sendPacket(blob(stampedText))).rejects.toMatchObject({
      refusal: 'SECRET',
    });
    const { rows: tables } = await graph.pool.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`);
    for (const { name } of tables) {
      const { rows } = await graph.pool.query(`select 1 from ${name} row where row::text like any($1)`, [
        words.map((word) => `%${word}%`),
      ]);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  it('never breaks the graph, however it was mutated, and is refused with its cause', async () => {
    const good = bytesOf(letter());
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const mutated = Buffer.from(good);
        mutated[at] = mutated[at]! ^ by;
        const outcome: unknown = await client('vendor')
          .exchange.sendPacket(blob(mutated))
          .catch((error: unknown) => error);
        // The vendor may not send for the commune, so that nothing of it takes effect.
        expect(outcome).toMatchObject({
          code: expect.stringMatching(/^(BAD_USER_INPUT|FORBIDDEN)$/),
          refusal: expect.stringMatching(/^[A-Z0-9_]+$/),
        });
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

describe('a document as a packet', () => {
  it('comes to another graph as it is, and leaves it identically', async () => {
    const stored = await client('commune-clerk').exchange.storeFile(
      'Công văn.pdf',
      new Blob([plainPdf], { type: 'application/pdf' }),
    );
    const signature = await client('commune-clerk').exchange.storeFile('Công văn.p7s', new Blob(['not a signature']));
    const { draftDocument } = await client('commune-clerk').documents.draftDocument({
      input: {
        idempotencyKey: key(),
        type: 'PLAN',
        notation: 'KH-UBND',
        subject: 'Chuyển đổi số năm 2027',
        place: 'Cà Đam',
        urgency: 'URGENT',
        typistNotation: 'bnt',
        copyCount: 3,
        signer: { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Minh Bình' },
        addressees: ['Sở Khoa học và Công nghệ'],
        appendices: ['Phụ lục'],
        recipients: [
          { label: 'Như trên', kind: 'AS_ABOVE' },
          { label: 'Lưu: VT', kind: 'ARCHIVE' },
        ],
      },
    });
    const issue = async (files: { file: string; role: 'MAIN'; signature?: string }[]) => {
      const sender = { name: 'Lê Thị Mẫu', department: 'Văn thư', mobile: '0911111111' };
      const input = { idempotencyKey: key(), draft: draftDocument!.id, revision: 1, files, sender };
      return (await client('commune-clerk').documents.issueDocument({ input })).issueDocument!;
    };
    await expect(issue([{ file: stored.id, role: 'MAIN', signature: signature.id }])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const issueDocument = await issue([{ file: stored.id, role: 'MAIN' }]);
    const exported = await xml(client('commune-clerk').exchange.packet(issueDocument.id));
    expect(readPacket(exported)).toMatchObject({
      value: {
        type: 'NEW',
        codeNotation: 'KH-UBND',
        priority: 'URGENT',
        business: { staff: { staff: 'Lê Thị Mẫu', mobile: '0911111111' } },
        attachments: [{ name: 'Công văn.pdf' }],
      },
    });
    const { document: id } = await client('commune-clerk', other).exchange.sendPacket(blob(exported));
    expect(await xml(client('commune-clerk', other).exchange.packet(id))).toEqual(exported);
    expect(await xml(client('clerk', other).exchange.packet(id))).toEqual(exported);
    // An application reads the document, and not who sent it.
    const toVendor = readPacket(await xml(client('vendor', other).exchange.packet(id)));
    expect(toVendor).toMatchObject({ value: { codeNotation: 'KH-UBND', business: { staff: null } } });
    await expect(client('citizen', other).exchange.packet(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const sender = async (name: string) => (await client(name, other).documents.sender({ id })).document!.sender!;
    expect(await sender('clerk')).toMatchObject({ department: 'Văn thư', name: 'Lê Thị Mẫu', mobile: '0911111111' });
    expect(await sender('administrator')).toMatchObject({ name: 'Lê T. M.', mobile: '*******111' });
    const hidden = await sender('vendor');
    expect(() => hidden.name).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
    const { documentsAuditTrail } = await client('administrator', other).documents.auditTrail({ first: 100 });
    const read = documentsAuditTrail!.nodes.filter(({ type, action }) => type === 'StaffInfo' && action === 'READ');
    const readers = read.map(({ subject }) => subject);
    for (const name of ['clerk', 'commune-clerk', 'administrator']) expect(readers).toContain(person(name).subject);
    expect(readers).not.toContain(person('vendor').subject);
  });
});
