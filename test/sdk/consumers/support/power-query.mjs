/** Runs a program in Power Query's language M, as far as the page writes it: Excel, which has M, runs on no machine of ours. */
import { DefaultSettings, Language, TaskUtils } from '@microsoft/powerquery-parser';

const { NodeKind } = Language.Ast;

/** The control characters that have a name in a text; others are written by their number. */
const named = { cr: '\r', lf: '\n', tab: '\t', '#': '#' };

/**
 * The value of a program, whose functions are those that are given by their names, such as `Web.Contents`; they may be
 * asynchronous. Throws where the program is no M, or has what is not carried out here.
 */
export async function runM(program, functions) {
  const parsed = await TaskUtils.tryLexParse(DefaultSettings, program);
  if (!TaskUtils.isParseStageOk(parsed)) throw parsed.error;
  return evaluate(parsed.ast, new Map(Object.entries(functions)));
}

async function evaluate(node, scope) {
  switch (node.kind) {
    case NodeKind.LetExpression: {
      const inner = new Map(scope);
      for (const { key, value } of pairsOf(node.variableList)) inner.set(key.literal, await evaluate(value, inner));
      return evaluate(node.expression, inner);
    }
    case NodeKind.RecordExpression: {
      const record = {};
      for (const { key, value } of pairsOf(node.content)) record[nameOf(key.literal)] = await evaluate(value, scope);
      return record;
    }
    case NodeKind.RecursivePrimaryExpression: {
      let value = await evaluate(node.head, scope);
      for (const next of node.recursiveExpressions.elements) {
        if (next.kind !== NodeKind.InvokeExpression) throw new Error(`M that is not carried out here: ${next.kind}`);
        const given = [];
        for (const argument of next.content.elements) given.push(await evaluate(argument.node, scope));
        value = await value(...given);
      }
      return value;
    }
    case NodeKind.ArithmeticExpression: {
      if (node.operatorConstant.constantKind !== '&') throw new Error('M that is not carried out here: arithmetic');
      return (await evaluate(node.left, scope)) + (await evaluate(node.right, scope));
    }
    case NodeKind.IdentifierExpression: {
      const name = node.identifier.literal;
      if (!scope.has(name)) throw new Error(`The name ${name} was not given`);
      return scope.get(name);
    }
    case NodeKind.LiteralExpression:
      return literal(node.literal);
    default:
      throw new Error(`M that is not carried out here: ${node.kind}`);
  }
}

function pairsOf(list) {
  return list.elements.map(({ node }) => node);
}

/** A name, which may be written as a text. */
function nameOf(written) {
  return written.startsWith('#"') ? textOf(written.slice(1)) : written;
}

function literal(written) {
  if (written.startsWith('"')) return textOf(written);
  if (written === 'true' || written === 'false') return written === 'true';
  return Number(written);
}

/** What a text says: two quotes for one, and `#(lf)`, `#(cr,lf)`, `#(#)` or `#(00e0)` for a character. */
function textOf(written) {
  return written
    .slice(1, -1)
    .replaceAll('""', '"')
    .replaceAll(/#\(([^)]*)\)/g, (_, codes) => codes.split(',').map(characterOf).join(''));
}

function characterOf(code) {
  const character = named[code] ?? (/^(?:[\da-f]{4}|[\da-f]{8})$/i.test(code) && String.fromCodePoint(`0x${code}`));
  if (!character) throw new Error(`M has no character #(${code})`);
  return character;
}
