import type { ExternalSystem } from '../../../kernel/config/config.ts';
import type { Job } from '../../../kernel/process/job.ts';
import { senderJob } from '../../../kernel/outbox/sender.ts';
import { AxisInbox, type AxisParts } from './axis-inbox.ts';
import { axisSender } from './axis-sender.ts';
import { openDocumentAxis } from './document-axis.ts';

/** How often the axis is asked for what waits here, in milliseconds. */
const everyMs = 1_000;

/** Sending to the document axis, and taking in from it. */
export function axisJobs(system: ExternalSystem, maxBytes: number, parts: Omit<AxisParts, 'axis'>): Job[] {
  const axis = openDocumentAxis(system, maxBytes);
  const inbox = new AxisInbox({ ...parts, axis });
  return [
    senderJob('document axis: send', axisSender({ ...parts, axis })),
    { name: 'document axis: receive', everyMs, round: () => inbox.round() },
  ];
}
