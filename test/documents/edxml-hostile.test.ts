import fc from 'fast-check';
import { defaultLimits } from '../../subgraphs/documents/edxml/limits.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { zip } from '../../subgraphs/documents/edxml/zip.ts';
import { newPacket } from '../support/packets.ts';

const outcome = writePacket(newPacket());
const good = outcome.ok ? outcome.value.toString() : '';
const goodZip = zip('công văn.pdf', Buffer.from('%PDF-1.7 a document')).toString('base64');

/** The refusal of a packet in which a part was changed; the test fails where the part is not there. */
function refusalOf(part: string | RegExp, by: string, limits = defaultLimits) {
  const changed = good.replace(part, () => by);
  expect(changed).not.toBe(good);
  const read = readPacket(Buffer.from(changed), limits);
  return read.ok ? 'it was read' : read.refusal;
}
/** The tag of a field, as the packet spells it. */
const tagOf = (field: string) => good.match(new RegExp(`<((?:\\w+:)?${field})>`))![1]!;
const withZip = (archive: Buffer, limits = defaultLimits) => refusalOf(goodZip, archive.toString('base64'), limits);
const patched = (archive: Buffer, patch: (bytes: Buffer, central: number) => void) => {
  const bytes = Buffer.from(archive);
  patch(bytes, bytes.readUInt32LE(bytes.length - 6));
  return bytes;
};
const small = zip('a.txt', Buffer.from('a document, a document, a document'));

describe('a packet that is an attack', () => {
  it.each([
    ['<!DOCTYPE edXML [<!ENTITY a "b">]>'],
    ['<!DOCTYPE edXML SYSTEM "file:///etc/passwd">'],
    ['<!DOCTYPE l [<!ENTITY a "l"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'],
    ['<?xml-stylesheet href="http://198.51.100.1/a"?>'],
  ])('has no document type, entity or processing instruction: %s', (markup) => {
    expect(refusalOf('<edXML ', `${markup}<edXML `)).toMatchObject({ code: 'FORBIDDEN_MARKUP' });
  });

  it('names no entity but those of XML itself', () => {
    expect(refusalOf('Quảng Ngãi', '&external;')).toMatchObject({ code: 'NOT_XML' });
  });

  it('is no deeper and no larger than the limits', () => {
    expect(refusalOf('1624<', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}<`)).toMatchObject({ code: 'TOO_DEEP' });
    expect(refusalOf('1624<', `${'<a/>'.repeat(10_000)}<`)).toMatchObject({ code: 'TOO_MANY_ELEMENTS' });
    const attributes = Array.from({ length: 10_001 }, (_, index) => ` a${index}=""`).join('');
    expect(refusalOf('<edXML ', `<edXML${attributes} `)).toMatchObject({ code: 'TOO_MANY_ELEMENTS' });
    expect(refusalOf('1624<', `${'1'.repeat(20_001)}<`)).toMatchObject({
      code: 'TOO_LARGE',
      element: expect.stringMatching(/CodeNumber$/),
    });
    expect(refusalOf('1624', '1625', { ...defaultLimits, bytes: 500 })).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('has no text that disturbs what is written around it', () => {
    for (const character of ['\u202e', '\u2067', '\u0085']) {
      expect([character, refusalOf('<edXML:Subject>', `<edXML:Subject>${character}`)]).toEqual([
        character,
        expect.objectContaining({ code: 'BAD_VALUE' }),
      ]);
    }
  });

  it('has no field that is longer than its bound, and the refusal names it', () => {
    const fields = new Set([...good.matchAll(/<(?:\w+:)?(\w+)>[^<]+</g)].map(([, name]) => name!));
    expect(fields.size).toBeGreaterThan(25);
    for (const field of fields) {
      // Texts of their own: what is told of a document is longer than a subject, and files are bounded by the packet.
      if (field === 'Content' || field === 'AttachmentData') continue;
      const refusal = refusalOf(new RegExp(`<((?:\\w+:)?${field})>[^<]+<`), `<${tagOf(field)}>${'1'.repeat(4001)}<`);
      expect([field, refusal]).toEqual([
        field,
        expect.objectContaining({ element: expect.stringMatching(new RegExp(`${field}$`)) as string }),
      ]);
    }
  });

  it('names no more recipients than a thousand', () => {
    const to = good.match(/<(?:\w+:)?To>.*?<\/(?:\w+:)?To>/s)![0];
    expect(refusalOf(to, to.repeat(1000))).toMatchObject({
      code: 'TOO_MANY_ELEMENTS',
      element: expect.stringMatching(/To$/),
    });
  });

  it('is in UTF-8 and says nothing else of itself', () => {
    expect(refusalOf('UTF-8', 'UTF-16')).toMatchObject({ code: 'NOT_UTF8' });
    expect(refusalOf('version="1.0"', 'version="1.1"')).toMatchObject({ code: 'NOT_XML' });
    const latin1 = readPacket(Buffer.from(good, 'latin1'));
    expect(latin1).toMatchObject({ ok: false, refusal: { code: 'NOT_UTF8' } });
    const wide = readPacket(Buffer.from(`\ufeff${good}`, 'utf16le'));
    expect(wide.ok).toBe(false);
  });

  it('hides no second element beside the first, and no element in a text', () => {
    expect(refusalOf('<edXML:Subject>', '<edXML:Subject>Other</edXML:Subject><edXML:Subject>')).toMatchObject({
      code: 'REPEATED',
    });
    expect(refusalOf('<edXML:Subject>', '<edXML:Subject><edXML:b/>')).toMatchObject({ code: 'BAD_VALUE' });
  });

  it('is edXML by its namespace, not by its names', () => {
    expect(refusalOf(/QCVN_102_2016/g, 'other')).toMatchObject({ code: 'NOT_EDXML' });
  });

  it.each([
    '../../etc/cron.d/a',
    '/etc/passwd',
    'a\\b.exe',
    'C:a',
    '..',
    'aux.txt',
    'a\u202efdp.exe',
    ' ',
    'a'.repeat(256),
  ])('names its file plainly, not %j', (name) => {
    const said = readPacket(Buffer.from(good.replaceAll('công văn.pdf', name)));
    expect(said.ok ? 'it was read' : said.refusal.code).toMatch(/^(BAD_NAME|MISSING)$/);
    if (name.trim()) expect(withZip(zip(name, Buffer.from('a')))).toMatchObject({ code: 'BAD_NAME' });
  });

  it.each(['?', 'A', 'AAA=A', `${goodZip}=`, goodZip.slice(0, -1), `-${goodZip.slice(1)}`, `${goodZip}AAAA====`])(
    'has its file in base64, not %j',
    (base64) => {
      const said = refusalOf(goodZip, base64);
      expect(said).toMatchObject({ code: expect.stringMatching(/^BAD_(BASE64|ZIP)$/) });
    },
  );

  it('takes base64 that is broken into lines', () => {
    const lines = good.replace(goodZip, goodZip.replace(/(.{20})/g, '$1\r\n'));
    expect(readPacket(Buffer.from(lines))).toEqual({ ok: true, value: newPacket() });
  });

  it('attaches what its manifest names, neither more nor less, by the same name', () => {
    expect(refusalOf(/<edXML:edXMLBody>.*<\/edXML:edXMLBody>/, '')).toMatchObject({ code: 'UNMATCHED_ATTACHMENT' });
    expect(refusalOf(/<AttachmentEncoded>.*<\/AttachmentEncoded>/, '')).toMatchObject({ code: 'UNMATCHED_ATTACHMENT' });
    expect(refusalOf('<AttachmentName>công', '<AttachmentName>khác')).toMatchObject({ code: 'UNMATCHED_ATTACHMENT' });
    const twice = /(<Attachment>.*<\/Attachment>)/.exec(good)?.[1] ?? '';
    expect(refusalOf(twice, twice + twice)).toMatchObject({ code: 'REPEATED' });
  });
});

describe('an attachment that is an attack', () => {
  const bomb = zip('a.txt', Buffer.alloc(4 * 1024 * 1024));

  it('is not packed beyond the ratio', () => {
    expect(withZip(bomb)).toMatchObject({ code: 'ZIP_BOMB' });
  });

  it('does not unpack to more than it says, and is not believed when it says less', () => {
    const lying = patched(bomb, (bytes, central) => bytes.writeUInt32LE(100, central + 24));
    expect(withZip(lying)).toMatchObject({ code: 'ZIP_BOMB' });
    const boasting = patched(small, (bytes, central) => bytes.writeUInt32LE(1000, central + 24));
    expect(withZip(boasting)).toMatchObject({ code: 'BAD_ZIP' });
  });

  it('counts against one total for all of them', () => {
    const content = Buffer.from('0123456789');
    const file = (id: string) => ({ ...newPacket().attachments[0]!, contentId: id, content });
    const packet = newPacket({ attachments: [file('a'), file('b'), file('c')] });
    expect(writePacket(packet, { ...defaultLimits, unpackedBytes: 30 }).ok).toBe(true);
    expect(writePacket(packet, { ...defaultLimits, unpackedBytes: 29 })).toMatchObject({
      ok: false,
      refusal: { code: 'ZIP_BOMB' },
    });
    expect(writePacket(packet, { ...defaultLimits, attachments: 2 }).ok).toBe(false);
  });

  it.each<[string, (bytes: Buffer, central: number) => void]>([
    ['is encrypted', (bytes, central) => bytes.writeUInt16LE(1, central + 8)],
    ['has a wrong checksum', (bytes, central) => bytes.writeUInt32LE(1, central + 16)],
    ['is packed by an unknown method', (bytes, central) => bytes.writeUInt16LE(99, central + 10)],
    ['has headers that contradict each other', (bytes) => bytes.writeUInt8(0x62, 30)],
    ['says that it has two files', (bytes) => bytes.writeUInt16LE(2, bytes.length - 12)],
    ['points its directory elsewhere', (bytes) => bytes.writeUInt32LE(0xffff_fff0, bytes.length - 6)],
    ['points its file elsewhere', (bytes, central) => bytes.writeUInt32LE(4, central + 42)],
    ['says a packed size beyond its end', (bytes, central) => bytes.writeUInt32LE(0xffff_fff0, central + 20)],
  ])('is refused when it %s', (_, patch) => {
    expect(withZip(patched(small, patch))).toMatchObject({ code: 'BAD_ZIP' });
  });

  it('is a zip from its first byte to its last', () => {
    expect(withZip(Buffer.concat([Buffer.from('MZ'), small]))).toMatchObject({ code: 'BAD_ZIP' });
    expect(withZip(Buffer.concat([small, Buffer.from('MZ')]))).toMatchObject({ code: 'BAD_ZIP' });
    expect(withZip(Buffer.from('not a zip'))).toMatchObject({ code: 'BAD_ZIP' });
  });
});

it('reads or refuses 10,000 damaged packets, naming the cause of each refusal', () => {
  const refused = new Map<string, number>();
  const bytes = Buffer.from(good);
  const pieces = [
    '<',
    '>',
    '&',
    '</edXML>',
    '<edXML:To>',
    '&#0;',
    '&#xD800;',
    '<![CDATA[',
    '<!--',
    '\0',
    '"',
    'xmlns=""',
  ];
  const damage = fc.record({
    at: fc.nat({ max: bytes.length }),
    cut: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 400 })),
    put: fc.oneof(
      fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)),
      fc.uint8Array({ maxLength: 6 }).map((raw) => Buffer.from(raw)),
    ),
  });
  const [subject = ''] = /<edXML:Subject>.*?<\/edXML:Subject>/.exec(good) ?? [];
  const lostElement = {
    at: Buffer.from(good.slice(0, good.indexOf(subject))).length,
    cut: Buffer.byteLength(subject),
    put: Buffer.alloc(0),
  };
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const damaged = damages.reduce(
        (before, { at, cut, put }) => Buffer.concat([before.subarray(0, at), put, before.subarray(at + cut)]),
        bytes,
      );
      const read = readPacket(damaged);
      if (read.ok) return;
      const { code, element, wanted } = read.refusal;
      refused.set(code, (refused.get(code) ?? 0) + 1);
      expect(element).not.toBe('');
      expect(wanted).toMatch(/^(requires|must|may|is required)\b/);
    }),
    // One packet is damaged by hand, since the rarest kind does not come about by chance each time.
    { numRuns: 10_000, examples: [[[lostElement]]] },
  );
  // Damage of every kind came about, so the property was not empty.
  expect([...refused.keys()]).toEqual(
    expect.arrayContaining(['NOT_XML', 'NOT_UTF8', 'MISSING', 'BAD_VALUE', 'BAD_BASE64']),
  );
});
