import { LOWEST_JOB_GRADE, type JobGrade } from '../facts';
import { smallNumber } from '../text';
import { problem, wordReader, type CompileReader } from './reader';

const UNREADABLE = problem('roster.job-grade-unreadable');

/**
 * Reads 岗位等级: 管理九级, 九级职员, 专技十二级, 专业技术岗位12级; a bare 九级 only where the header names the track. Grades are
 * 管理 1–10 and 专技 1–13 (事业单位岗位设置管理试行办法 2006; R-ELI-8). 无 is `none`.
 * Unreadable: `roster.job-grade-unreadable`.
 */
export const jobGradeReader: CompileReader<JobGrade | 'none'> = (column) => {
  const headerTrack = trackOf(column.header);
  return wordReader<JobGrade | 'none'>(
    (text) => {
      if (/^(?:无|没有|暂无)$/.test(text)) return { value: 'none' };
      const grade = /(\d{1,2}|[一二三四五六七八九十]{1,2})级?/.exec(text.replace(/[()]/g, ''));
      const number = grade ? smallNumber(grade[1] as string) : undefined;
      const rest = text.replace(/[()]/g, '').replace(grade?.[0] ?? '', '');
      const track = trackOf(rest) ?? headerTrack;
      if (!track || !number || !/^(?:管理|专业技术|专技|事业|岗位?|职员|人员|等级|聘)*$/.test(rest)) return UNREADABLE;
      return number <= LOWEST_JOB_GRADE[track] ? { value: { track, grade: number } } : UNREADABLE;
    },
    { noneIsValue: true },
  );
};

function trackOf(text: string): JobGrade['track'] | undefined {
  const management = /管理|职员/.test(text);
  const professional = /专业技术|专技/.test(text);
  if (management === professional) return undefined;
  return management ? 'management' : 'professional';
}
