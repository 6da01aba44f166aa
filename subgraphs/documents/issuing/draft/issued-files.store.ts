import { badInput } from '../../../kernel/errors/errors.ts';
import { fileContents, type WriteContent, type WrittenContent } from '../../../kernel/files/file-contents.ts';
import { type Spool, spooled } from '../../../kernel/files/spool.ts';
import { AttachmentStore } from '../../record/attachment/attachment.store.ts';
import type { GivenFile } from '../../record/document/attachment-rows.rules.ts';
import {
  type CheckedFile,
  keepMade,
  signForAgency,
  writeMade,
} from '../../signing/document-signature/sign-for-agency.ts';
import { signatureDesk, type SignedFile } from '../../signing/document-signature/signature-desk.ts';
import type { FileVerdicts } from '../../signing/document-signature/signature-rows.rules.ts';
import { ownRights, type Rights } from '../../access/rights.rules.ts';
import { DraftStore } from './draft.store.ts';
import type { IssueDocumentInput, IssuedFileInput } from './draft.type.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';

/** A file that a document is to be issued with. */
export interface IssuedFile {
  given: GivenFile;
  checked: FileVerdicts;
  /** The signature that was made here on it, written; null without. */
  made: WrittenContent | null;
}

/** Makes files ready for a document to be issued with them: their signatures are checked, and the agency's is made. */
export class IssuedFilesStore {
  readonly #own: Rights;

  constructor(private readonly context: DocumentsContext) {
    this.#own = ownRights(context);
  }

  /** Lets `work` prepare files and have them kept; what was written for them and is not kept is removed. */
  during<Result>(work: (write: WriteContent) => Promise<Result>): Promise<Result> {
    return this.context.shared(fileContents).during(this.context.now, work);
  }

  /**
   * The files that were put here for a draft, with the verdicts on their signatures; refuses a broken one. What an agency
   * has a key for bears its signature then, which is written. All this takes time, and nothing that others wait for.
   */
  async prepare({ draft, files: inputs }: IssueDocumentInput, write: WriteContent): Promise<IssuedFile[]> {
    if (inputs.length === 0) return [];
    const desk = this.context.shared(signatureDesk);
    return spooled(async (spool) => {
      const files = await this.#check(inputs, spool);
      if (desk.agencyKeys.length === 0) return files.map((file) => ({ ...file, made: null }));
      const { issuer } = await this.context.use(DraftStore).get(draft);
      const signed = await signForAgency(desk, files, issuer.id, this.context);
      const prepared: IssuedFile[] = [];
      for (const [index, { given }] of files.entries()) {
        const { checked, made } = signed[index]!;
        prepared.push({ given, checked, made: await writeMade(write, made) });
      }
      return prepared;
    });
  }

  /** Keeps the signatures that were made here, and answers what the document is given. */
  async keep(unit: DocumentsUnit, agencyId: string, files: IssuedFile[]): Promise<GivenFile[]> {
    const kept: GivenFile[] = [];
    for (const { given, made } of files) kept.push(await keepMade(unit, agencyId, given, made));
    return kept;
  }

  async #check(inputs: IssuedFileInput[], spool: Spool): Promise<(CheckedFile & { given: GivenFile })[]> {
    const ids = inputs.flatMap(({ file, signature }) => [file, ...(signature == null ? [] : [signature])]);
    if (new Set(ids).size < ids.length) throw badInput('input.files', 'Each file is given once');
    if (inputs.filter(({ role }) => role === 'MAIN').length !== 1)
      throw badInput('input.files', 'One of the files, and no more, is the document itself: MAIN');
    const stored = await this.context.use(AttachmentStore).stored(ids, this.#own.agencies);
    const arrived = async (id: string) => {
      const file = stored.get(id)!;
      return { content: await spool.write(this.context.shared(fileContents).read(file)), existedAt: file.storedAt };
    };
    const files: SignedFile[] = [];
    for (const { file, role, signature } of inputs) {
      const beside = signature == null ? null : await arrived(signature);
      files.push({ position: null, role, ...(await arrived(file)), signature: beside });
    }
    const checked = await this.context.shared(signatureDesk).check(files, this.context.now);
    return inputs.map(({ file, role, signature }, index) => {
      const broken = checked[index]!.verdicts.find(({ status }) => status === 'INVALID');
      if (broken) throw badInput(`input.files.${index}`, `A signature on it is not valid: ${broken.reason}`);
      const given = { role, name: stored.get(file)!.name, fileId: file, signatureId: signature ?? null };
      return { given, file: files[index]!, checked: checked[index]! };
    });
  }
}
