import type { DocumentType } from '../record/document/document-number.rules.ts';

/** What synthetic documents are made of: how often each type occurs, with its abbreviation in notations. */
export const types: readonly (readonly [{ type: DocumentType; abbreviation: string | null }, weight: number])[] = [
  [{ type: 'OFFICIAL_LETTER', abbreviation: null }, 55],
  [{ type: 'REPORT', abbreviation: 'BC' }, 12],
  [{ type: 'DECISION', abbreviation: 'QĐ' }, 10],
  [{ type: 'NOTICE', abbreviation: 'TB' }, 7],
  [{ type: 'PLAN', abbreviation: 'KH' }, 6],
  [{ type: 'INVITATION', abbreviation: 'GM' }, 6],
  [{ type: 'SUBMISSION', abbreviation: 'TTr' }, 4],
];

/** Units that draft letters. */
export const units = ['VP', 'TH', 'KGVX', 'KTN', 'NC', 'QLCN'];

export const urgencies = [
  ['NORMAL', 88],
  ['URGENT', 8],
  ['VERY_URGENT', 3],
  ['EXPRESS', 1],
] as const;

/** What documents are about, in two halves; how often the halves meet is as it comes. */
export const actions = [
  'triển khai thực hiện',
  'tăng cường công tác',
  'báo cáo kết quả',
  'góp ý dự thảo',
  'rà soát, thống kê',
  'kiểm tra, giám sát',
  'phối hợp cung cấp số liệu',
  'phê duyệt kế hoạch',
  'đôn đốc tiến độ',
  'tổ chức hội nghị tổng kết',
  'đăng ký nhu cầu',
  'xử lý kiến nghị của cử tri',
];
export const topics = [
  'cải cách hành chính',
  'chuyển đổi số',
  'số hóa hồ sơ lưu trữ',
  'dịch vụ công trực tuyến',
  'an toàn thông tin mạng',
  'phòng, chống thiên tai',
  'phòng, chống dịch bệnh',
  'giải phóng mặt bằng',
  'giải ngân vốn đầu tư công',
  'xây dựng nông thôn mới',
  'giảm nghèo bền vững',
  'quản lý đất đai',
  'bảo vệ môi trường',
  'an toàn giao thông',
  'an toàn thực phẩm',
  'tuyển sinh đầu cấp',
  'bảo hiểm y tế hộ gia đình',
  'người có công với cách mạng',
  'đào tạo nghề cho lao động',
  'trồng rừng gỗ lớn',
  'khai thác thủy sản',
  'xúc tiến đầu tư',
  'tiết kiệm điện',
  'công tác thanh niên',
  'bình đẳng giới',
  'văn hóa, thể thao và du lịch',
  'quản lý giá và bình ổn thị trường',
  'thu ngân sách nhà nước',
  'kiểm kê tài sản công',
  'tiếp công dân, giải quyết khiếu nại',
];

/** Why a clerk refuses, or a sender asks for a document back. */
export const reasons = [
  'Gửi không đúng cơ quan có thẩm quyền',
  'Văn bản thiếu phụ lục kèm theo',
  'Tệp văn bản không mở được',
  'Ban hành nhầm nội dung',
];
