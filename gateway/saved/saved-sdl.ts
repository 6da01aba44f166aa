import { type DocumentNode, parse } from 'graphql';
import { schemaPreamble } from '../../subgraphs/kernel/access/access-sdl.ts';
import { boundPreamble, declareBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { labelPreamble } from '../../subgraphs/kernel/scalars/label-sdl.ts';
import { TextScalar } from '../../subgraphs/kernel/scalars/scalars.ts';

/** The gateway's own subgraph of saved queries, the keys that read them, and who uses which fields. */
export const savedSubgraph = 'tables';

/** How many saved queries and keys somebody has at most. */
export const mostOf = { queries: 500, keys: 50 } as const;

const schema = `
type Query {
  "The saved queries that the viewer may use, by name: their own, those of their agency, and the public ones."
  savedQueries: [SavedQuery!] @listSize(assumedSize: 100) @access(class: "PUBLIC")
  "One saved query by its name: the viewer's own, or else their agency's, or else a public one. NOT_FOUND when there is none."
  savedQueryByName("Its name." name: String! "Which version; the latest when left out." version: Int): SavedQuery @access(class: "PUBLIC")
  "The viewer's keys for reading tables (khóa đọc), the newest first; also those that no longer hold."
  readKeys: [ReadKey!] @listSize(assumedSize: ${mostOf.keys}) @access(class: "INTERNAL") @authenticated
  "Which applications have asked the gateway for a field or an argument of this API, by month (mức độ sử dụng), the most recent first; at most 500. It is kept to the minute for two years. BAD_USER_INPUT when the API has no such field."
  fieldUsage(
    "The field or argument, such as Agency.children or Agency.children.first."
    field: String! @bound(length: 300)
    "Since the month of this day; three months back when left out."
    since: Date
  ): [FieldUsage!] @listSize(assumedSize: 500) @access(class: "AUDIT") @requiresScopes(scopes: [["audit:read", "province:wide"]])
}

type Mutation {
  "Saves a query under a name, as a table at /tables/{name}.csv and other forms; under a name that the viewer has used, as its next version. Saving what is there already changes nothing. BAD_USER_INPUT for what is no table, CONFLICT when somebody else's public query, or one of the agency, has the name, or the version is not the latest."
  saveQuery("What to save." input: SaveQueryInput!): SavedQuery @access(class: "INTERNAL") @authenticated
  "Deletes all versions of a query that the viewer has saved; keys for it no longer hold. NOT_FOUND when they have none of that name."
  deleteSavedQuery("Its name." name: String!): SavedQuery @access(class: "INTERNAL") @authenticated
  "Makes a key with which a program that cannot log in reads one table (khóa đọc): as the password of HTTP Basic, or in the header x-read-key. It reads with the rights that its owner has on the day, and never a personal field. NOT_FOUND for a table that the viewer does not find."
  createReadKey("For which table." input: CreateReadKeyInput!): CreatedReadKey @access(class: "INTERNAL") @authenticated
  "Revokes one of the viewer's keys. NOT_FOUND when they have no such key."
  revokeReadKey("The id of the key." id: ID!): ReadKey @access(class: "INTERNAL") @authenticated
}

"A query of the graph that is kept as a table under a name."
type SavedQuery {
  "Stable and opaque; of this version."
  id: ID! @access(class: "PUBLIC")
  "Its name, as it stands in addresses."
  name: String! @access(class: "PUBLIC")
  "1 for what was saved first under the name."
  version: Int! @access(class: "PUBLIC")
  "Who may use it."
  visibility: SavedQueryVisibility! @access(class: "PUBLIC")
  "Whether the viewer saved it."
  isMine: Boolean! @access(class: "PUBLIC")
  "Its title in Vietnamese."
  titleVi: Text! @access(class: "PUBLIC")
  "Its title in English."
  titleEn: Text! @access(class: "PUBLIC")
  "What it shows, in Vietnamese."
  descriptionVi: Text! @access(class: "PUBLIC")
  "What it shows, in English."
  descriptionEn: Text! @access(class: "PUBLIC")
  "The operation."
  query: String! @access(class: "PUBLIC")
  "Which list is the table; null when the operation has one only."
  rows: String @access(class: "PUBLIC")
  "The lists within the rows of which each item is a row."
  join: [String!]! @access(class: "PUBLIC") @listSize(assumedSize: 3)
  "What its variables are called, and what holds when they are left out."
  parameters: [SavedQueryParameter!]! @access(class: "PUBLIC") @listSize(assumedSize: 5)
  "When it was saved."
  savedAt: DateTime! @access(class: "PUBLIC")
}

"Who may use a saved query; what it answers depends on their own rights."
enum SavedQueryVisibility {
  "Riêng tư: who saved it."
  PRIVATE @label(vi: "Riêng tư")
  "Cơ quan: everybody who acts for the agency of who saved it."
  AGENCY @label(vi: "Cơ quan")
  "Công khai: everybody."
  PUBLIC @label(vi: "Công khai")
}

"A variable of a saved query."
type SavedQueryParameter {
  "Its name in the operation."
  name: String! @access(class: "PUBLIC")
  "What it is, in Vietnamese."
  titleVi: Text! @access(class: "PUBLIC")
  "What it is, in English."
  titleEn: Text! @access(class: "PUBLIC")
  "What holds when it is left out, as in an address: lists with commas, objects as JSON. Null for nothing."
  default: Text @access(class: "PUBLIC")
}

"A key with which a program reads one table."
type ReadKey {
  "Stable and opaque; not the key itself."
  id: ID! @access(class: "INTERNAL") @authenticated
  "The name of the table."
  table: String @access(class: "INTERNAL") @authenticated
  "What it is for, in its owner's words."
  note: Text @access(class: "INTERNAL") @authenticated
  "When it was made."
  createdAt: DateTime @access(class: "INTERNAL") @authenticated
  "From when it no longer holds."
  expiresAt: DateTime @access(class: "INTERNAL") @authenticated
  "When it was revoked; null when it was not."
  revokedAt: DateTime @access(class: "INTERNAL") @authenticated
  "When it was last used; null when it never was."
  lastUsedAt: DateTime @access(class: "INTERNAL") @authenticated
}

"A key that has just been made."
type CreatedReadKey {
  "The key as it is listed from now on."
  key: ReadKey! @access(class: "PUBLIC")
  "The secret itself. It is shown this once; only its hash is kept."
  secret: String! @access(class: "PUBLIC")
}

"How often one application has asked for a field in a month."
type FieldUsage {
  "The first day of the month."
  month: Date! @access(class: "PUBLIC")
  "The application of the token (client_id); null for those without."
  clientId: String @access(class: "PUBLIC")
  "What the program calls itself, by its headers apollographql-client-name or x-client-name, which nobody has checked; null when it does not say. Beyond 500 applications, of which those without a token are 100, it is other."
  clientName: String @access(class: "PUBLIC")
  "The version that it says it has, by apollographql-client-version or x-client-version; null when it does not say."
  clientVersion: String @access(class: "PUBLIC")
  "How many operations asked for it."
  operations: Float! @access(class: "PUBLIC")
  "When it was last asked for, to the minute."
  lastAskedAt: DateTime! @access(class: "PUBLIC")
}

"A query to save."
input SaveQueryInput {
  "Its name in addresses: 1 to 64 lower-case letters, digits and single hyphens."
  name: String! @bound(length: 64)
  "The version that the caller saw; left out for the first."
  version: Int
  "Who may use it. AGENCY requires that the viewer acts for one, PUBLIC the scope statistics:read or reports:manage."
  visibility: SavedQueryVisibility! = PRIVATE
  "Its title in Vietnamese."
  titleVi: Text! @bound(length: 300, line: true)
  "Its title in English; the Vietnamese one when left out."
  titleEn: Text @bound(length: 300, line: true)
  "What it shows, in Vietnamese."
  descriptionVi: Text
  "What it shows, in English."
  descriptionEn: Text
  "The operation: a query."
  query: String! @bound(length: 20000)
  "Which list is the table, where the operation has several."
  rows: String
  "The lists within the rows of which each item becomes a row."
  join: [String!] @bound(items: 10)
  "What its variables are called, and what holds when they are left out."
  parameters: [SavedQueryParameterInput!]
}

"A variable of a query to save."
input SavedQueryParameterInput {
  "Its name in the operation."
  name: String! @bound(length: 100)
  "What it is, in Vietnamese."
  titleVi: Text! @bound(length: 300, line: true)
  "What it is, in English; the Vietnamese when left out."
  titleEn: Text @bound(length: 300, line: true)
  "What holds when it is left out, as in an address: lists with commas, objects as JSON."
  default: Text
}

"For which table to make a key, and for how long."
input CreateReadKeyInput {
  "The name of the table: of a saved query that the viewer finds, or of one that the province offers."
  table: String! @bound(length: 64)
  "What it is for."
  note: Text! @bound(length: 300, line: true)
  "For how many days it holds, 1 to 366."
  days: Int! = 90 @bound(min: 1, max: 366)
}

"Text in Unicode, normalised to NFC; NUL and lone surrogates are refused."
scalar Text @specifiedBy(url: "${TextScalar.specifiedByURL}")

"A calendar date in Viet Nam, yyyy-mm-dd, e.g. 2020-04-15."
scalar Date @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")

"An instant with the offset of Viet Nam, e.g. 2020-04-15T09:30:00+07:00. Input takes any offset."
scalar DateTime @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")
`;

/** The schema of the subgraph of saved queries. */
export function savedSdl(): DocumentNode {
  return declareBounds(parse([schemaPreamble, boundPreamble, labelPreamble, schema].join('\n')), savedSubgraph);
}
