import { BEGINNING, END, parsePlainDate, type Validity } from '../../kernel/dates/plain-date.ts';
import type { Level } from '../procedures/procedure/online-service.rules.ts';

/** An invented procedure that departments decide on. */
export interface SyntheticProcedure {
  code: string;
  localCode: string;
  nameVi: string;
  nameEn: string;
  sector: string;
  /** The department in charge, as it was first. */
  departmentId: string;
  workingDays: number;
  fee: number | null;
  levels: (Validity & { level: Level })[];
}

/** Departments that citizens and businesses turn to, as of 2020, with their sectors. */
const departments: readonly (readonly [id: string, sector: string])[] = [
  ['qni-skhdt', 'Doanh nghiệp'],
  ['qni-stp', 'Tư pháp'],
  ['qni-sct', 'Công Thương'],
  ['qni-snnptnt', 'Nông nghiệp'],
  ['qni-sgtvt', 'Giao thông'],
  ['qni-sxd', 'Xây dựng'],
  ['qni-stnmt', 'Đất đai'],
  ['qni-sldtbxh', 'Lao động'],
  ['qni-sgddt', 'Giáo dục'],
  ['qni-syt', 'Y tế'],
];

/**
 * How far the three procedures of each department can be done online grows over the years, in the words of the decree in
 * force: of Decree 43/2011/NĐ-CP up to 14 August 2022, of Decree 42/2022/NĐ-CP from then.
 */
const growth: readonly { workingDays: number; fee: number | null; from: readonly (readonly [string, Level])[] }[] = [
  {
    ...{ workingDays: 3, fee: null },
    from: [
      ['2019-01-01', 'LEVEL_3'],
      ['2021-01-01', 'LEVEL_4'],
      ['2022-08-15', 'FULL'],
    ],
  },
  {
    ...{ workingDays: 7, fee: 100_000 },
    from: [
      ['2019-01-01', 'LEVEL_2'],
      ['2021-07-01', 'LEVEL_3'],
      ['2022-08-15', 'PARTIAL'],
      ['2025-01-01', 'FULL'],
    ],
  },
  {
    ...{ workingDays: 15, fee: null },
    from: [
      ['2019-01-01', 'LEVEL_2'],
      ['2022-08-15', 'INFO_ONLY'],
      ['2024-01-01', 'PARTIAL'],
    ],
  },
];

/** The invented procedures of departments: three each, with codes that the national database does not give. */
export const syntheticProcedures: readonly SyntheticProcedure[] = departments.flatMap(
  ([departmentId, sector], department) =>
    growth.map(({ workingDays, fee, from }, index) => {
      const number = 990_000 + (department + 1) * 10 + index + 1;
      const words = `mô phỏng ${index + 1}, lĩnh vực ${sector}`;
      return {
        ...{ code: `3.${number}`, localCode: `3.${number}.000.00.00.H48`, sector, departmentId, workingDays, fee },
        ...{ nameVi: `Thủ tục ${words}`, nameEn: `Synthetic procedure ${index + 1} of department ${department + 1}` },
        levels: from.map(([day, level], step) => ({
          level,
          validFrom: parsePlainDate(day),
          validTo: step + 1 < from.length ? parsePlainDate(from[step + 1]![0]) : END,
        })),
      };
    }),
);

/** Since when, and until when, they are in force. */
export const inForce: Validity = { validFrom: BEGINNING, validTo: END };
