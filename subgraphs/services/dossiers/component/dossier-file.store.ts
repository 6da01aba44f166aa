import type { Instant } from '../../../kernel/dates/instant.ts';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { fileContents } from '../../../kernel/files/file-contents.ts';
import {
  type FileReceipt,
  keepOn,
  keepUpload,
  receiptOnly,
  type Upload,
  waitingUntil,
} from '../../../kernel/files/stored-files.ts';
import type { Prisma } from '../../generated/client.ts';
import type { GivenFile } from './dossier-content.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** How many files of somebody who acts for no agency wait here at once: as many as a dossier has papers. */
const mostWaiting = 100;

/** Takes in the files of papers and results of dossiers to be. */
export class DossierFileStore {
  constructor(private readonly context: ServicesContext) {}

  /**
   * Keeps a file for the viewer; the same file once more is the one that is here. Throws BAD_USER_INPUT for a name that is
   * not a plain one or a media type that is none, LIMIT_EXCEEDED for a citizen of whom too many wait for a dossier.
   */
  async store(upload: Upload): Promise<FileReceipt> {
    const { storedFile } = this.context.prisma;
    const subject = this.context.viewer.subject!;
    if (this.context.viewer.agency === null) {
      const waiting = await storedFile.count({ where: { subject, keptUntil: { not: null } } });
      if (waiting >= mostWaiting)
        throw new GraphError('LIMIT_EXCEEDED', `File the ${waiting} files that wait here, or wait a day`);
    }
    const id = await keepUpload(
      this.context.prisma,
      this.context.shared(fileContents),
      { subject },
      upload,
      this.context.now,
    );
    return storedFile.findUniqueOrThrow({ where: { id }, select: receiptOnly });
  }

  /**
   * What comes in, each with the name of its file where it says none. Its files wait for another day; throws NOT_FOUND for
   * one that the viewer did not put here, or that has waited in vain.
   */
  async named<Given extends GivenFile>(given: readonly Given[]): Promise<Given[]> {
    const { storedFile } = this.context.prisma;
    const ids = given.flatMap(({ file }) => file ?? []);
    if (ids.length === 0) return [...given];
    await keepOn(storedFile, ids, this.context.now);
    const where = { id: { in: ids }, subject: this.context.viewer.subject! };
    const rows = await storedFile.findMany({ where, select: { id: true, name: true } });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return given.map((each) => {
      if (each.file == null) return each;
      const name = names.get(each.file);
      if (name === undefined) throw notFound(`The file ${JSON.stringify(each.file)}`);
      return { ...each, fileName: each.fileName ?? name };
    });
  }
}

/** Has files that a dossier has lost wait for another, unless one has them as well; then they are removed. */
export async function releaseFiles(transaction: Prisma.TransactionClient, ids: string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await transaction.storedFile.updateMany({
    where: { id: { in: ids }, components: { none: {} }, results: { none: {} } },
    data: { keptUntil: waitingUntil(now) },
  });
}
