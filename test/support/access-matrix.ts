import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { writeFigureId } from '../../subgraphs/kernel/figures/indicator-figure.ts';

/**
 * What each of the demo people gets of each guarded field, by the row that it is on:
 *
 *   reads   a value
 *   empty   nothing, since there is nothing for them; they may ask
 *   calls   the mutation looks at the input, which is refused, so that nothing changes
 *   token   refused for the token alone; no subgraph hears of the field
 *   row     refused by the subgraph, which alone knows the row
 *   hidden  refused for the token alone; who asks the subgraph by the row's key finds none
 */
const matrix = `
field                                of                  nobody  clerk  leader  agency-administrator  commune-clerk  citizen  analyst  vendor  national-portal  administrator

Officer.fullName                     clerk               row     reads  reads   reads                 reads          row      row      reads   row              reads
Officer.workEmail                    clerk               row     reads  reads   reads                 reads          row      row      reads   row              reads
Officer.workPhone                    clerk               token   reads  reads   reads                 reads          row      row      reads   row              reads
Officer.personalEmail                clerk               token   reads  row     reads                 row            row      row      row     row              reads
Officer.personalPhone                clerk               token   reads  row     reads                 row            row      row      row     row              reads
Officer.dateOfBirth                  clerk               token   reads  row     row                   row            row      row      row     row              row
Officer.identityNumber               clerk               token   reads  row     reads                 row            row      row      row     row              reads

Officer.fullName                     director            reads   reads  reads   reads                 reads          reads    reads    reads   reads            reads
Officer.workEmail                    director            reads   reads  reads   reads                 reads          reads    reads    reads   reads            reads
Officer.workPhone                    director            token   reads  reads   reads                 reads          row      row      reads   row              reads
Officer.personalEmail                director            token   row    reads   reads                 row            row      row      row     row              reads
Officer.personalPhone                director            token   row    reads   reads                 row            row      row      row     row              reads
Officer.dateOfBirth                  director            token   row    reads   row                   row            row      row      row     row              row
Officer.identityNumber               director            token   row    reads   reads                 row            row      row      row     row              reads

Officer.fullName                     clerk elsewhere     row     reads  reads   reads                 reads          row      row      reads   row              reads
Officer.workEmail                    clerk elsewhere     row     reads  reads   reads                 reads          row      row      reads   row              reads
Officer.workPhone                    clerk elsewhere     token   reads  reads   reads                 reads          row      row      reads   row              reads
Officer.personalEmail                clerk elsewhere     token   row    row     row                   row            row      row      row     row              reads
Officer.personalPhone                clerk elsewhere     token   row    row     row                   row            row      row      row     row              reads
Officer.dateOfBirth                  clerk elsewhere     token   row    row     row                   row            row      row      row     row              row
Officer.identityNumber               clerk elsewhere     token   row    row     row                   row            row      row      row     row              reads

Officer.fullName                     signer              reads   reads  reads   reads                 reads          reads    reads    reads   reads            reads
Officer.workEmail                    signer              empty   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Officer.workPhone                    signer              token   empty  empty   empty                 empty          row      row      empty   row              empty
Officer.personalEmail                signer              token   row    row     row                   row            row      row      row     row              empty
Officer.personalPhone                signer              token   row    row     row                   row            row      row      row     row              empty
Officer.dateOfBirth                  signer              token   row    row     row                   row            row      row      row     row              row
Officer.identityNumber               signer              token   row    row     row                   row            row      row      row     row              empty

Officer.fullName                     viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads
Officer.workEmail                    viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads
Officer.workPhone                    viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads
Officer.personalEmail                viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads
Officer.personalPhone                viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads
Officer.dateOfBirth                  viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads
Officer.identityNumber               viewer              empty   reads  reads   empty                 reads          empty    empty    empty   empty            reads

Document.attachments                 letter 1624         token   reads  reads   reads                 row            token    token    reads   row              row
Document.attachments                 notice 139          token   row    row     row                   row            token    token    row     row              row
Document.tasks                       letter 1624         token   reads  reads   reads                 empty          token    token    token   token            reads
Document.tasks                       notice 139          token   empty  empty   empty                 empty          token    token    token   token            empty
Agency.tasks                         department of 2020  token   reads  reads   reads                 empty          token    token    token   token            reads
Agency.tasks                         commune             token   empty  empty   empty                 empty          token    token    token   token            empty
Query.steeringTask                   department of 2020  token   reads  reads   reads                 empty          token    token    token   token            reads
Query.steeringTask                   another department  token   empty  empty   empty                 empty          token    token    token   token            reads
Agency.difficulties                  commune             token   empty  empty   empty                 empty          token    token    token   token            empty
Query.planProgress                   letter 1624         token   reads  reads   reads                 reads          token    reads    token   token            reads
SteeringTaskEvent.subject            department of 2020  token   row    row     row                   empty          token    token    token   token            empty

ReportSubmissionDue.state            department of 2020  token   reads  reads   reads                 row            token    reads    token   token            reads
ReportSubmissionDue.state            department          token   reads  reads   reads                 row            token    reads    token   token            reads
ReportSubmissionDue.timeliness       department of 2020  token   reads  reads   reads                 row            token    reads    token   token            reads
ReportSubmissionDue.timeliness       department          token   reads  reads   reads                 row            token    reads    token   token            reads
ReportSubmissionDue.submission       department of 2020  token   empty  empty   empty                 row            token    empty    token   token            empty
ReportSubmissionDue.submission       department          token   empty  empty   empty                 row            token    empty    token   token            empty
Agency.reportInbox                   reporting office    token  reads  reads   reads                 empty          token    reads    token   token            reads
Agency.reportsToDo                   reporting office    token  reads  reads   reads                 empty          token    reads    token   token            reads
Agency.reportReminders               reporting office    token  empty  empty   empty                 empty          token    empty    token   token            empty
Query.reportReminderFeed             reports             token   empty  empty   empty                 empty          token    empty    token   token            empty
ReportObligation.versions            department          token   empty  empty   empty                 empty          token    empty    token   token            empty
Query.reportSubmission               reports             token   empty  empty   empty                 empty          token    empty    token   token            empty
ReportSubmission.signature           health in 2020      token   empty  empty   empty                 empty          token    token    token   token            empty
ReportSignature.signerCertSubject    health in 2020      token   empty  empty   empty                 empty          token    empty    token   token            empty
ReportSignature.signerCertIssuer     health in 2020      token   empty  empty   empty                 empty          token    empty    token   token            empty
ReportSignature.signerCertSerial     health in 2020      token   empty  empty   empty                 empty          token    empty    token   token            empty

Applicant.dateOfBirth                birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            row
Applicant.dateOfBirth                copy                hidden  reads  row     row                   row            empty    empty    reads   reads            row
Applicant.dateOfBirth                business            hidden  empty  empty   empty                 empty          empty    empty    empty   reads            row
Applicant.address                    birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            row
Applicant.address                    copy                hidden  reads  row     row                   row            empty    empty    reads   reads            row
Applicant.address                    business            hidden  empty  empty   empty                 empty          empty    empty    empty   reads            row
Applicant.identityNumber             birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            row
Applicant.identityNumber             copy                hidden  reads  row     row                   row            empty    empty    row     reads            row
Applicant.identityNumber             business            hidden  empty  empty   empty                 empty          empty    empty    empty   reads            row
Applicant.phone                      birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            row
Applicant.phone                      copy                hidden  reads  row     row                   row            empty    empty    reads   reads            row
Applicant.phone                      business            hidden  empty  empty   empty                 empty          empty    empty    empty   reads            row
Applicant.email                      birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            row
Applicant.email                      copy                hidden  reads  row     row                   row            empty    empty    reads   reads            row
Applicant.email                      business            hidden  empty  empty   empty                 empty          empty    empty    empty   empty            row
Applicant.fullName                   birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            reads
Applicant.fullName                   copy                hidden  reads  row     row                   row            empty    empty    reads   reads            reads
Applicant.fullName                   business            hidden  empty  empty   empty                 empty          empty    empty    empty   reads            reads
Dossier.events                       birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            reads
Dossier.events                       copy                hidden  reads  reads   reads                 reads          empty    empty    row     reads            reads
Dossier.payments                     birth               hidden  empty  empty   empty                 empty          empty    empty    empty   empty            empty
Dossier.payments                     copy                hidden  reads  row     reads                 row            empty    empty    row     reads            reads
Dossier.components                   birth               hidden  empty  empty   empty                 reads          reads    empty    empty   reads            reads
Dossier.components                   copy                hidden  reads  reads   reads                 reads          empty    empty    row     reads            reads
Dossier.results                      birth               hidden  empty  empty   empty                 empty          empty    empty    empty   empty            empty
Dossier.results                      birth of April      hidden  empty  empty   empty                 reads          empty    empty    empty   reads            reads
DossierComponent.fileName            birth               hidden  empty  empty   empty                 reads          reads    empty    empty   row              row
DossierComponent.fileName            copy                hidden  reads  row     row                   row            empty    empty    row     row              row
DossierComponent.fileUrl             birth               hidden  empty  empty   empty                 reads          reads    empty    empty   row              row
DossierComponent.fileUrl             copy                hidden  reads  row     row                   row            empty    empty    row     row              row
DossierComponent.contentPath         birth               hidden  empty  empty   empty                 empty          empty    empty    empty   row              row
DossierComponent.contentPath         copy                hidden  empty  row     row                   row            empty    empty    row     row              row
DossierResult.documentNumber         birth of April      hidden  empty  empty   empty                 reads          empty    empty    empty   row              row
DossierResult.documentNumber         death of May        hidden  empty  empty   empty                 row            empty    empty    empty   reads            row
DossierResult.issuedOn               birth of April      hidden  empty  empty   empty                 empty          empty    empty    empty   row              row
DossierResult.issuedOn               death of May        hidden  empty  empty   empty                 row            empty    empty    empty   empty            row
DossierResult.fileName               birth of April      hidden  empty  empty   empty                 reads          empty    empty    empty   row              row
DossierResult.fileName               death of May        hidden  empty  empty   empty                 row            empty    empty    empty   reads            row
DossierResult.fileUrl                birth of April      hidden  empty  empty   empty                 reads          empty    empty    empty   row              row
DossierResult.fileUrl                death of May        hidden  empty  empty   empty                 row            empty    empty    empty   reads            row
DossierResult.contentPath            birth of April      hidden  empty  empty   empty                 empty          empty    empty    empty   row              row
DossierResult.contentPath            death of May        hidden  empty  empty   empty                 row            empty    empty    empty   empty            row
Dossier.assignedTo                   birth               hidden  empty  empty   empty                 reads          row      empty    empty   row              reads
Dossier.assignedTo                   copy                hidden  reads  reads   reads                 reads          empty    empty    row     row              reads
Dossier.rating                       birth               hidden  empty  empty   empty                 empty          empty    empty    empty   row              empty
Dossier.rating                       copy                hidden  empty  empty   empty                 empty          empty    empty    row     row              empty
Query.dossier                        birth               token   empty  empty   empty                 reads          reads    empty    empty   reads            reads
Query.dossier                        copy                token   reads  reads   reads                 reads          empty    empty    reads   reads            reads
Query.dossiers                       viewer              token   reads  reads   reads                 reads          empty    empty    reads   reads            reads
Query.workList                       viewer              token   reads  token   token                 reads          token    token    token   token            empty
Query.myDossiers                     viewer              token   empty  empty   empty                 empty          reads    empty    empty   empty            empty
Agency.dossiers                      commune desk        token   reads  reads   reads                 reads          reads    empty    reads   reads            reads
Mutation.fileDossier                 refused dossier     token   calls  row     row                   calls          calls    calls    calls   calls            calls
Mutation.takeDossierStep             refused dossier     token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Mutation.fileDossiers                refused dossier     token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Mutation.takeDossierSteps            refused dossier     token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Mutation.unmaskApplicant             refused dossier     token   calls  token   token                 row            token    token    token   token            calls
Query.paymentStatistics              viewer              token   token  reads   reads                 token          token    reads    token   token            reads
Agency.paymentStatistics             commune desk        token   token  reads   reads                 token          token    reads    token   token            reads
Query.feedback                       feedback            token   empty  empty   empty                 reads          reads    empty    empty   empty            reads
Agency.feedback                      commune desk        token   empty  empty   empty                 reads          reads    empty    empty   empty            reads
Feedback.content                     feedback            token   empty  empty   empty                 reads          reads    empty    empty   empty            reads
Feedback.answer                      feedback            token   empty  empty   empty                 reads          reads    empty    empty   empty            reads
Mutation.submitFeedback              refused dossier     token   calls  calls   calls                 calls          calls    calls    calls   calls            calls
Mutation.takeFeedbackStep            refused dossier     token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Mutation.recordReportedDossiers      refused dossier     token   token  token   token                 token          token    token    token   calls            calls
Mutation.unmaskDossierFiles          refused dossier     token   row    token   token                 row            token    token    token   token            calls

Agency.register                      commune             token   empty  empty   empty                 empty          token    token    empty   token            empty
Document.registerEntry               letter 1624         token   empty  empty   empty                 empty          token    token    empty   token            empty
Query.documentDraft                  letter 1624         token   empty  token   token                 empty          token    token    token   token            empty
Mutation.draftDocument               refused step        token   calls  token   token                 calls          token    token    token   token            calls
Mutation.issueDocument               refused step        token   calls  token   token                 calls          token    token    token   token            calls
Mutation.revokeDocument              refused step        token   calls  token   token                 calls          token    token    token   token            calls
Mutation.updateDocument              refused step        token   calls  token   token                 calls          token    token    token   token            calls
Mutation.unmaskDocumentContent       refused step        token   token  token   token                 token          token    token    token   token            calls

Query.statistics                     reports             token   token  token   token                 token          token    empty    token   token            token
Indicator.rollUp                     ED2                 token   token  token   token                 token          token    reads    token   token            token
IndicatorRollUp.ofDossiers           received            token   token  token   token                 token          token    reads    token   token            token
IndicatorRollUp.registered           ED2                 token   token  token   token                 token          token    reads    token   token            token
Indicator.comparison                 ED2                 token   token  token   token                 token          token    reads    token   token            token

Query.dossierSyncStats               services            token   token  token   token                 token          token    token    token   reads            reads
Query.syncRecords                    services            token   token  token   token                 token          token    token    token   empty            empty
Mutation.replaySync                  refused procedure   token   token  token   token                 token          token    token    token   calls            calls

Mutation.consolidateReport           refused report      token   token  calls   token                 token          token    token    token   token            token

Query.governmentPackets              reports             token   token  token   token                 token          token    token    token   token            empty
Mutation.retryGovernmentPackets      refused report      token   token  token   token                 token          token    token    token   token            calls
Mutation.submitToGovernment          refused report      token   calls  token   token                 calls          token    token    token   token            calls

Agency.inbox                         department of 2020  token   reads  reads   reads                 empty          token    token    reads   token            reads
Document.deliveries                  letter 1624         token   reads  reads   reads                 empty          token    token    reads   token            reads
Query.deliveries                     letter 1624         token   reads  reads   reads                 empty          token    token    reads   token            reads
Query.delivery                       letter 1624         token   reads  reads   reads                 empty          token    token    reads   token            reads
Agency.signingAuthorizations         commune             token   empty  empty   empty                 empty          token    token    empty   token            empty
Mutation.recordSigningAuthorization  refused step        token   calls  token   token                 calls          token    token    token   token            calls
Mutation.endSigningAuthorization     refused step        token   calls  token   token                 calls          token    token    token   token            calls
Mutation.reportDeliveryStatus        refused step        token   calls  token   token                 calls          token    token    calls   token            calls

DocumentSignature.signerCertSubject  letter 1624         token   empty  empty   empty                 row            token    token    token   row              empty
DocumentSignature.signerCertIssuer   letter 1624         token   empty  empty   empty                 row            token    token    token   row              empty
DocumentSignature.signerCertSerial   letter 1624         token   empty  empty   empty                 row            token    token    token   row              empty
StaffInfo.name                       letter 1624         token   reads  reads   row                   row            token    token    token   row              reads
StaffInfo.email                      letter 1624         token   reads  reads   row                   row            token    token    token   row              reads
StaffInfo.mobile                     letter 1624         token   reads  reads   row                   row            token    token    token   row              reads
Query.axisEntries                    documents           token   token  token   token                 token          token    token    token   token            empty
Query.axisMessages                   documents           token   token  token   token                 token          token    token    token   token            empty
Mutation.retryAxisEntry              refused step        token   token  token   token                 token          token    token    token   token            calls
Mutation.dropAxisEntry               refused step        token   token  token   token                 token          token    token    token   token            calls
Mutation.dropAxisMessage             refused step        token   token  token   token                 token          token    token    token   token            calls
Query.edocConformity                 letter 1624         token   reads  reads   reads                 reads          token    reads    reads   token            reads
Agency.edocIndicators                commune             token   reads  reads   reads                 reads          token    reads    reads   token            reads

Mutation.declareWorkingYear          refused input       token   token  token   token                 token          token    token    token   token            calls
WorkingYear.movedDueDates            2026                token   token  token   token                 token          token    token    token   token            empty
Mutation.createAgency                refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.renameAgency                refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.mergeAgencies               refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.splitAgency                 refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.dissolveAgency              refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.registerDataService         refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.updateDataService           refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.withdrawDataService         refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.unmaskOfficer               refused input       token   token  token   token                 token          token    token    token   token            calls
Mutation.changeWorkContacts          refused input       token   token  token   calls                 token          token    token    token   token            calls

Mutation.publishProcedureVersion     refused procedure   token   token  token   token                 token          token    token    token   token            calls
Mutation.changeOnlineService         refused procedure   token   token  token   token                 token          token    token    token   token            calls
Mutation.startProcedureReview        refused procedure   token   token  token   token                 token          token    token    token   token            calls
Mutation.assignSteeringTask          refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.acceptSteeringTask          refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.reportSteeringTaskProgress  refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.completeSteeringTask        refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.returnSteeringTask          refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.extendSteeringTask          refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.cancelSteeringTask          refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.reportDifficulty            refused step        token   calls  calls   token                 calls          token    token    token   token            calls
Mutation.answerDifficulty            refused step        token   calls  calls   token                 calls          token    token    token   token            calls

Query.directoryAuditTrail            directory           token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Query.gatewayAuditTrail              directory           token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Query.documentsAuditTrail            documents           token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Query.servicesAuditTrail             services            token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Query.reportsAuditTrail              reports             token   empty  empty   empty                 empty          empty    empty    empty   empty            empty
Mutation.defineReportRegime          refused report      token   token  token   token                 token          token    token    token   token            calls
Mutation.reviseReportRegime          refused report      token   token  token   token                 token          token    token    token   token            calls
Mutation.draftReport                 refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.writeReport                 refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.submitReport                refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.returnReport                refused report      token   token  calls   token                 token          token    token    token   token            token
Mutation.approveReport               refused report      token   token  calls   token                 token          token    token    token   token            token
Mutation.sendReport                  refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.correctReport               refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.acceptReport                refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.returnReceivedReport        refused report      token   calls  token   token                 calls          token    token    token   token            calls
Mutation.markReportRemindersRead     refused report      token   calls  calls   calls                 calls          token    calls    token   token            calls

`;

/** Where a row is: the fields down to it at the gateway, and each way down at the subgraph that answers for it. */
export interface Place {
  path: string[];
  subgraph: string;
  direct: string[][];
  /** Whether the field is for other subgraphs only (@inaccessible), so that the gateway knows none. */
  inaccessible?: true;
}

const reportOfHealth = 'reportSubmission(id: "report-EGOV_PROGRESS_Q:2020-Q2:qni-syt")';
const birthOfApril = 'dossier-000.00.00.H48-260406-0001';

const ed2OfQuarter = writeFigureId({
  ...{ code: 'ED2', agencyId: 'qni', periodId: '2020-Q2' },
  ...{ from: parsePlainDate('2020-03-15'), to: parsePlainDate('2020-06-14') },
});
const receivedInQuarter = writeFigureId({
  ...{ code: 'DOSSIERS_RECEIVED', agencyId: 'qni2025', periodId: '2026-Q2' },
  ...{ from: parsePlainDate('2026-03-15'), to: parsePlainDate('2026-06-14') },
});

const places: Record<string, Place> = {
  // The demo's own clerk and leader, as others and as they themselves meet them.
  'Officer of clerk': officer('officer-qni-skhcn2025-new-staff'),
  'Officer of director': officer('officer-qni-skhcn2025-new-head'),
  'Officer of clerk elsewhere': officer('officer-qni-snv2025-new-staff'),
  // Of the public signer nothing is recorded but the name; like nobody, they have no subject.
  'Officer of signer': {
    ...officer('officer-qni-deputy'),
    path: ['document(id: "document-qni-2020-1624")', 'signer', 'officer'],
  },
  // Each meets themselves, if they are in the directory.
  'Officer of viewer': atRoot('directory', 'viewer', 'officer'),
  // The department has taken over from an addressee of the letter, and the province from its issuer; the notice is the
  // Government Office's, and went to neither.
  'Document of letter 1624': document('document-qni-2020-1624'),
  'Document of notice 139': document('document-vpcp-2020-139'),
  'DocumentSignature of letter 1624': {
    path: ['document(id: "document-qni-2020-1624")', 'signatures'],
    subgraph: 'documents',
    direct: [
      ['document(id: "document-qni-2020-1624")', 'signatures'],
      entity('Document', 'id: "document-qni-2020-1624"', 'signatures'),
    ],
  },
  'StaffInfo of letter 1624': {
    path: ['document(id: "document-qni-2020-1624")', 'sender'],
    subgraph: 'documents',
    direct: [
      ['document(id: "document-qni-2020-1624")', 'sender'],
      entity('Document', 'id: "document-qni-2020-1624"', 'sender'),
    ],
  },
  'Agency of department of 2020': agency('qni-stttt', '2020-04-15'),
  'Agency of commune': agency('c-21136@2025', '2026-11-24'),
  'Query of department of 2020': atRoot('documents'),
  'Query of another department': atRoot('documents'),
  'ReportSubmissionDue of department of 2020': obligations('qni-stttt', 2020, 'EGOV_PROGRESS_Q:2020-Q2:qni-stttt'),
  'ReportSubmissionDue of department': obligations(
    'qni-skhcn2025-new',
    2026,
    'EGOV_PROGRESS_Q:2026-Q2:qni-skhcn2025-new',
  ),
  // One that the citizen filed at the commune, one that the department received for it, and one of others.
  'Dossier of birth': dossier('birth'),
  'Dossier of copy': dossier('copy'),
  // Finished, and given to the clerk of the commune; and one of a procedure that shares its files, given to nobody.
  'Dossier of birth of April': dossierById(birthOfApril),
  'DossierComponent of birth': dossier('birth', 'components'),
  'DossierComponent of copy': dossier('copy', 'components'),
  'DossierResult of birth of April': dossierById(birthOfApril, 'results'),
  'DossierResult of death of May': dossierById('dossier-000.00.00.H48-260506-0013', 'results'),
  'Applicant of birth': dossier('birth', 'applicant'),
  'Applicant of copy': dossier('copy', 'applicant'),
  'Applicant of business': dossier('business', 'applicant'),
  'Agency of reporting office': { ...agency('qni-skhcn2025-new', '2026-11-24'), subgraph: 'reports' },
  'Agency of commune desk': { ...agency('c-21136@2025', '2026-11-24'), subgraph: 'services' },
  'Query of feedback': atRoot('services'),
  'Feedback of feedback': atRoot('services', 'feedback(id: "feedback-0001")'),
  'Query of birth': atRoot('services'),
  'Query of copy': atRoot('services'),
  'Query of viewer': atRoot('services'),
  'Mutation of refused dossier': atRoot('services'),
  'Mutation of refused procedure': atRoot('services'),
  'Query of letter 1624': atRoot('documents'),
  'SteeringTaskEvent of department of 2020': {
    path: ['steeringTask(id: "task-qni-2020-1624-1a")', 'events', 'nodes'],
    subgraph: 'documents',
    direct: [['steeringTask(id: "task-qni-2020-1624-1a")', 'events', 'nodes']],
  },
  'WorkingYear of 2026': {
    subgraph: 'services',
    path: ['workingYear(year: 2026)'],
    direct: [entity('WorkingYear', 'year: 2026')],
  },
  'IndicatorRollUp of ED2': {
    subgraph: 'documents',
    path: ['indicator(code: "ED2")', 'rollUp(agency: "qni", period: "2020-Q2")'],
    direct: [entity('IndicatorRollUp', `id: "${ed2OfQuarter}"`)],
  },
  'IndicatorRollUp of received': {
    subgraph: 'services',
    path: ['indicator(code: "DOSSIERS_RECEIVED")', 'rollUp(agency: "qni2025", period: "2026-Q2")'],
    direct: [entity('IndicatorRollUp', `id: "${receivedInQuarter}"`)],
    inaccessible: true,
  },
  'Indicator of ED2': {
    subgraph: 'reports',
    path: ['indicator(code: "ED2")'],
    direct: [['indicator(code: "ED2")'], entity('Indicator', 'code: "ED2"')],
  },
  'ReportObligation of department': {
    subgraph: 'reports',
    path: ['reportObligations(regime: "EGOV_PROGRESS_Q", agency: "qni-skhcn2025-new", year: 2026)'],
    direct: [entity('ReportObligation', 'id: "EGOV_PROGRESS_Q:2026-Q2:qni-skhcn2025-new"')],
  },
  // What the Department of Health reported to the one that the clerk's has taken over from; nobody signed it.
  'ReportSubmission of health in 2020': atRoot('reports', reportOfHealth),
  'ReportSignature of health in 2020': atRoot('reports', reportOfHealth, 'signatures'),
  'Mutation of refused input': atRoot('directory'),
  'Mutation of refused step': atRoot('documents'),
  'Mutation of refused report': atRoot('reports'),
  'Query of directory': atRoot('directory'),
  'Query of documents': atRoot('documents'),
  'Query of services': atRoot('services'),
  'Query of reports': atRoot('reports'),
};

/** A row that the subgraph has at its root, as the gateway does. */
function atRoot(subgraph: string, ...path: string[]): Place {
  return { path, subgraph, direct: [path] };
}

function entity(type: string, key: string, ...path: string[]): string[] {
  return [`_entities(representations: [{ __typename: "${type}", ${key} }])`, `... on ${type}`, ...path];
}

function officer(id: string): Place {
  const path = [`officer(id: "${id}")`];
  return { path, subgraph: 'directory', direct: [path, entity('Officer', `id: "${id}"`)] };
}

function document(id: string): Place {
  const path = [`document(id: "${id}")`];
  return { path, subgraph: 'documents', direct: [path, entity('Document', `id: "${id}"`)] };
}

function agency(id: string, asOf: string): Place {
  const key = `id: "${id}", asOf: "${asOf}"`;
  return { path: [`agency(${key})`], subgraph: 'documents', direct: [entity('Agency', key)] };
}

function dossier(name: string, ...path: string[]): Place {
  return dossierById(`dossier-${name}-0001`, ...path);
}

function dossierById(id: string, ...path: string[]): Place {
  const key = `id: "${id}"`;
  return {
    path: [`dossier(${key})`, ...path],
    subgraph: 'services',
    direct: [[`dossier(${key})`, ...path], entity('Dossier', key, ...path)],
  };
}

function obligations(agency: string, year: number, id: string): Place {
  const path = [`reportObligations(regime: "EGOV_PROGRESS_Q", agency: "${agency}", year: ${year})`, 'submissions'];
  return { path, subgraph: 'reports', direct: [path, entity('ReportObligation', `id: "${id}"`, 'submissions')] };
}

const procedureChange = 'idempotencyKey: "x", procedure: "1.001193", revision: 1, validFrom: "2027-01-01"';

const describedDataService =
  'nameVi: "x", nameEn: "x", platform: LGSP, provider: "x", consumers: [], method: DIRECT, purpose: "x", openness: OPEN, status: UNKNOWN, validFrom: "2027-01-01"';

/** Fields that need more than their name. */
const texts: Record<string, string> = {
  'Document.attachments': 'attachments { name }',
  'Document.tasks': 'tasks { id }',
  'Agency.tasks': 'tasks(role: ANY) { nodes { id } }',
  'Query.steeringTask of department of 2020': 'steeringTask(id: "task-qni-2020-1624-1a") { id }',
  'Query.steeringTask of another department': 'steeringTask(id: "task-qni-2020-1624-2b") { id }',
  'Dossier.events': 'events { at }',
  'Dossier.payments': 'payments { amount }',
  'Dossier.components': 'components { name }',
  'Dossier.results': 'results { name }',
  'Query.paymentStatistics': 'paymentStatistics(from: "2026-04-01", to: "2026-04-30") { amount }',
  'Agency.paymentStatistics': 'paymentStatistics(from: "2026-04-01", to: "2026-04-30") { amount }',
  'Query.feedback': 'feedback(id: "feedback-0001") { id }',
  'Agency.feedback': 'feedback { nodes { id } }',
  'Mutation.submitFeedback': step('submitFeedback', 'kind: OTHER, agency: "c-21136@2025", content: "0123456789"'),
  'Mutation.takeFeedbackStep':
    'takeFeedbackStep(input: { idempotencyKey: "of the matrix", feedback: "x", revision: 1, step: PUBLISH }) { id }',
  'Mutation.recordReportedDossiers': step(
    'recordReportedDossiers',
    'agency: "c-21136@2025", period: "2026-04", dossiers: 1',
    'period',
  ),
  'Mutation.unmaskDossierFiles': 'unmaskDossierFiles(input: { dossier: "dossier-copy-0001", reason: "x" }) { until }',
  'Query.dossier of birth': 'dossier(id: "dossier-birth-0001") { id }',
  'Query.dossier of copy': 'dossier(id: "dossier-copy-0001") { id }',
  'Query.dossiers': 'dossiers(filter: { code: "000.00.00.H48-261120-0001" }) { nodes { id } }',
  'Query.workList': 'workList { nodes { id } }',
  'Query.myDossiers': 'myDossiers { nodes { id } }',
  'Agency.dossiers': 'dossiers { nodes { id } }',
  'Mutation.fileDossier':
    'fileDossier(input: { idempotencyKey: "x", procedure: "2.000815", competentAgency: "c-21136@2025", applicant: { fullName: "x" } }) { id }',
  'Mutation.takeDossierStep':
    'takeDossierStep(input: { idempotencyKey: "of the matrix", dossier: "x", revision: 1, step: ACCEPT }) { id }',
  'Mutation.fileDossiers': 'fileDossiers(items: []) { id }',
  'Mutation.takeDossierSteps': 'takeDossierSteps(items: []) { id }',
  'Mutation.unmaskApplicant':
    'unmaskApplicant(input: { dossier: "dossier-copy-0001", field: IDENTITY_NUMBER, reason: "x" }) { until }',
  'Query.edocConformity':
    'edocConformity(period: { from: "2020-06-01", to: "2020-06-30" }, groupBy: [LEVEL]) { level }',
  'Agency.edocIndicators': 'edocIndicators(period: { from: "2020-06-01", to: "2020-06-30" }) { code }',
  'Mutation.unmaskDocumentContent':
    'unmaskDocumentContent(input: { document: "document-qni-2020-1624", reason: "x" }) { until }',
  'Agency.inbox': 'inbox { nodes { id } }',
  'Document.deliveries': 'deliveries { nodes { id } }',
  'Query.deliveries': 'deliveries { nodes { id } }',
  'Query.delivery': 'delivery(id: "document-qni-2020-1624:qni-stttt") { id }',
  'Mutation.reportDeliveryStatus': step('reportDeliveryStatus', 'delivery: "x", status: ARRIVED'),
  'Agency.signingAuthorizations': 'signingAuthorizations { nodes { id } }',
  'Mutation.recordSigningAuthorization': step(
    'recordSigningAuthorization',
    'authorizer: "x", officer: "x", firstDay: "2026-11-24", lastDay: "2026-11-24", matter: "x"',
  ),
  'Mutation.endSigningAuthorization': step(
    'endSigningAuthorization',
    'authorization: "x", revision: 1, lastDay: "2026-11-24"',
  ),
  'Query.axisEntries': 'axisEntries { nodes { id } }',
  'Query.axisMessages': 'axisMessages { nodes { id } }',
  'Mutation.retryAxisEntry': step('retryAxisEntry', 'entry: "x", attempts: 1'),
  'Mutation.dropAxisEntry': step('dropAxisEntry', 'entry: "x", attempts: 1'),
  'Mutation.dropAxisMessage': step('dropAxisMessage', 'message: "x"'),
  'Agency.register': 'register(direction: OUTGOING) { nodes { id } }',
  'Document.registerEntry': 'registerEntry { id }',
  'Query.documentDraft': 'documentDraft(id: "x") { id }',
  'Mutation.draftDocument': step(
    'draftDocument',
    'type: OFFICIAL_LETTER, notation: "x", subject: "x", place: "x", signer: { position: "x", fullName: "x" }',
  ),
  'Mutation.issueDocument': step('issueDocument', 'draft: "x", revision: 1'),
  'Mutation.registerDataService': step('registerDataService', `datasetCode: "x", ${describedDataService}`),
  'Mutation.updateDataService': step('updateDataService', `dataService: "x", revision: 1, ${describedDataService}`),
  'Mutation.withdrawDataService': step('withdrawDataService', 'dataService: "x", revision: 1, lastDay: "2027-01-01"'),
  'Mutation.updateDocument': step('updateDocument', 'document: "x", revision: 1, reason: "x"'),
  'Mutation.revokeDocument': step('revokeDocument', 'document: "x", reason: "x"'),
  'Agency.difficulties': 'difficulties { nodes { id } }',
  'Query.planProgress': 'planProgress(document: "1624/UBND-KGVX", issuer: "H48", year: 2020) { document { id } }',
  'Mutation.assignSteeringTask': step(
    'assignSteeringTask',
    'document: "x", clause: "x", content: "x", leadAgency: "x"',
  ),
  'Mutation.acceptSteeringTask': step('acceptSteeringTask', 'task: "x", revision: 1'),
  'Mutation.reportSteeringTaskProgress': step(
    'reportSteeringTaskProgress',
    'task: "x", revision: 1, percent: 1, text: "x"',
  ),
  'Mutation.completeSteeringTask': step('completeSteeringTask', 'task: "x", revision: 1'),
  'Mutation.returnSteeringTask': step('returnSteeringTask', 'task: "x", revision: 1, reason: "x"'),
  'Mutation.extendSteeringTask': step(
    'extendSteeringTask',
    'task: "x", revision: 1, dueDate: "2027-01-01", reason: "x"',
  ),
  'Mutation.cancelSteeringTask': step('cancelSteeringTask', 'task: "x", revision: 1, reason: "x"'),
  'Mutation.reportDifficulty': step('reportDifficulty', 'task: "x", text: "x"'),
  'Mutation.declareWorkingYear':
    'declareWorkingYear(input: { idempotencyKey: "x", year: 2027, revision: 0, decision: "x", daysOff: [] }) { year }',
  'WorkingYear.movedDueDates': 'movedDueDates { nodes { kind } }',
  'Mutation.answerDifficulty': step('answerDifficulty', 'difficulty: "x", text: "xxxxxxxxxx"'),
  'Mutation.createAgency': mutation('createAgency', `agency: ${newAgency()}`),
  'Mutation.renameAgency': mutation('renameAgency', 'agency: { id: "qni2025", revision: 1 }, nameVi: "x", nameEn: "x"'),
  'Mutation.mergeAgencies': mutation('mergeAgencies', 'agencies: [], into: "qni2025"'),
  'Mutation.splitAgency': mutation('splitAgency', 'agency: { id: "qni2025", revision: 1 }, parts: []'),
  'Mutation.unmaskOfficer':
    'unmaskOfficer(input: { officer: "officer-qni2025-head", field: DATE_OF_BIRTH, reason: "x" }) { until }',
  'Mutation.changeWorkContacts':
    'changeWorkContacts(input: { idempotencyKey: "x", officer: "officer-qni-skhcn2025-new-head", revision: 1 }) { id }',
  'Mutation.publishProcedureVersion': `publishProcedureVersion(input: {
    ${procedureChange}, decisionNumber: "1/QĐ-UBND", decisionDate: "2027-01-01" }) { code }`,
  'Mutation.changeOnlineService': `changeOnlineService(input: { ${procedureChange}, level: FULL }) { code }`,
  'Mutation.replaySync': 'replaySync(input: { idempotencyKey: "x" }) { records }',
  'Query.dossierSyncStats': 'dossierSyncStats(from: "2026-04-01", to: "2026-06-30") { received }',
  'Query.syncRecords': 'syncRecords { nodes { sequence } }',
  'Mutation.startProcedureReview':
    'startProcedureReview(input: { idempotencyKey: "x", procedures: ["1.001193"] }) { id }',
  'ReportSubmissionDue.timeliness': 'timeliness { submittedLate }',
  'ReportSubmissionDue.submission': 'submission { id }',
  'Dossier.assignedTo': 'assignedTo { id }',
  'Agency.reportInbox': 'reportInbox { nodes { id } }',
  'Agency.reportsToDo': 'reportsToDo { nodes { id } }',
  'Agency.reportReminders': 'reportReminders { nodes { id } }',
  'Query.reportReminderFeed': 'reportReminderFeed { nodes { id } }',
  'ReportObligation.versions': 'versions { id }',
  'Query.reportSubmission': 'reportSubmission(id: "none") { id }',
  'Mutation.draftReport': step('draftReport', 'obligation: "none"'),
  'Mutation.writeReport': step('writeReport', 'submission: "none", revision: 1'),
  'Mutation.submitReport': step('submitReport', 'submission: "none", revision: 1'),
  'Mutation.returnReport': step('returnReport', 'submission: "none", revision: 1, reason: "x"'),
  'Mutation.approveReport': step('approveReport', 'submission: "none", revision: 1, signature: "x"'),
  'Mutation.sendReport': step('sendReport', 'submission: "none", revision: 1'),
  'Mutation.correctReport': step('correctReport', 'submission: "none", revision: 1, reason: "x"'),
  'Mutation.acceptReport': step('acceptReport', 'submission: "none"'),
  'Mutation.returnReceivedReport': step('returnReceivedReport', 'submission: "none", reason: "x"'),
  'Mutation.markReportRemindersRead': step('markReportRemindersRead', 'reminders: ["x"]'),
  'Query.statistics': 'statistics(indicators: ["ED1"], by: [], filter: { periodKind: WEEKLY }) { nodes { value } }',
  'Indicator.rollUp': 'rollUp(agency: "gov", period: "2020-Q2") { obsStatus }',
  'IndicatorRollUp.registered': 'registered { numerator }',
  'IndicatorRollUp.ofDossiers': 'ofDossiers { value }',
  'Indicator.comparison': 'comparison(agency: "gov", period: "2020-Q2", with: "2020-Q1") { comparable }',
  'Query.governmentPackets': 'governmentPackets { nodes { id } }',
  'Mutation.retryGovernmentPackets': step('retryGovernmentPackets', 'packets: ["x:1"]'),
  'Mutation.consolidateReport': step('consolidateReport', 'regime: "x", period: "x", agency: "x"'),
  'Mutation.submitToGovernment': step('submitToGovernment', 'submission: "none"'),
  'Mutation.defineReportRegime': step(
    'defineReportRegime',
    `id: "TRIAL", kind: AD_HOC, isPublic: false, validFrom: "2027-01-01", elements: ${regimeElements()}`,
  ),
  'Mutation.reviseReportRegime': step(
    'reviseReportRegime',
    `regime: "EGOV_PROGRESS_Q", version: 3, validFrom: "2027-01-01", elements: ${regimeElements()}`,
  ),
  'Query.directoryAuditTrail': trail('directory'),
  'Query.gatewayAuditTrail': trail('gateway'),
  'Query.documentsAuditTrail': trail('documents'),
  'Query.servicesAuditTrail': trail('services'),
  'Query.reportsAuditTrail': trail('reports'),
  'Mutation.dissolveAgency': mutation('dissolveAgency', 'agency: { id: "qni2025", revision: 1 }'),
};

function newAgency(): string {
  return '{ nameVi: "x", nameEn: "x", kind: DEPARTMENT, level: PROVINCE, parent: "qni2025" }';
}

function regimeElements(): string {
  const words = ['nameVi', 'nameEn', 'purpose', 'content', 'submitMethod', 'procedureGuide', 'legalBasis'];
  const tier =
    '{ subjects: [{ level: COMMUNE }], receivers: [{ deadlineKind: DAY_OF_LAST_MONTH, deadlineNumber: 25 }] }';
  return `{ ${words.map((word) => `${word}: "x"`).join(', ')}, tiers: [${tier}], outline: [], columns: [] }`;
}

/** Of a time to come, so that it is as empty for one as for another. */
function trail(subgraph: string): string {
  return `${subgraph}AuditTrail(filter: { from: "2100-01-01T00:00:00Z" }) { nodes { sequence } }`;
}

/** With an idempotency key that is too short. */
function mutation(name: string, rest: string): string {
  return step(name, `date: "2027-01-01", ${rest}`);
}

function step(name: string, rest: string, found = 'id'): string {
  return `${name}(input: { idempotencyKey: "x", ${rest} }) { ${found} }`;
}

/** What each person gets of a guarded field of one row. */
export interface MatrixRow {
  field: string;
  of: string;
  /** What each person gets. */
  expected: Record<string, string>;
}

const [names, ...rows] = readMatrix(matrix);

/** Nobody, and the demo people, as the columns of the matrix. */
export const matrixNames = names;
/** The lines of the matrix. */
export const matrixRows = rows;

/** Where the row of a line is. */
export function placeOf({ field, of }: MatrixRow): Place {
  return places[`${field.split('.')[0]} of ${of}`]!;
}

/** The field of a line as it is asked for, with what it needs. */
export function textOf({ field, of }: MatrixRow): string {
  return texts[`${field} of ${of}`] ?? texts[field] ?? field.split('.')[1]!;
}

function readMatrix(text: string): [string[], ...MatrixRow[]] {
  const [header, ...lines] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(/ {2,}/));
  const [, , ...names] = header!;
  const rows = lines.map(([field, of, ...cells]) => ({
    field: field!,
    of: of!,
    expected: Object.fromEntries(names.map((name, index) => [name, cells[index]!])),
  }));
  return [names, ...rows];
}
