import type DataLoader from 'dataloader';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { organisationOrder } from '../../../kernel/organisation/organisation.ts';
import { connectionOfList } from '../../../kernel/page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import type { AgencyReference } from '../../../kernel/types/agency-reference.type.ts';
import { type Competence, Prisma } from '../../generated/client.ts';
import type { ServicesContext } from '../../access/context.ts';
import { isCompetent } from './procedure.rules.ts';

const columns = columnsOf(Prisma.CompetenceScalarFieldEnum);

/** Reads who is competent for procedures, for many at once. */
export class CompetenceStore {
  readonly #rules: DataLoader<string, Competence[]>;

  constructor(private readonly context: ServicesContext) {
    this.#rules = rowsByKey(
      (codes) =>
        context.prisma.$queryRaw<Competence[]>`
          select ${columns} from services.competence item where item.procedure_code = any(${codes}::text[])
          order by item.valid_from, item.level, item.kind`,
      (row) => row.procedureCode,
    );
  }

  /** The rules of a procedure, the earliest first. */
  rulesOf(code: string): Promise<Competence[]> {
    return this.#rules.load(code);
  }

  /** A page of the agencies of the directory that are competent for a procedure on a day, by level and name. */
  async authoritiesFor(code: string, asOf: PlainDate, args: PageArgs): Promise<Connection<AgencyReference>> {
    const { organisation } = this.context;
    const page = pageRequest(args, `competentAuthorities of ${code}`, organisationOrder.parts);
    const rules = await this.rulesOf(code);
    return connectionOfList(
      page,
      organisation.all(asOf).filter((agency) => isCompetent(rules, agency, asOf)),
      (agency) => organisationOrder.key(agency, organisation.versionAt(agency.id, asOf)!),
      organisationOrder.compare,
      ({ id }) => ({ id, asOf }),
    );
  }
}
