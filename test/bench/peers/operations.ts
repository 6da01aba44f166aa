/** The operations that are measured, each with variables that differ from request to request. */
import { randomUUID } from 'node:crypto';
import { roles } from '../../../subgraphs/kernel/identity/roles.ts';
import { publishedQuery } from '../../support/shop.ts';

/** Who asks. */
export interface Person {
  subject: string;
  agency: string | null;
  scope: string;
}

export interface Operation {
  name: string;
  /** The route of the hand-written servers that answers it. */
  route: string;
  /** How much of the requests of a round are enough, where one costs as much as many others; all when left out. */
  share?: number;
  query: string;
  /** Who asks it, and for what, in the request of that number. */
  ask(index: number): { person: Person; variables: Record<string, unknown> };
}

/** The published query, which only gateways are asked. */
export const publishedOperation: Operation = {
  name: 'the published query',
  route: '',
  query: publishedQuery,
  ask: (index) => ({
    person: { subject: `bench-${index % callers}`, agency: null, scope: roles.CITIZEN.join(' ') },
    variables: {},
  }),
};

/** As many distinct callers ask, so that nobody gains by making identical calls once. */
const callers = 200;

/** A plain date so many days after a first one. */
const dayAfter = (first: string, days: number) =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

/** What is measured, of people of these agencies and with these officers and indicators. */
export function operations(found: {
  agencies: string[];
  officers: { subject: string; agency: string }[];
  indicators: string[];
}): Operation[] {
  const officer = (index: number): Person => {
    const agency = found.agencies[index % found.agencies.length]!;
    return { subject: `bench-${index % callers}`, agency, scope: roles.OFFICER.join(' ') };
  };
  const analyst = (index: number): Person => ({
    subject: `bench-analyst-${index % callers}`,
    agency: null,
    scope: roles.ANALYST.join(' '),
  });
  return [
    {
      name: '20 agencies',
      route: 'Agencies',
      query: `query Agencies($asOf: Date) {
        agencies(first: 20, asOf: $asOf, filter: { levels: [COMMUNE] }) { nodes { id nameVi abbreviation kind level validFrom } }
      }`,
      ask: (index) => ({ person: officer(index), variables: { asOf: dayAfter('2026-01-01', index % 90) } }),
    },
    {
      name: '20 documents × 5 deliveries, with names',
      route: 'Documents',
      query: `query Documents($to: Date) {
        documents(first: 20, filter: { to: $to }) {
          nodes {
            id number subject type promulgationDate issuer { id nameVi }
            deliveries(first: 5) { nodes { id status sentAt recipient { id nameVi } } }
          }
        }
      }`,
      ask: (index) => ({ person: officer(index), variables: { to: dayAfter('2026-12-01', index % 300) } }),
    },
    {
      name: 'work list of 20',
      route: 'Work',
      query: `query Work($first: Int) {
        workList(first: $first) { nodes { id code status dueAt revision procedure { code nameVi } competentAgency { id nameVi } } }
      }`,
      ask: (index) => {
        const { subject, agency } = found.officers[index % found.officers.length]!;
        return { person: { subject, agency, scope: roles.OFFICER.join(' ') }, variables: { first: 15 + (index % 6) } };
      },
    },
    {
      name: 'an agency across four domains',
      route: 'Across',
      query: `query Across($id: ID!) {
        agency(id: $id) {
          id nameVi level
          documents(first: 5) { nodes { id number subject } }
          procedures(first: 5) { nodes { code nameVi } }
          reportObligations(first: 5) { nodes { id period { id } } }
        }
      }`,
      ask: (index) => {
        const { agency } = found.officers[index % found.officers.length]!;
        return { person: officer(index), variables: { id: agency } };
      },
    },
    {
      name: 'fileDossier',
      route: 'File',
      query: `mutation File($input: FileDossierInput!) {
        fileDossier(input: $input) { status revision procedure { code nameVi } competentAgency { id nameVi } }
      }`,
      ask: (index) => ({
        person: { subject: `bench-citizen-${index % callers}`, agency: null, scope: roles.CITIZEN.join(' ') },
        variables: {
          input: {
            idempotencyKey: randomUUID(),
            procedure: '1.001193',
            competentAgency: 'c-21136@2025',
            applicant: { fullName: 'Trần Thị Mẫu', identityNumber: '051190000009', phone: '0255 000 0109' },
          },
        },
      }),
    },
    // The last: while it is measured, idle connections of the others end.
    {
      name: '1,000 rows of statistics',
      route: 'Statistics',
      share: 0.1,
      query: `query Statistics($indicators: [ID!]!) {
        statistics(first: 1000, by: [AGENCY, PERIOD], indicators: $indicators, filter: { periodKind: MONTHLY }) {
          nodes { indicator { code } agency { id nameVi } period { id } value agencies obsStatus }
        }
      }`,
      ask: (index) => ({
        person: analyst(index),
        variables: { indicators: [...found.indicators.slice(index % 7), ...found.indicators.slice(0, index % 7)] },
      }),
    },
  ];
}
