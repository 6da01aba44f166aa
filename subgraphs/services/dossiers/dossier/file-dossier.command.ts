import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { searchText } from '../../../kernel/text/search-text.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import type { Dossier as DossierRow } from '../../generated/client.ts';
import { ProcedureStore } from '../../procedures/procedure/procedure.store.ts';
import type { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { ProcedureVersionStore } from '../../procedures/procedure/procedure-version.store.ts';
import type { DossierComponentInput } from '../component/dossier-content-input.type.ts';
import { factsOf, withComponents } from '../component/dossier-content.rules.ts';
import { DossierFileStore } from '../component/dossier-file.store.ts';
import { refuseMalformedApplicant } from './dossier-code.rules.ts';
import type { FileDossierInput } from './dossier-step.type.ts';
import { writeComponents, writeEvent } from './dossier-writes.store.ts';

/** A dossier that is filed; what a repeated call filed before has no receipt. */
interface Filed {
  id: string;
  receipt: { row: DossierRow; procedure: Procedure } | undefined;
}

/**
 * Files a dossier and answers what was written: a citizen for themselves, an officer or an application at the desk of their
 * agency for whoever stands there. Throws BAD_USER_INPUT when the agency is not competent for the procedure today,
 * NOT_FOUND when there is no such procedure.
 */
export async function fileDossier(context: ServicesContext, input: FileDossierInput): Promise<Filed> {
  const { viewer, organisation, today } = context;
  const { scopes } = viewer;
  // An application is one by its client id; without it nothing says whose consents it has.
  const exchanges = scopes.has('dossiers:exchange') && viewer.clientId !== null;
  const atDesk = viewer.agency !== null && (scopes.has('dossiers:process') || exchanges);
  if (!atDesk && viewer.agency !== null)
    throw new GraphError('FORBIDDEN', 'Dossiers are filed by citizens, or by officers at a desk');
  const receivingId = atDesk ? viewer.agency! : input.competentAgency;
  const returningId = input.returningAgency ?? receivingId;
  const { applicant } = input;
  const prepare = async () => {
    refuseMalformedApplicant(applicant, today);
    const { procedure, isCompetent } = await context
      .use(ProcedureStore)
      .getFor(input.procedure, input.competentAgency, today);
    if (!isCompetent)
      throw badInput('input.competentAgency', `This agency is not competent for the procedure ${procedure.code} today`);

    if (!organisation.versionAt(returningId, today))
      throw badInput('input.returningAgency', 'There is no such agency today');
    if (input.verifiedByVneid && !atDesk)
      throw badInput('input.verifiedByVneid', 'A desk or an application says this of the applicant; leave it out');
    return { procedure, components: await componentsOf(context, procedure.code, input.components ?? []) };
  };
  type Prepared = Awaited<ReturnType<typeof prepare>>;
  let receipt: Filed['receipt'];
  // Prisma reads back what nested writes have made, so that each table is written by itself. It plans `createMany`
  // each time, and remembers its plans of `create`.
  const carryOut = async (unit: ServicesUnit, id: string, { procedure, components }: Prepared) => {
    const row = await unit.transaction.dossier.create({
      data: {
        id,
        procedureCode: procedure.code,
        status: 'REGISTERED',
        channel: input.channel ?? (atDesk ? 'DIRECT' : 'ONLINE'),
        receivingId,
        competentId: input.competentAgency,
        returningId,
        applicantSubject: atDesk ? null : viewer.subject,
        fullName: applicant.fullName,
        searchText: searchText(applicant.fullName),
        dateOfBirth: applicant.dateOfBirth ?? null,
        address: applicant.address ?? null,
        identityNumber: applicant.identityNumber ?? null,
        phone: applicant.phone ?? null,
        email: applicant.email ?? null,
        consents: input.consents ?? [],
        verifiedByVneid: input.verifiedByVneid ?? false,
        ...factsOf(components),
        filedBy: scopes.has('dossiers:exchange') ? viewer.clientId : null,
        registeredAt: unit.now,
        registeredOn: unit.today,
      },
    });
    await writeEvent(unit, { dossierId: id, position: 0, step: null, status: 'REGISTERED', content: null });
    if (components.length) await writeComponents(unit, id, components);
    receipt = { row, procedure };
  };
  const id = await transactOnce(context, input, carryOut, prepare);
  return { id, receipt };
}

/** The papers that come in, as the procedure asks for them today; where none do, nobody looks at what it asks for. */
async function componentsOf(context: ServicesContext, procedureCode: string, given: DossierComponentInput[]) {
  if (given.length === 0) return [];
  const version = await context.use(ProcedureVersionStore).on(procedureCode, context.today);
  const named = await context.use(DossierFileStore).named(given);
  return withComponents([], named, version?.components ?? null, context.now);
}
