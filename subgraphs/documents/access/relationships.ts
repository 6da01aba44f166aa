import { relationship, type RequestRight } from '../../kernel/access/access.ts';

/** What these predicates look at of a document. */
interface ContentRow {
  id: string;
  concernsViewer: boolean;
  assignsViewer: boolean;
  isContentUnmasked: boolean;
}

/** What they look at of whom a packet names. */
interface StaffRow {
  concernsViewer: boolean;
  isOwn: boolean;
}

/** The viewer's agency sent or received the document, and they have to do with its records. */
export const contentParty = relationship<ContentRow>(
  'contentParty',
  'The viewer has the scope documents:content and acts for an agency that issued or received the document, or for the one that has taken over from it.',
  ({ viewer }, document) => viewer.scopes.has('documents:content') && document.concernsViewer,
);

/** The viewer's agency works on what the document asks for. */
export const assigned = relationship<ContentRow>(
  'assigned',
  "The viewer's agency, or one that it took over from, leads or coordinates a task that the document gives; not for administrators of the province.",
  (_, document) => document.assignsViewer,
);

/** The viewer administers the province, and has broken the glass of this document. */
export const contentUnmasked = relationship<ContentRow>(
  'contentUnmasked',
  'The viewer supervises the whole province, and has opened what is in the document in the last quarter of an hour, for a stated reason.',
  (_, document) => document.isContentUnmasked,
  { recorded: true },
);

/** They sent or reported something that the viewer's agency is a party to. */
export const staffParty = relationship<StaffRow>(
  'staffParty',
  'The viewer has to do with the records of an agency that issued or received the document.',
  ({ viewer: { scopes } }, staff) =>
    staff.concernsViewer && ['documents:write', 'documents:subtree', 'integration:sync'].some((one) => scopes.has(one)),
);

/** They are of the viewer's own agency. */
export const ownStaff = relationship<StaffRow>(
  'ownStaff',
  'The viewer keeps the accounts of the agency whose staff it is.',
  ({ viewer }, staff) => staff.isOwn && viewer.scopes.has('personnel:read'),
);

/** The viewer administers the province, and reads what is masked. */
export const province = relationship<StaffRow>(
  'province',
  'The viewer administers the whole province; what they read is masked.',
  ({ viewer }) => viewer.scopes.has('province:wide'),
);

/** Who may ask for what is in documents, as far as the token tells. */
export const contentRight: RequestRight = {
  kind: 'scopes',
  anyOf: [['documents:content'], ['tasks:read'], ['documents:unmask']],
};

/** Of whom the document then decides. */
export const contentRelationships = [contentParty, assigned, contentUnmasked];

/** Who may ask about the people behind a document: officers, leaders, whoever keeps an agency's accounts, and national systems; no vendor's application. */
export const officialRight: RequestRight = {
  kind: 'scopes',
  anyOf: [['documents:write'], ['documents:subtree'], ['personnel:read'], ['integration:sync']],
};

/** Who sends and receives documents: an agency's officers, or its application. */
export const exchangeRight: RequestRight = { kind: 'scopes', anyOf: [['documents:write'], ['documents:exchange']] };

/** It was done for the viewer's own agency. */
export const colleague = relationship<{ isColleagues: boolean }>(
  'colleague',
  'The viewer acts for the agency for which it was done, or for the one that has taken over from it.',
  (_, event) => event.isColleagues,
);

/** The signed document is its agency's. */
export const signedParty = relationship<{ concernsViewer: boolean }>(
  'signedParty',
  'The viewer acts for an agency that issued or received the signed document, or for the one that has taken over from it.',
  (_, signature) => signature.concernsViewer,
);

export const relationships = [...contentRelationships, colleague, signedParty, staffParty, ownStaff, province];
