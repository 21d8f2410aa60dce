import type { Fact, PersonFacts } from '../facts';
import { birthReader, sinceReader } from './dates';
import { educationReader, fullTimeEducationReader, inServiceEducationReader } from './education';
import { idNumberReader } from './id-number';
import { jobGradeReader } from './job-grade';
import { levelReader } from './level';
import { nameReader } from './name';
import { rankReader, recommendationReader, trainingReader } from './other';
import { politicalStatusReader } from './political-status';
import type { CompileReader } from './reader';
import { registeredAtReader } from './registered-at';
import { sexReader } from './sex';
import { staffCategoryReader } from './staff-category';
import { titleReader } from './title';
import { textReader } from './words';

/** The fields that have one fact each; assessments and posts may come from several columns. */
export type FactField = Exclude<keyof PersonFacts, 'assessments' | 'choices'>;

type ValueOf<F> = F extends Fact<infer T> ? T : never;

/** Which reader reads which field. */
export const FACT_READERS: { readonly [F in FactField]: CompileReader<ValueOf<PersonFacts[F]>> } = {
  name: nameReader,
  sex: sexReader,
  ethnicity: textReader,
  birth: birthReader,
  idNumber: idNumberReader,
  workStart: sinceReader,
  politicalStatus: politicalStatusReader,
  education: educationReader,
  fullTimeEducation: fullTimeEducationReader,
  inServiceEducation: inServiceEducationReader,
  major: textReader,
  unit: textReader,
  department: textReader,
  position: textReader,
  positionSince: sinceReader,
  level: levelReader,
  levelSince: sinceReader,
  staffCategory: staffCategoryReader,
  title: titleReader,
  titleSince: sinceReader,
  jobGrade: jobGradeReader,
  jobGradeSince: sinceReader,
  contractSigned: sinceReader,
  contractFiled: sinceReader,
  training: trainingReader,
  unitRank: rankReader,
  unitTierRank: rankReader,
  discipline: textReader,
  recusal: textReader,
  recommendation: recommendationReader,
  registeredAt: registeredAtReader,
  phone: textReader,
  remarks: textReader,
};

export const FACT_FIELDS = Object.keys(FACT_READERS) as readonly FactField[];
