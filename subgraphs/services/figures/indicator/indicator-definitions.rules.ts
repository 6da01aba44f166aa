/** The five groups of the index of Decision 766/QĐ-TTg. */
export type Group = 'TRANSPARENCY' | 'PROGRESS' | 'ONLINE' | 'DIGITIZATION' | 'SATISFACTION';

/** An index of Decision 766/QĐ-TTg, as it is named there. */
export interface Definition {
  group: Group;
  nameVi: string;
  nameEn: string;
  /** The percentage from which it has all its points; undefined where the decision names none. */
  fullMarksAt?: number;
}

/** The twenty indices; the decision has no 3.4. */
export const definitions = {
  '1.1': {
    group: 'TRANSPARENCY',
    nameVi: 'Tỷ lệ TTHC công bố đúng hạn',
    nameEn: 'Procedures decided on at least five working days before they hold, of those decided on in the period',
  },
  '1.2': {
    group: 'TRANSPARENCY',
    nameVi: 'Tỷ lệ TTHC cập nhật, công khai đúng hạn',
    nameEn: 'Procedures made public within five working days of the decision, of those decided on in the period',
  },
  '1.3': {
    group: 'TRANSPARENCY',
    nameVi: 'Tỷ lệ TTHC công khai đầy đủ bộ phận tạo thành',
    nameEn: 'Procedures published with all seven parts on the last day, of all',
  },
  '1.4': {
    group: 'TRANSPARENCY',
    nameVi: 'Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG',
    nameEn:
      'Dossiers accepted in the period that the national portal has, of those accepted or those reported to the national report system, whichever are more',
  },
  '2.1': {
    group: 'PROGRESS',
    nameVi: 'Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn',
    nameEn: 'Dossiers in time at the end of the period, of those accepted in it and those carried over into it',
  },
  '2.2': {
    group: 'PROGRESS',
    nameVi: 'Thời gian giải quyết trung bình',
    nameEn: 'Mean time of the dossiers that were done, in the unit of the limits of their procedures',
  },
  '3.1': {
    group: 'ONLINE',
    nameVi: 'Tỷ lệ TTHC cung cấp DVCTT',
    nameEn: 'Procedures that can be filed online on the last day, of all',
    fullMarksAt: 80,
  },
  '3.2': {
    group: 'ONLINE',
    nameVi: 'Tỷ lệ DVCTT có phát sinh hồ sơ',
    nameEn: 'Online services by which a dossier came in, of all',
  },
  '3.3': {
    group: 'ONLINE',
    nameVi: 'Tỷ lệ hồ sơ theo hình thức nộp',
    nameEn:
      'Dossiers that came in by a channel, of all; online only those that are not done, or led to an electronic result where a document is due',
    fullMarksAt: 50,
  },
  '3.5': {
    group: 'ONLINE',
    nameVi: 'Tỷ lệ TTHC có nghĩa vụ tài chính tích hợp thanh toán trực tuyến',
    nameEn: 'Procedures whose fees are all known and that are on the national portal, of those with fees',
    fullMarksAt: 80,
  },
  '3.6': {
    group: 'ONLINE',
    nameVi: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
    nameEn: 'Dossiers paid for online, of those of procedures with fees that were not free',
  },
  '4.1': {
    group: 'DIGITIZATION',
    nameVi: 'Tỷ lệ hồ sơ cấp kết quả điện tử',
    nameEn: 'Dossiers with an electronic result, of those of procedures that give a document and are done',
  },
  '4.2': {
    group: 'DIGITIZATION',
    nameVi: 'Tỷ lệ hồ sơ số hóa',
    nameEn: 'Dossiers with all papers digitised and an electronic result, of all',
    fullMarksAt: 80,
  },
  '4.3': {
    group: 'DIGITIZATION',
    nameVi: 'Tỷ lệ khai thác, sử dụng lại dữ liệu số hóa',
    nameEn: 'Dossiers with a digitised paper, of all',
    fullMarksAt: 80,
  },
  '4.4': {
    group: 'DIGITIZATION',
    nameVi: 'Hồ sơ số hóa kết nối kho dữ liệu cá nhân/tổ chức',
    nameEn: 'Dossiers with a paper from the national data store, or an electronic result that the national portal has',
  },
  '4.5': {
    group: 'DIGITIZATION',
    nameVi: 'Ứng dụng dữ liệu dân cư',
    nameEn: 'Dossiers of applicants whose account VNeID has verified, of all',
  },
  '5.1': {
    group: 'SATISFACTION',
    nameVi: 'Tỷ lệ PAKN theo phân loại',
    nameEn: 'Feedback about something, of all feedback',
  },
  '5.2': {
    group: 'SATISFACTION',
    nameVi: 'Tiến độ xử lý PAKN',
    nameEn:
      'Feedback answered within fifteen working days, refused within two, added to at a request within five, made public within two, each of those to which it applies',
  },
  '5.3': {
    group: 'SATISFACTION',
    nameVi: 'Hài lòng trong xử lý PAKN',
    nameEn: 'Feedback that was neither disliked, nor repeated, nor late, of all',
  },
  '5.4': {
    group: 'SATISFACTION',
    nameVi: 'Hài lòng trong giải quyết TTHC',
    nameEn: 'Dossiers without those that are late and those complained of or rated as dissatisfied, of all',
    fullMarksAt: 90,
  },
} as const satisfies Record<string, Definition>;

/** The number of an index, such as 2.1. */
export type IndicatorCode = keyof typeof definitions;

/** All of them, in their order. */
export const indicatorCodes = Object.keys(definitions) as IndicatorCode[];
