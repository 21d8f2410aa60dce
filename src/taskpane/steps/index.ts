import { lazy, type ComponentType } from 'react';
import type { WorkbookSummary } from '../../app/describe-workbook';
import { COMMANDS, PANE_COMMANDS, type CommandId, type ScreenId } from '../../commands';
import type { PaneHost } from '../host';

export interface StepProps {
  readonly host: PaneHost;
}

interface Step {
  readonly component: ComponentType<StepProps>;
  /** The workbooks with which it can do something. */
  readonly workbooks: readonly WorkbookSummary['kind'][];
}

const CAMPAIGN = ['campaign'] as const;
const operation = () => import('./operation');

/** The screens of the commands, each loaded when it is asked for. */
export const STEPS: Readonly<Partial<Record<ScreenId, Step>>> = {
  start: { component: lazy(() => import('./start').then(({ Start }) => ({ default: Start }))), workbooks: ['other'] },
  check: { component: lazy(() => import('./check').then(({ Check }) => ({ default: Check }))), workbooks: CAMPAIGN },
  advance: { component: lazy(() => operation().then(({ Advance }) => ({ default: Advance }))), workbooks: CAMPAIGN },
  refresh: { component: lazy(() => operation().then(({ Refresh }) => ({ default: Refresh }))), workbooks: CAMPAIGN },
  convert: {
    component: lazy(() => import('./convert').then(({ Convert }) => ({ default: Convert }))),
    workbooks: CAMPAIGN,
  },
  publish: {
    component: lazy(() => import('./publish').then(({ Publish }) => ({ default: Publish }))),
    workbooks: CAMPAIGN,
  },
  answer: {
    component: lazy(() => import('./change/answer').then(({ Answer }) => ({ default: Answer }))),
    workbooks: CAMPAIGN,
  },
  announce: {
    component: lazy(() => import('./change/announce').then(({ Announce }) => ({ default: Announce }))),
    workbooks: CAMPAIGN,
  },
  fill: {
    component: lazy(() => import('./change/fill').then(({ Fill }) => ({ default: Fill }))),
    workbooks: CAMPAIGN,
  },
  leave: {
    component: lazy(() => import('./change/leave').then(({ Leave }) => ({ default: Leave }))),
    workbooks: CAMPAIGN,
  },
  substitute: {
    component: lazy(() => import('./change/substitute').then(({ Substitute }) => ({ default: Substitute }))),
    workbooks: CAMPAIGN,
  },
  decide: {
    component: lazy(() => import('./change/decide').then(({ Decide }) => ({ default: Decide }))),
    workbooks: CAMPAIGN,
  },
  reapply: {
    component: lazy(() => import('./change/reapply').then(({ Reapply }) => ({ default: Reapply }))),
    workbooks: CAMPAIGN,
  },
  widen: {
    component: lazy(() => import('./change/widen').then(({ Widen }) => ({ default: Widen }))),
    workbooks: CAMPAIGN,
  },
  reopen: {
    component: lazy(() => import('./change/reopen').then(({ Reopen }) => ({ default: Reopen }))),
    workbooks: CAMPAIGN,
  },
  dashboard: {
    component: lazy(() => operation().then(({ Dashboard }) => ({ default: Dashboard }))),
    workbooks: CAMPAIGN,
  },
  tools: {
    component: lazy(() => import('./tools').then(({ Tools }) => ({ default: Tools }))),
    workbooks: ['campaign', 'other'],
  },
  help: {
    component: lazy(() => import('./help').then(({ Help }) => ({ default: Help }))),
    workbooks: ['campaign', 'other'],
  },
};

/** The commands of the ribbon that can do something with a workbook; with one that is not known yet, those that always can. */
export function commandsFor(kind: WorkbookSummary['kind'] | undefined): readonly CommandId[] {
  return fitting(COMMANDS, kind);
}

/** The same of those that only the pane offers. */
export function changesFor(kind: WorkbookSummary['kind'] | undefined): readonly CommandId[] {
  return fitting(PANE_COMMANDS, kind);
}

function fitting(commands: readonly CommandId[], kind: WorkbookSummary['kind'] | undefined): readonly CommandId[] {
  const kinds = kind === undefined ? (['campaign', 'other'] as const) : [kind];
  return commands.filter((command) => kinds.every((each) => STEPS[command]?.workbooks.includes(each)));
}
