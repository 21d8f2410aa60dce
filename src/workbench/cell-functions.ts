import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Language } from '../domain/basics/localized';
import type { CellFunction, FailureCode, ResultCells } from '../functions/cell-function';
import { CELL_FUNCTIONS, NAMESPACE } from '../functions';
import { failureText, functionHost } from '../functions/words';
import type { ErrorTexts } from './error-texts';

/** An error among a function's results. */
class FailureCell {
  constructor(
    readonly code: FailureCode,
    readonly text: string,
  ) {}
}

type FunctionClass = new (name: string) => BaseFunction;

/** The table of cell functions as the grid's formula engine takes it, and what autocomplete says of them. */
export function gridFunctions(
  language: Language,
  texts: ErrorTexts,
): {
  readonly functions: [FunctionClass, string][];
  readonly descriptions: IFunctionInfo[];
} {
  return {
    functions: CELL_FUNCTIONS.map((one) => [executorOf(one, language, texts), `${NAMESPACE}.${one.id}`]),
    descriptions: CELL_FUNCTIONS.map((one) => descriptionOf(one, language)),
  };
}

function descriptionOf({ id, description, parameters }: CellFunction, language: Language): IFunctionInfo {
  return {
    functionName: `${NAMESPACE}.${id}`,
    functionType: FunctionType.User,
    description: description[language],
    abstract: description[language],
    functionParameter: parameters.map((parameter) => ({
      name: language === 'zh' ? parameter.title.zh : parameter.id,
      detail: parameter.description[language],
      example: parameter.kind === 'cells' ? 'A1:B2' : '1',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

function executorOf(cellFunction: CellFunction, language: Language, texts: ErrorTexts): FunctionClass {
  const host = functionHost(language, (code, text) => new FailureCell(code, text));
  return class extends BaseFunction {
    override calculate(...args: BaseValueObject[]) {
      const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      texts.clear(place);
      const result = cellFunction.compute(args.map(argumentOf), host);
      if (!result.ok) {
        texts.tell(place, 0, 0, failureText(result.error, language));
        return ErrorValueObject.create(errorType(result.error.code));
      }
      result.value.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell instanceof FailureCell) texts.tell(place, row, column, cell.text);
        }),
      );
      return this.block(result.value);
    }

    private block(results: ResultCells) {
      const values = results.map((cells) => cells.map(resultOf));
      const [first = []] = values;
      if (values.length === 1 && first.length === 1 && first[0]) return first[0];
      return ArrayValueObject.create({
        calculateValueList: values,
        rowCount: values.length,
        columnCount: first.length,
        unitId: this.unitId ?? '',
        sheetId: this.subUnitId ?? '',
        row: this.row,
        column: this.column,
      });
    }
  };
}

/** A value as the table's functions take it: blanks stay blank, errors keep their code. */
function argumentOf(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  if (value.isArray()) return value.getArrayValue().map((row) => row.map(argumentOf));
  if (value.isError()) return { code: (value as unknown as ErrorValueObject).getErrorType() };
  return value.getValue();
}

function resultOf(cell: unknown): BaseValueObject {
  if (cell instanceof FailureCell) return ErrorValueObject.create(errorType(cell.code));
  if (typeof cell === 'number') return NumberValueObject.create(cell);
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  return StringValueObject.create(String(cell));
}

function errorType(code: FailureCode): ErrorType {
  return code === '#N/A' ? ErrorType.NA : ErrorType.VALUE;
}
