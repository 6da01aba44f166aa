import type { AgencyRecord, Succession, SuccessionScope } from './snapshot.ts';

/** All that one agency can take over from another: functions and archive, and the area where both have one. */
export function allOf(
  predecessor: Pick<AgencyRecord, 'adminUnitId'>,
  successor: Pick<AgencyRecord, 'adminUnitId'>,
): SuccessionScope[] {
  const hasArea = predecessor.adminUnitId !== null && successor.adminUnitId !== null;
  return hasArea ? ['TERRITORY', 'FUNCTION', 'ARCHIVE'] : ['FUNCTION', 'ARCHIVE'];
}

/** Whether the successor answers for what the predecessor had to do. */
export function takesFunction({ takesOver }: Succession): boolean {
  return takesOver.includes('FUNCTION');
}

/** Whether the successor stands in the predecessor's place: tasks and records came together, and rights follow both. */
export function takesPlace({ takesOver }: Succession): boolean {
  return takesOver.includes('FUNCTION') && takesOver.includes('ARCHIVE');
}

/** Whether what the predecessor's figures are about went to the successor, as a whole or with a part of its area. */
export function takesFigures(link: Succession): boolean {
  return takesPlace(link) || link.takesOver.includes('TERRITORY');
}
