import type { Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import { NOT_COUNTED } from '../domain/campaign/campaign';
import type { SourceWorkbook } from '../domain/roster/source';
import type { Progress } from '../ports/progress';
import { readPeople, registerPeople, type ReadingRequest } from './prepare-campaign';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';

/** A post that people applied for, with their number as 职位 will show it. */
export interface PostApplicants {
  readonly post: string;
  readonly applied: number;
}

/** The posts of a roster in the order in which they come, before anybody is reviewed. Codes: those of `readPeople`. */
export async function countApplicants(
  workbook: SourceWorkbook,
  request: ReadingRequest,
  progress: Progress,
): Promise<Result<readonly PostApplicants[], readonly Issue[]>> {
  const reading = await withPauses(readPeople(workbook, request), progress, {
    step: STEPS.reading,
    from: 0.3,
    to: 0.6,
  });
  if (!reading.ok) return reading;
  const registering = registerPeople(reading.value, []);
  const { posts, applications } = await withPauses(registering, progress, {
    step: STEPS.registering,
    from: 0.6,
    to: 1,
  });
  const counts = new Map<string, number>();
  for (const { post, standing } of applications) {
    if (!NOT_COUNTED.includes(standing)) counts.set(sameText(post), (counts.get(sameText(post)) ?? 0) + 1);
  }
  return ok(posts.map(({ name }) => ({ post: name, applied: counts.get(sameText(name)) ?? 0 })));
}
