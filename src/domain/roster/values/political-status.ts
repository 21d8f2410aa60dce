import type { PoliticalStatus } from '../facts';
import { problem, wordReader, type CompileReader, type Parsed } from './reader';

const UNREADABLE = problem('roster.political-status-unreadable');

const DEMOCRATIC =
  /^(?:民革|民盟|民建|民进|农工党?|致公党?|九三学社|九三|台盟|中国?(?:国民党革命委员会|民主同盟|民主建国会|民主促进会|农工民主党|致公党)|台湾民主自治同盟|民主党派)(?:党员|盟员|会员|社员|成员)?$/;

/**
 * Reads 政治面貌; a joining date beside it is left aside. 无 and dashes are blank. Unreadable:
 * `roster.political-status-unreadable`, also 非党 and 入党积极分子, who may be anything but members (R-ELI-6).
 */
export const politicalStatusReader: CompileReader<PoliticalStatus> = () =>
  wordReader((text) => {
    const words = text.replace(/[\d.\-/年月日()加入党时间:]*\d[\d.\-/年月日()入党]*/g, '').replace(/[(),、:]/g, '');
    return statusOf(words);
  });

function statusOf(text: string): Parsed<PoliticalStatus> {
  if (/^(?:中共|中国共产党)?(?:党员预备|预备党员|预备)期?$/.test(text)) return { value: 'probationaryMember' };
  if (DEMOCRATIC.test(text)) return { value: 'democraticParty' };
  if (/^(?:中共|中国共产党|共产党)?(?:正式)?党员$|^中共$|^中国共产党$/.test(text)) return { value: 'partyMember' };
  if (/^(?:共青|共产主义青年|中国共产主义青年|青年)?团员?$|^(?:中国)?共(?:产主义)?青(?:年)?团团?员?$/.test(text)) {
    return { value: 'leagueMember' };
  }
  if (/^(?:普通)?群众$|^无党派(?:人士|民主人士|爱国人士)?$/.test(text)) return { value: 'masses' };
  return UNREADABLE;
}
