/** The operations that are measured, each with variables that differ from request to request. */
import { roles } from '../../../subgraphs/kernel/identity/roles.ts';

/** Who asks. */
export interface Person {
  subject: string;
  agency: string | null;
  scope: string;
}

export interface Operation {
  name: string;
  query: string;
  /** Who asks it, and for what, in the request of that number. */
  ask(index: number): { person: Person; variables: Record<string, unknown> };
}

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
      query: `query Agencies($asOf: Date) {
        agencies(first: 20, asOf: $asOf, filter: { levels: [COMMUNE] }) { nodes { id nameVi abbreviation kind level validFrom } }
      }`,
      ask: (index) => ({ person: officer(index), variables: { asOf: dayAfter('2026-01-01', index % 90) } }),
    },
    {
      name: '20 documents × 5 deliveries, with names',
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
      query: `query Work($first: Int) {
        workList(first: $first) { nodes { id code status dueAt revision procedure { code nameVi } competentAgency { id nameVi } } }
      }`,
      ask: (index) => {
        const { subject, agency } = found.officers[index % found.officers.length]!;
        return { person: { subject, agency, scope: roles.OFFICER.join(' ') }, variables: { first: 15 + (index % 6) } };
      },
    },
    {
      name: '1,000 rows of statistics',
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
