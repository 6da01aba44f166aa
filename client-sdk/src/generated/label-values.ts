/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type * as schema from './schema.ts';

/** What the values of AddresseeGroup are called in Vietnamese. */
export const AddresseeGroup = {
  DEPARTMENTS: "Các sở, ban, ngành",
  PUBLIC_UNITS: "Các đơn vị trực thuộc",
  DISTRICT_COMMITTEES: "UBND các huyện, thị xã, thành phố",
  COMMUNE_COMMITTEES: "UBND các xã, phường, thị trấn",
  NAMED_AGENCY: "Cơ quan nêu tên",
} as const satisfies Record<schema.AddresseeGroup, string>;

/** What the values of AdminUnitType are called in Vietnamese. */
export const AdminUnitType = {
  PROVINCE: "Tỉnh",
  CITY: "Thành phố thuộc tỉnh",
  TOWN: "Thị xã",
  DISTRICT: "Huyện",
  WARD: "Phường",
  TOWNSHIP: "Thị trấn",
  COMMUNE: "Xã",
  SPECIAL_ZONE: "Đặc khu",
} as const satisfies Record<schema.AdminUnitType, string>;

/** What the values of AgencyKind are called in Vietnamese. */
export const AgencyKind = {
  GOVERNMENT: "Chính phủ",
  MINISTRY: "Bộ, cơ quan ngang bộ",
  PEOPLES_COMMITTEE: "Ủy ban nhân dân",
  PEOPLES_COUNCIL: "Hội đồng nhân dân",
  DEPARTMENT: "Sở, ban, ngành",
  DIVISION: "Phòng",
  PUBLIC_UNIT: "Đơn vị sự nghiệp công lập",
  ONE_STOP_SHOP: "Bộ phận một cửa",
  INTERAGENCY_COMMITTEE: "Ban chỉ đạo",
  PARTY_OFFICE: "Văn phòng cấp ủy",
  ASSEMBLY_OFFICE: "Văn phòng HĐND, Đoàn ĐBQH",
} as const satisfies Record<schema.AgencyKind, string>;

/** What the values of AgencyLevel are called in Vietnamese. */
export const AgencyLevel = {
  CENTRAL: "Trung ương",
  PROVINCE: "Cấp tỉnh",
  DISTRICT: "Cấp huyện",
  COMMUNE: "Cấp xã",
} as const satisfies Record<schema.AgencyLevel, string>;

/** What the values of ApplicantMaskedField are called in Vietnamese. */
export const ApplicantMaskedField = {
  FULL_NAME: "Họ và tên",
  DATE_OF_BIRTH: "Ngày sinh",
  ADDRESS: "Địa chỉ",
  IDENTITY_NUMBER: "Số định danh cá nhân",
  PHONE: "Số điện thoại",
  EMAIL: "Thư điện tử",
} as const satisfies Record<schema.ApplicantMaskedField, string>;

/** What the values of AuditAction are called in Vietnamese. */
export const AuditAction = {
  READ: "Đã đọc",
  UNMASKED: "Đã mở dữ liệu che",
  MUTATION_STARTED: "Bắt đầu thao tác",
  MUTATION_DONE: "Thao tác hoàn thành",
  MUTATION_FAILED: "Thao tác thất bại",
  MUTATION_DENIED: "Thao tác bị từ chối",
  LOSS_ACCEPTED: "Đã chấp nhận mất bản ghi",
} as const satisfies Record<schema.AuditAction, string>;

/** What the values of AuthorityKind are called in Vietnamese. */
export const AuthorityKind = {
  PEOPLES_COMMITTEE: "Ủy ban nhân dân",
  DEPARTMENT: "Sở, ban, ngành",
  POLICE: "Công an",
} as const satisfies Record<schema.AuthorityKind, string>;

/** What the values of AuthorityVerdict are called in Vietnamese. */
export const AuthorityVerdict = {
  PASSED: "Đúng thẩm quyền",
  FAILED: "Không đúng thẩm quyền",
  UNKNOWN: "Chưa xác định",
} as const satisfies Record<schema.AuthorityVerdict, string>;

/** What the values of AxisEntryKind are called in Vietnamese. */
export const AxisEntryKind = {
  NEW: "Văn bản mới",
  REPLACE: "Thay thế",
  UPDATE: "Cập nhật",
  REVOKE: "Thu hồi",
  STATUS: "Trạng thái",
} as const satisfies Record<schema.AxisEntryKind, string>;

/** What the values of AxisEntryState are called in Vietnamese. */
export const AxisEntryState = {
  PENDING: "Chờ gửi",
  SENT: "Đang gửi",
  ACKED: "Đã nhận",
  FAILED: "Lỗi",
  CONFLICT: "Xung đột",
  DROPPED: "Đã bỏ",
} as const satisfies Record<schema.AxisEntryState, string>;

/** What the values of AxisMessageState are called in Vietnamese. */
export const AxisMessageState = {
  APPLIED: "Đã xử lý",
  HELD: "Đang chờ",
  REFUSED: "Từ chối",
} as const satisfies Record<schema.AxisMessageState, string>;

/** What the values of CalendarDayKind are called in Vietnamese. */
export const CalendarDayKind = {
  ORDINARY: "Ngày làm việc",
  WEEKEND: "Thứ Bảy, Chủ nhật",
  STATUTORY: "Ngày lễ, tết",
  SUBSTITUTE: "Nghỉ bù",
  SWAP: "Nghỉ hoán đổi",
  MAKE_UP: "Ngày làm bù",
} as const satisfies Record<schema.CalendarDayKind, string>;

/** What the values of ChangeRequestKind are called in Vietnamese. */
export const ChangeRequestKind = {
  RECALL: "Lấy lại",
  REVOKE: "Thu hồi",
  UPDATE: "Cập nhật",
} as const satisfies Record<schema.ChangeRequestKind, string>;

/** What the values of CodeScheme are called in Vietnamese. */
export const CodeScheme = {
  QD20: "Mã theo Quyết định 20/2020/QĐ-TTg",
  QCVN102: "Mã theo quy chuẩn QCVN 102",
  STAT: "Mã thống kê",
  TAX: "Mã số thuế",
} as const satisfies Record<schema.CodeScheme, string>;

/** What the values of DataPlatform are called in Vietnamese. */
export const DataPlatform = {
  LGSP: "Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)",
  NGSP: "Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NGSP)",
  NDXP: "Nền tảng chia sẻ, điều phối dữ liệu (NDXP)",
  DOCUMENT_AXIS: "Trục liên thông văn bản quốc gia",
} as const satisfies Record<schema.DataPlatform, string>;

/** What the values of DataServiceMethod are called in Vietnamese. */
export const DataServiceMethod = {
  PLATFORM: "Qua nền tảng",
  DIRECT: "Kết nối trực tiếp",
} as const satisfies Record<schema.DataServiceMethod, string>;

/** What the values of DataServiceOpenness are called in Vietnamese. */
export const DataServiceOpenness = {
  OPEN: "Dữ liệu mở",
  SHARED: "Dữ liệu dùng chung",
  RESTRICTED: "Dữ liệu chia sẻ theo yêu cầu đặc thù",
} as const satisfies Record<schema.DataServiceOpenness, string>;

/** What the values of DataServiceStatus are called in Vietnamese. */
export const DataServiceStatus = {
  PLANNED: "Đang xây dựng",
  IN_USE: "Đang khai thác",
  UNKNOWN: "Chưa xác định",
} as const satisfies Record<schema.DataServiceStatus, string>;

/** What the values of DayOffKind are called in Vietnamese. */
export const DayOffKind = {
  STATUTORY: "Ngày lễ, tết",
  SUBSTITUTE: "Nghỉ bù",
  SWAP: "Nghỉ hoán đổi",
} as const satisfies Record<schema.DayOffKind, string>;

/** What the values of DeliveryChannel are called in Vietnamese. */
export const DeliveryChannel = {
  AXIS: "Trục liên thông văn bản",
  PAPER: "Văn bản giấy",
} as const satisfies Record<schema.DeliveryChannel, string>;

/** What the values of DeliveryStatus are called in Vietnamese. */
export const DeliveryStatus = {
  SENT: "Đã gửi",
  ARRIVED: "Đã đến",
  REJECTED: "Từ chối tiếp nhận",
  ACCEPTED: "Đã tiếp nhận",
  ASSIGNED: "Phân công xử lý",
  PROCESSING: "Đang xử lý",
  COMPLETED: "Hoàn thành",
  RECALL_REQUESTED: "Yêu cầu lấy lại",
  CHANGE_ACCEPTED: "Đồng ý cập nhật, lấy lại",
  CHANGE_REJECTED: "Từ chối cập nhật, lấy lại",
} as const satisfies Record<schema.DeliveryStatus, string>;

/** What the values of DifficultyRole are called in Vietnamese. */
export const DifficultyRole = {
  PUT_TO: "Được đề nghị giải quyết",
  ASSIGNER: "Cơ quan giao nhiệm vụ",
} as const satisfies Record<schema.DifficultyRole, string>;

/** What the values of DocumentChangeKind are called in Vietnamese. */
export const DocumentChangeKind = {
  INFORMATION: "Thông tin văn bản",
  FILES: "Tệp",
  RECIPIENTS: "Nơi nhận",
} as const satisfies Record<schema.DocumentChangeKind, string>;

/** What the values of DocumentFileRole are called in Vietnamese. */
export const DocumentFileRole = {
  MAIN: "Văn bản",
  APPENDIX: "Phụ lục",
  ATTACHMENT: "Tài liệu kèm theo",
} as const satisfies Record<schema.DocumentFileRole, string>;

/** What the values of DocumentRelation are called in Vietnamese. */
export const DocumentRelation = {
  IMPLEMENTS: "Thực hiện",
  REVIEWS: "Rà soát, đánh giá",
  BASIS: "Căn cứ",
} as const satisfies Record<schema.DocumentRelation, string>;

/** What the values of DocumentRole are called in Vietnamese. */
export const DocumentRole = {
  ISSUED: "Văn bản đi",
  RECEIVED: "Văn bản đến",
  ANY: "Tất cả",
} as const satisfies Record<schema.DocumentRole, string>;

/** What the values of DocumentType are called in Vietnamese. */
export const DocumentType = {
  RESOLUTION: "Nghị quyết",
  DECISION: "Quyết định",
  DIRECTIVE: "Chỉ thị",
  REGULATION: "Quy chế",
  RULES: "Quy định",
  COMMUNIQUE: "Thông cáo",
  NOTICE: "Thông báo",
  GUIDANCE: "Hướng dẫn",
  PROGRAMME: "Chương trình",
  PLAN: "Kế hoạch",
  SCHEME: "Phương án",
  PROPOSAL: "Đề án",
  PROJECT: "Dự án",
  REPORT: "Báo cáo",
  MINUTES: "Biên bản",
  SUBMISSION: "Tờ trình",
  CONTRACT: "Hợp đồng",
  OFFICIAL_LETTER: "Công văn",
  TELEGRAM: "Công điện",
  MEMORANDUM: "Bản ghi nhớ",
  AGREEMENT: "Bản thỏa thuận",
  AUTHORIZATION: "Giấy ủy quyền",
  INVITATION: "Giấy mời",
  INTRODUCTION_LETTER: "Giấy giới thiệu",
  LEAVE_PERMIT: "Giấy nghỉ phép",
  DISPATCH_SLIP: "Phiếu gửi",
  TRANSFER_SLIP: "Phiếu chuyển",
  ADVICE_SLIP: "Phiếu báo",
  OFFICIAL_PERSONAL_LETTER: "Thư công",
  CONSTITUTION: "Hiến pháp",
  LAW: "Luật",
  ORDINANCE: "Pháp lệnh",
  ORDER: "Lệnh",
  DECREE: "Nghị định",
  CIRCULAR: "Thông tư",
  JOINT_CIRCULAR: "Thông tư liên tịch",
  CONSOLIDATED_TEXT: "Văn bản hợp nhất",
  CONCLUSION: "Kết luận",
  PARTY_CIRCULAR: "Thông tri",
} as const satisfies Record<schema.DocumentType, string>;

/** What the values of DossierBreach are called in Vietnamese. */
export const DossierBreach = {
  LATE_RESPONSE: "Phản hồi hồ sơ trực tuyến quá 8 giờ làm việc",
  SUPPLEMENT_ASKED_AGAIN: "Yêu cầu bổ sung quá một lần",
  RESCHEDULED_AGAIN: "Hẹn lại quá một lần",
  LATE_APOLOGY: "Xin lỗi trễ hẹn muộn",
} as const satisfies Record<schema.DossierBreach, string>;

/** What the values of DossierDimension are called in Vietnamese. */
export const DossierDimension = {
  AGENCY: "Cơ quan giải quyết",
  PROCEDURE: "Thủ tục",
  LEVEL: "Cấp hành chính",
  MONTH: "Tháng",
  QUARTER: "Quý",
} as const satisfies Record<schema.DossierDimension, string>;

/** What the values of DossierStatisticsOrder are called in Vietnamese. */
export const DossierStatisticsOrder = {
  LATE: "Nhiều hồ sơ trễ hạn nhất",
  LATE_SHARE: "Tỷ lệ trễ hạn cao nhất",
  ACCEPTED: "Nhiều hồ sơ tiếp nhận nhất",
} as const satisfies Record<schema.DossierStatisticsOrder, string>;

/** What the values of DossierStatus are called in Vietnamese. */
export const DossierStatus = {
  REGISTERED: "Mới đăng ký",
  ACCEPTED: "Được tiếp nhận",
  NOT_ACCEPTED: "Không được tiếp nhận",
  PROCESSING: "Đang xử lý",
  SUPPLEMENT_REQUIRED: "Yêu cầu bổ sung giấy tờ",
  PAYMENT_REQUIRED: "Yêu cầu thực hiện nghĩa vụ tài chính",
  WITHDRAWAL_REQUESTED: "Công dân yêu cầu rút hồ sơ",
  STOPPED: "Dừng xử lý",
  RESULT_READY: "Đã xử lý xong",
  RESULT_RETURNED: "Đã trả kết quả",
} as const satisfies Record<schema.DossierStatus, string>;

/** What the values of DossierStep are called in Vietnamese. */
export const DossierStep = {
  ACCEPT: "Tiếp nhận",
  REFUSE: "Từ chối tiếp nhận",
  ASSIGN: "Phân công",
  REQUEST_SUPPLEMENT: "Yêu cầu bổ sung",
  RECEIVE_SUPPLEMENT: "Tiếp nhận bổ sung",
  REQUEST_PAYMENT: "Yêu cầu nộp phí",
  RECEIVE_PAYMENT: "Thu phí",
  EXTEND: "Gia hạn",
  RESCHEDULE: "Xin lỗi và hẹn lại",
  REQUEST_WITHDRAWAL: "Rút hồ sơ",
  STOP: "Dừng xử lý",
  CONTINUE: "Tiếp tục xử lý",
  FINISH: "Xử lý xong",
  RETURN_RESULT: "Trả kết quả",
  RATE: "Đánh giá",
} as const satisfies Record<schema.DossierStep, string>;

/** What the values of EdocGrouping are called in Vietnamese. */
export const EdocGrouping = {
  LEVEL: "Cấp chính quyền",
  AGENCY: "Cơ quan",
  MONTH: "Tháng",
} as const satisfies Record<schema.EdocGrouping, string>;

/** What the values of FeedbackKind are called in Vietnamese. */
export const FeedbackKind = {
  CONDUCT: "Hành vi hành chính",
  REGULATION: "Quy định hành chính",
  PROPOSAL: "Kiến nghị",
  OTHER: "Khác",
} as const satisfies Record<schema.FeedbackKind, string>;

/** What the values of FeedbackStatus are called in Vietnamese. */
export const FeedbackStatus = {
  RECEIVED: "Đã tiếp nhận",
  SUPPLEMENT_REQUESTED: "Yêu cầu bổ sung",
  REJECTED: "Từ chối",
  ANSWERED: "Đã trả lời",
  PUBLISHED: "Đã công khai",
} as const satisfies Record<schema.FeedbackStatus, string>;

/** What the values of FeedbackStep are called in Vietnamese. */
export const FeedbackStep = {
  REQUEST_SUPPLEMENT: "Yêu cầu bổ sung",
  RECEIVE_SUPPLEMENT: "Bổ sung",
  REJECT: "Từ chối",
  ANSWER: "Trả lời",
  PUBLISH: "Công khai",
  RATE: "Đánh giá",
} as const satisfies Record<schema.FeedbackStep, string>;

/** What the values of FeeKind are called in Vietnamese. */
export const FeeKind = {
  FEE: "Phí",
  CHARGE: "Lệ phí",
} as const satisfies Record<schema.FeeKind, string>;

/** What the values of GovernmentPacketState are called in Vietnamese. */
export const GovernmentPacketState = {
  PENDING: "Chờ gửi",
  SENT: "Đang gửi",
  ACKED: "Đã nhận",
  FAILED: "Bị từ chối",
  CONFLICT: "Xung đột",
  DROPPED: "Đã bỏ",
} as const satisfies Record<schema.GovernmentPacketState, string>;

/** What the values of IndicatorAggregation are called in Vietnamese. */
export const IndicatorAggregation = {
  SUM: "Cộng",
  AVG_WEIGHTED: "Bình quân gia quyền",
  RATIO: "Tỷ lệ",
  LAST: "Số cuối kỳ",
  COUNT_DISTINCT: "Đếm không trùng",
  NONE: "Không tổng hợp",
} as const satisfies Record<schema.IndicatorAggregation, string>;

/** What the values of LegalInstrumentKind are called in Vietnamese. */
export const LegalInstrumentKind = {
  LAW: "Luật",
  RESOLUTION: "Nghị quyết",
  DECREE: "Nghị định",
  DECISION: "Quyết định",
  CIRCULAR: "Thông tư",
  STANDARD: "Quy chuẩn kỹ thuật",
  PLAN: "Kế hoạch",
  NOTICE: "Thông báo",
  OFFICIAL_LETTER: "Công văn",
} as const satisfies Record<schema.LegalInstrumentKind, string>;

/** What the values of LegalTopic are called in Vietnamese. */
export const LegalTopic = {
  DOCUMENTS: "Công tác văn thư, văn bản điện tử",
  ONE_STOP_SHOP: "Cơ chế một cửa",
  ONLINE_SERVICES: "Dịch vụ công trực tuyến",
  SERVICE_QUALITY: "Chất lượng phục vụ",
  CIVIL_STATUS: "Hộ tịch",
  REPORTING: "Chế độ báo cáo",
  CODES: "Mã định danh",
  DATA_SHARING: "Kết nối, chia sẻ dữ liệu",
  PERSONAL_DATA: "Bảo vệ dữ liệu cá nhân",
  SIGNATURES: "Chữ ký số, giao dịch điện tử",
  SECURITY: "An toàn thông tin, bí mật nhà nước",
  ORGANISATION: "Tổ chức bộ máy, đơn vị hành chính",
  CALENDAR: "Ngày nghỉ",
  E_GOVERNMENT: "Chính quyền điện tử",
} as const satisfies Record<schema.LegalTopic, string>;

/** What the values of MovedDueDateKind are called in Vietnamese. */
export const MovedDueDateKind = {
  DOSSIER: "Hồ sơ",
  FEEDBACK: "Phản ánh, kiến nghị",
} as const satisfies Record<schema.MovedDueDateKind, string>;

/** What the values of ObservationStatus are called in Vietnamese. */
export const ObservationStatus = {
  A: "Bình thường",
  E: "Ước tính",
  P: "Sơ bộ",
  M: "Không có số liệu",
} as const satisfies Record<schema.ObservationStatus, string>;

/** What the values of OfficerMaskedField are called in Vietnamese. */
export const OfficerMaskedField = {
  PERSONAL_EMAIL: "Thư điện tử cá nhân",
  PERSONAL_PHONE: "Điện thoại cá nhân",
  DATE_OF_BIRTH: "Ngày sinh",
  IDENTITY_NUMBER: "Số định danh cá nhân",
} as const satisfies Record<schema.OfficerMaskedField, string>;

/** What the values of OnlineLevel are called in Vietnamese. */
export const OnlineLevel = {
  LEVEL_1: "Mức độ 1",
  LEVEL_2: "Mức độ 2",
  LEVEL_3: "Mức độ 3",
  LEVEL_4: "Mức độ 4",
  FULL: "Toàn trình",
  PARTIAL: "Một phần",
  INFO_ONLY: "Cung cấp thông tin",
} as const satisfies Record<schema.OnlineLevel, string>;

/** What the values of OrgChangeKind are called in Vietnamese. */
export const OrgChangeKind = {
  CREATE: "Thành lập",
  RENAME: "Đổi tên",
  MERGE: "Sáp nhập, hợp nhất",
  SPLIT: "Chia, tách",
  DISSOLVE: "Giải thể, kết thúc hoạt động",
  TRANSFER_PARENT: "Chuyển cơ quan chủ quản",
  FUNCTION_TRANSFER: "Chuyển chức năng, nhiệm vụ",
  TERRITORY_TRANSFER: "Điều chỉnh địa giới",
} as const satisfies Record<schema.OrgChangeKind, string>;

/** What the values of PaymentMethod are called in Vietnamese. */
export const PaymentMethod = {
  CASH: "Tiền mặt",
  BANK: "Chuyển khoản",
  DVCQG: "Cổng Dịch vụ công quốc gia",
  LOCAL_GATEWAY: "Cổng thanh toán của tỉnh",
} as const satisfies Record<schema.PaymentMethod, string>;

/** What the values of Portal are called in Vietnamese. */
export const Portal = {
  NATIONAL: "Cổng Dịch vụ công quốc gia",
  PROVINCIAL: "Cổng dịch vụ công của tỉnh",
} as const satisfies Record<schema.Portal, string>;

/** What the values of PostRank are called in Vietnamese. */
export const PostRank = {
  HEAD: "Người đứng đầu",
  DEPUTY: "Cấp phó",
  STAFF: "Công chức, viên chức",
} as const satisfies Record<schema.PostRank, string>;

/** What the values of ProcedureChannel are called in Vietnamese. */
export const ProcedureChannel = {
  DIRECT: "Trực tiếp",
  ONLINE: "Trực tuyến",
  POST: "Bưu chính công ích",
} as const satisfies Record<schema.ProcedureChannel, string>;

/** What the values of ProcedureGrouping are called in Vietnamese. */
export const ProcedureGrouping = {
  DEPARTMENT: "Cơ quan chủ quản",
  SECTOR: "Lĩnh vực",
} as const satisfies Record<schema.ProcedureGrouping, string>;

/** What the values of ProcedurePart are called in Vietnamese. */
export const ProcedurePart = {
  NAME: "Tên thủ tục",
  STEPS: "Trình tự thực hiện",
  METHODS: "Cách thức thực hiện",
  COMPONENTS: "Thành phần, số lượng hồ sơ",
  TIME_LIMIT: "Thời hạn giải quyết",
  SUBJECTS: "Đối tượng thực hiện",
  COMPETENT_AUTHORITY: "Cơ quan thực hiện",
} as const satisfies Record<schema.ProcedurePart, string>;

/** What the values of RecipientKind are called in Vietnamese. */
export const RecipientKind = {
  AS_ABOVE: "Như trên",
  AGENCY: "Cơ quan, tổ chức",
  OFFICIAL: "Chức danh",
  INTERNAL: "Nội bộ",
  ARCHIVE: "Lưu",
} as const satisfies Record<schema.RecipientKind, string>;

/** What the values of RegisterDirection are called in Vietnamese. */
export const RegisterDirection = {
  OUTGOING: "Sổ văn bản đi",
  INCOMING: "Sổ văn bản đến",
} as const satisfies Record<schema.RegisterDirection, string>;

/** What the values of RegisterSource are called in Vietnamese. */
export const RegisterSource = {
  ISSUED: "Ban hành",
  AXIS: "Trục liên thông",
  PAPER: "Văn bản giấy",
} as const satisfies Record<schema.RegisterSource, string>;

/** What the values of ReportColumnType are called in Vietnamese. */
export const ReportColumnType = {
  INTEGER: "Số nguyên",
  DECIMAL: "Số thập phân",
  TEXT: "Văn bản",
  DATE: "Ngày",
} as const satisfies Record<schema.ReportColumnType, string>;

/** What the values of ReportDeadlineKind are called in Vietnamese. */
export const ReportDeadlineKind = {
  WORKING_DAYS_AFTER_CUT_OFF: "Số ngày làm việc sau ngày chốt số liệu",
  DAY_OF_LAST_MONTH: "Ngày của tháng cuối kỳ",
} as const satisfies Record<schema.ReportDeadlineKind, string>;

/** What the values of ReportPeriodKind are called in Vietnamese. */
export const ReportPeriodKind = {
  MONTHLY: "Hằng tháng",
  QUARTERLY: "Hằng quý",
  SEMIANNUAL: "6 tháng",
  NINE_MONTH: "9 tháng đầu năm",
  ANNUAL: "Hằng năm",
  WEEKLY: "Hằng tuần",
  ONE_OFF: "Một lần",
} as const satisfies Record<schema.ReportPeriodKind, string>;

/** What the values of ReportRegimeKind are called in Vietnamese. */
export const ReportRegimeKind = {
  PERIODIC: "Báo cáo định kỳ",
  THEMATIC: "Báo cáo chuyên đề",
  AD_HOC: "Báo cáo đột xuất",
} as const satisfies Record<schema.ReportRegimeKind, string>;

/** What the values of ReportReminderKind are called in Vietnamese. */
export const ReportReminderKind = {
  DUE_SOON: "Sắp đến hạn",
  OVERDUE: "Quá hạn",
  RETURNED: "Bị trả lại",
  NOT_RECEIVED: "Chưa nhận đủ",
  UNDECIDED: "Chờ tiếp nhận",
} as const satisfies Record<schema.ReportReminderKind, string>;

/** What the values of ReportState are called in Vietnamese. */
export const ReportState = {
  ASSIGNED: "Đã giao",
  DRAFT: "Đang soạn",
  SUBMITTED: "Đã trình",
  RETURNED: "Lãnh đạo trả lại",
  APPROVED: "Đã duyệt, ký số",
  SENT: "Đã gửi",
  RETURNED_BY_RECEIVER: "Nơi nhận trả lại",
  ACCEPTED: "Đã tiếp nhận",
  CONSOLIDATED: "Đã tổng hợp",
  SENT_TO_GOVERNMENT: "Đã gửi Chính phủ",
  ACKNOWLEDGED: "Đã xác nhận",
  SUPERSEDED: "Đã thay thế",
} as const satisfies Record<schema.ReportState, string>;

/** What the values of ReportUrgency are called in Vietnamese. */
export const ReportUrgency = {
  OVERDUE: "Quá hạn",
  DUE_SOON: "Sắp đến hạn",
  LATER: "Còn hạn",
} as const satisfies Record<schema.ReportUrgency, string>;

/** What the values of Satisfaction are called in Vietnamese. */
export const Satisfaction = {
  VERY_SATISFIED: "Rất hài lòng",
  SATISFIED: "Hài lòng",
  DISSATISFIED: "Không hài lòng",
} as const satisfies Record<schema.Satisfaction, string>;

/** What the values of SavedQueryVisibility are called in Vietnamese. */
export const SavedQueryVisibility = {
  PRIVATE: "Riêng tư",
  AGENCY: "Cơ quan",
  PUBLIC: "Công khai",
} as const satisfies Record<schema.SavedQueryVisibility, string>;

/** What the values of Secrecy are called in Vietnamese. */
export const Secrecy = {
  NONE: "Không mật",
  CONFIDENTIAL: "Mật",
  SECRET: "Tối mật",
  TOP_SECRET: "Tuyệt mật",
} as const satisfies Record<schema.Secrecy, string>;

/** What the values of ServiceIndicatorGroup are called in Vietnamese. */
export const ServiceIndicatorGroup = {
  TRANSPARENCY: "Công khai, minh bạch",
  PROGRESS: "Tiến độ, kết quả giải quyết",
  ONLINE: "Cung cấp dịch vụ trực tuyến",
  DIGITIZATION: "Số hóa hồ sơ",
  SATISFACTION: "Mức độ hài lòng",
} as const satisfies Record<schema.ServiceIndicatorGroup, string>;

/** What the values of SignatureFormat are called in Vietnamese. */
export const SignatureFormat = {
  PADES: "PAdES (trong tệp PDF)",
  XADES: "XAdES (trong tệp XML)",
  CADES: "CAdES (tệp chữ ký rời)",
} as const satisfies Record<schema.SignatureFormat, string>;

/** What the values of SignatureKind are called in Vietnamese. */
export const SignatureKind = {
  LEADER: "Người có thẩm quyền",
  AGENCY: "Cơ quan, tổ chức",
  AGENCY_COPY: "Cơ quan, trên bản sao điện tử",
  AGENCY_APPENDIX: "Cơ quan, trên phụ lục là tệp riêng",
  OTHER: "Khác",
} as const satisfies Record<schema.SignatureKind, string>;

/** What the values of SignatureStatus are called in Vietnamese. */
export const SignatureStatus = {
  VALID: "Hợp lệ",
  INVALID: "Không hợp lệ, hoặc không có",
  UNKNOWN: "Chưa xác định",
} as const satisfies Record<schema.SignatureStatus, string>;

/** What the values of SigningCapacity are called in Vietnamese. */
export const SigningCapacity = {
  HEAD: "Thủ trưởng trực tiếp ký",
  ON_BEHALF_COLLECTIVE: "Thay mặt (TM.)",
  DEPUTY_FOR_HEAD: "Ký thay (KT.)",
  BY_ORDER: "Thừa lệnh (TL.)",
  BY_AUTHORIZATION: "Thừa ủy quyền (TUQ.)",
  ACTING: "Quyền (Q.)",
} as const satisfies Record<schema.SigningCapacity, string>;

/** What the values of SigningTimeSource are called in Vietnamese. */
export const SigningTimeSource = {
  TIMESTAMP: "Dấu thời gian",
  CLAIMED: "Người ký tự khai",
} as const satisfies Record<schema.SigningTimeSource, string>;

/** What the values of StatisticsDimension are called in Vietnamese. */
export const StatisticsDimension = {
  AGENCY: "Cơ quan",
  LEVEL: "Cấp hành chính",
  PERIOD: "Kỳ báo cáo",
  DIMENSIONS: "Chiều phân tổ",
} as const satisfies Record<schema.StatisticsDimension, string>;

/** What the values of SteeringTaskEventKind are called in Vietnamese. */
export const SteeringTaskEventKind = {
  ASSIGNED: "Giao nhiệm vụ",
  ACCEPTED: "Tiếp nhận",
  PROGRESS_REPORTED: "Báo cáo tiến độ",
  COMPLETED: "Xác nhận hoàn thành",
  RETURNED: "Trả lại",
  EXTENDED: "Gia hạn",
  CANCELLED: "Hủy",
  DIFFICULTY_REPORTED: "Báo cáo khó khăn, vướng mắc",
  DIFFICULTY_ANSWERED: "Trả lời khó khăn, vướng mắc",
  DIFFICULTY_RESOLVED: "Giải quyết khó khăn, vướng mắc",
} as const satisfies Record<schema.SteeringTaskEventKind, string>;

/** What the values of SteeringTaskRecurrence are called in Vietnamese. */
export const SteeringTaskRecurrence = {
  MONTHLY: "Hằng tháng",
  QUARTERLY: "Hằng quý",
  HALF_YEARLY: "6 tháng",
  YEARLY: "Hằng năm",
} as const satisfies Record<schema.SteeringTaskRecurrence, string>;

/** What the values of SteeringTaskRole are called in Vietnamese. */
export const SteeringTaskRole = {
  LEAD: "Chủ trì",
  COORDINATE: "Phối hợp",
  ANY: "Tất cả",
} as const satisfies Record<schema.SteeringTaskRole, string>;

/** What the values of SteeringTaskStatus are called in Vietnamese. */
export const SteeringTaskStatus = {
  ASSIGNED: "Đã giao",
  ACCEPTED: "Đã tiếp nhận",
  IN_PROGRESS: "Đang thực hiện",
  REPORTED: "Đã báo cáo",
  COMPLETED: "Hoàn thành",
  RETURNED: "Trả lại",
  EXTENDED: "Gia hạn",
  CANCELLED: "Hủy",
} as const satisfies Record<schema.SteeringTaskStatus, string>;

/** What the values of SuccessionScope are called in Vietnamese. */
export const SuccessionScope = {
  TERRITORY: "Địa bàn",
  FUNCTION: "Chức năng, nhiệm vụ",
  ARCHIVE: "Hồ sơ, tài liệu",
} as const satisfies Record<schema.SuccessionScope, string>;

/** What the values of SyncGrouping are called in Vietnamese. */
export const SyncGrouping = {
  AGENCY: "Cơ quan",
  PROCEDURE: "Thủ tục",
} as const satisfies Record<schema.SyncGrouping, string>;

/** What the values of SyncOperation are called in Vietnamese. */
export const SyncOperation = {
  CREATE: "Thêm mới hồ sơ",
  UPDATE: "Cập nhật hồ sơ",
  PROGRESS: "Cập nhật tiến độ hồ sơ",
} as const satisfies Record<schema.SyncOperation, string>;

/** What the values of SyncState are called in Vietnamese. */
export const SyncState = {
  PENDING: "Chờ gửi",
  SENT: "Đã gửi",
  ACKED: "Đã nhận",
  FAILED: "Lỗi",
  CONFLICT: "Xung đột",
} as const satisfies Record<schema.SyncState, string>;

/** What the values of TaskDeadlineState are called in Vietnamese. */
export const TaskDeadlineState = {
  IN_TIME: "Trong hạn",
  DUE_SOON: "Sắp đến hạn",
  OVERDUE: "Quá hạn",
  COMPLETED_ON_TIME: "Hoàn thành đúng hạn",
  COMPLETED_LATE: "Hoàn thành quá hạn",
  NO_DEADLINE: "Không đặt hạn",
} as const satisfies Record<schema.TaskDeadlineState, string>;

/** What the values of TaskGrouping are called in Vietnamese. */
export const TaskGrouping = {
  AGENCY: "Cơ quan chủ trì",
  STATE: "Tình trạng thời hạn",
  STATUS: "Trạng thái",
  PERIOD: "Tháng đến hạn",
} as const satisfies Record<schema.TaskGrouping, string>;

/** What the values of TimeUnit are called in Vietnamese. */
export const TimeUnit = {
  WORKING_HOUR: "Giờ làm việc",
  WORKING_DAY: "Ngày làm việc",
  HOUR: "Giờ",
  DAY: "Ngày",
  MONTH: "Tháng",
} as const satisfies Record<schema.TimeUnit, string>;

/** What the values of TransportState are called in Vietnamese. */
export const TransportState = {
  INITIAL: "Chờ gửi",
  PROCESSING: "Đang gửi",
  DONE: "Đã lên trục",
  FAIL: "Gửi lỗi",
} as const satisfies Record<schema.TransportState, string>;

/** What the values of Urgency are called in Vietnamese. */
export const Urgency = {
  NORMAL: "Thường",
  URGENT: "Khẩn",
  VERY_URGENT: "Thượng khẩn",
  EXPRESS: "Hỏa tốc",
  EXPRESS_TIMED: "Hỏa tốc hẹn giờ",
} as const satisfies Record<schema.Urgency, string>;
