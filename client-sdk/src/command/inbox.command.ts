import { CommandError, exitCodes } from './command-error.ts';
import type { Printed } from './print.ts';
import { printRows } from './run.command.ts';
import type { Session } from './session.ts';

/** Without lists in its rows, of which a table has none. */
const text = `query inbox($agency: ID!) {
  agency(id: $agency) {
    inbox {
      nodes {
        id status statusAt sentAt channel transport
        sender { stableId nameVi }
        recipient { stableId nameVi }
        document { id number type subject promulgationDate urgency issuer { stableId nameVi } }
      }
    }
  }
}`;

/** What a person looks at first; the other forms have every column. */
const columns = ['document.number', 'status', 'sentAt', 'sender.nameVi', 'document.subject'];

/** Prints the documents that were sent to an agency, the last first: to that of who asks when none is named. */
export async function inboxCommand(
  { client }: Session,
  { agency, format, limit }: { agency: string | undefined; format: Printed; limit: number | undefined },
): Promise<void> {
  const own = agency ?? (await client.directory.viewer()).viewer?.agency?.stableId;
  if (own === undefined)
    throw new CommandError('Whose inbox? Log in as somebody of an agency, or give --agency', exitCodes.login);
  await printRows(
    client,
    { name: 'inbox', kind: 'query', text },
    { agency: own },
    { format, columns, choice: { limit } },
  );
}
