import { badInput, notFound } from '../../kernel/errors/errors.ts';
import { expandAddressees } from '../../kernel/organisation/addressee-groups.rules.ts';
import { type Organisation, organisationOrder } from '../../kernel/organisation/organisation.ts';
import type { AgencyRecord, CodeScheme } from '../../kernel/organisation/snapshot.ts';
import { connectionOfList } from '../../kernel/page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../../kernel/page/page.ts';
import { addDays, covers, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../kernel/types/validity.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import type { AddresseeExpansion, Agency, DatedAgencyCode, AgencyFilter } from './agency.type.ts';

/**
 * Reads agencies from the directory's picture, which holds them all through time: a tree of any depth costs no SQL.
 */
export class AgencyStore {
  private organisation: Organisation;

  constructor(private readonly context: DirectoryContext) {
    this.organisation = context.organisation;
  }

  /** All agencies as this request sees them. */
  get picture(): Organisation {
    return this.organisation;
  }

  /** Looks at the agencies again, after a change. */
  async refresh(): Promise<void> {
    this.organisation = await this.context.refreshOrganisation();
  }

  /** The agency with this id as of a day; undefined when there never was one. */
  find(id: string, asOf: PlainDate): Agency | undefined {
    const record = this.organisation.get(id);
    return record && this.#describe(record, asOf);
  }

  /** The same; throws NOT_FOUND when there never was one. */
  get(id: string, asOf: PlainDate): Agency {
    const agency = this.find(id, asOf);
    if (!agency) throw notFound(`The agency ${JSON.stringify(id)}`);
    return agency;
  }

  /** The agencies with these ids as of a day, in the same order. */
  getMany(ids: readonly string[], asOf: PlainDate): Agency[] {
    return ids.map((id) => this.get(id, asOf));
  }

  /** The agency that bears a code on a day; throws NOT_FOUND when none does. */
  byCode(code: string, asOf: PlainDate, scheme?: CodeScheme | null): Agency {
    const record = this.organisation.byCode(code, asOf, scheme ?? undefined);
    if (!record) throw notFound(`An agency with the code ${code} on that day`);
    return this.#describe(record, asOf);
  }

  /** A page of the agencies that exist on a day that meet the filter and match the search. */
  list(filter: AgencyFilter, search: string | null | undefined, asOf: PlainDate, page: PageArgs): Connection<Agency> {
    if (search != null && !/[\p{L}\p{N}]/u.test(search))
      throw badInput('search', 'A search requires at least one letter or digit');
    const { kinds, levels, parent, within } = filter;
    const found = (search ? this.organisation.search(search, asOf) : this.organisation.all(asOf)).filter(
      (agency) =>
        (!kinds || kinds.includes(agency.kind)) &&
        (!levels || levels.includes(agency.level)) &&
        (!parent || this.organisation.versionAt(agency.id, asOf)?.parentId === parent) &&
        (!within || this.organisation.isWithin(agency.id, within, asOf)),
    );
    return this.#page('agencies', found, asOf, page);
  }

  /** The agency directly above; null at the top. */
  parent({ id, asOf }: Agency): Agency | null {
    const day = this.organisation.effectiveDate(id, asOf);
    const parent = this.organisation.parent(id, day);
    return parent ? this.#describe(parent, day) : null;
  }

  /** The agencies above, the nearest first. */
  ancestors({ id, asOf }: Agency): Agency[] {
    const day = this.organisation.effectiveDate(id, asOf);
    return this.organisation.ancestors(id, day).map((agency) => this.#describe(agency, day));
  }

  /** The agencies directly below. */
  children({ id, asOf }: Agency, page: PageArgs): Connection<Agency> {
    const day = this.organisation.effectiveDate(id, asOf);
    return this.#page(`children of ${id}`, this.organisation.children(id, day), day, page);
  }

  /** The agencies below, each right before those below it, down to `depth` levels. */
  descendants({ id, asOf }: Agency, depth: number): Agency[] {
    if (depth < 1 || depth > 5) throw badInput('depth', 'The depth is from 1 (the children) to 5');
    const day = this.organisation.effectiveDate(id, asOf);
    return this.organisation.descendants(id, day, depth).map((agency) => this.#describe(agency, day));
  }

  /** Those that it took over from directly, each as of its last day. */
  predecessors({ id }: Agency): Agency[] {
    return this.organisation.predecessors(id).map((agency) => this.#describe(agency, addDays(agency.validTo, -1)));
  }

  /** Those that took over its functions directly, each as of its first day in that role, or a later day asked for. */
  successors({ id, asOf }: Agency): Agency[] {
    const day = this.organisation.get(id)!.validTo;
    return this.organisation.successors(id).map((agency) => this.#describe(agency, asOf > day ? asOf : day));
  }

  /** Who answers for its tasks on a day, through all reorganisations until then. */
  answeringAt(id: string, asOf: PlainDate): Agency[] {
    return this.organisation.answeringAt(id, asOf).map((agency) => this.#describe(agency, asOf));
  }

  /** Its codes: those in force on its day, or all that it ever bore. */
  codes({ id, asOf }: Agency, scheme: CodeScheme | null | undefined, history: boolean): DatedAgencyCode[] {
    const day = this.organisation.effectiveDate(id, asOf);
    return this.organisation
      .get(id)!
      .codes.filter((code) => (!scheme || code.scheme === scheme) && (history || covers(code, day)))
      .map((code) => ({ ...code, ...apiValidity(code) }));
  }

  /** The id of the administrative unit whose committee it is; null for other agencies. */
  adminUnitOf({ id }: Agency): string | null {
    return this.organisation.get(id)!.adminUnitId;
  }

  /** The agencies that an addressee line of a document of this issuer stood for on a day. */
  expandAddressees(issuer: string, label: string, asOf: PlainDate): AddresseeExpansion {
    this.get(issuer, asOf);
    const { groups, agencyIds } = expandAddressees(this.organisation, issuer, label, asOf);
    return { groups, agencies: this.getMany(agencyIds, asOf) };
  }

  #page(list: string, found: AgencyRecord[], asOf: PlainDate, page: PageArgs): Connection<Agency> {
    return connectionOfList(
      pageRequest(page, list, organisationOrder.parts),
      found,
      (agency) => organisationOrder.key(agency, this.organisation.versionAt(agency.id, asOf)!),
      organisationOrder.compare,
      (agency) => this.#describe(agency, asOf),
    );
  }

  #describe(record: AgencyRecord, asOf: PlainDate): Agency {
    const version = this.organisation.versionAt(record.id, this.organisation.effectiveDate(record.id, asOf))!;
    const { nameVi, nameEn, abbreviation } = version;
    const { id, kind, level, revision } = record;
    return {
      id,
      asOf,
      isActive: covers(record, asOf),
      nameVi,
      nameEn,
      abbreviation,
      kind,
      level,
      revision,
      ...apiValidity(record),
    };
  }
}
