import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import {
  nationalDossier,
  nationalProgress,
  type SyncDossier,
} from '../../subgraphs/services/national-portal/sync/national-payload.rules.ts';
import { outcomeOf } from '../../subgraphs/services/national-portal/sync/sync.rules.ts';

const at = (text: string) => parseInstant(`${text}+07:00`);

describe('an answer of the portal', () => {
  it.each([
    [200, { error_code: '00', ack: '7' }, { kind: 'ACKED', receipt: '7' }],
    [200, { error_code: '00' }, { kind: 'ACKED', receipt: null }],
    [200, { error_code: '27' }, { kind: 'REFUSED', errorCode: '27' }],
    [409, { error_code: '14' }, { kind: 'CONFLICT', errorCode: '14' }],
    [409, null, { kind: 'CONFLICT', errorCode: '409' }],
    [400, null, { kind: 'REFUSED', errorCode: '400' }],
    [401, { error_code: '02' }, { kind: 'UNAVAILABLE', error: 'The portal answered 401' }],
    [429, null, { kind: 'UNAVAILABLE', error: 'The portal answered 429' }],
    [503, { error_code: '00' }, { kind: 'UNAVAILABLE', error: 'The portal answered 503' }],
    [200, null, { kind: 'UNAVAILABLE', error: 'The portal answered what it should not' }],
  ])('%i with %j is %j', (status, body, outcome) => expect(outcomeOf(status, body)).toEqual(outcome));
});

describe('the payload', () => {
  const dossier: SyncDossier = {
    code: '000.00.53.H48-220921-0099',
    procedureCode: '1.001612',
    procedureName: 'Đăng ký thành lập hộ kinh doanh',
    sectorCode: null,
    sectorName: 'Thành lập và hoạt động hộ kinh doanh',
    channel: 'ONLINE',
    applicant: {
      type: 'PERSON',
      accountId: 'tech-1',
      identityNumber: '051099000001',
      fullName: 'Nguyễn Văn Mẫu',
      email: null,
      fax: null,
      phone: '0900000001',
      identifiers: [{ kind: 'CCCD', number: '051099000001' }],
    },
    otherInfo: null,
    summary: null,
    submittedAt: at('2022-09-20T23:30:00'),
    acceptedAt: at('2022-09-21T08:05:09'),
    dueAt: at('2022-09-26T17:30:00'),
    status: 'RESULT_RETURNED',
    returnedAt: at('2022-09-26T00:00:00'),
    returnInfo: null,
    resultDelivery: 'POSTAL',
    processingEndedAt: at('2022-09-23T11:00:00'),
    rejectedAt: null,
    processingAgency: 'UBND huyện Bình Sơn',
    note: null,
    submittedVia: 'PROVINCIAL',
    hasDigitisedComponents: true,
    accountVerifiedByVneid: false,
    onlinePayment: 'VIA_DVCQG',
    databasesConsulted: ['CSDLDC'],
    files: [
      {
        id: 'f1',
        name: 'don.pdf',
        deleted: false,
        component: 'G1',
        url: null,
        digitised: true,
        reused: false,
        fromNationalStore: true,
        replacesResult: null,
      },
    ],
    fees: [{ name: 'Lệ phí', code: null, method: '1', amount: 100_000, kind: 'CHARGE' }],
    otherPapers: [{ name: 'Ảnh', count: 2, kind: null }],
    supplements: [
      {
        id: 's1',
        requestedBy: 'a',
        content: 'b',
        requestedAt: at('2022-09-22T08:00:00'),
        receivedBy: null,
        receivedInfo: null,
        receivedAt: null,
        previousDueAt: null,
        newDueAt: null,
      },
    ],
    results: [{ name: 'Giấy chứng nhận', component: null, id: 'r1', url: null, code: 'KQ1' }],
  };

  it('writes the greatest amount with all its digits', () => {
    const fees = [{ ...dossier.fees[0]!, amount: 10 ** 15 }];
    expect(JSON.stringify(nationalDossier({ ...dossier, fees }))).toContain('"Gia":1000000000000000,');
  });

  it('has the fields of DongBoHoSoMC, in the words of the portal and the time of Viet Nam', () =>
    expect(nationalDossier(dossier)).toEqual({
      MaHoSo: '000.00.53.H48-220921-0099',
      MaTTHC: '1.001612',
      TenTTHC: 'Đăng ký thành lập hộ kinh doanh',
      MaLinhVuc: '',
      TenLinhVuc: 'Thành lập và hoạt động hộ kinh doanh',
      KenhThucHien: '2',
      SoGiayToChuHoSo: '051099000001',
      ChuHoSo: 'Nguyễn Văn Mẫu',
      LoaiDoiTuong: '1',
      MaDoiTuong: 'tech-1',
      ThongTinKhac: null,
      Email: null,
      Fax: null,
      SoDienThoai: '0900000001',
      TrichYeuHoSo: null,
      NgayNopHoSo: '20220920233000',
      NgayTiepNhan: '20220921080509',
      NgayHenTra: '20220926173000',
      TrangThaiHoSo: '10',
      NgayTra: '20220926000000',
      ThongTinTra: null,
      HinhThuc: '1',
      NgayKetThucXuLy: '20220923110000',
      NgayTuChoi: null,
      DonViXuLy: 'UBND huyện Bình Sơn',
      GhiChu: null,
      NoiNopHoSo: '2',
      HoSoCoThanhPhanSoHoa: '1',
      TaiKhoanDuocXacThucVoiVNeID: '0',
      DuocThanhToanTrucTuyen: '1',
      DinhDanhCHS: [{ LoaiDinhDanh: 'CCCD', SoDinhDanh: '051099000001' }],
      DSKetNoiCSDL: [{ MaCSDL: 'CSDLDC' }],
      TaiLieuNop: [
        {
          TepDinhKemId: 'f1',
          TenTepDinhKem: 'don.pdf',
          IsDeleted: '0',
          MaThanhPhanHoSo: 'G1',
          DuongDanTaiTepTin: null,
          DuocSoHoa: '1',
          DuocTaiSuDung: '0',
          DuocLayTuKhoDMQG: '1',
          MaKetQuaThayThe: null,
        },
      ],
      DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí', MaPhiLePhi: null, HinhThucThu: '1', Gia: 100_000, LoaiPhiLePhi: '2' }],
      DanhSachTepDinhKemKhac: [{ TenGiayTo: 'Ảnh', SoLuong: 2, LoaiGiayTo: null }],
      DanhSachHoSoBoSung: [
        {
          HoSoBoSungId: 's1',
          NguoiYeuCauBoSung: 'a',
          NoiDungBoSung: 'b',
          NgayBoSung: '20220922080000',
          NguoiTiepNhanBoSung: null,
          ThongTinTiepNhan: null,
          NgayTiepNhanBoSung: null,
          TrangThaiBoSung: '0',
          NgayHenTraTruoc: null,
          NgayHenTraMoi: null,
        },
      ],
      DanhSachGiayToKetQua: [
        {
          TenGiayTo: 'Giấy chứng nhận',
          MaThanhPhanHoSo: null,
          GiayToId: 'r1',
          DuongDanTepTinKetQua: null,
          MaGiayToKetQua: 'KQ1',
        },
      ],
    }));

  it.each([
    ['REGISTERED', '1'],
    ['ACCEPTED', '2'],
    ['NOT_ACCEPTED', '3'],
    ['PROCESSING', '4'],
    ['SUPPLEMENT_REQUIRED', '5'],
    ['PAYMENT_REQUIRED', '6'],
    ['WITHDRAWAL_REQUESTED', '7'],
    ['STOPPED', '8'],
    ['RESULT_READY', '9'],
    ['RESULT_RETURNED', '10'],
  ] as const)('has %s as %s', (status, code) =>
    expect(nationalDossier({ ...dossier, status }).TrangThaiHoSo).toBe(code),
  );

  it('has the fields of CapNhatTienDoHoSoMC', () =>
    expect(
      nationalProgress({
        code: dossier.code,
        actor: 'officer-1',
        title: null,
        at: at('2022-09-21T09:00:00'),
        department: 'UBND huyện Bình Sơn',
        content: 'x',
        status: 'PROCESSING',
        startedAt: at('2022-09-21T09:00:00'),
        dueAt: null,
      }),
    ).toEqual({
      MaHoSo: '000.00.53.H48-220921-0099',
      NguoiXuLy: 'officer-1',
      ChucDanh: null,
      ThoiDiemXuLy: '20220921090000',
      PhongBanXuLy: 'UBND huyện Bình Sơn',
      NoiDungXuLy: 'x',
      TrangThai: '4',
      NgayBatDau: '20220921090000',
      NgayKetThucTheoQuyDinh: null,
    }));
});
