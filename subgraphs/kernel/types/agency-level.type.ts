import { graphqlEnum } from '../scalars/graphql-enum.ts';
import type { AgencyLevel as Level } from '../organisation/snapshot.ts';

/** The levels of administration; every subgraph that speaks of them declares the same. */
export const AgencyLevel = graphqlEnum(
  'AgencyLevel',
  'A level of administration (cấp hành chính).',
  {
    CENTRAL: 'Trung ương: the Government and its ministries.',
    PROVINCE: 'Cấp tỉnh.',
    DISTRICT: 'Cấp huyện: until 2025-06-30, then abolished.',
    COMMUNE: 'Cấp xã.',
  } satisfies Record<Level, string>,
  {
    CENTRAL: 'Trung ương',
    PROVINCE: 'Cấp tỉnh',
    DISTRICT: 'Cấp huyện',
    COMMUNE: 'Cấp xã',
  },
);
