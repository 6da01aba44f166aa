import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { searchText } from '../../../kernel/text/search-text.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import { isCompetent } from '../../procedures/procedure/procedure.rules.ts';
import { ProcedureStore } from '../../procedures/procedure/procedure.store.ts';
import { ProcedureVersionStore } from '../../procedures/procedure/procedure-version.store.ts';
import { factsOf, withComponents } from '../component/dossier-content.rules.ts';
import { DossierFileStore } from '../component/dossier-file.store.ts';
import { refuseMalformedApplicant } from './dossier-code.rules.ts';
import type { FileDossierInput } from './dossier-step.type.ts';
import { writeComponents, writeEvent } from './dossier-writes.store.ts';

/**
 * Files a dossier and answers its id: a citizen for themselves, an officer or an application at the desk of their
 * agency for whoever stands there. Throws BAD_USER_INPUT when the agency is not competent for the procedure today,
 * NOT_FOUND when there is no such procedure.
 */
export async function fileDossier(context: ServicesContext, input: FileDossierInput): Promise<string> {
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
    const procedure = await context.use(ProcedureStore).get(input.procedure);
    const { competentAgency: competentId } = input;
    const competent = organisation.versionAt(competentId, today) && organisation.get(competentId);
    if (!competent || !isCompetent(procedure.competenceRules, competent, today))
      throw badInput('input.competentAgency', `This agency is not competent for the procedure ${procedure.code} today`);

    if (!organisation.versionAt(returningId, today))
      throw badInput('input.returningAgency', 'There is no such agency today');
    if (input.verifiedByVneid && !atDesk)
      throw badInput('input.verifiedByVneid', 'A desk or an application says this of the applicant; leave it out');
    const asked = (await context.use(ProcedureVersionStore).on(procedure, today))?.components ?? null;
    const named = await context.use(DossierFileStore).named(input.components ?? []);
    return { procedure, components: withComponents([], named, asked, context.now) };
  };
  type Prepared = Awaited<ReturnType<typeof prepare>>;
  // Prisma reads back what nested writes have made, so that each table is written by itself. It plans `createMany`
  // each time, and remembers its plans of `create`.
  const carryOut = async (unit: ServicesUnit, id: string, { procedure, components }: Prepared) => {
    await unit.transaction.dossier.create({
      select: { id: true },
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
  };
  return transactOnce(context, input, carryOut, prepare);
}
