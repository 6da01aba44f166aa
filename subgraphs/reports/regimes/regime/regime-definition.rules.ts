import { badInput } from '../../../kernel/errors/errors.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { isPlainDimension } from './dimensions.rules.ts';
import { columnsIn, type Expression, isComparison, parseExpression } from './expression.rules.ts';
import type { DefineReportRegimeInput, RegimeElementsInput } from './regime-definition.type.ts';

/** Throws BAD_USER_INPUT, naming the argument and what it requires, for a regime that could not be carried out. */
export function refuseUnsoundRegime(input: DefineReportRegimeInput, organisation: Organisation): void {
  const { id, kind, frequency, validFrom, validTo } = input;
  if (!/^[A-Z][A-Z0-9_]{2,59}$/.test(id))
    throw badInput('input.id', 'The id of a regime has 3 to 60 capitals, digits and _, such as EGOV_PROGRESS_Q');

  if (kind === 'PERIODIC' && frequency == null) throw badInput('input.frequency', 'A periodic regime has a frequency');
  if (frequency === 'ONE_OFF' && validTo == null)
    throw badInput('input.validTo', 'The data of a one-off report have a last day');

  if (validTo != null && validTo < validFrom) throw badInput('input.validTo', 'The last day is before the first');
  refuseUnsoundElements(input.elements, organisation);
}

/** The same for what a version demands. */
export function refuseUnsoundElements(elements: RegimeElementsInput, organisation: Organisation): void {
  const { cutOffDay } = elements;
  if (cutOffDay < 1 || cutOffDay > 31) throw badInput('input.elements.cutOffDay', 'A cut-off is on day 1 to 31');
  refuseUnsoundTiers(elements, organisation);
  refuseUnsoundTemplate(elements);
}

function refuseUnsoundTiers({ tiers }: RegimeElementsInput, organisation: Organisation): void {
  const known = (agencyId: string | null | undefined, path: string) => {
    if (agencyId != null && !organisation.get(agencyId)) throw badInput(path, 'There is no such agency');
  };
  if (tiers.length === 0) throw badInput('input.elements.tiers', 'Somebody must report to somebody');
  for (const [index, { subjects, receivers }] of tiers.entries()) {
    const path = `input.elements.tiers.${index}`;
    if (subjects.length === 0) throw badInput(`${path}.subjects`, 'Somebody must report');
    if (receivers.length === 0) throw badInput(`${path}.receivers`, 'Reports go to somebody');
    for (const [at, { agencyId, kind, level, below }] of subjects.entries()) {
      const here = `${path}.subjects.${at}`;
      if ((agencyId == null) === (kind == null && level == null && below == null))
        throw badInput(here, 'Give either agencyId, or some of kind, level and below');

      if (kind != null && !organisation.all().some((agency) => agency.kind === kind))
        throw badInput(`${here}.kind`, 'There is no agency of this kind; take an AgencyKind');

      known(agencyId, `${here}.agencyId`);
      known(below, `${here}.below`);
    }
    for (const [at, { agencyId, deadlineKind, deadlineNumber }] of receivers.entries()) {
      const here = `${path}.receivers.${at}`;
      const most = deadlineKind === 'DAY_OF_LAST_MONTH' ? 31 : 60;
      if (deadlineNumber < 1 || deadlineNumber > most)
        throw badInput(`${here}.deadlineNumber`, `This deadline takes a number from 1 to ${most}`);

      known(agencyId, `${here}.agencyId`);
    }
  }
}

function refuseUnsoundTemplate({ columns, checks }: RegimeElementsInput): void {
  const keys = new Set<string>();
  for (const [index, { key, min, max, dimensions }] of columns.entries()) {
    const path = `input.elements.columns.${index}`;
    const names = dimensions.map(({ name }) => name);
    if (![...names, ...dimensions.map(({ value }) => value)].every(isPlainDimension))
      throw badInput(`${path}.dimensions`, 'Names and values of dimensions are text without ; and =');

    if (new Set(names).size < names.length) throw badInput(`${path}.dimensions`, 'Each dimension has one value');
    if (!/^[A-Za-z]\w{0,59}$/.test(key)) throw badInput(`${path}.key`, 'A key is a letter, then letters, digits and _');
    if (keys.has(key)) throw badInput(`${path}.key`, 'Another column has this key');
    if (min != null && max != null && max < min) throw badInput(`${path}.max`, 'The greatest value is below the least');
    keys.add(key);
  }
  const entered = new Set(columns.filter(({ formula }) => formula == null).map(({ key }) => key));
  for (const [index, { formula, type }] of columns.entries()) {
    if (formula == null) continue;
    const path = `input.elements.columns.${index}.formula`;
    const expression = readExpression(formula, path);
    if (isComparison(expression)) throw badInput(path, 'A formula says how much, not whether');
    if (type !== 'INTEGER' && type !== 'DECIMAL') throw badInput(path, 'Only a number can follow from others');
    // So that formulas can be worked out in any order, none depends on another.
    refuseOthers(expression, entered, path, 'columns that are filled in');
  }
  for (const [index, { expression: text }] of checks.entries()) {
    const path = `input.elements.checks.${index}.expression`;
    const expression = readExpression(text, path);
    if (!isComparison(expression)) throw badInput(path, 'A check compares, with <=, >= or =');
    refuseOthers(expression, keys, path, 'columns of the template');
  }
}

function readExpression(text: string, path: string): Expression {
  try {
    return parseExpression(text);
  } catch (error) {
    throw badInput(path, (error as RangeError).message);
  }
}

function refuseOthers(expression: Expression, known: Set<string>, path: string, what: string): void {
  const unknown = columnsIn(expression).filter((key) => !known.has(key));
  if (unknown.length) throw badInput(path, `It may speak of ${what} only, not of ${unknown.join(', ')}`);
}
