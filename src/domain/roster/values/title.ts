import { TITLE_LEVELS, type TitleLevel } from '../facts';
import { problem, wordReader, type CompileReader } from './reader';

const UNREADABLE = problem('roster.title-unreadable');

/** From the most to the least specific; a professional qualification (注册会计师) and a worker's grade (技师) are no title. */
const TERMS: readonly (readonly [RegExp, TitleLevel])[] = [
  [/^(?:正高级?(?:职称|.{2,8})?|.{2,8}\(?正高级?\)?)$/, 'senior'],
  [
    /^(?:教授|研究员|编审|译审|研究馆员|主任[医药护技]师|主任中医师|高级(?:记者|编辑)|(?:农业技术)?推广研究员)$/,
    'senior',
  ],
  [/^副高级?(?:职称|.{2,8})?$|\(副高级?\)$/, 'deputySenior'],
  [/^副(?:教授|研究员|编审|译审|研究馆员|主任[医药护技]师|主任中医师)$|^主任(?:记者|编辑)$/, 'deputySenior'],
  [/^高级(?:职称|讲师|教师|.{1,8}师)?$|^.{1,6}高级教师$/, 'deputySenior'],
  [/^助理研究员$|^助理研究馆员$/, 'intermediate'],
  [/^中级(?:职称|.{1,8}[师员])?$|\(中级\)$/, 'intermediate'],
  [/^(?:主治.?医师|主管[药护技]师|讲师|馆员|编辑|记者|翻译|一级教师|(?:中学|中小学)一级教师)$/, 'intermediate'],
  [/^初级(?:职称|.{1,8}[师员])?$|\(初级\)$/, 'assistant'],
  [/^助理.{1,8}[师员]$|^助教$|^助理(?:编辑|记者|馆员|翻译|讲师)$|^研究实习员$/, 'assistant'],
  [/^(?:二级|三级)教师$|^(?:医师|药师|护师|护士|技士|医士|药士)$/, 'assistant'],
  [/^(?:农业|畜牧|兽医|工程|水产|林业|农机|建筑)?技术员$|^(?:会计|经济|统计|审计|政工|管理|实验)员$/, 'assistant'],
  [
    /^.{0,8}工程师$|^(?:.{0,4}(?:经济|会计|统计|审计|农艺|兽医|畜牧|园艺|政工|国际商务|工艺美术|实验|水产|农机))师$/,
    'intermediate',
  ],
];

const NO_TITLE = /^(?:无|没有|暂无|未评)(?:职称)?$/;

/** Not held, or not any more; and titles of primary schools, which were one step lower before 2015. */
const UNCERTAIN = /^(?:拟|待|申报|参评|原|曾|前|非|未)|^小学(?:一级|高级)教师$/;

/**
 * Reads 专业技术职称 as its level: 工程师, 兽医师, 中级 → intermediate; 高级工程师, 副教授 → deputySenior; 助理工程师, 技术员 →
 * assistant. '高级' alone is taken for the lower 副高; of several titles the highest counts. 无 is `none`, dashes are blank. Unreadable: `roster.title-unreadable` (R-ELI-8).
 */
export const titleReader: CompileReader<TitleLevel | 'none'> = () =>
  wordReader(
    (text) => {
      if (NO_TITLE.test(text)) return { value: 'none' };
      const words = text
        .replace(/\((?:[\d.\-/年月日]+|.*(?:取得|评定).*)\)/g, '')
        .replace(/(?:职称|任职资格|资格)$/, '');
      const levels = words.split(/[、,;/]/).map(levelOf);
      const highest = TITLE_LEVELS.filter((level) => levels.includes(level)).pop();
      return highest === undefined || levels.includes(undefined) ? UNREADABLE : { value: highest };
    },
    { noneIsValue: true },
  );

function levelOf(title: string): TitleLevel | undefined {
  if (UNCERTAIN.test(title) || /注册|执业|技师/.test(title)) return undefined;
  return TERMS.find(([pattern]) => pattern.test(title))?.[1];
}
