import {
  type ArrayValueObject,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  NullValueObject,
} from '@univerjs/engine-formula';

const REFERENCE = 1;
const FUNCTION = 4;

interface ReferenceNode extends BaseAstNode {
  setRefOffset(x: number, y: number): void;
}

/**
 * Calculates a formula as Univer's interpreter does, seen from a cell that is `x` columns and `y` rows away from the one for which it is
 * written. Of an IF, only the part that counts is calculated.
 */
export function runNode(node: BaseAstNode, x: number, y: number): void {
  const children = node.getChildren();
  const isChoice = node.nodeType === FUNCTION && node.getToken().toUpperCase() === 'IF' && children.length === 3;
  let skipped: BaseAstNode | undefined;
  for (const [index, child] of children.entries()) {
    if (child === skipped) child.setValue(NullValueObject.create());
    else runNode(child, x, y);
    if (isChoice && index === 0) {
      const holds = truthOf(child.getValue() as FunctionVariantType | null | undefined);
      skipped = holds === undefined ? undefined : children[holds ? 2 : 1];
    }
  }
  if (node.nodeType === REFERENCE) (node as ReferenceNode).setRefOffset(x, y);
  node.execute();
}

/** Whether a condition holds; `undefined` where it is not for certain one value. */
function truthOf(condition: FunctionVariantType | null | undefined): boolean | undefined {
  if (!condition) return undefined;
  const value = condition.isReferenceObject() ? (condition as BaseReferenceObject).toArrayValueObject() : condition;
  if (!value.isArray()) return truthOfValue(value as BaseValueObject);
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? truthOfValue(array.getFirstCell()) : undefined;
}

function truthOfValue(value: BaseValueObject): boolean | undefined {
  if (value.isNull()) return false;
  if (value.isBoolean()) return value.getValue() === true;
  return value.isNumber() ? value.getValue() !== 0 : undefined;
}
