/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsAddresseesDocumentAddresseesExpandAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsAddresseesDocumentAddresseesExpandSuccessors = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** One of the agencies that a line of addressees stood for, and who answers for it later. */
export type DocumentsAddresseesDocumentAddresseesExpand = {
  /** The agency, as of the promulgation date. */
  agency: DocumentsAddresseesDocumentAddresseesExpandAgency;
  /** The agencies that answer for it on the day of `asOf`: itself while it exists; none when it was dissolved without a successor. */
  successors: DocumentsAddresseesDocumentAddresseesExpandSuccessors[];
};

/** A line of a document's addressees (Kính gửi), such as "UBND các huyện, thị xã, thành phố". */
export type DocumentsAddresseesDocumentAddressees = {
  /** The line, as the document has it. */
  label: string;
  /** The agencies that the line stood for on the promulgation date, by level and name, whatever became of them; none when the line was not understood. */
  expand: DocumentsAddresseesDocumentAddresseesExpand[];
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsAddresseesDocument = {
  /** Stable and opaque. */
  id: string;
  /** The lines of addressees (Kính gửi), in their order. */
  addressees: DocumentsAddresseesDocumentAddressees[];
};

/** What documents.addressees answers. */
export type DocumentsAddressees = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsAddresseesDocument | null;
};

/** What it is asked with. */
export interface DocumentsAddresseesVariables {
  number: string;
  issuer: string;
  year: number;
  asOf?: string | null | undefined;
}

/** Whom a document was addressed to, agency by agency, and who answers for each on a day. */
export const addressees: Operation<
  DocumentsAddressees,
  DocumentsAddresseesVariables,
  never,
  never,
  never
> = {
  name: 'documentsAddressees',
  kind: 'query',
  text: "query documentsAddressees($number:DocumentNumber!$issuer:AgencyCode!$year:Int!$asOf:Date){document(number:$number issuer:$issuer year:$year){id addressees{label expand(asOf:$asOf){agency{id stableId asOf nameVi}successors{id stableId asOf nameVi}}}}}",
};
