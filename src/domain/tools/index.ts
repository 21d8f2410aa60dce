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
