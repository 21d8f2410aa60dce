import { prepareAssignment } from './assign-posts/prepare';
import { proposePosts } from './assign-posts/propose';
import { dueLedger } from './due-ledger';
import { fileAudit } from './file-audit';
import { groupAppraisal, prepareGroupAppraisal } from './group-appraisal';
import { reserveList } from './reserve-list';
import { rotationCheck } from './rotation-check';
import { structureAnalysis } from './structure';
import { temporaryHires } from './temporary-hires';
import { judgeStatisticsTool } from './judge-statistics';
import { drawPanelsTool } from './panels/draw-panels';
import { prepareDraw } from './panels/prepare';
import type { ToolKind } from './tool';
import { confirmTwoWay } from './two-way/confirm';
import { orderTwoWay } from './two-way/orders';
import { prepareTwoWay } from './two-way/prepare';
import { proposeTwoWay } from './two-way/propose';

/** The tools, in the order in which they are offered. A new one is one file and one line here. */
export const TOOLS: readonly ToolKind[] = [
  structureAnalysis,
  rotationCheck,
  temporaryHires,
  fileAudit,
  dueLedger,
  reserveList,
  prepareGroupAppraisal,
  groupAppraisal,
  prepareAssignment,
  proposePosts,
  prepareDraw,
  drawPanelsTool,
  judgeStatisticsTool,
  prepareTwoWay,
  orderTwoWay,
  proposeTwoWay,
  confirmTwoWay,
];

export function findTool(id: string): ToolKind | undefined {
  return TOOLS.find((tool) => tool.id === id);
}
