import fc from 'fast-check';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { splitDocumentId, type Packet } from '../../subgraphs/documents/edxml/packet.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { parsePlainDate as day, type PlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { anyPacket, newPacket } from '../support/packets.ts';

const written = (packet: Packet): Buffer => {
  const outcome = writePacket(packet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const read = (xml: string | Buffer): Packet => {
  const outcome = readPacket(Buffer.from(xml));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

/** As a sender of another make writes it: prefixes, indents, another order, other spellings, an unknown element. */
const foreign = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by another system -->
<q:edXML xmlns:q="http://www.mic.gov.vn/TBT/QCVN_102_2016" xmlns:x="urn:example:vendor">
  <q:edXMLEnvelope><q:edXMLHeader>
    <q:TraceHeaderList>
      <q:Bussiness>
        <q:StaffInfo><q:Mobile>0900000001</q:Mobile><q:Staff>Lê Văn Mẫu</q:Staff></q:StaffInfo>
        <q:BussinessDocumentInfo>
          <q:ReceiverList>
            <q:Receiver><q:OrganId>000.00.11.H48</q:OrganId><q:ReceiverType>0</q:ReceiverType></q:Receiver>
            <q:Receiver><q:ReceiverType>1</q:ReceiverType><q:OrganId>000.00.12.H48</q:OrganId></q:Receiver>
          </q:ReceiverList>
          <q:DocumentReceiver>1</q:DocumentReceiver><q:DocumentInfo>0</q:DocumentInfo>
        </q:BussinessDocumentInfo>
        <q:Paper>1</q:Paper>
        <q:BussinessDocType>2</q:BussinessDocType>
        <q:DocumentId>000.00.00.H48,2020/04/14,12,13/UBND-TH</q:DocumentId>
      </q:Bussiness>
      <q:TraceHeader><q:Timestamp>2020/04/15 09:30:00</q:Timestamp><q:OrganId>000.00.00.H48</q:OrganId></q:TraceHeader>
    </q:TraceHeaderList>
    <q:MessageHeader>
      <x:Colour>blue</x:Colour>
      <q:SteeringType>1</q:SteeringType>
      <q:ToPlaces><q:Place>Như trên</q:Place><q:Place/></q:ToPlaces>
      <q:To><q:OrganName> Sở Tài chính </q:OrganName><q:OrganId>000.00.<!-- -->11.H48</q:OrganId></q:To>
      <q:From><q:OrganInCharge>UBND tỉnh</q:OrganInCharge><q:OrganId>000.00.00.H48</q:OrganId><q:Email></q:Email></q:From>
      <q:SignerInfo><q:FullName>Trần Thị Thử Nghiệm</q:FullName></q:SignerInfo>
      <q:DocumentType><q:Type>18</q:Type></q:DocumentType>
      <q:PromulgationInfo><q:PromulgationDate>2020/04/15</q:PromulgationDate></q:PromulgationInfo>
      <q:Code><q:CodeNotation>UBND-KGVX</q:CodeNotation><q:CodeNumber>1624</q:CodeNumber></q:Code>
      <q:Subject>V/v <![CDATA[A & B]]></q:Subject>
      <q:DocumentId>000.00.00.H48,2020/04/15,1624/UBND-KGVX</q:DocumentId>
    </q:MessageHeader>
  </q:edXMLHeader></q:edXMLEnvelope>
</q:edXML>`;

describe('an edXML packet', () => {
  it('is read from a sender of another make, whatever its order and spelling', () => {
    expect(read(foreign)).toMatchObject({
      type: 'UPDATE',
      from: { organId: '000.00.00.H48', organizationInCharge: 'UBND tỉnh', email: null },
      to: [{ organId: '000.00.11.H48', organName: 'Sở Tài chính' }],
      subject: 'V/v A & B',
      promulgationDate: day('2020-04-15'),
      documentType: { type: 18, typeDetail: null, typeName: null },
      toPlaces: ['Như trên'],
      priority: 'NORMAL',
      steeringType: 'STEERING',
      trace: [{ organId: '000.00.00.H48', timestamp: parseInstant('2020-04-15T02:30:00Z') }],
      business: {
        documentId: '000.00.00.H48,2020/04/14,12,13/UBND-TH',
        paper: true,
        staff: { department: null, staff: 'Lê Văn Mẫu', email: null, mobile: '0900000001' },
        update: {
          documentInfoChanged: false,
          receiversChanged: true,
          receivers: [
            { organId: '000.00.11.H48', added: false },
            { organId: '000.00.12.H48', added: true },
          ],
        },
      },
      attachments: [],
    });
  });

  it('is read as it was written, its file unpacked', () => {
    expect(read(written(newPacket()))).toEqual(newPacket());
  });

  it('keeps the spelling of the standard on the wire, and not in our words', () => {
    const xml = written(newPacket()).toString();
    expect(xml).toContain('<edXML:Bussiness><edXML:BussinessDocType>0</edXML:BussinessDocType>');
    expect(xml).toContain('<edXML:Timestamp>2020/04/15 09:30:00</edXML:Timestamp>');
    expect(xml).not.toContain('Business');
    expect(Object.keys(read(xml))).toContain('business');
  });

  it('is the same to the byte when what was exported is imported and exported again', () => {
    fc.assert(
      fc.property(anyPacket, (packet) => {
        const first = written(packet);
        const imported = read(first);
        expect(imported).toEqual(packet);
        expect(written(imported).equals(first)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('counts characters as XML does, each beyond the first plane as one', () => {
    const numbered = (codeNumber: string) => writePacket(newPacket({ codeNumber }));
    expect(read(written(newPacket({ codeNumber: '𐀀'.repeat(20) })))).toMatchObject({ codeNumber: '𐀀'.repeat(20) });
    expect(numbered('𐀀'.repeat(21))).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
    expect(numbered('1'.repeat(21))).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
  });

  it.each([
    ['ARRIVED', '01'],
    ['REJECTED', '02'],
    ['ACCEPTED', '03'],
    ['ASSIGNED', '04'],
    ['PROCESSING', '05'],
    ['COMPLETED', '06'],
    ['RECALL_REQUESTED', '13'],
    ['CHANGE_ACCEPTED', '15'],
    ['CHANGE_REJECTED', '16'],
  ] as const)('says the status %s as %s', (status, code) => {
    const { from } = newPacket();
    const responseFor = { organId: 'G22', code: null, documentId: 'G22,2020/04/15,1/A-B', promulgationDate: null };
    const timestamp = parseInstant('2020-04-15T02:30:00Z');
    const packet: Packet = { type: 'STATUS', from, responseFor, staff: null, status, description: null, timestamp };
    const xml = written(packet);
    expect(xml.toString()).toContain(`<edXML:StatusCode>${code}</edXML:StatusCode>`);
    expect(read(xml)).toEqual(packet);
  });

  it('parts the id of a document into three, whatever commas its number has', () => {
    expect(splitDocumentId('000.00.00.G22,2015/09/30,7,8/VPCP-TTĐT')).toEqual({
      organId: '000.00.00.G22',
      date: '2015/09/30',
      number: '7,8/VPCP-TTĐT',
    });
    expect(splitDocumentId('000.00.00.G22,2015/09/30')).toBeNull();
  });

  it.each([
    [{ subject: '' }, 'MISSING', 'Subject'],
    [{ subject: 'a\u0000b' }, 'BAD_VALUE', 'Subject'],
    [{ to: [] }, 'MISSING', 'To'],
    [{ pageAmount: -1 }, 'BAD_VALUE', 'PageAmount'],
    [{ promulgationDate: new Date('2020-04-15T01:00:00Z') as PlainDate }, 'BAD_VALUE', 'PromulgationDate'],
    [{ type: 'REVOKE' as const }, 'MISSING', 'ResponseFor'],
    [{ type: 'REPLACE' as const }, 'MISSING', 'ReplacementInfoList'],
    [{ business: { ...newPacket().business, replacements: [{ documentId: 'a', organIds: [] }] } }, 'BAD_VALUE', 'List'],
  ])('is not written with %j', (change, code, element) => {
    const outcome = writePacket(newPacket(change));
    expect(outcome).toMatchObject({ ok: false, refusal: { code, element: expect.stringMatching(`${element}$`) } });
  });
});
