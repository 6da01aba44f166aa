import { type Identity, signDetached } from './certificate-authority.ts';

const ROOM = 12_000;

/** A small PDF file. */
export const plainPdf = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n' +
    'trailer\n<</Root 1 0 R>>\n%%EOF\n',
);

/** The file with a signature appended as a further revision, its byte range being all of it but the signature. */
export async function signPdf(
  file: Buffer,
  signer: Identity,
  wanted: Parameters<typeof signDetached>[2] = {},
): Promise<Buffer> {
  const open = Buffer.from('9 0 obj\n<</Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange ');
  const range = (numbers: number[]) => Buffer.from(`[${numbers.join(' ')}]`.padEnd(50));
  const middle = Buffer.from('/Contents ');
  const tail = Buffer.from('>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n');
  const start = file.length + open.length + 50 + middle.length;
  const end = start + ROOM * 2 + 2;
  const head = Buffer.concat([file, open, range([0, start, end, tail.length]), middle]);
  const cms = await signDetached(Buffer.concat([head, tail]), signer, wanted);
  const contents = Buffer.from(`<${cms.toString('hex').padEnd(ROOM * 2, '0')}>`);
  return Buffer.concat([head, contents, tail]);
}
