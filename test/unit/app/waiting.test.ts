import { advanceStage } from '../../../src/app/advance';
import { checkCampaign } from '../../../src/app/check-campaign';
import { convertFormulas } from '../../../src/app/convert';
import { publishStage } from '../../../src/app/publish';
import { reopenStage } from '../../../src/app/reopen';
import type { Issue } from '../../../src/domain/basics/issue';
import type { Result } from '../../../src/domain/basics/result';
import type { Progress } from '../../../src/ports/progress';
import type { WorkbookPort } from '../../../src/ports/workbook';
import { closedThrough, filled, open, WORDING } from '../campaign/small-campaign';
import { SAID } from '../campaign/small-campaign-data';

type Operation = (port: WorkbookPort, progress: Progress) => Promise<Result<unknown, readonly Issue[]>>;

const OPERATIONS: readonly (readonly [string, Operation])[] = [
  ['检查', (port, progress) => checkCampaign(port, { ...SAID, update: false }, WORDING, progress)],
  ['刷新名单', (port, progress) => checkCampaign(port, { ...SAID, update: true }, WORDING, progress)],
  ['推进环节', (port, progress) => advanceStage(port, SAID, WORDING, progress)],
  ['转为通用公式', (port, progress) => convertFormulas(port, { ...SAID, dialect: 'values' }, WORDING, progress)],
  ['公示表', (port, progress) => publishStage(port, SAID, WORDING, progress)],
  ['重新打开', (port, progress) => reopenStage(port, { ...SAID, stage: '资格审查' }, WORDING, progress)],
];

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await filled(await closedThrough('written'), 'interview');
});

test.each(OPERATIONS)('%s waits until its progress has been drawn, which only grows', async (_, run) => {
  const told: number[] = [];
  let drawing = 0;
  const done = await run(await open(bytes), async (_step, fraction) => {
    drawing++;
    expect(drawing).toBe(1);
    told.push(fraction);
    await new Promise((resolve) => setTimeout(resolve));
    drawing--;
  });
  expect(done.ok ? [] : done.error).toEqual([]);
  expect(drawing).toBe(0);
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});
