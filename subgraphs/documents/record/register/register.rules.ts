/** One of an agency's registers in one year. */
export interface RegisterYear {
  agencyId: string;
  direction: 'OUTGOING' | 'INCOMING';
  year: number;
}
