import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { ServicesWorkList } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { searchText } from '../../subgraphs/kernel/text/search-text.ts';
import { PrismaClient } from '../../subgraphs/services/generated/client.ts';
import { namePatterns } from '../../subgraphs/services/dossiers/dossier/dossier-search.rules.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const commune = 'c-21136@2025';
const clerk = 'officer-c-21136@2025-staff';

let graph: TestGraph;
let prisma: PrismaClient;
beforeAll(async () => {
  graph = await startGraph('in-process', {
    ...{ ownRealm: true, connections: 1 },
    now: () => parseInstant('2026-07-15T10:00:00+07:00'),
  });
  prisma = new PrismaClient({ adapter: new PrismaPg(graph.pool, { schema: 'services' }) });
  await prisma.dossier.createMany({ data: Array.from({ length: 30 }, (_, index) => dossier(index)) });
});
afterAll(async () => {
  await prisma.$disconnect();
  await graph.close();
});

/**
 * Thirty dossiers of the commune, filed one a day in June. The odd ones are its clerk's, every third is done, those that
 * end on 9 or 0 have no deadline; the others are due on the day of July with their number. The applicants take turns.
 */
function dossier(index: number) {
  const number = String(index + 1).padStart(2, '0');
  const registeredAt = parseInstant(`2026-06-${number}T08:00:00+07:00`);
  const fullName = ['Nguyễn Thị Đào', 'Trần Đức Nguyên', 'Ngọk Y Blô'][index % 3]!;
  return {
    ...{
      id: `july-${number}`,
      code: `000.00.00.H48-2606${number}-9001`,
      procedureCode: index < 15 ? '1.001193' : '1.000656',
    },
    ...{ receivingId: commune, competentId: commune, returningId: commune, channel: 'DIRECT' as const, consents: [] },
    ...{ fullName, searchText: searchText(fullName), assignedTo: index % 2 === 0 ? clerk : null },
    ...{ registeredAt, registeredOn: parsePlainDate(`2026-06-${number}`), acceptedAt: registeredAt },
    dueAt: index % 10 === 9 || index % 10 === 8 ? null : parseInstant(`2026-07-${number}T17:30:00+07:00`),
    ...(index % 3 === 2
      ? { status: 'RESULT_READY' as const, endedAt: parseInstant('2026-07-10T09:00:00+07:00') }
      : { status: 'PROCESSING' as const }),
  };
}

type Filter = NonNullable<Parameters<ReturnType<TestGraph['as']>['services']['dossiers']>[0]>['filter'];
const services = (name: string) => graph.as(person(name)).services;
const numbers = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id.replace('july-', ''));
const found = async (name: string, filter: Filter, first = 50) =>
  numbers((await services(name).dossiers({ filter, first })).dossiers!.nodes).filter((number) => /^\d\d$/.test(number));

describe('the work list of an officer', () => {
  // Of the odd ones 03, 09, 15, 21 and 27 are done; 19 and 29 have no deadline.
  const open = ['01', '05', '07', '11', '13', '17', '23', '25', '19', '29'];

  it('has what is theirs and not done, the most urgent first, what has no deadline last', async () => {
    const { nodes } = (await services('commune-clerk').workList({ first: 50 })).workList!;
    expect(numbers(nodes).filter((number) => /^\d\d$/.test(number))).toEqual(open);
  });

  it('is read in pages that neither repeat nor skip', async () => {
    const read: string[] = [];
    for (let after: string | null = null; ;) {
      const { workList }: ServicesWorkList = await services('commune-clerk').workList({ first: 3, after });
      read.push(...numbers(workList!.nodes));
      if (!workList!.pageInfo.hasNextPage) break;
      after = workList!.pageInfo.endCursor;
    }
    expect(read.filter((number) => /^\d\d$/.test(number))).toEqual(open);
    expect(new Set(read).size).toBe(read.length);
  });

  it('is filtered by conditions together', async () => {
    const list = async (filter: Filter) =>
      numbers((await services('commune-clerk').workList({ filter, first: 50 })).workList!.nodes);
    // The fifteenth of July at ten: what is due until the 14th is late.
    expect(await list({ isLate: true })).toEqual(['01', '05', '07', '11', '13']);
    expect(await list({ isLate: true, dueFrom: '2026-07-07', dueTo: '2026-07-11' })).toEqual(['07', '11']);
    expect(await list({ isLate: false, procedure: '1.000656' })).toEqual(['17', '23', '25', '19', '29']);
    expect(await list({ applicant: 'nguyen dao', procedure: '1.000656' })).toEqual(['25', '19']);
  });

  it("is each officer's own, and for who processes dossiers", async () => {
    const { nodes } = (await services('clerk').workList()).workList!;
    expect(nodes.map(({ id }) => id)).toEqual(['dossier-copy-0001']);
    const answer = await services('leader').workList();
    expect(() => answer.workList).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });
});

describe('the search of dossiers', () => {
  it('finds by code, status, procedure and deadline what the viewer may see, the newest first', async () => {
    const all = Array.from({ length: 30 }, (_, index) => String(30 - index).padStart(2, '0'));
    expect(await found('commune-clerk', {})).toEqual(all);
    expect(await found('commune-clerk', { code: '000.00.00.H48-260607-9001' })).toEqual(['07']);
    expect(await found('administrator', { statuses: ['RESULT_READY'], procedure: '1.001193' })).toEqual([
      '15',
      '12',
      '09',
      '06',
      '03',
    ]);
    expect(
      await found('commune-clerk', { dueFrom: '2026-07-20', dueTo: '2026-07-24', statuses: ['PROCESSING'] }),
    ).toEqual(['23', '22']);
    expect(await found('commune-clerk', { isLate: true })).toEqual([
      '14',
      '13',
      '11',
      '08',
      '07',
      '06',
      '05',
      '04',
      '03',
      '02',
      '01',
    ]);
    for (const name of ['clerk', 'citizen', 'vendor', 'analyst']) expect(await found(name, {})).toEqual([]);
  });

  it('finds applicants without regard to diacritics, where the viewer may read their names', async () => {
    // Assigned to the clerk are the odd ones; of the others they do not know whose they are.
    expect(await found('commune-clerk', { applicant: 'dao' })).toEqual(['25', '19', '13', '07', '01']);
    expect(await found('commune-clerk', { applicant: 'NGUYEN' })).toEqual([
      '29',
      '25',
      '23',
      '19',
      '17',
      '13',
      '11',
      '07',
      '05',
      '01',
    ]);
    expect(await found('commune-clerk', { applicant: 'ngoc y' })).toEqual(['27', '21', '15', '09', '03']);
    expect(await found('national-portal', { applicant: 'đào' })).toHaveLength(10);
    // Masked is not readable.
    for (const name of ['leader', 'administrator']) expect(await found(name, { applicant: 'dao' })).toEqual([]);
    const answer = await services('commune-clerk').dossiers({ filter: { applicant: ' đ ' } });
    expect(() => answer.dossiers).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'filter.applicant' }),
    );
  });

  it('records whom somebody found by a name, and spells none out', async () => {
    const recorded = async () => {
      const { rows } = await graph.pool.query<{ row_id: string }>(
        "select row_id from audit.record where action = 'READ' and why = 'found by the name' order by row_id",
      );
      return rows.map(({ row_id: id }) => id);
    };
    const before = await recorded();
    expect(await found('commune-clerk', { applicant: 'dao', procedure: '1.000656' })).toEqual(['25', '19']);
    expect((await recorded()).length).toBe(before.length + 2);
    expect(await found('commune-clerk', { applicant: 'da' })).toEqual([]);
    expect(await found('commune-clerk', { applicant: 'Thị Đà' })).toEqual([]);
  });

  it('has pages that stay as they are while dossiers come in', async () => {
    const page = async (after: string | null) => {
      const { dossiers } = await services('commune-clerk').dossiers({
        filter: { procedure: '1.000656', dueFrom: '2026-07-01', dueTo: '2026-07-31' },
        first: 4,
        after,
      });
      return {
        ids: numbers(dossiers!.nodes),
        next: dossiers!.pageInfo.hasNextPage ? dossiers!.pageInfo.endCursor : null,
      };
    };
    const first = await page(null);
    await prisma.dossier.create({ data: { ...dossier(29), id: `july-${randomUUID()}`, code: null } });
    const second = await page(first.next);
    const third = await page(second.next);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual([
      '28',
      '27',
      '26',
      '25',
      '24',
      '23',
      '22',
      '21',
      '18',
      '17',
      '16',
    ]);
  });

  it('costs as many statements for a page of many as for one of few', async () => {
    const counts: number[][] = [];
    for (const first of [2, 25]) {
      const count = async (ask: () => Promise<unknown>) => {
        graph.statements.length = 0;
        await ask();
        return graph.statements.filter((statement) => /services"?\."?(dossier|procedure|competence)/.test(statement))
          .length;
      };
      counts.push([
        await count(() => services('commune-clerk').dossiers({ first })),
        await count(() => services('commune-clerk').workList({ first })),
      ]);
    }
    expect(counts[1]).toEqual(counts[0]);
  });
});

it('words of a name are looked for at the beginning of words', () => {
  expect(namePatterns('  Đào  Thị ')).toEqual(['% dao%', '% thi%']);
  // Two letters are a whole word.
  expect(namePatterns('Lê An')).toEqual(['% le %', '% an %']);
  expect(namePatterns('100% _')).toEqual(['% 100%']);
});
