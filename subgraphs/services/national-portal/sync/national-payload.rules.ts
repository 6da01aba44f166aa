import { formatVietnamDateTime, type Instant } from '../../../kernel/dates/instant.ts';

/** A dossier as the National Public Service Portal is told of it; null, or an empty list, is not known or none. */
export interface SyncDossier {
  code: string;
  procedureCode: string;
  procedureName: string;
  sectorCode: string | null;
  sectorName: string;
  channel: 'DIRECT' | 'ONLINE' | 'POST' | null;
  applicant: {
    type: 'PERSON' | 'ORGANIZATION';
    accountId: string | null;
    identityNumber: string | null;
    fullName: string | null;
    email: string | null;
    fax: string | null;
    phone: string | null;
    identifiers: { kind: string; number: string }[];
  };
  otherInfo: string | null;
  summary: string | null;
  submittedAt: Instant;
  acceptedAt: Instant;
  dueAt: Instant | null;
  status: keyof typeof statusCodes;
  returnedAt: Instant | null;
  returnInfo: string | null;
  resultDelivery: 'IN_PERSON' | 'POSTAL';
  processingEndedAt: Instant | null;
  rejectedAt: Instant | null;
  processingAgency: string;
  note: string | null;
  submittedVia: 'NATIONAL' | 'PROVINCIAL';
  hasDigitisedComponents: boolean;
  accountVerifiedByVneid: boolean;
  onlinePayment: 'NONE' | 'VIA_DVCQG' | 'VIA_LOCAL_GATEWAY';
  databasesConsulted: string[];
  files: SyncFile[];
  fees: { name: string; code: string | null; method: string | null; amount: number; kind: 'FEE' | 'CHARGE' | null }[];
  otherPapers: { name: string; count: number; kind: string | null }[];
  supplements: SyncSupplement[];
  results: { name: string; component: string | null; id: string; url: string | null; code: string | null }[];
}

interface SyncFile {
  id: string;
  name: string;
  deleted: boolean;
  component: string | null;
  url: string | null;
  digitised: boolean;
  reused: boolean;
  fromNationalStore: boolean;
  replacesResult: string | null;
}

interface SyncSupplement {
  id: string;
  requestedBy: string | null;
  content: string | null;
  requestedAt: Instant;
  receivedBy: string | null;
  receivedInfo: string | null;
  receivedAt: Instant | null;
  previousDueAt: Instant | null;
  newDueAt: Instant | null;
}

/** A step in the progress of a dossier. */
export interface SyncProgress {
  code: string;
  actor: string | null;
  title: string | null;
  at: Instant;
  department: string | null;
  content: string | null;
  status: keyof typeof statusCodes;
  startedAt: Instant | null;
  dueAt: Instant | null;
}

const statusCodes = {
  REGISTERED: '1',
  ACCEPTED: '2',
  NOT_ACCEPTED: '3',
  PROCESSING: '4',
  SUPPLEMENT_REQUIRED: '5',
  PAYMENT_REQUIRED: '6',
  WITHDRAWAL_REQUESTED: '7',
  STOPPED: '8',
  RESULT_READY: '9',
  RESULT_RETURNED: '10',
} as const;
const channelCodes = { DIRECT: '1', ONLINE: '2', POST: '3' } as const;
const paymentCodes = { NONE: '0', VIA_DVCQG: '1', VIA_LOCAL_GATEWAY: '2' } as const;

/** A dossier in the words of the service DongBoHoSoMC. */
export function nationalDossier(dossier: SyncDossier) {
  const { applicant } = dossier;
  return {
    MaHoSo: dossier.code,
    MaTTHC: dossier.procedureCode,
    TenTTHC: dossier.procedureName,
    MaLinhVuc: dossier.sectorCode ?? '',
    TenLinhVuc: dossier.sectorName,
    KenhThucHien: dossier.channel && channelCodes[dossier.channel],
    SoGiayToChuHoSo: applicant.identityNumber ?? '',
    ChuHoSo: applicant.fullName,
    LoaiDoiTuong: applicant.type === 'PERSON' ? '1' : '2',
    MaDoiTuong: applicant.accountId ?? '',
    ThongTinKhac: dossier.otherInfo,
    Email: applicant.email,
    Fax: applicant.fax,
    SoDienThoai: applicant.phone,
    TrichYeuHoSo: dossier.summary,
    NgayNopHoSo: instant(dossier.submittedAt),
    NgayTiepNhan: instant(dossier.acceptedAt),
    NgayHenTra: instant(dossier.dueAt),
    TrangThaiHoSo: statusCodes[dossier.status],
    NgayTra: instant(dossier.returnedAt),
    ThongTinTra: dossier.returnInfo,
    HinhThuc: dossier.resultDelivery === 'POSTAL' ? '1' : '0',
    NgayKetThucXuLy: instant(dossier.processingEndedAt),
    NgayTuChoi: instant(dossier.rejectedAt),
    DonViXuLy: dossier.processingAgency,
    GhiChu: dossier.note,
    NoiNopHoSo: dossier.submittedVia === 'NATIONAL' ? '1' : '2',
    HoSoCoThanhPhanSoHoa: flag(dossier.hasDigitisedComponents),
    TaiKhoanDuocXacThucVoiVNeID: flag(dossier.accountVerifiedByVneid),
    DuocThanhToanTrucTuyen: paymentCodes[dossier.onlinePayment],
    DinhDanhCHS: applicant.identifiers.map(({ kind, number }) => ({ LoaiDinhDanh: kind, SoDinhDanh: number })),
    DSKetNoiCSDL: dossier.databasesConsulted.map((code) => ({ MaCSDL: code })),
    TaiLieuNop: dossier.files.map((file) => ({
      TepDinhKemId: file.id,
      TenTepDinhKem: file.name,
      IsDeleted: flag(file.deleted),
      MaThanhPhanHoSo: file.component,
      DuongDanTaiTepTin: file.url,
      DuocSoHoa: flag(file.digitised),
      DuocTaiSuDung: flag(file.reused),
      DuocLayTuKhoDMQG: flag(file.fromNationalStore),
      MaKetQuaThayThe: file.replacesResult,
    })),
    DanhSachLePhi: dossier.fees.map((fee) => ({
      TenPhiLePhi: fee.name,
      MaPhiLePhi: fee.code,
      HinhThucThu: fee.method,
      Gia: fee.amount,
      LoaiPhiLePhi: fee.kind && { FEE: '1', CHARGE: '2' }[fee.kind],
    })),
    DanhSachTepDinhKemKhac: dossier.otherPapers.map(({ name, count, kind }) => ({
      TenGiayTo: name,
      SoLuong: count,
      LoaiGiayTo: kind,
    })),
    DanhSachHoSoBoSung: dossier.supplements.map((supplement) => ({
      HoSoBoSungId: supplement.id,
      NguoiYeuCauBoSung: supplement.requestedBy,
      NoiDungBoSung: supplement.content,
      NgayBoSung: instant(supplement.requestedAt),
      NguoiTiepNhanBoSung: supplement.receivedBy,
      ThongTinTiepNhan: supplement.receivedInfo,
      NgayTiepNhanBoSung: instant(supplement.receivedAt),
      TrangThaiBoSung: flag(supplement.receivedAt !== null),
      NgayHenTraTruoc: instant(supplement.previousDueAt),
      NgayHenTraMoi: instant(supplement.newDueAt),
    })),
    DanhSachGiayToKetQua: dossier.results.map((result) => ({
      TenGiayTo: result.name,
      MaThanhPhanHoSo: result.component,
      GiayToId: result.id,
      DuongDanTepTinKetQua: result.url,
      MaGiayToKetQua: result.code,
    })),
  };
}

/** A step in the words of the service CapNhatTienDoHoSoMC. */
export function nationalProgress(progress: SyncProgress) {
  return {
    MaHoSo: progress.code,
    NguoiXuLy: progress.actor,
    ChucDanh: progress.title,
    ThoiDiemXuLy: instant(progress.at),
    PhongBanXuLy: progress.department,
    NoiDungXuLy: progress.content,
    TrangThai: statusCodes[progress.status],
    NgayBatDau: instant(progress.startedAt),
    NgayKetThucTheoQuyDinh: instant(progress.dueAt),
  };
}

/** An instant as the portal writes it, in Viet Nam: 20220921100000. */
function instant(at: Instant): string;
function instant(at: Instant | null): string | null;
function instant(at: Instant | null): string | null {
  return at && formatVietnamDateTime(at).replace(/\D/g, '').slice(0, 14);
}

function flag(value: boolean): '0' | '1' {
  return value ? '1' : '0';
}
