import type { IssuedClaims } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { type Role, roles } from '../../subgraphs/kernel/identity/roles.ts';

/** Somebody whom a newcomer can be. */
export interface DemoPerson extends IssuedClaims {
  name: string;
  role: Role;
  /** What they are, in a few words. */
  about: string;
  /** Their name and that in Vietnamese. */
  vi?: { name: string; about: string };
}

const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';

/** The people of the demo issuer. All are invented; officers are those of the directory's seed. */
export const people: DemoPerson[] = [
  person('clerk', 'OFFICER', {
    vi: {
      name: 'Văn thư sở',
      about: 'Văn thư Sở Khoa học và Công nghệ, nơi giữ lưu trữ của Sở Thông tin và Truyền thông',
    },
    about:
      'Records clerk of the Department of Science and Technology, which keeps the archive of Information and Communications',
    subject: `officer-${department}-staff`,
    agency: department,
  }),
  person('leader', 'LEADER', {
    vi: { name: 'Lãnh đạo sở', about: 'Giám đốc của sở đó' },
    about: 'Director of the same department',
    subject: `officer-${department}-head`,
    agency: department,
  }),
  person('agency-administrator', 'AGENCY_ADMIN', {
    vi: { name: 'Quản trị của cơ quan', about: 'Giữ tài khoản của sở đó và phần của sở trong danh mục cơ quan' },
    about: "Keeps the same department's accounts and its part of the directory",
    subject: `officer-${department}-administrator`,
    agency: department,
  }),
  person('commune-clerk', 'OFFICER', {
    vi: { name: 'Văn thư xã', about: 'Văn thư UBND xã Cà Đam' },
    about: "Records clerk of the People's Committee of xã Cà Đam",
    subject: `officer-${commune}-staff`,
    agency: commune,
  }),
  person('citizen', 'CITIZEN', {
    vi: { name: 'Công dân', about: 'Một công dân đã đăng nhập' },
    about: 'A citizen, signed in',
    subject: 'citizen-0001',
  }),
  person('analyst', 'ANALYST', {
    vi: { name: 'Người phân tích', about: 'Người phân tích số liệu, chỉ cần số tổng hợp' },
    about: 'An analyst, for whom aggregates are enough',
    subject: 'analyst-0001',
  }),
  person('vendor', 'VENDOR_APP', {
    vi: { name: 'Ứng dụng của nhà cung cấp', about: 'Ứng dụng một cửa của nhà cung cấp, làm việc cho sở' },
    about: "A vendor's one-stop-shop application that works for the department",
    subject: 'application-vendor-0001',
    agency: department,
    clientId: 'vendor-0001',
  }),
  person('national-portal', 'NATIONAL_INTEGRATION', {
    vi: { name: 'Cổng quốc gia', about: 'Cổng Dịch vụ công quốc gia' },
    about: 'The National Public Service Portal',
    subject: 'application-national-portal',
    clientId: 'national-portal',
  }),
  person('administrator', 'PROVINCE_ADMIN', {
    vi: { name: 'Quản trị của tỉnh', about: 'Quản trị của tỉnh, giữ cả danh mục cơ quan' },
    about: 'Administrator of the province, who also keeps the directory',
    subject: 'officer-qni2025-staff',
    agency: 'qni2025',
  }),
];

function person(
  name: string,
  role: Role,
  claims: Pick<DemoPerson, 'about' | 'vi' | 'subject' | 'agency' | 'clientId'>,
): DemoPerson {
  return { name, role, ...claims, scopes: [...roles[role]] };
}
