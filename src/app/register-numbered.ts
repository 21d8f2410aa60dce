import type { InParts } from '../domain/basics/parts';
import { message } from '../domain/basics/issue';
import type { Post, Registration } from '../domain/campaign/campaign';
import type { History } from '../domain/campaign/operations';
import { register } from '../domain/campaign/register';
import type { Judged } from '../domain/campaign/standings';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import type { NumberedEntry } from './read-campaign';

/** Registers the rows of 报名 under their numbers; those that an operation of 日志 has settled stand as it says. */
export function* registerNumbered(
  entries: readonly NumberedEntry[],
  posts: readonly Post[],
  scheme: ResolvedScheme,
  history: History,
): InParts<Registration> {
  const rows = entries.map(({ number, entry }) => {
    const settled = settledBy(history, number);
    return settled ? { ...entry, settled } : entry;
  });
  const registration = yield* register(rows, posts, scheme);
  const applications = registration.applications.map((application, index) => ({
    ...application,
    number: (entries[index] as NumberedEntry).number,
  }));
  return { ...registration, applications };
}

/** Who left before the review was closed counts for no post; who left later is out of the stage in which it happened. */
function settledBy({ gone, switched }: History, number: number): Judged | undefined {
  const other = switched.get(number);
  if (other) {
    const text = message('campaign.switched', { post: other.post, number: other.becomes });
    return { standing: 'switched', standingReasons: [{ rule: 'R-REG-3', message: text }] };
  }
  const left = gone.get(number);
  if (!left || (left.stage !== 'registration' && left.stage !== 'review')) return undefined;
  return left.reason.rule === 'R-ELI-13'
    ? { standing: 'disqualified', standingReasons: [left.reason] }
    : { standing: 'withdrawn', standingReasons: [left.reason] };
}
