/**
 * What a template says of its columns in terms of each other: `online + direct`, `signed / sent * 100`,
 * `signed <= sent`. Keys of columns, numbers, + - * /, parentheses, and at most one comparison.
 */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'column'; key: string }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression };

type Operator = keyof typeof operators;

const precision = 1e-9;
const operators = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  // Of nothing there is no share.
  '/': (left: number, right: number) => (right === 0 ? null : left / right),
  '<=': (left: number, right: number) => Number(left <= right + precision),
  '>=': (left: number, right: number) => Number(left >= right - precision),
  '=': (left: number, right: number) => Number(Math.abs(left - right) <= precision),
};
/** Weaker ones first. */
const levels: Operator[][] = [
  ['<=', '>=', '='],
  ['+', '-'],
  ['*', '/'],
];

/** Reads an expression; throws RangeError, saying what it requires, for text that is not one. */
export function parseExpression(text: string): Expression {
  const tokens = text.match(/<=|>=|[=+\-*/()]|\d+(?:\.\d+)?|[A-Za-z]\w*|\S/g) ?? [];
  let next = 0;
  const fail = (): never => {
    throw new RangeError(
      `${JSON.stringify(text)} is not an expression such as "signed / sent * 100" or "signed <= sent"`,
    );
  };
  const operand = (): Expression => {
    const token = tokens[next++] ?? fail();
    if (token === '(') {
      const inner = level(1);
      return tokens[next++] === ')' ? inner : fail();
    }
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    return /^[A-Za-z]/.test(token) ? { kind: 'column', key: token } : fail();
  };
  const level = (index: number): Expression => {
    const tighter = () => (index + 1 < levels.length ? level(index + 1) : operand());
    let left = tighter();
    while (levels[index]!.includes(tokens[next] as Operator)) {
      const operator = tokens[next++] as Operator;
      left = { kind: 'operation', operator, left, right: tighter() };
      if (index === 0) break;
    }
    return left;
  };
  const expression = level(0);
  return next === tokens.length ? expression : fail();
}

/** Whether it says that something is so, rather than how much something is. */
export function isComparison(expression: Expression): boolean {
  return expression.kind === 'operation' && levels[0]!.includes(expression.operator);
}

/** The columns that it speaks of. */
export function columnsIn(expression: Expression): string[] {
  if (expression.kind === 'number') return [];
  if (expression.kind === 'column') return [expression.key];
  return [...columnsIn(expression.left), ...columnsIn(expression.right)];
}

/** Its value, 1 or 0 for a comparison; null where a column has none, and for a division by 0. */
export function evaluate(expression: Expression, valueOf: (key: string) => number | null): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'column') return valueOf(expression.key);
  const left = evaluate(expression.left, valueOf);
  const right = evaluate(expression.right, valueOf);
  return left === null || right === null ? null : operators[expression.operator](left, right);
}
