import { readFigureId, writeFigureId } from '../../subgraphs/kernel/figures/indicator-figure.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { indicatorsOf, noCounts } from '../../subgraphs/documents/conformity/conformity/conformity.rules.ts';
import {
  countedFigure,
  registeredFigure,
} from '../../subgraphs/documents/conformity/registered-figure/registered-figure.rules.ts';
import { ask } from '../support/ask.ts';
import { person } from '../support/dossier-desk.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph();
});

interface ByIndicator {
  rollUp: {
    reported: number | null;
    registered: { value: number | null; numerator: number; denominator: number; difference: number | null } | null;
  };
}

const figures = async (codes: string[], period: string, agency = 'qni') => {
  const fields = codes.map(
    (code, index) => `f${index}: indicator(code: "${code}") { rollUp(agency: "${agency}", period: "${period}") {
      reported registered { value numerator denominator difference } } }`,
  );
  const { body } = await ask(graph.url, {
    query: `{ ${fields.join('\n')} }`,
    token: await graph.token(person('analyst')),
  });
  expect(body.errors).toBeUndefined();
  return Object.values(body.data as Record<string, ByIndicator>).map(({ rollUp }) => rollUp);
};

describe('a figure that agencies report and registers know', () => {
  it('has both side by side, by their sources, with the difference', async () => {
    const [share, sent, signed, trained] = await figures(
      ['ED2', 'EDOC_SENT', 'EDOC_VALIDLY_SIGNED', 'TRAINED_OFFICERS'],
      '2020-Q2',
    );
    expect(share!.reported).toBeCloseTo((signed!.reported! / sent!.reported!) * 100, 10);
    // The letter of 15 April alone was issued on these days; nobody has signed it here.
    expect(sent!.registered).toMatchObject({ value: 1 });
    expect(share!.registered).toMatchObject({ value: 0 });
    expect(share!.registered).toMatchObject({
      numerator: signed!.registered!.value,
      denominator: sent!.registered!.value,
    });
    expect(sent!.registered!.difference).toBe(sent!.reported! - sent!.registered!.value!);
    expect(trained!.reported).toBeGreaterThan(0);
    expect(trained!.registered).toBeNull();
  });

  it('has both for every indicator of Decision 28/2018/QĐ-TTg, also where nobody reports it', async () => {
    const codes = Array.from({ length: 9 }, (_, index) => `ED${index + 1}`);
    const all = await figures(codes, '2020-Q2');
    expect(all.map(({ registered }) => registered !== null)).toEqual(codes.map(() => true));
    expect(all.map(({ reported }) => reported !== null)).toEqual(codes.map((code) => code === 'ED2'));
  });
});

describe('many figures at once', () => {
  /** How many statements of a subgraph an operation takes. */
  const statements = async (schema: string, run: () => Promise<unknown>) => {
    graph.statements.length = 0;
    await run();
    return graph.statements.filter((text) => text.includes(`${schema}.`) || text.includes(`"${schema}"`)).length;
  };

  it('are counted from documents once, under whatever aliases they are asked for', async () => {
    const one = await statements('documents', () => figures(['ED2'], '2020-Q2'));
    const all = Array.from({ length: 9 }, (_, index) => `ED${index + 1}`);
    // Documents, deliveries out, rejections, deliveries in, tasks, and the median.
    expect(one).toBe(6);
    expect(await statements('documents', () => figures(all.slice(0, 4), '2020-Q2'))).toBe(6);
    expect(await statements('documents', () => figures(all, '2020-Q2'))).toBe(6);
    expect(await statements('reports', () => figures(all, '2020-Q2'))).toBe(3);
  });

  it('are counted from dossiers once, as a list and under aliases', async () => {
    const one = await statements('services', () => figures(['766.5.4'], '2026-Q2', 'qni2025'));
    const codes = ['766.1.4', '766.4.5', '766.5.3', '766.5.4'];
    // Dossiers, feedback, and procedures with their versions, competence and levels online.
    expect(one).toBe(6);
    expect(await statements('services', () => figures(codes, '2026-Q2', 'qni2025'))).toBe(6);
    const list = `{ indicators(first: 100) { nodes { rollUp(agency: "qni2025", period: "2026-Q2") { registered { value } } } } }`;
    const token = await graph.token(person('analyst'));
    expect(await statements('services', () => ask(graph.url, { query: list, token }))).toBe(6);
  });
});

describe('a figure of dossiers that agencies report', () => {
  /** What a period of reports, from the 15th to the 14th, has of a property, straight from the rows. */
  const counted = async (from: string, to: string, property: string) => {
    const { rows } = await graph.pool.query<{ all: number; with: number }>(
      `select count(*)::int as "all", count(*) filter (where ${property})::int as "with" from services.dossier
       where accepted_at >= $1::timestamptz and accepted_at < $2::timestamptz`,
      [`${from}T00:00:00+07:00`, `${to}T00:00:00+07:00`],
    );
    return rows[0]!;
  };

  it('has what is registered beside it, from the dossiers themselves', async () => {
    const [from, dayAfter] = ['2026-03-15', '2026-06-15'];
    const synced = await counted(from, dayAfter, 'synced_at is not null');
    const verified = await counted(from, dayAfter, 'verified_by_vneid');
    expect(synced.all).toBeGreaterThan(0);
    const codes = ['DOSSIERS_RECEIVED', 'DOSSIERS_SYNCED', '766.1.4', '766.4.5'];
    const registered = (await figures(codes, '2026-Q2', 'qni2025')).map((figure) => figure.registered);
    const share = ({ all, with: some }: typeof synced) => Math.round((some / all) * 10_000) / 100;
    expect(registered).toEqual([
      { value: synced.all, numerator: synced.all, denominator: synced.all, difference: null },
      { value: synced.with, numerator: synced.with, denominator: synced.with, difference: null },
      { value: share(synced), numerator: synced.with, denominator: synced.all, difference: null },
      { value: share(verified), numerator: verified.with, denominator: verified.all, difference: null },
    ]);
  });

  it('has the difference where both are', async () => {
    const [received] = await figures(['DOSSIERS_RECEIVED'], '2020-Q2');
    const { all } = await counted('2020-03-15', '2020-06-15', 'true');
    expect(received!.reported).toBeGreaterThan(0);
    expect(received!.registered).toMatchObject({ value: all, difference: received!.reported! - all });
  });

  it('is of the agencies below one alone, with what they took over', async () => {
    const [whole] = await figures(['DOSSIERS_RECEIVED'], '2026-Q2', 'qni2025');
    const [commune] = await figures(['DOSSIERS_RECEIVED'], '2026-Q2', 'c-21136@2025');
    const { rows } = await graph.pool.query<{ count: number }>(
      `select count(*)::int from services.dossier where competent_id in ('c-21136@2025', 'c-21136', 'c-21134', 'c-21142')
         and accepted_at >= '2026-03-15T00:00:00+07:00' and accepted_at < '2026-06-15T00:00:00+07:00'`,
    );
    expect(commune!.registered!.value).toBe(rows[0]!.count);
    expect(commune!.registered!.value).toBeLessThan(whole!.registered!.value!);
  });

  it('is not told of days that are no whole months, nor of an index that has parts only', async () => {
    const [few] = await figures(['DOSSIERS_RECEIVED'], '2026-04-15/2026-05-20', 'qni2025');
    const parts = await figures(['766.2.2', '766.3.3', '766.5.1'], '2026-Q2', 'qni2025');
    expect([few, ...parts].map((figure) => figure!.registered)).toEqual([null, null, null, null]);
  });
});

describe('the rules of registered figures', () => {
  const indicators = indicatorsOf({ ...noCounts, electronic: 1000, validlySigned: 926, documents: 1000 }, 2.5, []);

  it('take the share, the count, or the median', () => {
    const of = (code: string, reported: number | null) => {
      const counted = countedFigure(code, indicators);
      return counted && registeredFigure(counted, reported);
    };
    expect(of('ED2', 76.61)).toEqual({
      ...{ value: 92.6, numerator: 926, denominator: 1000, unknown: 0, difference: -15.99 },
    });
    expect(of('EDOC_VALIDLY_SIGNED', 900)).toMatchObject({ value: 926, difference: -26 });
    expect(of('EDOC_SENT', null)).toMatchObject({ value: 1000, difference: null });
    expect(of('ED5', 3)).toMatchObject({ value: 2.5, difference: 0.5 });
    expect(of('ED8', 50)).toMatchObject({ value: null, difference: null });
    expect(of('TRAINED_OFFICERS', 5)).toBeNull();
  });

  it('read the ids that name figures, and no others', () => {
    const figure = {
      ...{ code: 'ED2', agencyId: 'qni', periodId: '2020-M06' },
      ...{ from: parsePlainDate('2020-05-15'), to: parsePlainDate('2020-06-14') },
    };
    expect(readFigureId(writeFigureId(figure))).toEqual(figure);
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const id of [
      '',
      'x',
      made([]),
      made(['ED2', 'qni', '2020-M06', '2020-02-30', '2020-06-14']),
      made(['ED2', 'qni', 5, '2020-05-15', '2020-06-14']),
      made({}),
      made(null),
    ])
      expect(readFigureId(id)).toBeUndefined();
  });
});
