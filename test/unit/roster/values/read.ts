import { localized } from '../../../../src/domain/basics/localized';
import type { Fact } from '../../../../src/domain/roster/facts';
import type { SourceValue } from '../../../../src/domain/roster/source';
import type { CompileReader } from '../../../../src/domain/roster/values/reader';

export const PLACE = { row: 12, column: 4, field: localized('某栏', 'Some column') };

/** The fact that a reader makes of a cell. */
export function read<T>(reader: CompileReader<T>, value: SourceValue, header = ''): Fact<T> {
  return reader({ dateSystem: '1900', header })(value, PLACE);
}

/** The value of a known fact, 'blank', or the code of the problem. */
export function outcome<T>(reader: CompileReader<T>, value: SourceValue, header = ''): unknown {
  const fact = read(reader, value, header);
  if (fact.state === 'known') return fact.value;
  return fact.state === 'unreadable' ? fact.problem.code : fact.state;
}
