import type { Instant } from '../../../kernel/dates/instant.ts';
import { badInput } from '../../../kernel/errors/errors.ts';
import { isPublicAddress, wantedFileAddress } from '../../../kernel/files/file-address.rules.ts';
import { isPlainFileName, wantedFileName } from '../../../kernel/files/file-name.rules.ts';
import type { Digitised } from '../../generated/client.ts';

/** The file of a paper or result, as it comes in: put here before, or kept by the caller at an address. */
export interface GivenFile {
  file?: string | null;
  fileName?: string | null;
  fileUrl?: string | null;
}

/** A paper as it comes in. */
export interface GivenComponent extends GivenFile {
  code?: string | null;
  name?: string | null;
  originals?: number | null;
  copies?: number | null;
  digitised?: boolean | null;
  reused?: boolean | null;
  fromNationalStore?: boolean | null;
}

/** A paper as it is kept. */
export interface ComponentRecord {
  position: number;
  code: string | null;
  name: string;
  originals: number;
  copies: number;
  digitised: boolean;
  reused: boolean;
  fromNationalStore: boolean;
  fileName: string | null;
  fileUrl: string | null;
  fileId: string | null;
  receivedAt: Instant;
}

/** A paper that a procedure asks for. */
interface AskedFor {
  code: string | null;
  name: string;
}

const mostPapers = 100;

/**
 * The papers of a dossier with those that come in: one of the same code, or the same name where it has none, takes the
 * place of what was there. `asked` is what the procedure asks for, null where that is not known. Throws BAD_USER_INPUT,
 * naming the argument, for a code that the procedure does not know, a paper without a name, a number below 0, or an
 * address that is none.
 */
export function withComponents(
  kept: readonly ComponentRecord[],
  given: readonly GivenComponent[],
  asked: readonly AskedFor[] | null,
  receivedAt: Instant,
): ComponentRecord[] {
  const papers = new Map(kept.map((paper) => [keyOf(paper), paper]));
  for (const [index, paper] of given.entries()) {
    const argument = `input.components.${index}`;
    const code = paper.code ?? null;
    const known = code === null ? undefined : asked?.find((each) => each.code === code);
    if (code !== null && asked !== null && !known) {
      throw badInput(
        `${argument}.code`,
        'The procedure asks for no paper with this code; leave it out for another paper',
      );
    }
    const name = paper.name?.trim() || known?.name;
    if (!name) throw badInput(`${argument}.name`, 'Say what the paper is');
    for (const number of ['originals', 'copies'] as const)
      if ((paper[number] ?? 0) < 0) throw badInput(`${argument}.${number}`, 'Give a whole number from 0 up');
    const file = fileOf(argument, paper);
    const key = keyOf({ code, name });
    const position = papers.get(key)?.position ?? papers.size;
    papers.set(key, {
      position,
      code,
      name,
      originals: paper.originals ?? 0,
      copies: paper.copies ?? 0,
      digitised: paper.digitised ?? isElectronic(file),
      reused: paper.reused ?? false,
      fromNationalStore: paper.fromNationalStore ?? false,
      ...file,
      receivedAt,
    });
  }
  if (papers.size > mostPapers) throw badInput('input.components', `A dossier has at most ${mostPapers} papers`);
  return [...papers.values()];
}

function keyOf({ code, name }: AskedFor): string {
  return JSON.stringify([code, code === null ? name : null]);
}

/** The files that papers had, and none of them has any more. */
export function filesLost(before: readonly ComponentRecord[], after: readonly ComponentRecord[]): string[] {
  const left = new Set(after.map(({ fileId }) => fileId));
  return before.flatMap(({ fileId }) => (fileId === null || left.has(fileId) ? [] : [fileId]));
}

/** What indices count of the papers of a dossier (index 4.2 to 4.4 of Decision 766/QĐ-TTg). */
export function factsOf(papers: readonly ComponentRecord[]): { digitised: Digitised; fromNationalStore: boolean } {
  const digitised = papers.filter((paper) => paper.digitised).length;
  return {
    digitised: digitised === 0 ? 'NONE' : digitised === papers.length ? 'ALL' : 'SOME',
    fromNationalStore: papers.some((paper) => paper.fromNationalStore),
  };
}

/**
 * A file as it is kept. Throws BAD_USER_INPUT, naming the argument, for one without a name, that is in two places, or where
 * nothing can be fetched from.
 */
export function fileOf(argument: string, { file, fileName, fileUrl }: GivenFile) {
  const kept = { fileName: fileName ?? null, fileUrl: fileUrl ?? null, fileId: file ?? null };
  if (kept.fileName !== null && kept.fileName.trim() !== '' && !isPlainFileName(kept.fileName))
    throw badInput(`${argument}.fileName`, `The name of the file ${wantedFileName}`);
  if (!isElectronic(kept)) return kept;
  if (kept.fileUrl !== null && kept.fileId !== null)
    throw badInput(`${argument}.file`, 'Give the file that you have put here, or the address where you keep it');
  if (!kept.fileName?.trim()) throw badInput(`${argument}.fileName`, 'A file has a name');
  if (kept.fileUrl !== null && !isPublicAddress(kept.fileUrl)) throw badInput(`${argument}.fileUrl`, wantedFileAddress);
  return kept;
}

/** Where the content of a paper or result is at the graph's own server; null where it is not here. */
export function contentPathOf(
  kind: 'component' | 'result',
  { dossierId, position, fileId }: { dossierId: string; position: number; fileId: string | null },
): string | null {
  return fileId === null ? null : `/dossiers/${encodeURIComponent(dossierId)}/${kind}s/${position}/file`;
}

/** Whether a paper or result is there as a file. */
export function isElectronic({ fileUrl, fileId }: Pick<ComponentRecord, 'fileUrl' | 'fileId'>): boolean {
  return fileUrl !== null || fileId !== null;
}
