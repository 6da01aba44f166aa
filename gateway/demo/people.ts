import type { IssuedClaims } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { type Role, roles } from '../../subgraphs/kernel/identity/roles.ts';

/** Somebody whom a newcomer can be. */
export interface DemoPerson extends IssuedClaims {
  name: string;
  role: Role;
  /** What they are, in a few words. */
  about: string;
}

const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';

/** The people of the demo issuer. All are invented; officers are those of the directory's seed. */
export const people: DemoPerson[] = [
  person('clerk', 'OFFICER', {
    about:
      'Records clerk of the Department of Science and Technology, which keeps the archive of Information and Communications',
    subject: `officer-${department}-staff`,
    agency: department,
  }),
  person('leader', 'LEADER', {
    about: 'Director of the same department',
    subject: `officer-${department}-head`,
    agency: department,
  }),
  person('agency-administrator', 'AGENCY_ADMIN', {
    about: "Keeps the same department's accounts and its part of the directory",
    subject: `officer-${department}-administrator`,
    agency: department,
  }),
  person('commune-clerk', 'OFFICER', {
    about: "Records clerk of the People's Committee of xã Cà Đam",
    subject: `officer-${commune}-staff`,
    agency: commune,
  }),
  person('citizen', 'CITIZEN', { about: 'A citizen, signed in', subject: 'citizen-0001' }),
  person('analyst', 'ANALYST', { about: 'An analyst, for whom aggregates are enough', subject: 'analyst-0001' }),
  person('vendor', 'VENDOR_APP', {
    about: "A vendor's one-stop-shop application that works for the department",
    subject: 'application-vendor-0001',
    agency: department,
    clientId: 'vendor-0001',
  }),
  person('national-portal', 'NATIONAL_INTEGRATION', {
    about: 'The National Public Service Portal',
    subject: 'application-national-portal',
    clientId: 'national-portal',
  }),
  person('administrator', 'PROVINCE_ADMIN', {
    about: 'Administrator of the province, who also keeps the directory',
    subject: 'officer-qni2025-staff',
    agency: 'qni2025',
  }),
];

function person(
  name: string,
  role: Role,
  claims: Pick<DemoPerson, 'about' | 'subject' | 'agency' | 'clientId'>,
): DemoPerson {
  return { name, role, ...claims, scopes: [...roles[role]] };
}
