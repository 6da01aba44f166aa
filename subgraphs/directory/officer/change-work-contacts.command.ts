import { conflict, GraphError } from '../../kernel/errors/errors.ts';
import { transactOnce } from '../../kernel/command/idempotency.ts';
import { refuseMalformedEmail, refuseMalformedPhone } from '../../kernel/text/contacts.rules.ts';
import type { DirectoryContext, DirectoryUnit } from '../access/context.ts';
import { personnel } from '../access/relationships.ts';
import { OfficerStore } from './officer.store.ts';
import type { ChangeWorkContactsInput, Officer } from './officer.type.ts';

/**
 * Changes how an officer can be reached at work. Throws BAD_USER_INPUT for what cannot be an address or a number,
 * FORBIDDEN for an officer whose records are not the viewer's to keep, CONFLICT when the officer has changed since.
 */
export async function changeWorkContacts(context: DirectoryContext, input: ChangeWorkContactsInput): Promise<Officer> {
  const { officer: id, revision, workEmail = null, workPhone = null } = input;
  const officers = context.use(OfficerStore);
  refuseMalformedEmail('input.workEmail', workEmail);
  refuseMalformedPhone('input.workPhone', workPhone);
  const prepare = async () => {
    const officer = await officers.get(id);
    if (!personnel.holds(context, officer)) throw notYours();
    return officer;
  };
  const carryOut = async ({ transaction }: DirectoryUnit, _: string, officer: Officer) => {
    const { count } = await transaction.officer.updateMany({
      where: { id, revision },
      data: { workEmail, workPhone, revision: { increment: 1 } },
    });
    if (count === 0) throw changedSince(id, officer.revision);
  };
  await transactOnce(context, input, carryOut, prepare);
  return officers.getAgain(id);
}

function notYours(): GraphError {
  return new GraphError('FORBIDDEN', 'You keep the personnel records of your own agency only', 'input.officer');
}

function changedSince(id: string, revision: number): GraphError {
  const message = `The officer ${id} has changed: the revision is ${revision}; read it again, then decide`;
  return conflict(message, 'input.revision');
}
