import type { DemoClaims } from '../../subgraphs/kernel/identity/demo-issuer.ts';

/** Somebody whom a newcomer can be. */
export interface DemoPerson extends DemoClaims {
  name: string;
  /** What they are, in a few words. */
  role: string;
}

const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';
const officerScopes = ['documents:read', 'tasks:read', 'reports:read'];

/** The people of the demo issuer. All are invented; officers are those of the directory's seed. */
export const people: DemoPerson[] = [
  {
    name: 'clerk',
    role: 'Records clerk of the Department of Science and Technology, which keeps the archive of Information and Communications',
    subject: `officer-${department}-staff`,
    agency: department,
    scopes: officerScopes,
  },
  {
    name: 'leader',
    role: 'Director of the same department',
    subject: `officer-${department}-head`,
    agency: department,
    scopes: [...officerScopes, 'tasks:subtree'],
  },
  {
    name: 'commune-clerk',
    role: "Records clerk of the People's Committee of xã Cà Đam",
    subject: `officer-${commune}-staff`,
    agency: commune,
    scopes: officerScopes,
  },
  { name: 'citizen', role: 'A citizen, signed in', subject: 'citizen-0001', scopes: [] },
  {
    name: 'analyst',
    role: 'An analyst, for whom aggregates are enough',
    subject: 'analyst-0001',
    scopes: ['reports:read', 'reports:all'],
  },
  {
    name: 'vendor',
    role: "A vendor's one-stop-shop application that works for the department",
    subject: 'application-vendor-0001',
    agency: department,
    clientId: 'vendor-0001',
    scopes: ['documents:read'],
  },
  {
    name: 'administrator',
    role: 'Administrator of the province, who also keeps the directory',
    subject: 'officer-qni2025-staff',
    agency: 'qni2025',
    scopes: [...officerScopes, 'tasks:subtree', 'directory:manage', 'province:wide'],
  },
];
