import { randomUUID } from 'node:crypto';
import { people } from '../../gateway/demo/people.ts';
import type { TestGraph } from './graph.ts';

export const person = (name: string) => people.find((candidate) => candidate.name === name)!;

/** The commune whose dossiers they have to do with, and the officer at its desk. */
const commune = 'c-21136@2025';
export const communeClerk = 'officer-c-21136@2025-staff';

type Services = ReturnType<TestGraph['as']>['services'];
type Step = Parameters<Services['takeDossierStep']>[0]['input'];
export type Given = Omit<Step, 'idempotencyKey' | 'dossier' | 'revision'>;
type Filing = ReturnType<typeof filing>;

/** A registration of a birth, as somebody files it. */
export const filing = (change: object = {}) => ({
  idempotencyKey: randomUUID(),
  procedure: '1.001193',
  competentAgency: commune,
  applicant: { fullName: 'Trần Thị Mẫu', identityNumber: '051190000009', phone: '0255 000 0109' },
  ...change,
});

/** What people do with dossiers in a graph that is there once they do it; by name, or as nobody. */
export function dossierDesk(graph: () => TestGraph) {
  const services = (name?: string) => graph().as(name === undefined ? undefined : person(name)).services;
  const file = async (name: string, input: Filing = filing()) =>
    (await services(name).fileDossier({ input })).fileDossier!;
  const attempt = (name: string, { id, revision }: { id: string; revision: number }, step: Given) =>
    services(name).takeDossierStep({ input: { idempotencyKey: randomUUID(), dossier: id, revision, ...step } });
  const take = async (...given: Parameters<typeof attempt>) => (await attempt(...given)).takeDossierStep!;
  return { services, file, attempt, take };
}

export function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
}
