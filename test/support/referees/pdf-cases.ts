import { type Authorities, type Case } from './cms-cases.ts';
import type { Identity } from './certificates.ts';
import { type Signing, signedData, signerInfo } from './signed-data.ts';

const ROOM = 3000;
const VALID = ['VALID VERIFIED'];
const page = (text: string) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n${text}2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`,
  );

/** PDF files; openssl is asked of the bytes that their ranges name. */
export function pdfCases({ leader, rsa, issuing }: Authorities): Case[] {
  const cases: Case[] = [];
  const add = (name: string, ours: string[], file: Buffer, more: Partial<Case> = {}) =>
    void cases.push({ name, format: 'PADES', file, ours, ...more });
  const sign = (file: Buffer, signer: Identity = leader, signing: Signing = {}) =>
    signPdf(file, signer, issuing, signing);
  const plain = page('');

  add('signed', VALID, sign(plain));
  add('signed by two, one after the other', [...VALID, ...VALID], sign(sign(plain), rsa));
  add(
    'something appended after the signature',
    VALID,
    Buffer.concat([sign(plain), Buffer.from('3 0 obj\n<<>>\nendobj\n%%EOF\n')]),
  );
  const changed = sign(plain);
  changed.write('Katalog', changed.indexOf('Catalog'));
  add('a byte changed', ['INVALID INVALID_INTEGRITY'], changed);
  add('a signature without attributes', VALID, sign(plain, leader, { attributes: 'none' }));
  add('a broken value', ['INVALID INVALID_INTEGRITY'], sign(plain, leader, { breakSignature: true }));
  add('more in the gap than the signature', ['INVALID MALFORMED'], signPdf(plain, leader, issuing, {}, '(a)'), {
    policy: 'what the gap holds besides the signature is not signed, and could be anything',
  });

  // The words of a range where they are none.
  const words = '/ByteRange [0 10 20 30]';
  add('signed, and the words in a comment', VALID, sign(page(`% ${words}\n`)));
  add('signed, and the words in a string', VALID, sign(page(`5 0 obj\n(a \\) (${words}) b)\nendobj\n`)));
  add(
    'signed, and the words in a stream',
    VALID,
    sign(page(`5 0 obj\n<</Length ${words.length + 2}>>\nstream\n(${words}\n\nendstream\nendobj\n`)),
  );
  return cases;
}

/** PDF files that nobody signed, though they have the words of a range in them. */
export const unsignedPdfs = [
  ['a comment', page('% see /ByteRange [0 1 2 3]\n')],
  ['a comment at the end', Buffer.concat([page(''), Buffer.from('% /ByteRange')])],
  ['a string', page('5 0 obj\n(the words /ByteRange [0 1 2 3])\nendobj\n')],
  ['a string with brackets in it', page('5 0 obj\n(a (b) \\( c /ByteRange)\nendobj\n')],
  ['a content stream', page('5 0 obj\n<</Length 24>>\nstream\nBT (/ByteRange [0 1]) Tj\nendstream\nendobj\n')],
  [
    'a stream of a length that is kept elsewhere',
    page('5 0 obj\n<</Length 6 0 R>>\nstream\n<( /ByteRange [0 1\nendstream\nendobj\n'),
  ],
  [
    'a stream in which the end is written',
    page('5 0 obj\n<</Length 32>>\nstream\nendstream /ByteRange [0 1 2 3] (\n\nendstream\nendobj\n'),
  ],
  ['a longer name', page('5 0 obj\n<</ByteRangeOf 3>>\nendobj\n')],
] as const;

/** The file with a signature appended as a further revision, its range being all of it but the signature. */
function signPdf(file: Buffer, signer: Identity, issuing: Identity, signing: Signing, inGap = ''): Buffer {
  const open = Buffer.from('9 0 obj\n<</Type /Sig /SubFilter /ETSI.CAdES.detached ');
  const tail = Buffer.from('>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n');
  const range = (numbers: number[]) => `/ByteRange [${numbers.join(' ')}]`.padEnd(60) + '/Contents ';
  const start = file.length + open.length + range([]).length;
  const end = start + inGap.length + ROOM * 2 + 2;
  const head = Buffer.concat([file, open, Buffer.from(range([0, start, end, tail.length]))]);
  const cms = signedData([signerInfo(Buffer.concat([head, tail]), signer, signing)], {
    certificates: [signer, issuing],
  });
  return Buffer.concat([head, Buffer.from(`${inGap}<${cms.toString('hex').padEnd(ROOM * 2, '0')}>`), tail]);
}
