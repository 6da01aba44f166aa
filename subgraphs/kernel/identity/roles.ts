/** Every scope of the graph, with what it lets its bearer do; relationships to the row restrict it further. */
export const scopeDescriptions = {
  'documents:read': "Read the documents and deliveries of one's own agency.",
  'documents:subtree': "Read those of the agencies below one's own as well.",
  'documents:content': "Read what is in the documents that one's own agency issued or received.",
  'documents:unmask':
    'Open what is in a document that one supervises with province:wide, for a stated reason; each time is recorded.',
  'documents:write': "Draft, issue, deliver and receive documents for one's own agency.",
  'documents:exchange': "Send and receive documents as an agency's own application.",
  'tasks:read': "Read the tasks of one's own agency.",
  'tasks:subtree': "Read those of the agencies below one's own as well.",
  'tasks:write': "Assign tasks, and report progress on those of one's own agency.",
  'dossiers:read': "Read the dossiers of one's own agency; what is personal only where one works on them.",
  'dossiers:subtree': "Read those of the agencies below one's own as well; what is personal stays masked.",
  'dossiers:process': 'Accept dossiers and work on those that are assigned to one.',
  'dossiers:approve': "Decide on the dossiers of one's own agency.",
  'dossiers:exchange': "File and update dossiers as an agency's own application.",
  'payments:read': "Read what was paid for the dossiers of one's own agency.",
  'procedures:manage':
    'Publish administrative procedures, say how far they can be done online, and start reviews of them.',
  'reports:read': "Read the reports of one's own agency and of those that report to it.",
  'reports:all': 'Read who has reported what, of all agencies.',
  'reports:write': "Fill in and submit the reports of one's own agency.",
  'reports:approve': "Approve the reports of one's own agency, and consolidate those below it.",
  'reports:manage': 'Define what must be reported, by whom and when.',
  'statistics:read': 'Ask for aggregates over the whole province; small cells of private persons are suppressed.',
  'integration:sync': 'Read and acknowledge what is synchronised with national systems.',
  'directory:manage': 'Reorganise agencies, and declare the days on which offices work.',
  'data-services:manage': 'Keep the catalogue of shared data.',
  'personnel:read': "Read what is personal of the officers of one's own agency, masked.",
  'personnel:write': "Keep the contacts at work of the officers of one's own agency.",
  'personal:unmask': 'See a masked value for a stated reason; each time is recorded.',
  'applicants:unmask':
    'See what is masked of a dossier that one works on, or supervises with province:wide, for a stated reason; each time is recorded.',
  'audit:read': "Read the audit trail of one's own agency; of the whole province with province:wide.",
  'province:wide': 'Whatever a scope says of one agency is true of all agencies.',
} as const;

/** A right that a token carries. */
export type Scope = keyof typeof scopeDescriptions;

const officer = [
  'documents:read',
  'documents:content',
  'documents:write',
  'tasks:read',
  'tasks:write',
  'dossiers:read',
  'dossiers:process',
  'applicants:unmask',
  'reports:read',
  'reports:write',
] as const;

/** The nine roles, each a bundle of scopes. A token carries the scopes; no rule ever looks at a role. */
export const roles = {
  PUBLIC: [],
  CITIZEN: [],
  OFFICER: officer,
  LEADER: [
    'documents:read',
    'documents:content',
    'documents:subtree',
    'tasks:read',
    'tasks:subtree',
    'tasks:write',
    'dossiers:read',
    'dossiers:subtree',
    'dossiers:approve',
    'reports:read',
    'reports:approve',
    'audit:read',
  ],
  AGENCY_ADMIN: [
    'documents:read',
    'documents:content',
    'tasks:read',
    'dossiers:read',
    'payments:read',
    'reports:read',
    'personnel:read',
    'personnel:write',
    'audit:read',
  ],
  ANALYST: ['reports:read', 'reports:all', 'statistics:read'],
  VENDOR_APP: ['documents:read', 'documents:content', 'documents:exchange', 'dossiers:exchange'],
  NATIONAL_INTEGRATION: ['integration:sync', 'documents:content'],
  // Administering the province is no part in its agencies' records; what is in one is opened for a reason.
  PROVINCE_ADMIN: [
    ...officer.filter((scope) => scope !== 'documents:content'),
    'documents:unmask',
    'tasks:subtree',
    'reports:manage',
    'directory:manage',
    'data-services:manage',
    'procedures:manage',
    'personnel:read',
    'personnel:write',
    'personal:unmask',
    'audit:read',
    'province:wide',
  ],
} as const satisfies Record<string, readonly Scope[]>;

/** One of the nine roles of the access matrix. */
export type Role = keyof typeof roles;
