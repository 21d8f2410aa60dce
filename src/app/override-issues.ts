import { issue, message, type Issue } from '../domain/basics/issue';
import { columnNumber } from '../domain/basics/place';
import { isReasoned, personName } from '../domain/campaign/review';
import { VERDICT_TERMS } from '../domain/campaign/terms';
import type { CampaignView } from '../sheets/campaign-view';
import { reviewLayout } from '../sheets/review';

/** Every decision of a reviewer is listed: without a reason it does not count, with one it is to be confirmed. */
export function overrideIssues(view: CampaignView, rowOf: (number: number) => number): readonly Issue[] {
  return view.applications.flatMap((application): Issue[] => {
    const { override } = application;
    if (!override?.verdict) return [];
    const name = personName(application);
    const row = rowOf(application.number);
    const at = (column: string) => {
      const number = columnNumber(reviewLayout(view).letters(column)) ?? 1;
      return { sheet: view.names.review, row, column: number, person: name, post: application.post };
    };
    if (!isReasoned(override)) {
      return [issue('block', message('campaign.override-without-reason', { name }), at('overrideReason'))];
    }
    const unsigned =
      override.reviewer === '' ? [issue('warn', message('campaign.reviewer-missing', { name }), at('reviewer'))] : [];
    if (override.verdict === application.verdict) return unsigned;
    const params = { name, from: VERDICT_TERMS[application.verdict], to: VERDICT_TERMS[override.verdict] };
    return [...unsigned, issue('info', message('campaign.override-stands', params), at('override'))];
  });
}
