import { sameText } from '../../basics/same-text';
import { toolMark } from '../../roster/tool-mark';
import type { ToolTable } from '../table';
import { takesPart, wordKey, type ListedPerson } from './entries';
import { SEAT_COLUMNS, SEATS, SEATS_TABLE_ID } from './tables';
import type { EnteredAll } from './two-way-context';

/** Each department with who is in it by an assignment (number → department), in the department's own order, and the seats left. */
export function seatsTable(
  { departments, people, words }: Pick<EnteredAll, 'departments' | 'people' | 'words'>,
  assigned: ReadonlyMap<number, string | undefined>,
  shown: Pick<ToolTable, 'id' | 'sheet' | 'columns'> = { id: SEATS_TABLE_ID, sheet: SEATS, columns: SEAT_COLUMNS },
): ToolTable {
  const rows = departments.map(({ name: department, seats }) => {
    const placeOf = ({ number }: ListedPerson) => {
      const word = words.get(wordKey(department, number));
      return word?.kind === 'placed' ? word.place : Number.MAX_SAFE_INTEGER;
    };
    const inside = people.filter(({ number }) => sameText(assigned.get(number) ?? '') === sameText(department));
    const ordered = [...inside].sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
    const asked = people.filter((person) => takesPart(person) && person.choices.includes(department)).length;
    const last = ordered[ordered.length - 1];
    return {
      cells: {
        department,
        seats,
        asked,
        placed: ordered.length,
        free: seats - ordered.length,
        last: ordered.length >= seats && last ? last.name : null,
        people: ordered.map(({ name }) => name).join('、') || null,
      },
      ...(ordered.length > seats ? { look: 'block' as const } : {}),
    };
  });
  return { ...shown, note: `席位、进入人数和人员。${toolMark(shown.id)}`, rows };
}
