import { announcement } from './announcement';
import { appointmentList } from './appointment-list';
import { appraisalForm } from './appraisal-form';
import { ballotReport } from './ballot-report';
import type { DocumentKind } from './document-kind';
import { gradeForm } from './grade-form';
import { inspectionNotice } from './inspection-notice';
import { publicNotice } from './public-notice';
import { nomineeList, recommendationForm } from './recommendation-form';
import { registrationForm } from './registration-form';
import { reviewMissing } from './review-missing';
import { reviewResult } from './review-result';
import { scoreNotice } from './score-notice';
import { scoreSheet } from './score-sheet';
import { tallySheet } from './tally-sheet';
import { votePaper } from './vote-paper';

/** The documents in the order in which a campaign needs them. A new one is one file and one line here. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  announcement,
  registrationForm,
  reviewMissing,
  reviewResult,
  scoreSheet,
  gradeForm,
  scoreNotice,
  recommendationForm,
  nomineeList,
  appraisalForm,
  inspectionNotice,
  votePaper,
  tallySheet,
  ballotReport,
  publicNotice,
  appointmentList,
];
