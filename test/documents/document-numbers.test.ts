import fc from 'fast-check';
import { people } from '../../gateway/demo/people.ts';
import {
  documentNumber,
  documentTypeOf,
  splitDocumentNumber,
} from '../../subgraphs/documents/record/document/document-number.rules.ts';
import { typeOfPacket } from '../../subgraphs/documents/exchange/packet/document-type-codes.rules.ts';
import { parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { DocumentNumberScalar } from '../../subgraphs/kernel/scalars/scalars.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { bytesOf, newPacket, organ } from '../support/packets.ts';

/** Numbers as documents of all levels bear them, and what they tell: number, notation, type. */
const forms: [number: string, codeNumber: string, codeNotation: string, type: string | undefined][] = [
  // Offices of the state, by Decree 30/2020.
  ['1624/UBND-KGVX', '1624', 'UBND-KGVX', 'OFFICIAL_LETTER'],
  ['61/KH-UBND', '61', 'KH-UBND', 'PLAN'],
  ['139/TB-VPCP', '139', 'TB-VPCP', 'NOTICE'],
  ['17/NQ-CP', '17', 'NQ-CP', 'RESOLUTION'],
  ['05a/QyĐ-STTTT', '05a', 'QyĐ-STTTT', 'RULES'],
  ['9/TTr-STC', '9', 'TTr-STC', 'SUBMISSION'],
  ['11/CTr-UBND', '11', 'CTr-UBND', 'PROGRAMME'],
  ['12/BGN-UBND', '12', 'BGN-UBND', 'MEMORANDUM'],
  ['13/BTT-UBND', '13', 'BTT-UBND', 'AGREEMENT'],
  ['766/QĐ-TTg', '766', 'QĐ-TTg', 'DECISION'],
  ['1872/QĐ-BTP', '1872', 'QĐ-BTP', 'DECISION'],
  ['2113/TTg-KSTT', '2113', 'TTg-KSTT', 'OFFICIAL_LETTER'],
  ['1234/TB-SKH&ĐT', '1234', 'TB-SKH&ĐT', 'NOTICE'],
  ['45/SNN&PTNT-KHTC', '45', 'SNN&PTNT-KHTC', 'OFFICIAL_LETTER'],
  ['02/QĐ-BCĐ.ĐA06', '02', 'QĐ-BCĐ.ĐA06', 'DECISION'],
  ['567/PA05-Đ2', '567', 'PA05-Đ2', 'OFFICIAL_LETTER'],
  ['73/NQ-HĐND', '73', 'NQ-HĐND', 'RESOLUTION'],
  ['8/GM-UBND', '8', 'GM-UBND', 'INVITATION'],
  ['115/NĐ-CP', '115', 'NĐ-CP', 'DECREE'],
  ['01/VBHN-VPQH', '01', 'VBHN-VPQH', 'CONSOLIDATED_TEXT'],
  ['12/BC-MTTQ-BTT', '12', 'BC-MTTQ-BTT', 'REPORT'],
  // The National Assembly and the President.
  ['202/2025/QH15', '202', '2025/QH15', undefined],
  ['91/2025/QH15', '91', '2025/QH15', undefined],
  ['28/2026/QH16', '28', '2026/QH16', undefined],
  ['1210/2016/UBTVQH13', '1210', '2016/UBTVQH13', undefined],
  ['1677/NQ-UBTVQH15', '1677', 'NQ-UBTVQH15', 'RESOLUTION'],
  ['36/2005/PL-UBTVQH11', '36', '2005/PL-UBTVQH11', 'ORDINANCE'],
  ['10/2025/L-CTN', '10', '2025/L-CTN', 'ORDER'],
  ['57-LCT/HĐNN8', '57', 'LCT/HĐNN8', 'LAW'],
  ['24-L/CTN', '24', 'L/CTN', 'LAW'],
  // Normative acts of the centre and of the province.
  ['28/2018/QĐ-TTg', '28', '2018/QĐ-TTg', 'DECISION'],
  ['09/2019/NĐ-CP', '09', '2019/NĐ-CP', 'DECREE'],
  ['01/2018/TT-VPCP', '01', '2018/TT-VPCP', 'CIRCULAR'],
  ['07/2016/TTLT-BTC-BNV-BTP', '07', '2016/TTLT-BTC-BNV-BTP', 'JOINT_CIRCULAR'],
  ['92/2005/TTLT/BTC-BNV', '92', '2005/TTLT/BTC-BNV', 'JOINT_CIRCULAR'],
  ['03/2003/NQ-HĐTP', '03', '2003/NQ-HĐTP', 'RESOLUTION'],
  ['12/2026/QĐ-UBND', '12', '2026/QĐ-UBND', 'DECISION'],
  ['05/2023/NQ-HĐND', '05', '2023/NQ-HĐND', 'RESOLUTION'],
  // The Party, whose type stands behind the number and whose organ behind a stroke.
  ['80-NQ/TW', '80', 'NQ/TW', 'RESOLUTION'],
  ['15-CT/TU', '15', 'CT/TU', 'DIRECTIVE'],
  ['35-KL/TW', '35', 'KL/TW', 'CONCLUSION'],
  ['127-QĐ/TW', '127', 'QĐ/TW', 'DECISION'],
  ['1136-QĐNS/TW', '1136', 'QĐNS/TW', 'DECISION'],
  ['22-QĐi/TU', '22', 'QĐi/TU', 'RULES'],
  ['36-HD/VPTW', '36', 'HD/VPTW', 'GUIDANCE'],
  ['05-KH/HU', '05', 'KH/HU', 'PLAN'],
  ['123-BC/TU', '123', 'BC/TU', 'REPORT'],
  ['09-CTr/ĐU', '09', 'CTr/ĐU', 'PROGRAMME'],
  ['22-TTr/BTCTU', '22', 'TTr/BTCTU', 'SUBMISSION'],
  ['3-TT/TU', '3', 'TT/TU', 'PARTY_CIRCULAR'],
  ['1234-CV/TU', '1234', 'CV/TU', 'OFFICIAL_LETTER'],
  ['12-TB/UBKTTW', '12', 'TB/UBKTTW', 'NOTICE'],
  ['88-QĐ/TWĐTN-BTC', '88', 'QĐ/TWĐTN-BTC', 'DECISION'],
];

describe('the number of a document', () => {
  it.each(forms)('reads %s', (number, codeNumber, codeNotation, type) => {
    expect(DocumentNumberScalar.parseValue(number)).toBe(number);
    expect(splitDocumentNumber(number)).toEqual({ codeNumber, codeNotation });
    expect(documentNumber({ codeNumber, codeNotation })).toBe(number);
    expect(documentTypeOf(codeNotation, day('2026-11-24'))).toBe(type);
  });

  it.each([
    ['1624', 'no notation'],
    ['/UBND-KGVX', 'no number'],
    ['1624/', 'an empty notation'],
    ['80-/TW', 'no type'],
    ['12345678/UBND', 'a number too long'],
    ['12/26/QĐ-UBND', 'a year of two digits'],
    ['12/QĐ--UBND', 'two strokes at once'],
    ['1/A-B-C-D-E-F-G', 'too many parts'],
    [`1/${'Q'.repeat(30)}`, 'a part too long'],
    ['1/QĐ UBND', 'a blank'],
  ])('refuses %s: %s', (number) => {
    expect(() => DocumentNumberScalar.parseValue(number)).toThrow('DocumentNumber');
  });

  it('is put together again from what it is parted into, whatever letters it has', () => {
    const part = fc.stringMatching(/^[A-ZĐ][A-Za-zĐđ0-9&.]{0,8}$/u);
    const notation = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-')),
      fc
        .tuple(fc.integer({ min: 1945, max: 2099 }), part, part)
        .map(([year, type, organ]) => `${year}/${type}-${organ}`),
      fc.tuple(fc.stringMatching(/^[A-ZĐ][a-zđ]{0,4}$/u), part).map(([type, organ]) => `${type}/${organ}`),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), notation, (count, codeNotation) => {
        const code = { codeNumber: String(count), codeNotation };
        expect(splitDocumentNumber(DocumentNumberScalar.parseValue(documentNumber(code)))).toEqual(code);
      }),
    );
  });

  it('takes an abbreviation in its own letter case only, and nothing for one that is not', () => {
    expect(documentTypeOf('QYĐ-UBND', day('2026-11-24'))).toBe('OFFICIAL_LETTER');
    expect(documentTypeOf('toString-UBND', day('2026-11-24'))).toBe('OFFICIAL_LETTER');
  });

  it.each([
    ['GN-UBND', '2020-03-04', 'MEMORANDUM'],
    ['GN-UBND', '2020-03-05', 'OFFICIAL_LETTER'],
    ['TTh-UBND', '2020-03-04', 'AGREEMENT'],
    ['TTh-UBND', '2020-03-05', 'OFFICIAL_LETTER'],
    ['BGN-UBND', '2020-03-05', 'MEMORANDUM'],
    ['BTT-UBND', '2020-03-05', 'AGREEMENT'],
  ])('takes %s on %s for %s: Decree 30/2020 changed two abbreviations', (notation, date, type) => {
    expect(documentTypeOf(notation, day(date))).toBe(type);
  });

  it.each([
    ['2025/QH15', 'Luật', 'LAW'],
    ['2025/QH15', 'Nghị quyết', 'RESOLUTION'],
    ['2025/QH15', null, undefined],
    ['QĐ/TW', 'Quy định', 'RULES'],
    ['QĐ/TW', 'Quyết định', 'DECISION'],
    ['NQ/TW', 'Công văn', 'RESOLUTION'],
    ['GN-UBND', 'Bản ghi nhớ', 'MEMORANDUM'],
    ['UBND-VP', 'Công văn', 'OFFICIAL_LETTER'],
  ])('of %s in a packet that names it %s tells %s', (notation, name, type) => {
    expect(typeOfPacket(notation, name, day('2025-06-12'))).toBe(type);
  });
});

describe('documents of all levels', () => {
  const person = (name: string) => people.find((candidate) => candidate.name === name)!;
  let graph: TestGraph;
  let keys = 0;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.close());

  const draft = async (change: object) => {
    const drafted = await graph.as(person('commune-clerk')).documents.draftDocument({
      input: {
        idempotencyKey: `numbers-${++keys}`,
        type: 'DECISION',
        notation: '2026/QĐ-UBND',
        subject: 'Ban hành quy chế số hóa hồ sơ',
        place: 'Cà Đam',
        signer: { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Minh Bình' },
        addressees: ['Sở Khoa học và Công nghệ'],
        ...change,
      },
    });
    return drafted.draftDocument!;
  };

  it('are cited, and a normative decision is issued with its year', async () => {
    const cited = ['202/2025/QH15', '80-NQ/TW', '15-CT/TU', '12/2026/QĐ-UBND'];
    const references = cited.map((number) => ({ number, relation: 'BASIS' as const }));
    const { id } = await draft({ references });
    const { issueDocument } = await graph.as(person('commune-clerk')).documents.issueDocument({
      input: { idempotencyKey: `numbers-${++keys}`, draft: id, revision: 1 },
    });
    expect(issueDocument).toMatchObject({ number: '01/2026/QĐ-UBND', type: 'DECISION' });
    const { document } = await graph.as(person('commune-clerk')).documents.get({ id: issueDocument!.id });
    expect(document!.references.map(({ number }) => number)).toEqual(cited);
  });

  it.each([
    ['of another year', '2025/QĐ-UBND'],
    ['of another type', '2026/NQ-UBND'],
    ['of another issuer', '2026/QĐ-STC'],
    ['with a number', '12/2026/QĐ-UBND'],
  ])('are refused with a notation %s', async (_, notation) => {
    await expect(draft({ notation })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.notation' });
  });

  it.each([
    ['a decree', '09', '2026/NĐ-CP', null, '09/2026/NĐ-CP', 'DECREE'],
    ['a law by its name', '91', '2026/QH16', 'Luật', '91/2026/QH16', 'LAW'],
    ['a Party resolution with its mark in front', '80', '-NQ/TW', null, '80-NQ/TW', 'RESOLUTION'],
    ['a decision with a stroke in front', '7', '/QĐ-UBND', null, '7/QĐ-UBND', 'DECISION'],
  ])('arrive in packets: %s', async (_, codeNumber, codeNotation, typeName, number, type) => {
    const commune = 'c-21136@2025';
    const packet = newPacket({
      from: organ(commune),
      to: [organ('qni-skhcn2025-new')],
      documentId: `${commune},2026/11/20,${number}`,
      codeNumber,
      codeNotation,
      documentType: { type: 1, typeDetail: null, typeName },
      promulgationDate: day('2026-11-20'),
      attachments: [],
    });
    const blob = new Blob([new Uint8Array(bytesOf(packet))], { type: 'application/xml' });
    const receipt = await graph.as(person('commune-clerk')).exchange.sendPacket(blob);
    expect(receipt).toMatchObject({ number });
    const { document } = await graph.as(person('clerk')).documents.versions({ id: receipt.document });
    expect(document).toMatchObject({ number, type });
  });
});
