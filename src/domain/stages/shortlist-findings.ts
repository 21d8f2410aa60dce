import { decimalText } from '../basics/exact';
import { message } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import type { Contender, EqualTotals, Placing } from '../shortlist/contest';
import { PEOPLE_TABLE } from './people-table';
import type { StageSettings } from './settings';
import type { StageFinding } from './stage-kind';

/** What the texts about ties need to know. */
interface TieTexts {
  readonly contests: readonly { readonly post: string }[];
  readonly places: readonly number[];
  /** By application number. */
  readonly names: ReadonlyMap<number, string>;
  /** Titles of the scores of a contender. */
  readonly columns: readonly LocalizedText[];
  /** Those who cannot be told apart before an extra test. */
  readonly untested: ReadonlySet<Contender>;
}

/** More names than this do not fit a line: the first ones, and how many there are. */
const MOST_NAMES = 10;

/**
 * Each tie with somebody who goes on, and how it was broken or that it was not (R-TIE): `selection.tie-broken` with everybody's deciding
 * scores, `selection.tie-all-enter` where the post goes beyond its places, `selection.tie-within` where there is room for all.
 */
export function tieFindings(ties: readonly EqualTotals[], texts: TieTexts): readonly StageFinding[] {
  return ties.flatMap((tie) => {
    const { post } = texts.contests[tie.post] as { readonly post: string };
    const params = { post, score: decimalText(tie.total), count: tie.members.length };
    const info = (text: StageFinding['message']): StageFinding => ({ severity: 'info', message: text, post });
    const broken =
      tie.decidedBy.length > 0
        ? [
            info(
              message('selection.tie-broken', {
                ...params,
                columns: tie.decidedBy.map((column) => texts.columns[column] as LocalizedText),
                people: listed(tie.members, (member) => withScores(member, tie.decidedBy, texts)),
              }),
            ),
          ]
        : [];
    if (tie.members.some(({ contender }) => texts.untested.has(contender))) return broken;
    const names = (members: readonly Placing[]) => listed(members, (member) => nameOf(member, texts));
    const beyond = tie.members.filter(({ outcome }) => outcome === 'enteredTied');
    if (beyond.length > 0) {
      const equals = tie.members.filter(({ rank }) => rank === (beyond[0] as Placing).rank);
      const places = texts.places[tie.post] as number;
      const more = { count: equals.length, names: names(equals), places };
      return [...broken, info(message('selection.tie-all-enter', { ...params, ...more }))];
    }
    if (broken.length > 0) return broken;
    return [info(message('selection.tie-within', { ...params, names: names(tie.members) }))];
  });
}

function nameOf({ contender }: Placing, { names }: TieTexts): LocalizedText {
  const name = names.get(contender.number) ?? '';
  return localized(name, name);
}

/** 乙（面试成绩86） */
function withScores(member: Placing, decidedBy: readonly number[], texts: TieTexts): LocalizedText {
  const { zh: name } = nameOf(member, texts);
  const scores = decidedBy.flatMap((column) => {
    const [title, score] = [texts.columns[column], member.contender.scores[column]];
    return title && score ? [localized(`${title.zh}${decimalText(score)}`, `${title.en} ${decimalText(score)}`)] : [];
  });
  const list = (language: 'zh' | 'en', comma: string) => scores.map((score) => score[language]).join(comma);
  return localized(`${name}（${list('zh', '、')}）`, `${name} (${list('en', ', ')})`);
}

function listed(members: readonly Placing[], textOf: (member: Placing) => LocalizedText): readonly LocalizedText[] {
  const shown = members.slice(0, MOST_NAMES).map(textOf);
  return members.length > MOST_NAMES ? [...shown, localized('…', '…')] : shown;
}

export function extraTestFinding(
  { number, scores }: Contender,
  who: string,
  post: string,
  column: string,
): StageFinding {
  const text = message('selection.extra-test-missing', { who, post, score: decimalText(scores[0]) });
  return { severity: 'block', message: text, at: { table: PEOPLE_TABLE, key: String(number), column }, post };
}

/**
 * More people than openings are to be shortlisted (差额, R-SHO-1). Not told where the scheme itself wants one per opening, nor where the
 * openings are not known.
 */
export function differentialFinding(
  { post, openings }: { readonly post: string; readonly openings: number | undefined },
  shortlisted: number,
  settings: StageSettings,
): readonly StageFinding[] {
  if (openings === undefined || shortlisted > openings || settings.whole('shortlistPerOpening') === 1) return [];
  const text = message('selection.not-differential', { post, shortlisted, openings });
  return [{ severity: 'warn', message: text, post }];
}
