/** What a file is to its document: the document itself, a part of it (phụ lục), or something that goes with it. */
export type FileRole = 'MAIN' | 'APPENDIX' | 'ATTACHMENT';

/** A stored file that a document is given. */
export interface GivenFile {
  role: FileRole;
  name: string;
  fileId: string;
  signatureId: string | null;
}

/** What a document says of its files, and those that it is given. */
export interface DocumentFiles {
  appendices?: string[];
  attachments?: string[];
  files?: GivenFile[];
}

/**
 * The rows of a document's files: itself first, then its appendices, then what else goes with it. A file is what is in
 * the line of its name, whatever the ending; one that no line names stands after the lines.
 */
export function attachmentRows(documentId: string, { appendices = [], attachments = [], files = [] }: DocumentFiles) {
  const left = new Set(files);
  const take = (role: FileRole, name: string) => {
    const file = [...left].find((candidate) => candidate.role === role && isNamed(candidate.name, name));
    if (file) left.delete(file);
    return file;
  };
  const rest = (role: FileRole) => [...left].filter((file) => file.role === role);
  const lines = (role: FileRole, names: string[]) => {
    const named = names.map((name) => ({ name, file: take(role, name) }));
    return [...named, ...rest(role).map((file) => ({ name: file.name, file }))].map((line) => ({ ...line, role }));
  };
  return [...lines('MAIN', []), ...lines('APPENDIX', appendices), ...lines('ATTACHMENT', attachments)].map(
    ({ role, name, file }, index) => ({
      documentId,
      position: index + 1,
      name,
      isMain: role === 'MAIN',
      isAppendix: role === 'APPENDIX',
      fileId: file?.fileId ?? null,
      signatureId: file?.signatureId ?? null,
    }),
  );
}

function isNamed(file: string, line: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').trim();
  return [plain(file), plain(file).replace(/\.[^.]+$/, '')].includes(plain(line));
}
