import { badInput } from '../../../kernel/errors/errors.ts';
import { isPublicAddress, wantedFileAddress } from '../../../kernel/files/file-address.rules.ts';
import type { PublishProcedureVersionInput } from './procedure-change.type.ts';
import type { ProcedureParts } from './publication.rules.ts';

type Fee = NonNullable<PublishProcedureVersionInput['fees']>[number];
type Limit = NonNullable<PublishProcedureVersionInput['timeLimit']>;

/** Throws BAD_USER_INPUT for numbers out of range, an address of a form where nobody finds it, and a publication before its decision. */
export function refuseMalformedVersion(input: PublishProcedureVersionInput): void {
  const { timeLimit, methods, components, decisionDate, publishedAt } = input;
  if (publishedAt && publishedAt < decisionDate)
    throw badInput('input.publishedAt', 'A procedure is made public on the day of its decision or later');
  refuseOutOfRange('input.timeLimit.value', timeLimit?.value);
  methods?.forEach((method, index) => {
    refuseOutOfRange(`input.methods.${index}.timeLimit.value`, method.timeLimit?.value);
  });
  components?.forEach(({ originals, copies, formUrl }, index) => {
    refuseOutOfRange(`input.components.${index}.originals`, originals);
    refuseOutOfRange(`input.components.${index}.copies`, copies);
    if (formUrl != null && !isPublicAddress(formUrl))
      throw badInput(`input.components.${index}.formUrl`, wantedFileAddress);
  });
}

const most = 10_000;

function refuseOutOfRange(argument: string, value: number | null | undefined): void {
  if (value != null && (value < 0 || value > most)) throw badInput(argument, 'Give a whole number from 0 to 10,000');
}

/** The parts as they are kept; what a publication decision says is evidenced by it. */
export function partsOf(input: PublishProcedureVersionInput): ProcedureParts {
  const { steps, methods, components, subjects, fees, outputs, legalResources, requirements } = input;
  return {
    steps: steps?.map((each) => ({ case: each.case ?? null, steps: each.steps })) ?? null,
    methods:
      methods?.map(({ channel, timeLimit, fees, note }) => ({
        channel,
        timeLimit: timeLimit ? evidenced(timeLimit) : null,
        fees: fees?.map(feeOf) ?? null,
        note: note ?? null,
      })) ?? null,
    components:
      components?.map(({ code, name, originals, copies, formName, formUrl }) => ({
        code: code ?? null,
        name,
        originals: originals ?? null,
        copies: copies ?? null,
        formName: formName ?? null,
        formUrl: formUrl ?? null,
      })) ?? null,
    subjects: subjects ?? null,
    fees: fees?.map(feeOf) ?? null,
    outputs: outputs?.map(({ code, name }) => ({ code: code ?? null, name })) ?? null,
    legalResources: legalResources?.map(({ number, name }) => ({ number, name: name ?? null })) ?? null,
    requirements: requirements ?? null,
  };
}

function evidenced({ value, unit }: Limit) {
  return { value, unit, verified: true };
}

function feeOf({ kind, amount, unit, note }: Fee) {
  return { kind, amount: amount ?? null, unit: unit ?? null, note: note ?? null, verified: true };
}
