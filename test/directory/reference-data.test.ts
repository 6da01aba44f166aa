import {
  readSeedAdminUnits,
  readSeedAgencies,
  readSeedChanges,
} from '../../subgraphs/directory/seed/reference-data.ts';
import { seedValidity } from '../../subgraphs/kernel/seeding/seed-validity.ts';

const adminUnits = readSeedAdminUnits();
const agencies = readSeedAgencies();
const changes = readSeedChanges();
const units = new Map(adminUnits.map((unit) => [unit.key, unit]));
const agencyIds = new Set(agencies.map((agency) => agency.id));
const kinds = (kind: string) => changes.changes.filter((change) => change.kind === kind);

describe('administrative units', () => {
  it('are 400, each with an English name and no editorial remark in a name', () => {
    expect(units.size).toBe(400);
    expect(adminUnits.filter((unit) => !unit.nameEn || /[()]/.test(unit.nameVi + unit.nameEn))).toEqual([]);
    expect(units.get('21136@2025')?.nameEn).toBe('Ca Dam Commune');
  });

  it('have a parent that is valid whenever they are', () => {
    for (const unit of adminUnits) {
      if (unit.parentKey === null) continue;
      const parent = seedValidity(units.get(unit.parentKey)!);
      const own = seedValidity(unit);
      expect([unit.key, parent.validFrom <= own.validFrom && own.validTo <= parent.validTo]).toEqual([unit.key, true]);
    }
  });

  it('name each other as predecessor and successor', () => {
    for (const unit of adminUnits) {
      for (const key of unit.successors) expect(units.get(key)?.predecessors).toContain(unit.key);
      for (const key of unit.predecessors) expect(units.get(key)?.successors).toContain(unit.key);
    }
  });

  it('are each administered by one agency', () => {
    const linked = agencies.flatMap((agency) => agency.adminUnitId ?? []);
    expect(new Set(linked)).toEqual(new Set(units.keys()));
    expect(linked).toHaveLength(400);
  });
});

describe('organisational changes', () => {
  it('are counted by kind', () => {
    const all = ['MERGE', 'SPLIT', 'RENAME', 'TRANSFER_PARENT', 'CREATE', 'DISSOLVE'];
    expect(all.map((kind) => kinds(kind).length)).toEqual([119, 2, 7, 3, 1, 22]);
    expect(['FUNCTION_TRANSFER', 'TERRITORY_TRANSFER'].map((kind) => kinds(kind).length)).toEqual([23, 1]);
    expect(changes.changes).toHaveLength(178);
  });

  it('name agencies and changes that are there', () => {
    const changeIds = new Set(changes.changes.map((change) => change.id));
    expect(changeIds.size).toBe(changes.changes.length);
    for (const change of changes.changes)
      for (const id of [...change.from, ...change.to]) expect(agencyIds).toContain(id);
    for (const link of changes.successions) expect(changeIds).toContain(link.changeId);
  });

  it('map all 272 communes of the two old provinces, one of them to two', () => {
    const split = kinds('SPLIT')
      .filter(({ date }) => date === '2025-07-01')
      .map(({ from, to, date }) => ({ from, to, date }));
    expect(split).toEqual([{ from: ['c-21142'], to: ['c-21136@2025', 'c-21157@2025'], date: '2025-07-01' }]);
    const last = agencies.filter(
      (agency) => agency.kind === 'PEOPLES_COMMITTEE' && agency.level === 'COMMUNE' && agency.validTo === '2025-06-30',
    );
    expect(last).toHaveLength(272);
    const mapped = new Set(changes.successions.map((link) => link.predecessorId));
    expect(last.filter((agency) => !mapped.has(agency.id))).toEqual([]);
  });
});
