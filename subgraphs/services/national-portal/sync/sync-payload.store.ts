import type { Instant } from '../../../kernel/dates/instant.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { OutboxEntry } from '../../../kernel/outbox/outbox.rules.ts';
import { covers, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import { contentPathOf } from '../../dossiers/component/dossier-content.rules.ts';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { nationalDossier, nationalProgress, type SyncDossier } from './national-payload.rules.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;
const whole = {
  events: inOrder,
  payments: inOrder,
  components: inOrder,
  results: inOrder,
} satisfies Prisma.DossierInclude;
type WholeDossier = Prisma.DossierGetPayload<{ include: typeof whole }>;

const described = {
  versions: { select: { validFrom: true, validTo: true, sharesFiles: true } },
} satisfies Prisma.ProcedureInclude;
type Procedures = ReadonlyMap<string, Prisma.ProcedureGetPayload<{ include: typeof described }>>;

/** Where the file of a paper or result is to be found. */
type AddressOf = (
  kind: Parameters<typeof contentPathOf>[0],
  part: Parameters<typeof contentPathOf>[1] & { fileUrl: string | null },
) => string | null;

/** Reads what the portal is to be told, as dossiers are when they are sent: for a batch in as many statements as for one. */
export class SyncPayloadStore {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly organisation: () => Organisation,
    private readonly publicUrl?: URL,
  ) {}

  /** Reads what entries need; answers the payload of each, undefined for a dossier that is not accepted. */
  async payloadsOf(entries: readonly OutboxEntry[]): Promise<(entry: OutboxEntry) => object | undefined> {
    const ids = [...new Set(entries.map(({ stream }) => stream))];
    const dossiers = await this.prisma.dossier.findMany({ where: { id: { in: ids } }, include: whole });
    const codes = [...new Set(dossiers.map(({ procedureCode }) => procedureCode))];
    const procedures = await this.prisma.procedure.findMany({ where: { code: { in: codes } }, include: described });
    const procedureOf = new Map(procedures.map((procedure) => [procedure.code, procedure]));
    const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
    return (entry) => {
      const dossier = byId.get(entry.stream);
      return dossier && this.#payload(entry, dossier, procedureOf);
    };
  }

  #payload({ kind, recordedAt }: OutboxEntry, dossier: WholeDossier, procedures: Procedures): object | undefined {
    const { code, acceptedAt } = dossier;
    if (code === null || acceptedAt === null) return undefined;
    if (kind !== 'PROGRESS') return nationalDossier(this.#describe(dossier, code, acceptedAt, procedures));
    const event = dossier.events.findLast(({ at }) => at <= recordedAt)!;
    return nationalProgress({
      code,
      actor: event.actor,
      title: null,
      at: event.at,
      department: event.agencyId && this.#nameOf(event.agencyId, event.at),
      content: event.content,
      status: event.status,
      startedAt: event.at,
      dueAt: dossier.dueAt,
    });
  }

  #describe(dossier: WholeDossier, code: string, acceptedAt: Instant, procedures: Procedures): SyncDossier {
    const { events, payments, identityNumber } = dossier;
    const procedure = procedures.get(dossier.procedureCode);
    const filedOn = vietnamDate(dossier.registeredAt);
    const shares = procedure?.versions.find((version) => covers(version, filedOn))?.sharesFiles ?? false;
    const addressOf = shares ? this.#addressOf : undefined;
    const reached = (status: SyncDossier['status']) => events.find((event) => event.status === status)?.at ?? null;
    return {
      code,
      procedureCode: dossier.procedureCode,
      procedureName: procedure?.nameVi ?? '',
      sectorCode: null,
      sectorName: procedure?.sector ?? '',
      channel: dossier.channel,
      applicant: {
        type: 'PERSON',
        accountId: null,
        identityNumber,
        fullName: dossier.fullName,
        email: dossier.email,
        fax: null,
        phone: dossier.phone,
        identifiers: identityNumber === null ? [] : [{ kind: 'CCCD', number: identityNumber }],
      },
      otherInfo: null,
      summary: null,
      submittedAt: dossier.registeredAt,
      acceptedAt,
      dueAt: dossier.dueAt,
      status: dossier.status,
      returnedAt: reached('RESULT_RETURNED'),
      returnInfo: null,
      resultDelivery: dossier.channel === 'POST' ? 'POSTAL' : 'IN_PERSON',
      processingEndedAt: dossier.endedAt,
      rejectedAt: reached('NOT_ACCEPTED'),
      processingAgency: this.#nameOf(dossier.competentId, acceptedAt),
      note: null,
      submittedVia: 'PROVINCIAL',
      hasDigitisedComponents: dossier.digitised !== 'NONE',
      accountVerifiedByVneid: dossier.verifiedByVneid,
      onlinePayment: dossier.paidOnline,
      databasesConsulted: [],
      files: filesOf(dossier, addressOf),
      fees: payments.map(({ fee, method, amount, kind }) => ({
        name: fee ?? '',
        code: null,
        method,
        amount: Number(amount),
        kind,
      })),
      otherPapers: dossier.components
        .filter((paper) => paper.code === null)
        .map(({ name, originals, copies }) => ({ name, count: originals + copies, kind: null })),
      supplements: supplementsOf(dossier),
      results: resultsOf(dossier, addressOf),
    };
  }

  /** At the graph, where its content is here: the portal has a token for it. */
  readonly #addressOf: AddressOf = (kind, part) => {
    const path = contentPathOf(kind, part);
    return path !== null && this.publicUrl ? new URL(path, this.publicUrl).href : part.fileUrl;
  };

  #nameOf(agencyId: string, at: Instant): string {
    return this.organisation().versionAt(agencyId, vietnamDate(at))?.nameVi ?? '';
  }
}

/** What is told of the papers that the procedure asks for; their files only where the procedure has them shared. */
function filesOf({ id, components }: WholeDossier, addressOf: AddressOf | undefined): SyncDossier['files'] {
  return components.flatMap((paper) =>
    paper.code === null
      ? []
      : {
          id: `${id}-${paper.position}`,
          name: (addressOf && paper.fileName) || paper.name,
          deleted: false,
          component: paper.code,
          url: addressOf?.('component', paper) ?? null,
          digitised: paper.digitised,
          reused: paper.reused,
          fromNationalStore: paper.fromNationalStore,
          replacesResult: null,
        },
  );
}

function resultsOf({ id, results }: WholeDossier, addressOf: AddressOf | undefined): SyncDossier['results'] {
  return results.map((result) => ({
    name: result.name,
    component: null,
    id: (addressOf && result.documentNumber) || `${id}-${result.position}`,
    url: addressOf?.('result', result) ?? null,
    code: result.code,
  }));
}

/** Each request for supplements, and the step that took in what was missing: the acceptance, where it came before. */
function supplementsOf({ id, events }: WholeDossier): SyncDossier['supplements'] {
  return events.flatMap((event, index) => {
    if (event.step !== 'REQUEST_SUPPLEMENT') return [];
    const received = events.slice(index).find(({ step }) => step === 'RECEIVE_SUPPLEMENT' || step === 'ACCEPT');
    return [
      {
        id: `${id}-${event.position}`,
        requestedBy: event.actor,
        content: event.content,
        requestedAt: event.at,
        receivedBy: received?.actor ?? null,
        receivedInfo: received?.content ?? null,
        receivedAt: received?.at ?? null,
        previousDueAt: received?.previousDueAt ?? null,
        newDueAt: received?.newDueAt ?? null,
      },
    ];
  });
}
