import { message } from '../basics/issue';
import { localized } from '../basics/localized';
import { rowName } from './findings';
import { PEOPLE_TABLE, type EntrantRow } from './people-table';
import type { StageFinding } from './stage-kind';
import type { StageRow } from './values';
import { meetingTerm } from './voting-meeting';

/** A runoff may have other valid ballots than the first vote, but never more than there are people entitled. */
export function tooManyRunoffVotes(
  people: readonly EntrantRow[],
  meeting: StageRow | undefined,
): readonly StageFinding[] {
  const entitled = meeting?.count('entitled');
  return people.flatMap(({ row }): readonly StageFinding[] => {
    const votes = row.count('runoff');
    if (votes === undefined || entitled === undefined || votes <= entitled) return [];
    const text = message('votes.more-than', {
      who: rowName(row),
      counted: localized('复投得票', 'runoff votes'),
      count: String(votes),
      limit: meetingTerm('entitled'),
      most: String(entitled),
    });
    return [{ severity: 'block', message: text, at: { table: PEOPLE_TABLE, key: row.key, column: 'runoff' } }];
  });
}
