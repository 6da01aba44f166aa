import type { ExternalSystem } from '../../kernel/config.ts';
import { startSender } from '../../kernel/outbox/sender.ts';
import { repeat } from '../../kernel/repeat.ts';
import { AxisInbox, type InboxParts } from './axis-inbox.ts';
import { axisSender } from './axis-sender.ts';
import { openDocumentAxis } from './document-axis.ts';

/** How often the axis is asked for what waits here, in milliseconds. */
const everyMs = 1_000;

/** Sends to the document axis and takes in from it, for as long as the subgraph runs; answers how to stop it. */
export function connectAxis(
  system: ExternalSystem,
  maxBytes: number,
  parts: Omit<InboxParts, 'axis'>,
): () => Promise<void> {
  const axis = openDocumentAxis(system, maxBytes);
  const inbox = new AxisInbox({ ...parts, axis });
  const stops = [
    startSender(axisSender(parts.prisma, axis, parts.desk, parts.organisation, parts.now)),
    repeat(() => inbox.round(), everyMs),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
