/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
/** The rights that a token may carry. */
export type Scope =
  /** Read the documents and deliveries of one's own agency. */
  | 'documents:read'
  /** Read those of the agencies below one's own as well. */
  | 'documents:subtree'
  /** Read what is in the documents that one's own agency issued or received. */
  | 'documents:content'
  /** Open what is in a document that one supervises with province:wide, for a stated reason; each time is recorded. */
  | 'documents:unmask'
  /** Draft, issue, deliver and receive documents for one's own agency. */
  | 'documents:write'
  /** Send and receive documents as an agency's own application. */
  | 'documents:exchange'
  /** Read the tasks of one's own agency. */
  | 'tasks:read'
  /** Read those of the agencies below one's own as well. */
  | 'tasks:subtree'
  /** Assign tasks, and report progress on those of one's own agency. */
  | 'tasks:write'
  /** Read the dossiers of one's own agency; what is personal only where one works on them. */
  | 'dossiers:read'
  /** Read those of the agencies below one's own as well; what is personal stays masked. */
  | 'dossiers:subtree'
  /** Accept dossiers and work on those that are assigned to one. */
  | 'dossiers:process'
  /** Decide on the dossiers of one's own agency. */
  | 'dossiers:approve'
  /** File and update dossiers as an agency's own application. */
  | 'dossiers:exchange'
  /** Read what was paid for the dossiers of one's own agency. */
  | 'payments:read'
  /** Publish administrative procedures, say how far they can be done online, and start reviews of them. */
  | 'procedures:manage'
  /** Read the reports of one's own agency and of those that report to it. */
  | 'reports:read'
  /** Read who has reported what, of all agencies. */
  | 'reports:all'
  /** Fill in and submit the reports of one's own agency. */
  | 'reports:write'
  /** Approve the reports of one's own agency, and consolidate those below it. */
  | 'reports:approve'
  /** Define what must be reported, by whom and when. */
  | 'reports:manage'
  /** Ask for aggregates over the whole province; small cells of private persons are suppressed. */
  | 'statistics:read'
  /** Read and acknowledge what is synchronised with national systems. */
  | 'integration:sync'
  /** Reorganise agencies, and declare the days on which offices work. */
  | 'directory:manage'
  /** Keep the catalogue of shared data. */
  | 'data-services:manage'
  /** Read what is personal of the officers of one's own agency, masked. */
  | 'personnel:read'
  /** Keep the contacts at work of the officers of one's own agency. */
  | 'personnel:write'
  /** See a masked value for a stated reason; each time is recorded. */
  | 'personal:unmask'
  /** See what is masked of a dossier that one works on, or supervises with province:wide, for a stated reason; each time is recorded. */
  | 'applicants:unmask'
  /** Read the audit trail of one's own agency; of the whole province with province:wide. */
  | 'audit:read'
  /** Whatever a scope says of one agency is true of all agencies. */
  | 'province:wide';

/** What an administrative unit is by law. */
export type AdminUnitType =
  /** Tỉnh. */
  | 'PROVINCE'
  /** Thành phố thuộc tỉnh. */
  | 'CITY'
  /** Thị xã. */
  | 'TOWN'
  /** Huyện. */
  | 'DISTRICT'
  /** Phường. */
  | 'WARD'
  /** Thị trấn. */
  | 'TOWNSHIP'
  /** Xã. */
  | 'COMMUNE'
  /** Đặc khu. */
  | 'SPECIAL_ZONE';

/** A level of administration (cấp hành chính). */
export type AgencyLevel =
  /** Trung ương: the Government and its ministries. */
  | 'CENTRAL'
  /** Cấp tỉnh. */
  | 'PROVINCE'
  /** Cấp huyện: until 2025-06-30, then abolished. */
  | 'DISTRICT'
  /** Cấp xã. */
  | 'COMMUNE';

/** What an agency is by law. */
export type AgencyKind =
  /** Chính phủ. */
  | 'GOVERNMENT'
  /** Bộ, cơ quan ngang bộ. */
  | 'MINISTRY'
  /** Ủy ban nhân dân (UBND): People's Committee. */
  | 'PEOPLES_COMMITTEE'
  /** Hội đồng nhân dân (HĐND): People's Council. */
  | 'PEOPLES_COUNCIL'
  /** Sở, ban, ngành: department of a provincial People's Committee. */
  | 'DEPARTMENT'
  /** Phòng: division. */
  | 'DIVISION'
  /** Đơn vị sự nghiệp công lập: public unit. */
  | 'PUBLIC_UNIT'
  /** Bộ phận một cửa: one-stop-shop. */
  | 'ONE_STOP_SHOP'
  /** Ban chỉ đạo: interagency committee. */
  | 'INTERAGENCY_COMMITTEE'
  /** Văn phòng cấp ủy: office of the Party, an external recipient. */
  | 'PARTY_OFFICE'
  /** Văn phòng HĐND, Đoàn ĐBQH: office of an assembly, an external recipient. */
  | 'ASSEMBLY_OFFICE';

/** Who gives a code. */
export type CodeScheme =
  /** Decision 20/2020/QĐ-TTg: H48, H48.53; the root on the left. */
  | 'QD20'
  /** QCVN 102:2016/BTTTT, amended by Circular 01/2022/TT-BTTTT: 000.00.53.H48; the root on the right. */
  | 'QCVN102'
  /** The statistical office; a code is used again for other units over time. */
  | 'STAT'
  /** The tax office. */
  | 'TAX';

/** The rank of a post. */
export type PostRank =
  /** Người đứng đầu: chairman, director. */
  | 'HEAD'
  /** Cấp phó: deputy of the head. */
  | 'DEPUTY'
  /** Công chức, viên chức: staff. */
  | 'STAFF';

/** What a reorganisation does. */
export type OrgChangeKind =
  /** Thành lập: agencies come into being. */
  | 'CREATE'
  /** Đổi tên: an agency changes its name and stays the same agency. */
  | 'RENAME'
  /** Sáp nhập, hợp nhất: several agencies become one. */
  | 'MERGE'
  /** Chia, tách: one agency becomes several. */
  | 'SPLIT'
  /** Giải thể, kết thúc hoạt động: an agency ends, and nobody stands in its place. */
  | 'DISSOLVE'
  /** Chuyển cơ quan chủ quản: an agency comes under another. */
  | 'TRANSFER_PARENT'
  /** Chuyển chức năng, nhiệm vụ: others take over what an agency had to do, its area or its records. */
  | 'FUNCTION_TRANSFER'
  /** Điều chỉnh địa giới: a part of a unit goes to another, and both go on. */
  | 'TERRITORY_TRANSFER';

/** What a legal instrument is. */
export type LegalInstrumentKind =
  /** Luật. */
  | 'LAW'
  /** Nghị quyết: resolution. */
  | 'RESOLUTION'
  /** Nghị định: decree of the Government. */
  | 'DECREE'
  /** Quyết định: decision. */
  | 'DECISION'
  /** Thông tư: circular of a ministry. */
  | 'CIRCULAR'
  /** Quy chuẩn kỹ thuật: technical regulation. */
  | 'STANDARD'
  /** Kế hoạch: plan. */
  | 'PLAN'
  /** Thông báo: notice. */
  | 'NOTICE'
  /** Công văn: official letter. */
  | 'OFFICIAL_LETTER';

/** What a legal instrument regulates. */
export type LegalTopic =
  /** Công tác văn thư, văn bản điện tử: documents and their exchange. */
  | 'DOCUMENTS'
  /** Cơ chế một cửa: the one-stop-shop. */
  | 'ONE_STOP_SHOP'
  /** Dịch vụ công trực tuyến: online public services. */
  | 'ONLINE_SERVICES'
  /** Chất lượng phục vụ: how services are measured. */
  | 'SERVICE_QUALITY'
  /** Hộ tịch: civil status. */
  | 'CIVIL_STATUS'
  /** Chế độ báo cáo: reporting. */
  | 'REPORTING'
  /** Mã định danh: codes of agencies, units and dossiers. */
  | 'CODES'
  /** Kết nối, chia sẻ dữ liệu: sharing of data. */
  | 'DATA_SHARING'
  /** Bảo vệ dữ liệu cá nhân: personal data. */
  | 'PERSONAL_DATA'
  /** Chữ ký số, giao dịch điện tử: digital signatures. */
  | 'SIGNATURES'
  /** An toàn thông tin, bí mật nhà nước: security and state secrets. */
  | 'SECURITY'
  /** Tổ chức bộ máy, đơn vị hành chính: agencies and units. */
  | 'ORGANISATION'
  /** Ngày nghỉ: days off. */
  | 'CALENDAR'
  /** Chính quyền điện tử: the building of e-government. */
  | 'E_GOVERNMENT';

/** What one agency takes over from another. */
export type SuccessionScope =
  /** Địa bàn: the area, or a part of it. */
  | 'TERRITORY'
  /** Chức năng, nhiệm vụ: what it had to do, with tasks that are not finished. */
  | 'FUNCTION'
  /** Hồ sơ, tài liệu: its records. */
  | 'ARCHIVE';

/** What an addressee line of a document names. */
export type AddresseeGroup =
  /** Các sở, ban, ngành: the departments. */
  | 'DEPARTMENTS'
  /** Các đơn vị trực thuộc: units directly under the People's Committee. */
  | 'PUBLIC_UNITS'
  /** UBND các huyện, thị xã, thành phố: People's Committees of districts. */
  | 'DISTRICT_COMMITTEES'
  /** UBND các xã, phường, thị trấn: People's Committees of communes. */
  | 'COMMUNE_COMMITTEES'
  /** One agency by its name. */
  | 'NAMED_AGENCY';

/** A platform through which data are shared. */
export type DataPlatform =
  /** Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh: of the province. */
  | 'LGSP'
  /** Nền tảng tích hợp, chia sẻ dữ liệu quốc gia: of the nation. */
  | 'NGSP'
  /** Nền tảng chia sẻ, điều phối dữ liệu (NDOP, NDXP): the National Data Exchange Platform of Decree 278/2025/NĐ-CP. By 31 December 2026 data of state agencies must be shared through it. */
  | 'NDXP'
  /** Trục liên thông văn bản quốc gia: the national document axis, the Government Office's own platform (Decision 626/QĐ-VPCP). */
  | 'DOCUMENT_AXIS';

/** How a shared dataset is obtained. */
export type DataServiceMethod =
  /** Qua nền tảng: through the platform. */
  | 'PLATFORM'
  /** Kết nối trực tiếp: from system to system. */
  | 'DIRECT';

/** Who may use a shared dataset. */
export type DataServiceOpenness =
  /** Dữ liệu mở: everyone. */
  | 'OPEN'
  /** Dữ liệu dùng chung: state agencies. */
  | 'SHARED'
  /** Dữ liệu chia sẻ theo yêu cầu đặc thù: those who are given it. */
  | 'RESTRICTED';

/** Where a data service stands, as far as is recorded. */
export type DataServiceStatus =
  /** Đang xây dựng: to be built. */
  | 'PLANNED'
  /** Đang khai thác: systems exchange data by it. */
  | 'IN_USE'
  /** Chưa xác định: nothing that was recorded says whether it is used. */
  | 'UNKNOWN';

/** What a day is in the calendar of offices. */
export type CalendarDayKind =
  /** Ngày làm việc: an ordinary working day. */
  | 'ORDINARY'
  /** Thứ Bảy, Chủ nhật. */
  | 'WEEKEND'
  /** Ngày lễ, tết: a holiday by the Labour Code. */
  | 'STATUTORY'
  /** Nghỉ bù: instead of a holiday that falls on a weekend. */
  | 'SUBSTITUTE'
  /** Hoán đổi: in exchange for a make-up day. */
  | 'SWAP'
  /** Làm bù: a Saturday or Sunday that is worked, in exchange for a day off. */
  | 'MAKE_UP';

/** What an audit record says happened. */
export type AuditAction =
  /** Personal fields of a row, or fields that were unmasked, were read. */
  | 'READ'
  /** A masked field of a row was shown to the viewer for a while. */
  | 'UNMASKED'
  /** A mutation was called. */
  | 'MUTATION_STARTED'
  /** It was carried out. */
  | 'MUTATION_DONE'
  /** It was refused by a rule, or failed. */
  | 'MUTATION_FAILED'
  /** Somebody without the right to it called a mutation. */
  | 'MUTATION_DENIED'
  /** An operator had the trail go on although records of its end are lost, as after a restore. */
  | 'LOSS_ACCEPTED';

/** What can be unmasked of an officer. */
export type OfficerMaskedField =
  /** The private e-mail address. */
  | 'PERSONAL_EMAIL'
  /** The private telephone number. */
  | 'PERSONAL_PHONE'
  /** The date of birth. */
  | 'DATE_OF_BIRTH'
  /** The number of the citizen identity card. */
  | 'IDENTITY_NUMBER';

/** Why offices rest on a day that is no ordinary weekend. */
export type DayOffKind =
  /** Ngày lễ, tết: a holiday by the Labour Code. */
  | 'STATUTORY'
  /** Nghỉ bù: instead of a holiday that falls on a weekend. */
  | 'SUBSTITUTE'
  /** Hoán đổi: in exchange for a make-up day. */
  | 'SWAP';

/** What agencies beyond the graph are told. */
export type AxisEntryKind =
  /** Văn bản mới. */
  | 'NEW'
  /** Thay thế. */
  | 'REPLACE'
  /** Cập nhật. */
  | 'UPDATE'
  /** Thu hồi. */
  | 'REVOKE'
  /** Trạng thái: of a delivery. */
  | 'STATUS';

/** How far the axis has been told of something. */
export type AxisEntryState =
  /** Chờ gửi: to be sent, or sent once more. */
  | 'PENDING'
  /** Đang gửi: under way. */
  | 'SENT'
  /** Đã nhận: the axis has it. */
  | 'ACKED'
  /** Lỗi: refused or tried too often; what comes after it in its stream waits. */
  | 'FAILED'
  /** Xung đột: the axis has something else under the same id; what comes after it waits. */
  | 'CONFLICT'
  /** Bỏ: somebody decided that it need not be sent. */
  | 'DROPPED';

/** What became of a packet that the axis delivered. */
export type AxisMessageState =
  /** Đã xử lý: it had its effect. */
  | 'APPLIED'
  /** Chờ: it waits for what it speaks of. */
  | 'HELD'
  /** Từ chối: it was refused; nothing of it is kept. */
  | 'REFUSED';

/** How often a task comes round (định kỳ). */
export type SteeringTaskRecurrence =
  /** Hằng tháng. */
  | 'MONTHLY'
  /** Hằng quý. */
  | 'QUARTERLY'
  /** 6 tháng. */
  | 'HALF_YEARLY'
  /** Hằng năm. */
  | 'YEARLY';

/** Where a task stands (trạng thái nhiệm vụ). */
export type SteeringTaskStatus =
  /** Đã giao: given, not taken up yet. */
  | 'ASSIGNED'
  /** Đã tiếp nhận: taken up by the lead agency. */
  | 'ACCEPTED'
  /** Đang thực hiện. */
  | 'IN_PROGRESS'
  /** Đã báo cáo: the lead agency says that it is done. */
  | 'REPORTED'
  /** Hoàn thành: the assigner agrees. */
  | 'COMPLETED'
  /** Trả lại: the lead agency is to do more, or it is not its task. */
  | 'RETURNED'
  /** Gia hạn: given more time. */
  | 'EXTENDED'
  /** Hủy: no longer wanted. */
  | 'CANCELLED';

/** What a document is, with its abbreviation in notations (tên loại văn bản): the 29 types of Decree 30/2020/NĐ-CP, normative documents, and documents of the Party. */
export type DocumentType =
  /** Nghị quyết (NQ). */
  | 'RESOLUTION'
  /** Quyết định (QĐ). */
  | 'DECISION'
  /** Chỉ thị (CT). */
  | 'DIRECTIVE'
  /** Quy chế (QC): internal statute. */
  | 'REGULATION'
  /** Quy định (QyĐ). */
  | 'RULES'
  /** Thông cáo (TC). */
  | 'COMMUNIQUE'
  /** Thông báo (TB). */
  | 'NOTICE'
  /** Hướng dẫn (HD). */
  | 'GUIDANCE'
  /** Chương trình (CTr). */
  | 'PROGRAMME'
  /** Kế hoạch (KH). */
  | 'PLAN'
  /** Phương án (PA). */
  | 'SCHEME'
  /** Đề án (ĐA). */
  | 'PROPOSAL'
  /** Dự án (DA). */
  | 'PROJECT'
  /** Báo cáo (BC). */
  | 'REPORT'
  /** Biên bản (BB). */
  | 'MINUTES'
  /** Tờ trình (TTr): proposal for approval. */
  | 'SUBMISSION'
  /** Hợp đồng (HĐ). */
  | 'CONTRACT'
  /** Công văn: has no type name; its notation names the agency and the drafting unit. */
  | 'OFFICIAL_LETTER'
  /** Công điện (CĐ). */
  | 'TELEGRAM'
  /** Bản ghi nhớ (BGN; before 2020-03-05 GN). */
  | 'MEMORANDUM'
  /** Bản thỏa thuận (BTT; before 2020-03-05 TTh). */
  | 'AGREEMENT'
  /** Giấy ủy quyền (GUQ). */
  | 'AUTHORIZATION'
  /** Giấy mời (GM). */
  | 'INVITATION'
  /** Giấy giới thiệu (GGT). */
  | 'INTRODUCTION_LETTER'
  /** Giấy nghỉ phép (GNP). */
  | 'LEAVE_PERMIT'
  /** Phiếu gửi (PG). */
  | 'DISPATCH_SLIP'
  /** Phiếu chuyển (PC). */
  | 'TRANSFER_SLIP'
  /** Phiếu báo (PB). */
  | 'ADVICE_SLIP'
  /** Thư công. */
  | 'OFFICIAL_PERSONAL_LETTER'
  /** Hiến pháp. */
  | 'CONSTITUTION'
  /** Luật: its notation is the National Assembly alone, 2025/QH15, as that of a normative resolution is. */
  | 'LAW'
  /** Pháp lệnh (PL): of the Standing Committee of the National Assembly. */
  | 'ORDINANCE'
  /** Lệnh (L): of the President. */
  | 'ORDER'
  /** Nghị định (NĐ): of the Government. */
  | 'DECREE'
  /** Thông tư (TT): of a minister. */
  | 'CIRCULAR'
  /** Thông tư liên tịch (TTLT). */
  | 'JOINT_CIRCULAR'
  /** Văn bản hợp nhất (VBHN). */
  | 'CONSOLIDATED_TEXT'
  /** Kết luận (KL): of the Party. */
  | 'CONCLUSION'
  /** Thông tri (TT): of the Party. */
  | 'PARTY_CIRCULAR';

/** In which capacity somebody signs (thẩm quyền ký). */
export type SigningCapacity =
  /** Thủ trưởng trực tiếp ký: the head, in their own capacity. */
  | 'HEAD'
  /** TM., thay mặt: on behalf of a collective, such as a People's Committee. */
  | 'ON_BEHALF_COLLECTIVE'
  /** KT., ký thay: a deputy for the head. */
  | 'DEPUTY_FOR_HEAD'
  /** TL., thừa lệnh: the head of a unit, by order. */
  | 'BY_ORDER'
  /** TUQ., thừa ủy quyền: by written authorization, for a limited time. */
  | 'BY_AUTHORIZATION'
  /** Q., quyền: the acting head. */
  | 'ACTING';

/** How urgent a document is (độ khẩn). */
export type Urgency =
  /** Thường. */
  | 'NORMAL'
  /** Khẩn. */
  | 'URGENT'
  /** Thượng khẩn. */
  | 'VERY_URGENT'
  /** Hỏa tốc. */
  | 'EXPRESS'
  /** Hỏa tốc hẹn giờ. */
  | 'EXPRESS_TIMED';

/** Whom a recipient line names. */
export type RecipientKind =
  /** Như trên: the addressees. */
  | 'AS_ABOVE'
  /** Cơ quan, tổ chức: one or several agencies. */
  | 'AGENCY'
  /** Chức danh: people in office, such as CT, PCT UBND tỉnh. */
  | 'OFFICIAL'
  /** Nội bộ: units of the issuer's own office. */
  | 'INTERNAL'
  /** Lưu: the units that keep the file copies. */
  | 'ARCHIVE';

/** What an update changes of a document. */
export type DocumentChangeKind =
  /** Thông tin văn bản: what it says of itself. */
  | 'INFORMATION'
  /** Tệp: its files, with the signatures on them. */
  | 'FILES'
  /** Nơi nhận: to whom it is sent; agencies are added. */
  | 'RECIPIENTS';

/** Whose digital signature it is (chữ ký số). */
export type SignatureKind =
  /** Người có thẩm quyền: of the person who signs the document. */
  | 'LEADER'
  /** Cơ quan, tổ chức. */
  | 'AGENCY'
  /** Cơ quan, trên bản sao điện tử. */
  | 'AGENCY_COPY'
  /** Cơ quan, trên phụ lục là tệp riêng. */
  | 'AGENCY_APPENDIX'
  /** Khác: its certificate names neither the signer nor the agency. */
  | 'OTHER';

/** The form of a digital signature. */
export type SignatureFormat =
  /** PAdES, in a PDF. */
  | 'PADES'
  /** XAdES or XML-DSig. */
  | 'XADES'
  /** CAdES or CMS, beside a file. */
  | 'CADES';

/** Who says when something was signed. */
export type SigningTimeSource =
  /** Dấu thời gian: an authority of timestamps. */
  | 'TIMESTAMP'
  /** The signer alone. */
  | 'CLAIMED';

/** What a check came to. */
export type SignatureStatus =
  /** Hợp lệ at the time of signing, over the whole file. */
  | 'VALID'
  /** Không hợp lệ, hoặc không có. */
  | 'INVALID'
  /** Chưa xác định: not checked, or it could not be. */
  | 'UNKNOWN';

/** How a document gets to a recipient. */
export type DeliveryChannel =
  /** Trục liên thông văn bản: electronically. */
  | 'AXIS'
  /** Văn bản giấy: to recipients that are not on the axis. */
  | 'PAPER';

/** Where a delivery stands (trạng thái gửi nhận), with its code on the axis (QCVN 102:2016). */
export type DeliveryStatus =
  /** Đã gửi: nothing has been heard of it yet. */
  | 'SENT'
  /** 01, đã đến: the system of the recipient has it. */
  | 'ARRIVED'
  /** 02, từ chối tiếp nhận: with a reason; the end. */
  | 'REJECTED'
  /** 03, đã tiếp nhận: entered in the register of incoming documents. */
  | 'ACCEPTED'
  /** 04, phân công xử lý. */
  | 'ASSIGNED'
  /** 05, đang xử lý. */
  | 'PROCESSING'
  /** 06, hoàn thành: the end. */
  | 'COMPLETED'
  /** 13, yêu cầu lấy lại: the sender asks for it back, with a reason. */
  | 'RECALL_REQUESTED'
  /** 15, đồng ý: the recipient agrees to what is asked; the end, unless it was an update: then the delivery goes on where it was. */
  | 'CHANGE_ACCEPTED'
  /** 16, từ chối: they do not, with a reason; the delivery goes on where it was. */
  | 'CHANGE_REJECTED';

/** The state of a document on the document axis (trạng thái truyền), regardless of what its recipient reports. */
export type TransportState =
  /** initial: it waits to be sent. */
  | 'INITIAL'
  /** processing: it is being sent, or is to be sent once more. */
  | 'PROCESSING'
  /** done: the axis has it. */
  | 'DONE'
  /** fail: the axis refused it, or sending was abandoned. */
  | 'FAIL';

/** What a sender asks of a recipient who has a document. */
export type ChangeRequestKind =
  /** Lấy lại: to give it back; its files are no longer given to the recipient once they agree. */
  | 'RECALL'
  /** Thu hồi: to let it be revoked, which it is by its issuer. */
  | 'REVOKE'
  /** Cập nhật: to accept the updated content and to go on with it. */
  | 'UPDATE';

/** What a check of signing authority came to. */
export type AuthorityVerdict =
  /** Đúng thẩm quyền: the signer held the post, or the authorization, that the capacity requires. */
  | 'PASSED'
  /** Không đúng thẩm quyền: something is certainly wrong; `failures` says what. */
  | 'FAILED'
  /** Chưa xác định: nothing is wrong with what could be checked; `notChecked` says what could not. */
  | 'UNKNOWN';

/** Why a document cites another. */
export type DocumentRelation =
  /** Thực hiện: it carries the other out. */
  | 'IMPLEMENTS'
  /** Rà soát, đánh giá: it has the results of the other reviewed. */
  | 'REVIEWS'
  /** Căn cứ: it rests on the other. */
  | 'BASIS';

/** Which register of an agency. */
export type RegisterDirection =
  /** Sổ văn bản đi. */
  | 'OUTGOING'
  /** Sổ văn bản đến: one for paper and electronic documents together. */
  | 'INCOMING';

/** How a document came into a register. */
export type RegisterSource =
  /** Ban hành: the agency issued it. */
  | 'ISSUED'
  /** Trục liên thông: by the interconnection axis. */
  | 'AXIS'
  /** Văn bản giấy: by post or by hand. */
  | 'PAPER';

/** How a task stands to its due date (tình trạng thời hạn), counted in working days. */
export type TaskDeadlineState =
  /** Trong hạn: more than 3 working days are left. */
  | 'IN_TIME'
  /** Sắp đến hạn: 3 working days are left, or fewer. */
  | 'DUE_SOON'
  /** Quá hạn: the due date has passed. */
  | 'OVERDUE'
  /** Hoàn thành đúng hạn. */
  | 'COMPLETED_ON_TIME'
  /** Hoàn thành quá hạn. */
  | 'COMPLETED_LATE'
  /** Không đặt hạn: counts neither as late nor as on time. */
  | 'NO_DEADLINE';

/** What happened to a task. */
export type SteeringTaskEventKind =
  /** Giao nhiệm vụ. */
  | 'ASSIGNED'
  /** Tiếp nhận. */
  | 'ACCEPTED'
  /** Báo cáo tiến độ. */
  | 'PROGRESS_REPORTED'
  /** Xác nhận hoàn thành: the assigner agrees. */
  | 'COMPLETED'
  /** Trả lại. */
  | 'RETURNED'
  /** Gia hạn. */
  | 'EXTENDED'
  /** Hủy. */
  | 'CANCELLED'
  /** Báo cáo khó khăn, vướng mắc: put to the agencies that coordinate. */
  | 'DIFFICULTY_REPORTED'
  /** Trả lời khó khăn, vướng mắc: the difficulty stays open. */
  | 'DIFFICULTY_ANSWERED'
  /** Giải quyết khó khăn, vướng mắc: the difficulty is done with. */
  | 'DIFFICULTY_RESOLVED';

/** What an agency has to do with a task. */
export type SteeringTaskRole =
  /** Chủ trì: it leads the task and answers for it. */
  | 'LEAD'
  /** Phối hợp: it works with the lead agency. */
  | 'COORDINATE'
  /** Either. */
  | 'ANY';

/** What an agency has to do with a difficulty. */
export type DifficultyRole =
  /** It was put to the agency, which answers it. */
  | 'PUT_TO'
  /** It is with a task that the agency gave. */
  | 'ASSIGNER';

/** What an agency has to do with a document. */
export type DocumentRole =
  /** Văn bản đi: it issued the document. */
  | 'ISSUED'
  /** Văn bản đến: the document is addressed or copied to it. */
  | 'RECEIVED'
  /** Either. */
  | 'ANY';

/** By what conformity is counted. */
export type EdocGrouping =
  /** Cấp chính quyền: all four levels, also those with nothing to count. */
  | 'LEVEL'
  /** Cơ quan: each agency that there is something to count of. */
  | 'AGENCY'
  /** Tháng: each month of the calendar that the period has a day of, twelve at most. */
  | 'MONTH';

/** By what tasks are counted. */
export type TaskGrouping =
  /** By the agency that leads them (cơ quan chủ trì). */
  | 'AGENCY'
  /** By how they stood to their due date (tình trạng thời hạn). */
  | 'STATE'
  /** By where they stand today (trạng thái). */
  | 'STATUS'
  /** By the month of their due date (tháng đến hạn). */
  | 'PERIOD';

/** How secret a document is (độ mật). Only NONE is taken here. */
export type Secrecy =
  /** Không mật. */
  | 'NONE'
  /** Mật: refused. */
  | 'CONFIDENTIAL'
  /** Tối mật: refused. */
  | 'SECRET'
  /** Tuyệt mật: refused. */
  | 'TOP_SECRET';

/** What a file is to its document. */
export type DocumentFileRole =
  /** Văn bản: the document itself. */
  | 'MAIN'
  /** Phụ lục: a part of it in a file of its own. */
  | 'APPENDIX'
  /** Tài liệu kèm theo: something that goes with it. */
  | 'ATTACHMENT';

/** How long the reporting periods of a kind are. */
export type ReportPeriodKind =
  /** Hằng tháng: 2020-M01 to 2020-M12. */
  | 'MONTHLY'
  /** Hằng quý: 2020-Q1 to 2020-Q4. */
  | 'QUARTERLY'
  /** 6 tháng đầu năm, 6 tháng cuối năm: 2020-H1 and 2020-H2. */
  | 'SEMIANNUAL'
  /** 9 tháng đầu năm: 2020-9M; by provincial practice. */
  | 'NINE_MONTH'
  /** Hằng năm: 2020. */
  | 'ANNUAL'
  /** Hằng tuần: 2020-W01 to 2020-W53, Monday to Sunday; a week belongs to the year of its Thursday (ISO 8601). */
  | 'WEEKLY'
  /** Một lần: 2020-04-15/2020-06-30, from the first to the last day of its data. */
  | 'ONE_OFF';

/** What makes a report due. */
export type ReportRegimeKind =
  /** Báo cáo định kỳ: the end of each period. */
  | 'PERIODIC'
  /** Báo cáo chuyên đề: a theme, once or for a time. */
  | 'THEMATIC'
  /** Báo cáo đột xuất: an event or a request. */
  | 'AD_HOC';

/** What a cell of a column holds. */
export type ReportColumnType =
  /** Số nguyên: a whole number. */
  | 'INTEGER'
  /** Số thập phân: a number. */
  | 'DECIMAL'
  /** Văn bản: text. */
  | 'TEXT'
  /** Ngày: a date, yyyy-mm-dd. */
  | 'DATE';

/** How far a report has come on its way to a receiver. */
export type ReportState =
  /** Đã giao: due, and nothing else is recorded of it. */
  | 'ASSIGNED'
  /** Đang soạn: being written. */
  | 'DRAFT'
  /** Đã trình: before the leader of the reporting agency. */
  | 'SUBMITTED'
  /** Lãnh đạo trả lại: sent back by the leader. */
  | 'RETURNED'
  /** Đã duyệt, ký số: approved, with the leader's digital signature; validlySigned says what a check came to. */
  | 'APPROVED'
  /** Đã gửi: sent to the receiver. */
  | 'SENT'
  /** Nơi nhận trả lại: sent back by the receiver. */
  | 'RETURNED_BY_RECEIVER'
  /** Đã tiếp nhận: accepted by the receiver. */
  | 'ACCEPTED'
  /** Đã tổng hợp: taken into the receiver's own report. */
  | 'CONSOLIDATED'
  /** Đã gửi Chính phủ: sent to the Government. */
  | 'SENT_TO_GOVERNMENT'
  /** Đã xác nhận: receipt confirmed by the Government. */
  | 'ACKNOWLEDGED'
  /** Đã thay thế: replaced by a corrected version. */
  | 'SUPERSEDED';

/** How near the deadline is of a report that is yet to be sent. */
export type ReportUrgency =
  /** Quá hạn: the deadline has passed. */
  | 'OVERDUE'
  /** Sắp đến hạn: today, or within three working days. */
  | 'DUE_SOON'
  /** Còn hạn: later, or not known. */
  | 'LATER';

/** Why somebody is reminded of a report. */
export type ReportReminderKind =
  /** Sắp đến hạn: it is due within three working days, and not sent. */
  | 'DUE_SOON'
  /** Quá hạn: the deadline has passed, and it is not sent. */
  | 'OVERDUE'
  /** Bị trả lại: the leader or a receiver has sent it back. */
  | 'RETURNED'
  /** Chưa nhận đủ: a deadline has passed, and not all who owe the agency a report have sent it. */
  | 'NOT_RECEIVED'
  /** Chờ tiếp nhận: a report has waited for the agency's decision for more than three working days. */
  | 'UNDECIDED';

/** How far the Government's report system has a report. */
export type GovernmentPacketState =
  /** Chờ gửi: is to be sent, or sent once more. */
  | 'PENDING'
  /** Đang gửi: under way. */
  | 'SENT'
  /** Đã nhận: receipt is confirmed. */
  | 'ACKED'
  /** Bị từ chối: refused; corrected versions wait behind it until it is sent again or one takes its place. */
  | 'FAILED'
  /** Xung đột: the system has something else under the same key; the same. */
  | 'CONFLICT'
  /** Bỏ: a corrected version has taken its place before it was taken. */
  | 'DROPPED';

/** How the figures of many agencies or periods make one (cách tổng hợp). */
export type IndicatorAggregation =
  /** Cộng: their sum. */
  | 'SUM'
  /** Bình quân gia quyền: their mean, weighted by another indicator. */
  | 'AVG_WEIGHTED'
  /** Tỷ lệ: the sum of one indicator divided by that of another, never the mean of shares. */
  | 'RATIO'
  /** Số cuối kỳ: of each agency that of its last period, then their sum. */
  | 'LAST'
  /** Đếm không trùng: cannot be had from the figures; shown where there is one only. */
  | 'COUNT_DISTINCT'
  /** Không tổng hợp: shown where there is one figure only. */
  | 'NONE';

/** How sure a figure is (SDMX CL_OBS_STATUS). */
export type ObservationStatus =
  /** Normal. */
  | 'A'
  /** Estimated; synthetic figures are marked so too. */
  | 'E'
  /** Provisional. */
  | 'P'
  /** Missing: nothing was reported. */
  | 'M';

/** What a table of figures is broken down by. */
export type StatisticsDimension =
  /** Cơ quan: by the agency that reported. */
  | 'AGENCY'
  /** Cấp hành chính: by the level of administration. */
  | 'LEVEL'
  /** Kỳ báo cáo: by the period. */
  | 'PERIOD'
  /** Chiều phân tổ: by the dimensions of the figures, such as SEX = FEMALE. */
  | 'DIMENSIONS';

/** How the deadline of a report is reckoned (thời hạn gửi). */
export type ReportDeadlineKind =
  /** A number of working days after the data are closed, one at least. */
  | 'WORKING_DAYS_AFTER_CUT_OFF'
  /** A day of the period's last month, or the next working day when it is not one. */
  | 'DAY_OF_LAST_MONTH';

/** Of what a due date moved. */
export type MovedDueDateKind =
  /** Hồ sơ: a dossier that was open. */
  | 'DOSSIER'
  /** Phản ánh, kiến nghị: feedback that was not answered, or not published, yet. */
  | 'FEEDBACK';

/** Where a dossier stands (trạng thái hồ sơ), as the National Public Service Portal counts it. */
export type DossierStatus =
  /** 1, Mới đăng ký: filed, not accepted yet. */
  | 'REGISTERED'
  /** 2, Được tiếp nhận: accepted; its time runs. */
  | 'ACCEPTED'
  /** 3, Không được tiếp nhận: refused at the desk. */
  | 'NOT_ACCEPTED'
  /** 4, Đang xử lý: somebody works on it. */
  | 'PROCESSING'
  /** 5, Yêu cầu bổ sung giấy tờ: the applicant must add to it; its time stands still, or does not run yet. */
  | 'SUPPLEMENT_REQUIRED'
  /** 6, Yêu cầu thực hiện nghĩa vụ tài chính: the applicant must pay. */
  | 'PAYMENT_REQUIRED'
  /** 7, Công dân yêu cầu rút hồ sơ: the applicant asks for it back. */
  | 'WITHDRAWAL_REQUESTED'
  /** 8, Dừng xử lý: ended without a result. */
  | 'STOPPED'
  /** 9, Đã xử lý xong: the result is there. */
  | 'RESULT_READY'
  /** 10, Đã trả kết quả: the applicant has the result. */
  | 'RESULT_RETURNED';

/** A way to ask for a procedure, or by which a dossier came in (kênh thực hiện). */
export type ProcedureChannel =
  /** Trực tiếp: at the desk. */
  | 'DIRECT'
  /** Trực tuyến: online. */
  | 'ONLINE'
  /** Bưu chính công ích: by the public postal service. */
  | 'POST';

/** The groups of the index for citizens and businesses (Bộ chỉ số, Decision 766/QĐ-TTg). */
export type ServiceIndicatorGroup =
  /** Công khai, minh bạch. */
  | 'TRANSPARENCY'
  /** Tiến độ, kết quả giải quyết. */
  | 'PROGRESS'
  /** Cung cấp dịch vụ trực tuyến. */
  | 'ONLINE'
  /** Số hóa hồ sơ. */
  | 'DIGITIZATION'
  /** Mức độ hài lòng. */
  | 'SATISFACTION';

/** How far a procedure can be done online (mức độ dịch vụ công trực tuyến): in four levels until 14 August 2022 (Decree 43/2011/NĐ-CP), in three from 15 August 2022 (Decree 42/2022/NĐ-CP). */
export type OnlineLevel =
  /** Mức độ 1, until 14 August 2022: information. */
  | 'LEVEL_1'
  /** Mức độ 2, until 14 August 2022: forms as well. */
  | 'LEVEL_2'
  /** Mức độ 3, until 14 August 2022: filing as well. */
  | 'LEVEL_3'
  /** Mức độ 4, until 14 August 2022: payment, and the result, as well. */
  | 'LEVEL_4'
  /** Toàn trình, from 15 August 2022: from filing to the result. */
  | 'FULL'
  /** Một phần, from 15 August 2022: in part. */
  | 'PARTIAL'
  /** Cung cấp thông tin, from 15 August 2022: information only. */
  | 'INFO_ONLY';

/** A portal on which citizens file (cổng dịch vụ công). */
export type Portal =
  /** Cổng Dịch vụ công quốc gia: the National Public Service Portal. */
  | 'NATIONAL'
  /** Cổng dịch vụ công của tỉnh: the province's own. */
  | 'PROVINCIAL';

/** A unit of time limits (đơn vị tính thời hạn). */
export type TimeUnit =
  /** Giờ làm việc: hour of office time. */
  | 'WORKING_HOUR'
  /** Ngày làm việc: day on which offices work. */
  | 'WORKING_DAY'
  /** Giờ: hour. */
  | 'HOUR'
  /** Ngày: calendar day. */
  | 'DAY'
  /** Tháng: calendar month. */
  | 'MONTH';

/** What kind of authority handles a procedure. */
export type AuthorityKind =
  /** Ủy ban nhân dân (UBND): People's Committee. */
  | 'PEOPLES_COMMITTEE'
  /** Sở, ban, ngành: the department of a provincial People's Committee that is in charge of it. */
  | 'DEPARTMENT'
  /** Công an: the police, whose offices are not among the agencies of the directory. */
  | 'POLICE';

/** What is paid for a procedure (phí, lệ phí). */
export type FeeKind =
  /** Phí: for the cost of a service. */
  | 'FEE'
  /** Lệ phí: a charge set by the State. */
  | 'CHARGE';

/** A part that a published procedure must have (bộ phận tạo thành), as index 1.3 of Decision 766/QĐ-TTg counts them. */
export type ProcedurePart =
  /** Tên thủ tục: its name. */
  | 'NAME'
  /** Trình tự thực hiện: the steps, in each case. */
  | 'STEPS'
  /** Cách thức thực hiện: the ways to ask for it. */
  | 'METHODS'
  /** Thành phần, số lượng hồ sơ: the papers of the dossier with their numbers. */
  | 'COMPONENTS'
  /** Thời hạn giải quyết: how long it may take. */
  | 'TIME_LIMIT'
  /** Đối tượng thực hiện: who may ask for it. */
  | 'SUBJECTS'
  /** Cơ quan thực hiện: who is competent for it. */
  | 'COMPETENT_AUTHORITY';

/** What dossier statistics can be broken down by. */
export type DossierDimension =
  /** The competent agency. */
  | 'AGENCY'
  /** The procedure. */
  | 'PROCEDURE'
  /** The level of administration of the competent agency (cấp hành chính). */
  | 'LEVEL'
  /** The month of acceptance, in Viet Nam: of the calendar, or of reports, from the 15th of the month before to the 14th. */
  | 'MONTH'
  /** The quarter of these months (quý). */
  | 'QUARTER';

/** Which rows of dossier statistics come first. */
export type DossierStatisticsOrder =
  /** Those with the most late dossiers. */
  | 'LATE'
  /** Those of whose dossiers the largest part is late. */
  | 'LATE_SHARE'
  /** Those with the most dossiers. */
  | 'ACCEPTED';

/** A rule of handling dossiers that was not kept (vi phạm quy định giải quyết); it is counted, and refuses no step. */
export type DossierBreach =
  /** What was filed online was answered after more than eight hours of office time. */
  | 'LATE_RESPONSE'
  /** Supplements were asked for more than once. */
  | 'SUPPLEMENT_ASKED_AGAIN'
  /** There was more than one apology with a new date. */
  | 'RESCHEDULED_AGAIN'
  /** An apology came less than a day before the date that could not be kept, or after it. */
  | 'LATE_APOLOGY';

/** How satisfied an applicant is (mức độ hài lòng). */
export type Satisfaction =
  /** Rất hài lòng. */
  | 'VERY_SATISFIED'
  /** Hài lòng. */
  | 'SATISFIED'
  /** Không hài lòng. */
  | 'DISSATISFIED';

/** What can be done with a dossier (bước xử lý). */
export type DossierStep =
  /** Tiếp nhận: the receiving desk accepts it, with the supplements that it asked for before, and gives it its code. */
  | 'ACCEPT'
  /** Từ chối tiếp nhận: the receiving desk refuses it, with the reason. */
  | 'REFUSE'
  /** Phân công: the competent agency gives it to an officer. */
  | 'ASSIGN'
  /** Yêu cầu bổ sung: the applicant must add to it; the rule is one such request, of the receiving desk before it accepts it or of the competent agency after. */
  | 'REQUEST_SUPPLEMENT'
  /** Tiếp nhận bổ sung: what was missing of an accepted one is there; the deadline moves by the time it took. */
  | 'RECEIVE_SUPPLEMENT'
  /** Yêu cầu nộp phí: the applicant must pay an amount. */
  | 'REQUEST_PAYMENT'
  /** Thu phí: an amount was paid. */
  | 'RECEIVE_PAYMENT'
  /** Gia hạn: the agency takes longer than the limit, as the law of the procedure allows it once, and says so with the reason before the deadline passes; lateness still counts from the deadline. */
  | 'EXTEND'
  /** Xin lỗi và hẹn lại: an apology with the reason and a new date; lateness still counts from the deadline. The rule is one, a day ahead. */
  | 'RESCHEDULE'
  /** Rút hồ sơ: the applicant asks for it back. */
  | 'REQUEST_WITHDRAWAL'
  /** Dừng xử lý: it ends without a result, with the reason. */
  | 'STOP'
  /** Tiếp tục xử lý: after a stop or a withdrawn withdrawal, with the reason. */
  | 'CONTINUE'
  /** Xử lý xong: the result is ready. */
  | 'FINISH'
  /** Trả kết quả: the applicant has the result. */
  | 'RETURN_RESULT'
  /** Đánh giá: the applicant says how satisfied they are. */
  | 'RATE';

/** How a fee was paid (hình thức thu). */
export type PaymentMethod =
  /** Tiền mặt: at the desk. */
  | 'CASH'
  /** Chuyển khoản: to the account of the agency. */
  | 'BANK'
  /** Cổng Dịch vụ công quốc gia: online, through the National Public Service Portal. */
  | 'DVCQG'
  /** Cổng thanh toán của tỉnh: online, through the payment gateway of the province. */
  | 'LOCAL_GATEWAY';

/** What a feedback is about (phân loại phản ánh, kiến nghị). */
export type FeedbackKind =
  /** Hành vi hành chính: how an agency or an officer behaved. */
  | 'CONDUCT'
  /** Quy định hành chính: a rule that does not fit. */
  | 'REGULATION'
  /** Kiến nghị: something to change. */
  | 'PROPOSAL'
  /** Khác: anything else. */
  | 'OTHER';

/** Where a feedback stands (trạng thái xử lý). */
export type FeedbackStatus =
  /** Đã tiếp nhận: to be answered. */
  | 'RECEIVED'
  /** Yêu cầu bổ sung: who gave it must add to it. */
  | 'SUPPLEMENT_REQUESTED'
  /** Từ chối: refused, with the reason. */
  | 'REJECTED'
  /** Đã trả lời: answered. */
  | 'ANSWERED'
  /** Đã công khai: answered, and the answer is public. */
  | 'PUBLISHED';

/** What procedures are counted by. */
export type ProcedureGrouping =
  /** Cơ quan chủ quản: the department in charge, or what took over from it by that day. */
  | 'DEPARTMENT'
  /** Lĩnh vực: the sector. */
  | 'SECTOR';

/** What synchronised dossiers are counted by. */
export type SyncGrouping =
  /** Cơ quan: the competent agency. */
  | 'AGENCY'
  /** Thủ tục: the procedure. */
  | 'PROCEDURE';

/** What the portal is told (nghiệp vụ đồng bộ). */
export type SyncOperation =
  /** DongBoHoSoMC: a new dossier. */
  | 'CREATE'
  /** DongBoHoSoMC with isUpdating: what has become of a dossier. */
  | 'UPDATE'
  /** CapNhatTienDoHoSoMC: a step in the progress of a dossier. */
  | 'PROGRESS';

/** How far the National Public Service Portal has been told of a change of a dossier (trạng thái đồng bộ). */
export type SyncState =
  /** Chờ gửi: is to be sent, or sent once more. */
  | 'PENDING'
  /** Đã gửi: under way. */
  | 'SENT'
  /** Đã nhận: the portal has it. */
  | 'ACKED'
  /** Lỗi: the portal refused it; what comes after it waits until it is replayed. */
  | 'FAILED'
  /** Xung đột: the portal has something else under the same code; what comes after it waits. */
  | 'CONFLICT';

/** What can be unmasked of an applicant. */
export type ApplicantMaskedField =
  /** The full name. */
  | 'FULL_NAME'
  /** The date of birth. */
  | 'DATE_OF_BIRTH'
  /** The address. */
  | 'ADDRESS'
  /** The number of the citizen identity card. */
  | 'IDENTITY_NUMBER'
  /** The telephone number. */
  | 'PHONE'
  /** The e-mail address. */
  | 'EMAIL';

/** What can be done with a feedback. */
export type FeedbackStep =
  /** Yêu cầu bổ sung: the agency asks for what is missing, within five working days. */
  | 'REQUEST_SUPPLEMENT'
  /** Bổ sung: who gave it adds to it; the time to answer moves by the time it took. */
  | 'RECEIVE_SUPPLEMENT'
  /** Từ chối: the agency refuses it with the reason, within two working days. */
  | 'REJECT'
  /** Trả lời: the agency answers it, within fifteen working days. */
  | 'ANSWER'
  /** Công khai: the agency makes the answer public, within two working days of it. */
  | 'PUBLISH'
  /** Đánh giá: who gave it says whether the answer helped. */
  | 'RATE';

/** Who may use a saved query; what it answers depends on their own rights. */
export type SavedQueryVisibility =
  /** Riêng tư: who saved it. */
  | 'PRIVATE'
  /** Cơ quan: everybody who acts for the agency of who saved it. */
  | 'AGENCY'
  /** Công khai: everybody. */
  | 'PUBLIC';

/** Which administrative units to list; conditions left out do not restrict. */
export interface AdminUnitFilter {
  /** Of one of these levels. At most 100, none twice. */
  levels?: readonly (AgencyLevel)[] | null | undefined;
  /** Directly below this unit. At most 200 characters. */
  parent?: string | null | undefined;
  /** With this statistical code. */
  statCode?: string | null | undefined;
}

/** Which agencies to list; conditions left out do not restrict. */
export interface AgencyFilter {
  /** Of one of these kinds. At most 100, none twice. */
  kinds?: readonly (AgencyKind)[] | null | undefined;
  /** Of one of these levels. At most 100, none twice. */
  levels?: readonly (AgencyLevel)[] | null | undefined;
  /** Directly below this agency. At most 200 characters. */
  parent?: string | null | undefined;
  /** This agency, or anywhere below it. At most 200 characters. */
  within?: string | null | undefined;
}

/** Which data services to list; conditions left out do not restrict. */
export interface DataServiceFilter {
  /** Provided by this agency, or by one that it took over from. At most 200 characters. */
  provider?: string | null | undefined;
  /** Used by this agency, or by one that it took over from. At most 200 characters. */
  consumer?: string | null | undefined;
  /** That stand in one of these. At most 100, none twice. */
  statuses?: readonly (DataServiceStatus)[] | null | undefined;
}

/** Which legal instruments to list; conditions left out do not restrict. */
export interface LegalInstrumentFilter {
  /** Of one of these kinds. At most 100, none twice. */
  kinds?: readonly (LegalInstrumentKind)[] | null | undefined;
  /** On at least one of these topics. At most 100, none twice. */
  topics?: readonly (LegalTopic)[] | null | undefined;
}

/** Which reorganisations to list; conditions left out do not restrict. */
export interface OrgChangeFilter {
  /** Of one of these kinds. At most 100, none twice. */
  kinds?: readonly (OrgChangeKind)[] | null | undefined;
  /** On this day or later. */
  from?: string | null | undefined;
  /** On this day or earlier. */
  to?: string | null | undefined;
}

/** Which successions to list; conditions left out do not restrict. */
export interface AgencySuccessionFilter {
  /** From this agency. At most 200 characters. */
  predecessor?: string | null | undefined;
  /** To this agency. At most 200 characters. */
  successor?: string | null | undefined;
  /** Of at least one of these. At most 100, none twice. */
  takesOver?: readonly (SuccessionScope)[] | null | undefined;
  /** In a reorganisation of one of these kinds. At most 100, none twice. */
  kinds?: readonly (OrgChangeKind)[] | null | undefined;
  /** On this day or later. */
  from?: string | null | undefined;
  /** On this day or earlier. */
  to?: string | null | undefined;
  /** In a reorganisation that a legal instrument of this number orders, such as 202/2025/QH15. At most 5000 characters. */
  legalBasis?: string | null | undefined;
}

/** Which audit records to list; conditions left out do not restrict. */
export interface AuditFilter {
  /** Of one of these kinds. At most 100, none twice. */
  actions?: readonly (AuditAction)[] | null | undefined;
  /** Of this subject. At most 1000 characters. */
  subject?: string | null | undefined;
  /** By somebody who acted for this agency. At most 200 characters. */
  agency?: string | null | undefined;
  /** Of rows of this type. At most 1000 characters. */
  type?: string | null | undefined;
  /** Of the row with this id. At most 200 characters. */
  rowId?: string | null | undefined;
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Before this instant. */
  to?: string | null | undefined;
}

/** A data service to enter in the catalogue (đăng ký). */
export interface RegisterDataServiceInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Name in Vietnamese, in 3 to 300 characters. At most 5000 characters. One line. */
  nameVi: string;
  /** Name in English, in 3 to 300 characters. At most 5000 characters. One line. */
  nameEn: string;
  /** By which platform. */
  platform: DataPlatform;
  /** The agency that provides it (cơ quan cung cấp); it must exist on that day. At most 200 characters. */
  provider: string;
  /** The agencies that use it (cơ quan khai thác); they must exist on that day. At most 1000, none twice, each of at most 200 characters. */
  consumers: readonly (string)[];
  /** How the dataset is obtained. */
  method: DataServiceMethod;
  /** What it is shared for (mục đích), in Vietnamese, 10 to 1000 characters. At most 5000 characters. */
  purpose: string;
  /** Number of the legal instrument. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** What its provider promises of it (cam kết dịch vụ). At most 5000 characters. One line. */
  serviceLevel?: string | null | undefined;
  /** Who may use it. */
  openness: DataServiceOpenness;
  /** Where it stands. */
  status: DataServiceStatus;
  /** The first day on which this holds. */
  validFrom: string;
  /** Code of the dataset (mã bộ dữ liệu): 3 to 60 of A to Z, 0 to 9, dot, underscore and hyphen. At most 5000 characters. One line. */
  datasetCode: string;
}

/** What the catalogue is to say of a data service from a day, the whole of it (cập nhật). */
export interface UpdateDataServiceInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Name in Vietnamese, in 3 to 300 characters. At most 5000 characters. One line. */
  nameVi: string;
  /** Name in English, in 3 to 300 characters. At most 5000 characters. One line. */
  nameEn: string;
  /** By which platform. */
  platform: DataPlatform;
  /** The agency that provides it (cơ quan cung cấp); it must exist on that day. At most 200 characters. */
  provider: string;
  /** The agencies that use it (cơ quan khai thác); they must exist on that day. At most 1000, none twice, each of at most 200 characters. */
  consumers: readonly (string)[];
  /** How the dataset is obtained. */
  method: DataServiceMethod;
  /** What it is shared for (mục đích), in Vietnamese, 10 to 1000 characters. At most 5000 characters. */
  purpose: string;
  /** Number of the legal instrument. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** What its provider promises of it (cam kết dịch vụ). At most 5000 characters. One line. */
  serviceLevel?: string | null | undefined;
  /** Who may use it. */
  openness: DataServiceOpenness;
  /** Where it stands. */
  status: DataServiceStatus;
  /** The first day on which this holds. */
  validFrom: string;
  /** The data service. At most 200 characters. */
  dataService: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
}

/** A data service to take out of the catalogue (rút). */
export interface WithdrawDataServiceInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The data service. At most 200 characters. */
  dataService: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** The last day on which it is in the catalogue. */
  lastDay: string;
}

/** How an officer can be reached at work from now on. */
export interface ChangeWorkContactsInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey?: string | undefined;
  /** The officer, by their id in the directory. At most 200 characters. */
  officer: string;
  /** The revision of the officer that the caller saw. */
  revision: number;
  /** E-mail address at work; null for none. At most 5000 characters. */
  workEmail?: string | null | undefined;
  /** Telephone number at work: digits and spaces, with + in front for one abroad; null for none. At most 5000 characters. */
  workPhone?: string | null | undefined;
}

/** What to unmask, and why. */
export interface UnmaskOfficerInput {
  /** The officer, by their id in the directory. At most 200 characters. */
  officer: string;
  /** The field. */
  field: OfficerMaskedField;
  /** What the value is needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
}

/** An agency to create. */
export interface CreateAgencyInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. One line. */
  legalBasis?: string | null | undefined;
  /** The agency to be. */
  agency: NewAgencyInput;
}

/** An agency to be. */
export interface NewAgencyInput {
  /** Name in Vietnamese. At most 5000 characters. One line. */
  nameVi: string;
  /** Name in English. At most 5000 characters. One line. */
  nameEn: string;
  /** Abbreviation used in document notations. At most 5000 characters. One line. */
  abbreviation?: string | null | undefined;
  /** What it is by law. */
  kind: AgencyKind;
  /** The level of administration. */
  level: AgencyLevel;
  /** The agency directly above. At most 200 characters. */
  parent: string;
  /** The administrative unit whose People's Committee it is. At most 200 characters. */
  adminUnit?: string | null | undefined;
  /** The codes that it bears from its first day. At most 100. */
  codes?: readonly (AgencyCodeInput)[] | undefined;
}

/** A code for an agency. */
export interface AgencyCodeInput {
  /** Who gives the code. */
  scheme: CodeScheme;
  /** The code. */
  value: string;
}

/** An agency to rename, and its new names. */
export interface RenameAgencyInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. One line. */
  legalBasis?: string | null | undefined;
  /** The agency to rename. */
  agency: AgencyRevisionInput;
  /** Its new name in Vietnamese. At most 5000 characters. One line. */
  nameVi: string;
  /** Its new name in English. At most 5000 characters. One line. */
  nameEn: string;
  /** Its new abbreviation; left out, it has none. At most 5000 characters. One line. */
  abbreviation?: string | null | undefined;
}

/** An existing agency, in the state that the caller saw. */
export interface AgencyRevisionInput {
  /** The agency. At most 200 characters. */
  id: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
}

/** Agencies to make one. */
export interface MergeAgenciesInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. One line. */
  legalBasis?: string | null | undefined;
  /** The agencies that become one, at least two; what was below them comes under the result. At most 100. */
  agencies: readonly (AgencyRevisionInput)[];
  /** The one of them that goes on and takes over the others. Give this or newAgency. At most 200 characters. */
  into?: string | null | undefined;
  /** The agency that they become together. Give this or into. */
  newAgency?: NewAgencyInput | null | undefined;
}

/** An agency to make several. */
export interface SplitAgencyInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. One line. */
  legalBasis?: string | null | undefined;
  /** The agency to split; it ends. */
  agency: AgencyRevisionInput;
  /** What it becomes, at least two. At most 100. */
  parts: readonly (SplitPartInput)[];
}

/** One of the agencies that come of a split. */
export interface SplitPartInput {
  /** The agency to be. */
  agency: NewAgencyInput;
  /** The agencies, so far below the one that is split, that come under this one. At most 1000, none twice, each of at most 200 characters. */
  takesOver?: readonly (string)[] | undefined;
}

/** An agency to end. */
export interface DissolveAgencyInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. One line. */
  legalBasis?: string | null | undefined;
  /** The agency to dissolve; nothing may be below it. */
  agency: AgencyRevisionInput;
}

/** The days off of a year as they were announced. */
export interface DeclareWorkingYearInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The year, 2000 to 2100. */
  year: number;
  /** The revision of the year as the caller saw it, 0 for a provisional one; CONFLICT when it has changed. */
  revision: number;
  /** The decision or notice that announces it, 3 to 200 characters. At most 5000 characters. One line. */
  decision: string;
  /** All its days off, 1 to 60; those of the provisional year are a draft. Ordinary weekends are left out. At most 100. */
  daysOff: readonly (DayOffInput)[];
  /** The Saturdays and Sundays that are worked, up to 20. At most 100. */
  makeUpDays?: readonly (MakeUpDayInput)[] | undefined;
}

/** A day off. */
export interface DayOffInput {
  /** The day, of the year that is declared. */
  date: string;
  /** Its name in Vietnamese, 1 to 200 characters. At most 5000 characters. One line. */
  nameVi: string;
  /** Why offices rest. */
  kind: DayOffKind;
}

/** A Saturday or Sunday that is worked. */
export interface MakeUpDayInput {
  /** The day, of the year that is declared. */
  date: string;
  /** Its name in Vietnamese, 1 to 200 characters. At most 5000 characters. One line. */
  nameVi: string;
}

/** Which documents to list; conditions left out do not restrict. */
export interface DocumentFilter {
  /** Words of number and subject (trích yếu), the last as far as it is typed, with or without diacritics. When no document that the viewer may see has them all, those are found that are much like them with a mistake in each word of three letters or more: a letter too many, too few, another, or two in the wrong order. 200 characters at most. */
  search?: string | null | undefined;
  /** Its number, alone or with notation or the beginning of that: 1624, 1624/UBND, 28/2018/QD-TTg. At most 100 characters. */
  number?: string | null | undefined;
  /** Issued by this agency, or by one that it took over from. At most 200 characters. */
  issuer?: string | null | undefined;
  /** Addressed or copied to this agency, or to one that it took over from. At most 200 characters. */
  recipient?: string | null | undefined;
  /** Of one of these types. At most 100, none twice. */
  types?: readonly (DocumentType)[] | null | undefined;
  /** Of one of these urgencies. At most 100, none twice. */
  urgency?: readonly (Urgency)[] | null | undefined;
  /** Revoked, or not. */
  revoked?: boolean | null | undefined;
  /** That give a task which the viewer may see and which stands so to its due date today; FORBIDDEN without tasks:read. */
  taskState?: TaskDeadlineState | null | undefined;
  /** Known to be validly signed, or known not to be; those of which it is not known are in neither. */
  validlySigned?: boolean | null | undefined;
  /** Promulgated on this day or later. */
  from?: string | null | undefined;
  /** Promulgated on this day or earlier. */
  to?: string | null | undefined;
}

/** The days from which to count, both included. */
export interface EdocPeriod {
  /** The first day. */
  from: string;
  /** The last day. At most 3660 days after from. */
  to: string;
}

/** Which deliveries to list; conditions left out do not restrict. */
export interface DeliveryFilter {
  /** Of this document. At most 200 characters. */
  document?: string | null | undefined;
  /** Of documents that meet this. */
  about?: DocumentFilter | null | undefined;
  /** Sent by this agency, or by one that it took over from. At most 200 characters. */
  sender?: string | null | undefined;
  /** For this agency, or for one that it took over from. At most 200 characters. */
  recipient?: string | null | undefined;
  /** That stand in one of these. At most 100, none twice. */
  status?: readonly (DeliveryStatus)[] | null | undefined;
  /** Whether the sender asked something of the recipient that they have not answered. */
  awaitsAnswer?: boolean | null | undefined;
  /** By this channel. */
  channel?: DeliveryChannel | null | undefined;
  /** That have stood where they are for more than so many working days of working time; 0 to 250. */
  olderThanWorkingDays?: number | null | undefined;
  /** As it was known at the end of this day (thời điểm chốt): deliveries sent by then, where they then stood, and their times as far as they had come. Today when left out. */
  asOf?: string | null | undefined;
  /** Sent on this day or later. */
  from?: string | null | undefined;
  /** Sent on this day or earlier. */
  to?: string | null | undefined;
}

/** A message whose sending was abandoned, to decide about. */
export interface DecideAxisEntryInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Which. At most 200 characters. */
  entry: string;
  /** Its attempts as the caller saw them; CONFLICT when it was tried since. */
  attempts: number;
}

/** A held packet to drop. */
export interface DropAxisMessageInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Which. At most 200 characters. */
  message: string;
}

/** A document whose content to unmask. */
export interface UnmaskDocumentContentInput {
  /** The document. At most 200 characters. */
  document: string;
  /** What it is needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
}

/** An issued document to update (cập nhật). What is left out stays as it is; a null takes away what may be missing. Number, day, signer, signatures and files are never updated: a document that is wrong in them is replaced or revoked. */
export interface UpdateDocumentInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The document. At most 200 characters. */
  document: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Why, in 10 to 4000 characters; its recipients are told. At most 5000 characters. */
  reason: string;
  /** What it is about (trích yếu), as for a draft. At most 5000 characters. One line. */
  subject?: string | null | undefined;
  /** Place of promulgation (địa danh). At most 5000 characters. One line. */
  place?: string | null | undefined;
  /** How urgent it is (độ khẩn). */
  urgency?: Urgency | null | undefined;
  /** How far it may go (chỉ dẫn phạm vi lưu hành). At most 5000 characters. */
  circulation?: string | null | undefined;
  /** How many copies are made (số bản). */
  copyCount?: number | null | undefined;
  /** Notation of the drafter or typist. At most 5000 characters. One line. */
  typistNotation?: string | null | undefined;
  /** Whether it goes out on paper as well. */
  paperCopy?: boolean | null | undefined;
  /** Agencies to send it to besides; each becomes a line of addressees, after those that it has. At most 1000, none twice, each of at most 200 characters. */
  addressees?: readonly (string)[] | undefined;
}

/** A status of a delivery to report (trạng thái xử lý). */
export interface ReportDeliveryStatusInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The delivery. At most 200 characters. */
  delivery: string;
  /** The status; not SENT. */
  status: DeliveryStatus;
  /** Why, in 10 characters or more: wanted for REJECTED, RECALL_REQUESTED and CHANGE_REJECTED. At most 5000 characters. */
  reason?: string | null | undefined;
}

/** A document to draft, with the components of Decree 30/2020/NĐ-CP (thể thức). */
export interface DraftDocumentInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The draft to rewrite; when left out, a new one begins. At most 200 characters. */
  draft?: string | null | undefined;
  /** Its revision as the caller saw it; with `draft`. */
  revision?: number | null | undefined;
  /** What it is to be (tên loại): one of the 29 types, or a normative document. */
  type: DocumentType;
  /** Its notation (ký hiệu) without number: UBND-KGVX for a letter, KH-UBND for a plan; of a normative document with the year of issue, 2026/QĐ-UBND. At most 5000 characters. One line. */
  notation: string;
  /** What it is about (trích yếu); of an official letter it begins with "V/v ". At most 5000 characters. One line. */
  subject: string;
  /** Place of promulgation (địa danh). At most 5000 characters. One line. */
  place: string;
  /** Who is to sign. */
  signer: SignerInput;
  /** The unit that drafts it (đơn vị soạn thảo). At most 5000 characters. One line. */
  draftingUnit?: string | null | undefined;
  /** Notation of the drafter or typist. At most 5000 characters. One line. */
  typistNotation?: string | null | undefined;
  /** How urgent it is (độ khẩn). */
  urgency?: Urgency | undefined;
  /** How secret it is (độ mật); anything but NONE is refused, and nothing is kept. */
  secrecy?: Secrecy | undefined;
  /** Whether it is to go out on paper as well, to those who get it electronically (gửi kèm bản giấy). */
  paperCopy?: boolean | undefined;
  /** Whether it is to be published for everyone. */
  isPublic?: boolean | undefined;
  /** The lines of addressees (Kính gửi). At most 1000, each of at most 2000 characters. One line. */
  addressees?: readonly (string)[] | undefined;
  /** The lines of recipients (Nơi nhận). At most 1000. */
  recipients?: readonly (RecipientInput)[] | undefined;
  /** The documents that it cites. At most 100. */
  references?: readonly (DocumentReferenceInput)[] | undefined;
  /** The names of its appendices (phụ lục). At most 100, each of at most 500 characters. One line. */
  appendices?: readonly (string)[] | undefined;
  /** The names of other files that go with it. At most 100, each of at most 500 characters. One line. */
  attachments?: readonly (string)[] | undefined;
  /** How far it may go (chỉ dẫn phạm vi lưu hành). At most 5000 characters. */
  circulation?: string | null | undefined;
  /** How many copies are made (số bản). */
  copyCount?: number | null | undefined;
  /** The issuer's address (địa chỉ cơ quan). At most 5000 characters. */
  issuerContact?: string | null | undefined;
  /** The documents of the same issuer whose place it is to take (thay thế). At most 100, none twice, each of at most 200 characters. */
  replaces?: readonly (string)[] | undefined;
}

/** Who is to sign (người ký). */
export interface SignerInput {
  /** The line above the position, such as KT. CHỦ TỊCH; left out when the head signs. At most 5000 characters. */
  prefix?: string | null | undefined;
  /** Position (chức vụ), such as PHÓ CHỦ TỊCH. At most 5000 characters. One line. */
  position: string;
  /** Full name, family name first. At most 5000 characters. One line. */
  fullName: string;
  /** Their id in the directory. At most 200 characters. */
  officer?: string | null | undefined;
}

/** A line of recipients (Nơi nhận). */
export interface RecipientInput {
  /** The line, as the document is to have it. At most 2000 characters. */
  label: string;
  /** Whom it names. */
  kind: RecipientKind;
  /** The one agency that it names. At most 200 characters. */
  agency?: string | null | undefined;
}

/** A document that it cites (văn bản viện dẫn). */
export interface DocumentReferenceInput {
  /** Number and notation of the cited document. */
  number: string;
  /** Its date. */
  date?: string | null | undefined;
  /** Why it is cited. */
  relation: DocumentRelation;
  /** The cited document, when it is in the graph. At most 200 characters. */
  document?: string | null | undefined;
}

/** A draft to issue (ban hành). */
export interface IssueDocumentInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The draft. At most 200 characters. */
  draft: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Its signed files; each stands in the line of its name among the appendices and attachments. At most 100. */
  files?: readonly (IssuedFileInput)[] | undefined;
  /** Who sends it, for its recipients to turn to. */
  sender?: StaffInput | null | undefined;
}

/** A signed file to issue a document with, put here before by POST /documents/files. Signatures in a PDF (PAdES) and beside a file (CMS) are checked. Where the server holds the agency's key, the document itself and each appendix get the agency's signature (chữ ký số của cơ quan) beside them, unless they bear it. */
export interface IssuedFileInput {
  /** The id that putting it here answered. At most 200 characters. */
  file: string;
  /** What it is to the document; one is MAIN. */
  role: DocumentFileRole;
  /** The detached signature (.p7s) on it, put here in the same way. At most 200 characters. */
  signature?: string | null | undefined;
}

/** Who sends a document, for its recipients to turn to (cán bộ văn thư). */
export interface StaffInput {
  /** The unit. At most 5000 characters. One line. */
  department?: string | null | undefined;
  /** Full name. At most 5000 characters. One line. */
  name: string;
  /** E-mail address. At most 5000 characters. */
  email?: string | null | undefined;
  /** Mobile phone. At most 5000 characters. */
  mobile?: string | null | undefined;
}

/** A document to revoke (thu hồi). */
export interface RevokeDocumentInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The document. At most 200 characters. */
  document: string;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
}

/** A written authorization to sign, to be recorded (ghi nhận văn bản ủy quyền). */
export interface RecordSigningAuthorizationInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The head of the viewer's agency on the first day, who gave it. At most 200 characters. */
  authorizer: string;
  /** Who may sign; another officer. At most 200 characters. */
  officer: string;
  /** The first day on which it holds. */
  firstDay: string;
  /** The last day on which it holds; at most five years later. */
  lastDay: string;
  /** What may be signed, in 10 to 4000 characters. At most 5000 characters. */
  matter: string;
}

/** An authorization that is to hold no longer (chấm dứt ủy quyền). */
export interface EndSigningAuthorizationInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The authorization. At most 200 characters. */
  authorization: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** The new last day: today or later, and earlier than it was. */
  lastDay: string;
}

/** A task to give (giao nhiệm vụ). */
export interface AssignSteeringTaskInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The document that gives it. At most 200 characters. */
  document: string;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. At most 5000 characters. One line. */
  clause: string;
  /** What is to be done, in the words of the document. At most 20,000 characters. */
  content: string;
  /** The agency that is to lead it (cơ quan chủ trì). At most 200 characters. */
  leadAgency: string;
  /** The agencies that are to coordinate (cơ quan phối hợp). At most 1000, none twice, each of at most 200 characters. */
  coordinators?: readonly (string)[] | undefined;
  /** The last day to complete it; left out, it has none. */
  dueDate?: string | null | undefined;
  /** How often it comes round; left out, once. */
  recurrence?: SteeringTaskRecurrence | null | undefined;
}

/** A task to take up (tiếp nhận). */
export interface AcceptSteeringTaskInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
}

/** The progress of a task (báo cáo tiến độ). */
export interface ReportSteeringTaskProgressInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** How much is done, 0 to 100; 100 asks the assigner to agree that it is done. */
  percent: number;
  /** What was done, in 10 to 4000 characters. At most 5000 characters. */
  text: string;
  /** Documents that show it; ones that the caller may see. At most 100, none twice, each of at most 200 characters. */
  evidence?: readonly (string)[] | undefined;
}

/** A task whose completion the assigner agrees to (xác nhận hoàn thành). */
export interface CompleteSteeringTaskInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
}

/** A task to give back (trả lại). */
export interface ReturnSteeringTaskInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
}

/** A task to give more time (gia hạn). */
export interface ExtendSteeringTaskInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** The new last day; later than the one that it has. */
  dueDate: string;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
}

/** A task that is no longer wanted (hủy). */
export interface CancelSteeringTaskInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
}

/** A difficulty with a task (khó khăn, vướng mắc). */
export interface ReportDifficultyInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The task. At most 200 characters. */
  task: string;
  /** What stands in the way, in 10 to 4000 characters. At most 5000 characters. */
  text: string;
}

/** An answer to a difficulty (trả lời, giải quyết khó khăn, vướng mắc). */
export interface AnswerDifficultyInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The difficulty: the id of the step with which it was reported. At most 200 characters. */
  difficulty: string;
  /** What is answered or was done, in 10 to 4000 characters. At most 5000 characters. */
  text: string;
  /** Whether the difficulty is done with; otherwise it stays open. */
  isResolved?: boolean | undefined;
}

/** Which reports to list; conditions left out do not restrict. */
export interface ReportDueFilter {
  /** Only those that have been sent, or only those that have not. */
  sent?: boolean | null | undefined;
  /** That have come as far as one of these. At most 100, none twice. */
  states?: readonly (ReportState)[] | null | undefined;
  /** Under this regime. At most 200 characters. */
  regime?: string | null | undefined;
  /** For this period, e.g. 2020-Q2. At most 200 characters. */
  period?: string | null | undefined;
  /** Only those that were sent after the deadline or are overdue, or only the others. */
  late?: boolean | null | undefined;
  /** Yet to be sent, with the deadline as near as this. At most 100, none twice. */
  urgency?: readonly (ReportUrgency)[] | null | undefined;
}

/** Which figures a table is made of; conditions left out do not restrict. */
export interface StatisticsFilter {
  /** Figures of periods of this kind; those of different kinds overlap, and are never put together. */
  periodKind: ReportPeriodKind;
  /** Of periods whose data are closed on this day or later. */
  from?: string | null | undefined;
  /** Of periods whose data are closed on this day or earlier. */
  to?: string | null | undefined;
  /** Of periods within this one: 2020 has the quarters 2020-Q1 to 2020-Q4. At most 200 characters. */
  period?: string | null | undefined;
  /** Of agencies of these levels. At most 100, none twice. */
  levels?: readonly (AgencyLevel)[] | null | undefined;
  /** Of these agencies. At most 1000, none twice, each of at most 200 characters. */
  agencies?: readonly (string)[] | null | undefined;
  /** Of this agency and all below it, on the day asOf. At most 200 characters. */
  below?: string | null | undefined;
  /** The day of below; today when left out. */
  asOf?: string | null | undefined;
}

/** A report to make of those of others. */
export interface ConsolidateReportInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The regime. At most 200 characters. */
  regime: string;
  /** The period, e.g. 2020-H1. At most 200 characters. */
  period: string;
  /** The agency that consolidates, and to which the others report. At most 200 characters. */
  agency: string;
  /** Those to do without, each with the reason. At most 100. */
  waivers?: readonly (WaiverInput)[] | undefined;
  /** The figures of the consolidating agency itself, to be added to those of the others. Left out, they stay as they were; at first they are what its draft of this report says. At most 100. */
  own?: readonly (ReportCellInput)[] | null | undefined;
}

/** A report to do without. */
export interface WaiverInput {
  /** Who was to report. At most 200 characters. */
  agency: string;
  /** Why it is done without; the consolidated report says so. At most 5000 characters. */
  reason: string;
}

/** A cell to fill in. */
export interface ReportCellInput {
  /** The key of its column. At most 200 characters. */
  column: string;
  /** Its number, of a column that holds one. */
  number?: number | null | undefined;
  /** Its text, of a column that holds text or a date. At most 5000 characters. */
  text?: string | null | undefined;
  /** The unit that it is in; checked when it is given. At most 5000 characters. One line. */
  unit?: string | null | undefined;
}

/** A report that was sent, and to whom. */
export interface AcceptReportInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The report. At most 200 characters. */
  submission: string;
  /** The receiver: that the caller acts for, or to hand the report over to; when left out, the caller's own agency, or all that are central. At most 200 characters. */
  receiver?: string | null | undefined;
}

/** Packets to send once more. */
export interface RetryGovernmentPacketsInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The packets, 1 to 100 of them, which were refused. */
  packets: readonly (string)[];
}

/** A regime to be. */
export interface DefineReportRegimeInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Its id for good: capitals, digits and _, 3 to 60 of them, e.g. EGOV_PROGRESS_Q. At most 200 characters. */
  id: string;
  /** What makes its reports due. */
  kind: ReportRegimeKind;
  /** The kind of its periods; none when it has none. */
  frequency?: ReportPeriodKind | null | undefined;
  /** Whether it is in the public catalogue. */
  isPublic: boolean;
  /** Its first day; of a one-off report, the first day of its data. */
  validFrom: string;
  /** Its last day; of a one-off report, the last day of its data, which must be given. */
  validTo?: string | null | undefined;
  /** What its first version demands. */
  elements: RegimeElementsInput;
}

/** What a version of a regime demands: the elements of Decree 09/2019/NĐ-CP. */
export interface RegimeElementsInput {
  /** Name in Vietnamese (tên báo cáo). At most 5000 characters. One line. */
  nameVi: string;
  /** Name in English. At most 5000 characters. One line. */
  nameEn: string;
  /** What the reports are for (mục đích báo cáo). At most 5000 characters. */
  purpose: string;
  /** What is reported (nội dung yêu cầu báo cáo). At most 20,000 characters. */
  content: string;
  /** How reports are sent (phương thức gửi, nhận). At most 5000 characters. One line. */
  submitMethod: string;
  /** How to go about it (hướng dẫn quy trình thực hiện). At most 20,000 characters. */
  procedureGuide: string;
  /** The documents that set it up (căn cứ pháp lý). At most 5000 characters. */
  legalBasis: string;
  /** What is uncertain about the record. At most 5000 characters. */
  note?: string | null | undefined;
  /** The day of the month on which data are closed, 1 to 31. */
  cutOffDay?: number | undefined;
  /** Who reports to whom and by when. At most 100. */
  tiers: readonly (ReportTierInput)[];
  /** The headings of what is reported in words (đề cương báo cáo). At most 100, each of at most 5000 characters. */
  outline: readonly (string)[];
  /** The columns of the data template (biểu mẫu số liệu). At most 1000. */
  columns: readonly (ReportColumnInput)[];
  /** What must be true of the columns together. At most 1000. */
  checks?: readonly (ReportCheckInput)[] | undefined;
}

/** One step of the way that figures take upwards (cấp báo cáo). */
export interface ReportTierInput {
  /** Who must report. At most 1000. */
  subjects: readonly (ReportSubjectInput)[];
  /** To whom each of them does, and by when. At most 100. */
  receivers: readonly (ReportReceiverInput)[];
}

/** Who must report: one agency, or all of a kind and level. */
export interface ReportSubjectInput {
  /** One agency, and later the agencies that answer for it. At most 200 characters. */
  agencyId?: string | null | undefined;
  /** Without one: agencies of this kind, an AgencyKind. At most 5000 characters. */
  kind?: string | null | undefined;
  /** Without one: agencies of this level. */
  level?: AgencyLevel | null | undefined;
  /** Without one: only those below this agency. At most 200 characters. */
  below?: string | null | undefined;
}

/** To whom a report goes, and by when. */
export interface ReportReceiverInput {
  /** One agency; when left out, the agency directly above the one that reports. At most 200 characters. */
  agencyId?: string | null | undefined;
  /** How the deadline is reckoned. */
  deadlineKind: ReportDeadlineKind;
  /** The number of working days, or the day of the month. */
  deadlineNumber: number;
}

/** A column of a data template. */
export interface ReportColumnInput {
  /** What formulas and cells call it by: a letter, then letters, digits and _. At most 200 characters. */
  key: string;
  /** Its heading in Vietnamese. At most 5000 characters. One line. */
  label: string;
  /** What its cell holds. */
  type: ReportColumnType;
  /** The unit of measure. At most 5000 characters. One line. */
  unit?: string | null | undefined;
  /** Whether a report must fill it in. */
  required?: boolean | undefined;
  /** The least value that it may have. */
  min?: number | null | undefined;
  /** The greatest value that it may have. */
  max?: number | null | undefined;
  /** How it follows from other columns, e.g. "signed / sent * 100". At most 5000 characters. */
  formula?: string | null | undefined;
  /** The code of the indicator that it observes. At most 5000 characters. */
  indicator?: string | null | undefined;
  /** The dimensions of what it observes. At most 100. */
  dimensions?: readonly (ReportDimensionInput)[] | undefined;
}

/** A value of one of the dimensions of an indicator. */
export interface ReportDimensionInput {
  /** The dimension. At most 5000 characters. One line. */
  name: string;
  /** Its value. At most 5000 characters. One line. */
  value: string;
}

/** What must be true of the columns together. */
export interface ReportCheckInput {
  /** A comparison such as "signed <= sent". At most 5000 characters. */
  expression: string;
  /** What to tell who has filled it in otherwise. At most 5000 characters. */
  message: string;
}

/** A new version of a regime. */
export interface ReviseReportRegimeInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The regime. At most 200 characters. */
  regime: string;
  /** The latest version that the caller saw; CONFLICT when there is a later one. */
  version: number;
  /** From when the new version holds; every period whose data are closed on that day or later goes by it. */
  validFrom: string;
  /** What the new version demands. */
  elements: RegimeElementsInput;
}

/** Reminders that the caller has read. */
export interface MarkReportRemindersReadInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The reminders, 1 to 100 of them. */
  reminders: readonly (string)[];
}

/** A report to begin. */
export interface DraftReportInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** All cells. They are kept as they are given; what is wrong with them is in problems. At most 5000. */
  cells?: readonly (ReportCellInput)[] | undefined;
  /** What is reported in words, under the headings of the outline in their order. At most 100, each of at most 50,000 characters. */
  narrative?: readonly (string)[] | undefined;
  /** The documents that go with it, by their ids. At most 100, none twice, each of at most 200 characters. */
  attachments?: readonly (string)[] | undefined;
  /** The obligation to report, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. At most 200 characters. */
  obligation: string;
}

/** What a report is to say from now on. */
export interface WriteReportInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** All cells. They are kept as they are given; what is wrong with them is in problems. At most 5000. */
  cells?: readonly (ReportCellInput)[] | undefined;
  /** What is reported in words, under the headings of the outline in their order. At most 100, each of at most 50,000 characters. */
  narrative?: readonly (string)[] | undefined;
  /** The documents that go with it, by their ids. At most 100, none twice, each of at most 200 characters. */
  attachments?: readonly (string)[] | undefined;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
}

/** A report, as the caller saw it. */
export interface ReportStepInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
}

/** A report to return or to correct, and why. */
export interface ReasonedReportStepInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** Why; who reads the report reads it too. At most 5000 characters. */
  reason: string;
}

/** A report to approve. */
export interface ApproveReportInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** The leader's digital signature (chữ ký số) beside the report's canonicalContent: detached CMS (CAdES), DER in base64. At most 200,000 characters. */
  signature: string;
}

/** A report that was received, and why it goes back. */
export interface ReturnReceivedReportInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The report. At most 200 characters. */
  submission: string;
  /** The receiver: that the caller acts for, or to hand the report over to; when left out, the caller's own agency, or all that are central. At most 200 characters. */
  receiver?: string | null | undefined;
  /** Why; who wrote the report reads it. At most 5000 characters. */
  reason: string;
}

/** Which dossiers to list; conditions left out do not restrict. */
export interface DossierFilter {
  /** With this code (mã hồ sơ). */
  code?: string | null | undefined;
  /** In one of these statuses. At most 100, none twice. */
  statuses?: readonly (DossierStatus)[] | null | undefined;
  /** Assigned to this officer; only dossiers of which the viewer may read that. At most 200 characters. */
  assignedTo?: string | null | undefined;
  /** By this procedure, by its national code. */
  procedure?: string | null | undefined;
  /** Of an applicant with these words, or beginnings of words of three letters or more, in their name; diacritics do not matter. Only dossiers of which the viewer may read the whole name; that they were found by it is recorded. BAD_USER_INPUT for less than two letters. At most 100 characters. */
  applicant?: string | null | undefined;
  /** Due on this day or later. */
  dueFrom?: string | null | undefined;
  /** Due on this day or earlier. */
  dueTo?: string | null | undefined;
  /** Late, or not, as `Dossier.isLate` says it of what is accepted. */
  isLate?: boolean | null | undefined;
}

/** Which procedures to list; conditions left out do not restrict. */
export interface ProcedureFilter {
  /** Of this sector (lĩnh vực), named as in `Procedure.sector`. At most 200 characters. */
  sector?: string | null | undefined;
  /** For which this agency is competent on the day. At most 200 characters. */
  competentAuthority?: string | null | undefined;
  /** That have one of these levels online on the day, in the words of the decree in force then. At most 100, none twice. */
  onlineLevels?: readonly (OnlineLevel)[] | null | undefined;
  /** That are interlinked with this portal on the day (liên thông). */
  portal?: Portal | null | undefined;
}

/** A dossier to file: online by a citizen, or at a desk by an officer for one. */
export interface FileDossierInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey?: string | undefined;
  /** The procedure, by its national or local code. */
  procedure: string;
  /** The agency that decides; it must be competent for the procedure today. At most 200 characters. */
  competentAgency: string;
  /** The agency whose desk returns the result; the receiving one when left out. At most 200 characters. */
  returningAgency?: string | null | undefined;
  /** How it comes in; ONLINE for a citizen, DIRECT for an officer when left out. */
  channel?: ProcedureChannel | null | undefined;
  /** Who files it. */
  applicant: ApplicantInput;
  /** The papers that come with it. At most 100. */
  components?: readonly (DossierComponentInput)[] | null | undefined;
  /** Whether the applicant's account is verified by VNeID, as the desk or the application has seen; not for citizens to say of themselves. */
  verifiedByVneid?: boolean | null | undefined;
  /** The client ids of the applications that the applicant allows to read the dossier. At most 100, none twice, each of at most 1000 characters. */
  consents?: readonly (string)[] | null | undefined;
}

/** Who files a dossier. */
export interface ApplicantInput {
  /** Full name, family name first. At most 5000 characters. One line. */
  fullName: string;
  /** Date of birth. */
  dateOfBirth?: string | null | undefined;
  /** Address. At most 5000 characters. One line. */
  address?: string | null | undefined;
  /** Number of the citizen identity card (CCCD): 12 digits. At most 5000 characters. */
  identityNumber?: string | null | undefined;
  /** Telephone number. At most 5000 characters. */
  phone?: string | null | undefined;
  /** E-mail address. At most 5000 characters. */
  email?: string | null | undefined;
}

/** A paper that comes in with a dossier; it takes the place of one with the same code, or name. */
export interface DossierComponentInput {
  /** Its national code (mã giấy tờ), one of those that the procedure asks for; left out for another paper. At most 5000 characters. One line. */
  code?: string | null | undefined;
  /** What it is; the procedure's own name for it when left out with a code. At most 5000 characters. One line. */
  name?: string | null | undefined;
  /** How many originals; none when left out. */
  originals?: number | null | undefined;
  /** How many copies; none when left out. */
  copies?: number | null | undefined;
  /** Whether it is digitised; when left out, whether it has a file. */
  digitised?: boolean | null | undefined;
  /** Whether what was digitised before is used again. */
  reused?: boolean | null | undefined;
  /** Whether it is taken from the national data store. */
  fromNationalStore?: boolean | null | undefined;
  /** The name of its file; as it was put here when left out. At most 5000 characters. */
  fileName?: string | null | undefined;
  /** Where the caller keeps its file: an https address. At most 5000 characters. */
  fileUrl?: string | null | undefined;
  /** Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address. At most 200 characters. */
  file?: string | null | undefined;
}

/** A step to take with a dossier, and what it needs. */
export interface DossierStepInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey?: string | undefined;
  /** The dossier. At most 200 characters. */
  dossier: string;
  /** The revision of the dossier that the caller saw. */
  revision: number;
  /** The step. */
  step: DossierStep;
  /** Why; some steps require it. At most 5000 characters. */
  reason?: string | null | undefined;
  /** ASSIGN: the officer, by their id in the directory. At most 200 characters. */
  officer?: string | null | undefined;
  /** REQUEST_PAYMENT and RECEIVE_PAYMENT: the amount. */
  amount?: number | null | undefined;
  /** RECEIVE_PAYMENT: the transaction with the bank or gateway; none for cash. At most 5000 characters. */
  transactionId?: string | null | undefined;
  /** RECEIVE_PAYMENT: how it was paid; when left out, CASH without a transaction and BANK with one. */
  method?: PaymentMethod | null | undefined;
  /** RECEIVE_PAYMENT: what for. At most 5000 characters. */
  fee?: string | null | undefined;
  /** RECEIVE_PAYMENT: fee or charge. */
  feeKind?: FeeKind | null | undefined;
  /** ACCEPT and RECEIVE_SUPPLEMENT: the papers that come in. At most 100. */
  components?: readonly (DossierComponentInput)[] | null | undefined;
  /** FINISH: the documents that it led to. At most 100. */
  results?: readonly (DossierResultInput)[] | null | undefined;
  /** EXTEND and RESCHEDULE: the new date; later than the deadline, or the date last promised. */
  newDueAt?: string | null | undefined;
  /** RATE: how satisfied the applicant is. */
  rating?: Satisfaction | null | undefined;
}

/** A document that a dossier led to. */
export interface DossierResultInput {
  /** Its national code (mã kết quả). At most 5000 characters. One line. */
  code?: string | null | undefined;
  /** What it is. At most 5000 characters. One line. */
  name: string;
  /** Number and notation of the document. At most 5000 characters. One line. */
  documentNumber?: string | null | undefined;
  /** The date of the document. */
  issuedOn?: string | null | undefined;
  /** The name of its file, as it was put here when left out; none when it is on paper only. At most 5000 characters. */
  fileName?: string | null | undefined;
  /** Where the caller keeps its file: an https address. At most 5000 characters. */
  fileUrl?: string | null | undefined;
  /** Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address. At most 200 characters. */
  file?: string | null | undefined;
}

/** What to unmask of the applicant of a dossier, and why. */
export interface UnmaskApplicantInput {
  /** The dossier. At most 200 characters. */
  dossier: string;
  /** The field. */
  field: ApplicantMaskedField;
  /** What the value is needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
}

/** Of which dossier to open the files and results, and why. */
export interface UnmaskDossierFilesInput {
  /** The dossier. At most 200 characters. */
  dossier: string;
  /** What they are needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
}

/** Feedback, or a complaint. */
export interface SubmitFeedbackInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey?: string | undefined;
  /** What it is about. */
  kind: FeedbackKind;
  /** The agency that answers. At most 200 characters. */
  agency: string;
  /** The dossier that it is about: one of the caller's own. At most 200 characters. */
  dossier?: string | null | undefined;
  /** The feedback that it repeats: one of the caller's own. At most 200 characters. */
  repeats?: string | null | undefined;
  /** What it says, in 10 to 5000 characters. */
  content: string;
}

/** A step to take with a feedback, and what it needs. */
export interface FeedbackStepInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey?: string | undefined;
  /** The feedback. At most 200 characters. */
  feedback: string;
  /** The revision of the feedback that the caller saw. */
  revision: number;
  /** The step. */
  step: FeedbackStep;
  /** The answer, the reason, what is missing or what is added; every step except PUBLISH and RATE requires it. At most 5000 characters. */
  text?: string | null | undefined;
  /** RATE: whether the answer helped. */
  liked?: boolean | null | undefined;
}

/** How many dossiers an agency has reported to the national report system. */
export interface RecordReportedDossiersInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The agency. At most 200 characters. */
  agency: string;
  /** The month, such as 2026-04, or the year, such as 2025. At most 5000 characters. */
  period: string;
  /** How many. */
  dossiers: number;
}

/** How far a procedure can be done online from a day. */
export interface ChangeOnlineServiceInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The national code of the procedure. */
  procedure: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** The first day on which this holds; it holds until the next that is on record. */
  validFrom: string;
  /** The level, in the words of the decree in force on that day. */
  level: OnlineLevel;
  /** The code of the online service (mã dịch vụ công). */
  serviceCode?: string | null | undefined;
  /** With which portals it is interlinked. At most 100, none twice. */
  portals?: readonly (Portal)[] | undefined;
}

/** What a procedure asks and promises by a publication decision, as a whole: what is left out is not known of this version, an empty list is none. */
export interface PublishProcedureVersionInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** The national code of the procedure. */
  procedure: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** The first day on which this holds; it holds until the next that is on record. */
  validFrom: string;
  /** Number and notation of the publication decision (quyết định công bố). At most 5000 characters. One line. */
  decisionNumber: string;
  /** Its date. */
  decisionDate: string;
  /** The day on which it was made public (công khai). */
  publishedAt?: string | null | undefined;
  /** The department in charge, by its id in the directory. At most 200 characters. */
  department?: string | null | undefined;
  /** How long it may take. */
  timeLimit?: TimeLimitInput | null | undefined;
  /** Whether the time does not run while the applicant must pay. */
  excludesPaymentTime?: boolean | null | undefined;
  /** Whether the files and results of its dossiers are shared with the National Public Service Portal. */
  sharesFiles?: boolean | null | undefined;
  /** The steps, in each case. At most 100. */
  steps?: readonly (ProcedureCaseInput)[] | null | undefined;
  /** The ways to ask for it. At most 100. */
  methods?: readonly (ProcedureMethodInput)[] | null | undefined;
  /** The papers of the dossier. At most 100. */
  components?: readonly (ProcedureComponentInput)[] | null | undefined;
  /** Who may ask for it, in Vietnamese. At most 100, each of at most 5000 characters. */
  subjects?: readonly (string)[] | null | undefined;
  /** What is paid whichever way it is asked for. At most 100. */
  fees?: readonly (ProcedureFeeInput)[] | null | undefined;
  /** What it gives. At most 100. */
  outputs?: readonly (ProcedureOutputInput)[] | null | undefined;
  /** What it rests on. At most 100. */
  legalResources?: readonly (LegalResourceInput)[] | null | undefined;
  /** Requirements and conditions. At most 20,000 characters. */
  requirements?: string | null | undefined;
}

/** A limit of time. */
export interface TimeLimitInput {
  /** How many of the unit, from 0 to 10,000. */
  value: number;
  /** The unit that it is counted in. */
  unit: TimeUnit;
}

/** The steps in one case. */
export interface ProcedureCaseInput {
  /** The case; left out when there is only one. At most 5000 characters. */
  case?: string | null | undefined;
  /** What happens, one step after the other. At most 100, each of at most 5000 characters. */
  steps: readonly (string)[];
}

/** A way to ask for a procedure. */
export interface ProcedureMethodInput {
  /** The way. */
  channel: ProcedureChannel;
  /** How long it takes this way. */
  timeLimit?: TimeLimitInput | null | undefined;
  /** What is paid this way. At most 100. */
  fees?: readonly (ProcedureFeeInput)[] | null | undefined;
  /** How it goes. At most 5000 characters. */
  note?: string | null | undefined;
}

/** A fee or charge. */
export interface ProcedureFeeInput {
  /** Which of them. */
  kind: FeeKind;
  /** How much; left out when it depends on the case. */
  amount?: number | null | undefined;
  /** For each what the amount is. At most 5000 characters. One line. */
  unit?: string | null | undefined;
  /** What else decides on the amount. At most 5000 characters. */
  note?: string | null | undefined;
}

/** A paper of the dossier. */
export interface ProcedureComponentInput {
  /** Its national code (mã giấy tờ). At most 5000 characters. One line. */
  code?: string | null | undefined;
  /** What it is. At most 5000 characters. One line. */
  name: string;
  /** How many originals (bản chính), from 0 to 10,000. */
  originals?: number | null | undefined;
  /** How many copies (bản sao), from 0 to 10,000. */
  copies?: number | null | undefined;
  /** The form to fill in. At most 5000 characters. One line. */
  formName?: string | null | undefined;
  /** Where the form is found. At most 5000 characters. */
  formUrl?: string | null | undefined;
}

/** What a procedure gives. */
export interface ProcedureOutputInput {
  /** Its national code (mã kết quả). At most 5000 characters. One line. */
  code?: string | null | undefined;
  /** What it is. At most 5000 characters. One line. */
  name: string;
}

/** A legal instrument. */
export interface LegalResourceInput {
  /** Number and notation. At most 5000 characters. One line. */
  number: string;
  /** What it is about. At most 5000 characters. One line. */
  name?: string | null | undefined;
}

/** Procedures to review. */
export interface StartProcedureReviewInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Their national codes, 1 to 100. */
  procedures: readonly (string)[];
  /** The document that asks for it. At most 5000 characters. */
  basis?: string | null | undefined;
}

/** Which refused changes to send again; conditions left out do not restrict. */
export interface ReplaySyncInput {
  /** Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey?: string | undefined;
  /** Of these dossiers. At most 100, none twice, each of at most 200 characters. */
  dossiers?: readonly (string)[] | null | undefined;
  /** Refused with this code. At most 5000 characters. */
  errorCode?: string | null | undefined;
}

/** A query to save. */
export interface SaveQueryInput {
  /** Its name in addresses: 1 to 64 lower-case letters, digits and single hyphens. */
  name: string;
  /** The version that the caller saw; left out for the first. */
  version?: number | null | undefined;
  /** Who may use it. AGENCY requires that the viewer acts for one, PUBLIC the scope statistics:read or reports:manage. */
  visibility?: SavedQueryVisibility | undefined;
  /** Its title in Vietnamese. At most 300 characters. One line. */
  titleVi: string;
  /** Its title in English; the Vietnamese one when left out. At most 300 characters. One line. */
  titleEn?: string | null | undefined;
  /** What it shows, in Vietnamese. At most 5000 characters. */
  descriptionVi?: string | null | undefined;
  /** What it shows, in English. At most 5000 characters. */
  descriptionEn?: string | null | undefined;
  /** The operation: a query. At most 20,000 characters. */
  query: string;
  /** Which list is the table, where the operation has several. At most 1000 characters. */
  rows?: string | null | undefined;
  /** The lists within the rows of which each item becomes a row. At most 10, none twice, each of at most 1000 characters. */
  join?: readonly (string)[] | null | undefined;
  /** What its variables are called, and what holds when they are left out. At most 100. */
  parameters?: readonly (SavedQueryParameterInput)[] | null | undefined;
}

/** A variable of a query to save. */
export interface SavedQueryParameterInput {
  /** Its name in the operation. At most 100 characters. */
  name: string;
  /** What it is, in Vietnamese. At most 300 characters. One line. */
  titleVi: string;
  /** What it is, in English; the Vietnamese when left out. At most 300 characters. One line. */
  titleEn?: string | null | undefined;
  /** What holds when it is left out, as in an address: lists with commas, objects as JSON. At most 5000 characters. */
  default?: string | null | undefined;
}

/** For which table to make a key, and for how long. */
export interface CreateReadKeyInput {
  /** The name of the table: of a saved query that the viewer finds, or of one that the province offers. At most 64 characters. */
  table: string;
  /** What it is for. At most 300 characters. One line. */
  note: string;
  /** For how many days it holds, 1 to 366. */
  days?: number | undefined;
}

/** One FileDossierInput of a batch, as the object that it is. It is read by itself: one that is not as FileDossierInput requires is refused alone. */
export type FileDossierRow = FileDossierInput;

/** One DossierStepInput of a batch, as the object that it is. It is read by itself: one that is not as DossierStepInput requires is refused alone. */
export type DossierStepRow = DossierStepInput;
