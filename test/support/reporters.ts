import type { DemoPerson } from '../../gateway/demo/people.ts';
import { type Role, roles } from '../../subgraphs/kernel/identity/roles.ts';

/** Somebody who is invented for a test: of a role, at an agency. */
export function somebody(role: Role, agency: string): DemoPerson {
  const name = `${role} of ${agency}`;
  return { name, role, about: name, subject: `test-${role}-${agency}`, agency, scopes: [...roles[role]] };
}

/** A template's worth of figures that fit together. */
export const soundCells = [
  { column: 'documentsSent', number: 200, unit: 'văn bản' },
  { column: 'validlySigned', number: 150 },
  { column: 'dossiersReceived', number: 1000 },
  { column: 'dossiersSynced', number: 900 },
  { column: 'trainedOfficers', number: 12, unit: 'người' },
  { column: 'planTasks', number: 8 },
  { column: 'planTasksDone', number: 2 },
];
