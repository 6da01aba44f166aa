import type { ErrorCode } from './errors.ts';

/** What to tell a person when something goes wrong, in both languages; the error's own message is for developers. */
export interface ErrorMessage {
  vi: string;
  en: string;
}

/** A message for each code that an error may carry. */
export const messages: Readonly<Record<ErrorCode, ErrorMessage>> = {
  UNAUTHENTICATED: {
    vi: 'Phiên đăng nhập không còn hiệu lực. Vui lòng đăng nhập lại.',
    en: 'You are no longer signed in. Please sign in again.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    vi: 'Bạn không có quyền xem thông tin này.',
    en: 'You may not see this.',
  },
  FORBIDDEN: {
    vi: 'Bạn không có quyền thực hiện thao tác này.',
    en: 'You may not do this.',
  },
  NOT_FOUND: {
    vi: 'Không tìm thấy, hoặc bạn không có quyền xem.',
    en: 'It does not exist, or it is not yours to see.',
  },
  BAD_USER_INPUT: {
    vi: 'Thông tin nhập chưa đúng. Vui lòng kiểm tra lại.',
    en: 'Something that you entered is not right. Please check it.',
  },
  CONFLICT: {
    vi: 'Dữ liệu đã được người khác thay đổi. Vui lòng tải lại rồi thực hiện tiếp.',
    en: 'Somebody else has changed this meanwhile. Please load it again.',
  },
  IDEMPOTENCY_MISMATCH: {
    vi: 'Yêu cầu này đã được gửi trước đó với nội dung khác. Vui lòng thực hiện lại từ đầu.',
    en: 'This request was sent before with other content. Please begin it again.',
  },
  RATE_LIMITED: {
    vi: 'Bạn đã gửi quá nhiều yêu cầu. Vui lòng chờ một lát rồi thử lại.',
    en: 'You have asked too often. Please wait a moment and try again.',
  },
  LIMIT_EXCEEDED: {
    vi: 'Yêu cầu vượt quá giới hạn cho phép. Vui lòng thu hẹp phạm vi.',
    en: 'This asks for more than is allowed. Please ask for less.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    vi: 'Hệ thống chưa biết truy vấn này. Vui lòng thử lại.',
    en: 'The system does not know this query yet. Please try again.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    vi: 'Địa chỉ này không nhận truy vấn theo mã băm. Vui lòng báo cho quản trị viên.',
    en: 'This address takes no queries by their hash. Please tell its administrator.',
  },
  SUBGRAPH_UNAVAILABLE: {
    vi: 'Một phần của hệ thống tạm thời không phục vụ. Vui lòng thử lại sau.',
    en: 'A part of the system is away for now. Please try again later.',
  },
  INTERNAL: {
    vi: 'Hệ thống gặp sự cố. Vui lòng thử lại, hoặc báo cho quản trị viên kèm mã yêu cầu.',
    en: 'Something went wrong in the system. Please try again, or report it with its request id.',
  },
  UNREACHABLE: {
    vi: 'Không kết nối được tới hệ thống. Vui lòng kiểm tra đường truyền.',
    en: 'The system cannot be reached. Please check your connection.',
  },
  TIMEOUT: {
    vi: 'Hệ thống phản hồi quá chậm. Vui lòng thử lại.',
    en: 'The system does not answer in time. Please try again.',
  },
  ABORTED: { vi: 'Thao tác đã được dừng.', en: 'It was stopped.' },
  NOT_GRAPHQL: {
    vi: 'Địa chỉ kết nối không phải của hệ thống. Vui lòng báo cho quản trị viên.',
    en: 'This address is not that of the system. Please tell its administrator.',
  },
  NO_TOKEN: {
    vi: 'Không lấy được mã đăng nhập. Vui lòng đăng nhập lại.',
    en: 'The sign-in could not be renewed. Please sign in again.',
  },
  PARTIAL_DATA: {
    vi: 'Một phần dữ liệu không tải được. Vui lòng thử lại.',
    en: 'Some of the data could not be loaded. Please try again.',
  },
};

/** What to tell a person of an error: of whatever is no GraphError, what is told of a failure of the system. */
export function messageOf(error: unknown, language: keyof ErrorMessage): string {
  const code = (error as { code?: unknown } | null)?.code;
  const isKnown = typeof code === 'string' && Object.hasOwn(messages, code);
  return messages[isKnown ? (code as ErrorCode) : 'INTERNAL'][language];
}
