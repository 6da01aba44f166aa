import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { documentTypeOf, type DocumentType, isOfParty } from '../../record/document/document-number.rules.ts';

/** The 29 types in the order of Decree 30/2020, by which the axis numbers them from 1, with their names. */
const types: [type: DocumentType, name: string][] = [
  ['RESOLUTION', 'Nghị quyết'],
  ['DECISION', 'Quyết định'],
  ['DIRECTIVE', 'Chỉ thị'],
  ['REGULATION', 'Quy chế'],
  ['RULES', 'Quy định'],
  ['COMMUNIQUE', 'Thông cáo'],
  ['NOTICE', 'Thông báo'],
  ['GUIDANCE', 'Hướng dẫn'],
  ['PROGRAMME', 'Chương trình'],
  ['PLAN', 'Kế hoạch'],
  ['SCHEME', 'Phương án'],
  ['PROPOSAL', 'Đề án'],
  ['PROJECT', 'Dự án'],
  ['REPORT', 'Báo cáo'],
  ['MINUTES', 'Biên bản'],
  ['SUBMISSION', 'Tờ trình'],
  ['CONTRACT', 'Hợp đồng'],
  ['OFFICIAL_LETTER', 'Công văn'],
  ['TELEGRAM', 'Công điện'],
  ['MEMORANDUM', 'Bản ghi nhớ'],
  ['AGREEMENT', 'Bản thỏa thuận'],
  ['AUTHORIZATION', 'Giấy ủy quyền'],
  ['INVITATION', 'Giấy mời'],
  ['INTRODUCTION_LETTER', 'Giấy giới thiệu'],
  ['LEAVE_PERMIT', 'Giấy nghỉ phép'],
  ['DISPATCH_SLIP', 'Phiếu gửi'],
  ['TRANSFER_SLIP', 'Phiếu chuyển'],
  ['ADVICE_SLIP', 'Phiếu báo'],
  ['OFFICIAL_PERSONAL_LETTER', 'Thư công'],
];

/** Types that the Decree does not list; they have a name and no number. */
const otherTypes: typeof types = [
  ['CONSTITUTION', 'Hiến pháp'],
  ['LAW', 'Luật'],
  ['ORDINANCE', 'Pháp lệnh'],
  ['ORDER', 'Lệnh'],
  ['DECREE', 'Nghị định'],
  ['CIRCULAR', 'Thông tư'],
  ['JOINT_CIRCULAR', 'Thông tư liên tịch'],
  ['CONSOLIDATED_TEXT', 'Văn bản hợp nhất'],
  ['CONCLUSION', 'Kết luận'],
  ['PARTY_CIRCULAR', 'Thông tri'],
];

/** What a packet says of a document's type. */
export function packetTypeOf(type: string): { type: number; typeDetail: number | null; typeName: string | null } {
  const index = types.findIndex(([known]) => known === type);
  const [, typeName = null] = types[index] ?? otherTypes.find(([known]) => known === type) ?? [];
  return { type: index + 1, typeDetail: null, typeName };
}

/**
 * The type of a document of the day that a packet brings: by its notation, or by the name where the notation tells no type
 * or, in the Party, stands for two (QĐ: decision and rules); undefined for none. The number in the packet tells nothing,
 * since systems number the types differently.
 */
export function typeOfPacket(codeNotation: string, typeName: string | null, date: PlainDate): DocumentType | undefined {
  const wanted = typeName?.toLocaleLowerCase('vi');
  const named = [...types, ...otherTypes].find(([, name]) => name.toLocaleLowerCase('vi') === wanted)?.[0];
  const told = documentTypeOf(codeNotation, date);
  const isOfTwo = isOfParty(codeNotation) && told === 'DECISION' && named === 'RULES';
  return told === 'OFFICIAL_LETTER' || isOfTwo ? (named ?? told) : (told ?? named);
}
