import { randomUUID } from 'node:crypto';
import type { Client } from '../../client-sdk/src/index.ts';

type Documents = Client['documents'];
type Draft = Parameters<Documents['draftDocument']>[0]['input'];

/** A letter of xã Cà Đam to the department, changed as a test wants it. */
export const letter = (change: Partial<Draft> = {}): Draft => ({
  idempotencyKey: randomUUID(),
  type: 'OFFICIAL_LETTER',
  notation: 'UBND-VP',
  subject: 'V/v số hóa hồ sơ lưu trữ',
  place: 'Cà Đam',
  signer: { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Minh Bình' },
  addressees: ['Sở Khoa học và Công nghệ'],
  recipients: [
    { label: 'Như trên', kind: 'AS_ABOVE' },
    { label: 'Lưu: VT(bnt1)', kind: 'ARCHIVE' },
  ],
  ...change,
});

/** Drafts and issues such a letter. */
export async function issueLetter(client: Documents, change: Partial<Draft> = {}) {
  const { draftDocument } = await client.draftDocument({ input: letter(change) });
  const input = { idempotencyKey: randomUUID(), draft: draftDocument!.id, revision: 1 };
  return (await client.issueDocument({ input })).issueDocument!;
}
