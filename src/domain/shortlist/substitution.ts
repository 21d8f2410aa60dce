import { parseExact, type Exact } from '../basics/exact';
import { message, type Message, type Reason } from '../basics/issue';
import { placeContenders, type Contender, type Placing } from './contest';

/** What the scheme says about stepping in (递补). `rounds`: at most so many rounds; without, as often as it takes. */
export type SubstitutionRule = { readonly kind: 'none' } | { readonly kind: 'untilFull'; readonly rounds?: number };

/** Somebody who is next in line. */
export interface WaitingPerson {
  /** The application's number. */
  readonly number: number;
  readonly name: string;
  /** Rank within the post when the shortlist was made; equal where the tie was not broken. */
  readonly rank: number;
  /** 加试成绩, where equals were to take one. */
  readonly extraTest?: Exact;
}

/** Who is out after having been selected, or while waiting: by a veto, a withdrawal, a failed review. */
export interface GonePerson {
  readonly number: number;
  readonly reason: Reason;
}

/** One post when somebody has dropped out. */
export interface SubstitutionTask {
  /** How many people are to be shortlisted. */
  readonly quota: number;
  readonly rule: SubstitutionRule;
  /** The scheme's parameter of that name (R-TIE). */
  readonly ties: 'all' | 'components' | 'extraTest';
  /** Rounds in which somebody has stepped in already. */
  readonly roundsSoFar: number;
  /** Numbers of those who were selected or have stepped in, and are still in. */
  readonly stillIn: readonly number[];
  /** Selected or waiting, in any order. */
  readonly gone: readonly GonePerson[];
  /** In any order; who has stepped in before is not among them, who is gone may be. */
  readonly waiting: readonly WaitingPerson[];
}

/**
 * What happens, in order:
 * - `left`: was in and is out; `passedOver`: was waiting and is out (the reason is their own);
 * - `stepsIn`;
 * - `extraTest`: is equal with others at the last free place, and has to take an extra test first;
 * - `vacant`: a statement on places that stay free; `number` is `undefined`.
 */
export interface SubstitutionStep {
  readonly kind: 'left' | 'passedOver' | 'stepsIn' | 'extraTest' | 'vacant';
  readonly number: number | undefined;
  readonly reason: Reason;
}

export interface Substitution {
  /** How it ended: every place is taken; nobody is left; the scheme allows no further round or none at all; a test must be held first. */
  readonly ended: 'full' | 'poolEmpty' | 'roundsUsedUp' | 'notHeld' | 'extraTest';
  /** Numbers in the order in which they step in; empty where nobody does. */
  readonly stepsIn: readonly number[];
  /** The round that they come in with, counted from 1; `undefined` where nobody does. */
  readonly round: number | undefined;
  /** Places that stay free. */
  readonly vacant: number;
  readonly steps: readonly SubstitutionStep[];
}

/**
 * Who steps in next (R-SHO-2). Places become free only where fewer are in than the quota: after a tie has taken a post beyond it, nobody
 * steps in for the first who leaves. Free places are filled from the top of the waiting list, past those who are gone. Where the last
 * free place falls among equals, the rule of the shortlist holds: all of them step in; with `extraTest` they are ordered by it, and
 * the round waits until each has a score. Each call is one round; whoever steps in passes the same tests as the others did.
 *
 * One opening at 1:2, ranks 1 to 4:
 * 1. the second withdraws: one is in, one place is free, the **third** steps in (round 1);
 * 2. the third fails the appraisal: the **fourth** steps in (round 2);
 * 3. the fourth withdraws: the waiting list is empty, one place **stays vacant**.
 *
 * With `rounds: 1` the place is vacant at step 2 already, although the fourth is there: the scheme allows no second round.
 */
export function substitute(task: SubstitutionTask): Substitution {
  const gone = new Map(task.gone.map(({ number, reason }) => [number, reason]));
  const waitingNumbers = new Set(task.waiting.map(({ number }) => number));
  const stillIn = task.stillIn.filter((number) => !gone.has(number));
  const left = task.gone.map(({ number, reason }): SubstitutionStep => {
    return { kind: waitingNumbers.has(number) ? 'passedOver' : 'left', number, reason };
  });
  const free = Math.max(0, task.quota - stillIn.length);
  const nobody = (ended: Substitution['ended'], text?: Message): Substitution => {
    const steps = text ? [...left, vacancy(text)] : left;
    return { ended, stepsIn: [], round: undefined, vacant: free, steps };
  };
  if (free === 0) return nobody('full');
  if (task.rule.kind === 'none') return nobody('notHeld', message('selection.substitution-none', { vacant: free }));
  const { rounds } = task.rule;
  if (rounds !== undefined && task.roundsSoFar >= rounds) {
    return nobody('roundsUsedUp', message('selection.substitution-rounds-used-up', { vacant: free, rounds }));
  }
  const waiting = task.waiting.filter(({ number }) => !gone.has(number));
  if (waiting.length === 0) return nobody('poolEmpty', message('selection.substitution-pool-empty', { vacant: free }));
  return fill(task, waiting, free, left);
}

function fill(
  task: SubstitutionTask,
  waiting: readonly WaitingPerson[],
  free: number,
  left: readonly SubstitutionStep[],
): Substitution {
  const people = new Map(waiting.map((person) => [person.number, person]));
  const personOf = (placing: Placing) => people.get(placing.contender.number) as WaitingPerson;
  const placings = placeContenders(
    waiting.map((person): Contender => {
      const place = parseExact(-person.rank) as Exact;
      const scores: Contender['scores'] = task.ties === 'extraTest' ? [place, person.extraTest] : [place];
      return { number: person.number, post: 0, scores };
    }),
    [free],
  );
  const entered = placings.filter(({ outcome }) => outcome !== 'notEntered');
  const last = entered[entered.length - 1] as Placing;
  const equals = entered.filter(({ rank }) => rank === last.rank).map(personOf);
  const isTied = entered.length > free;
  if (isTied && task.ties === 'extraTest' && equals.some(({ extraTest }) => extraTest === undefined)) {
    const text = message('selection.substitution-extra-test', { names: equals.map(({ name }) => name), free });
    const tests = equals.map(({ number }): SubstitutionStep => {
      return { kind: 'extraTest', number, reason: { rule: 'R-TIE', message: text } };
    });
    return { ended: 'extraTest', stepsIn: [], round: undefined, vacant: free, steps: [...left, ...tests] };
  }
  const round = task.roundsSoFar + 1;
  const steps = entered.map((placing): SubstitutionStep => {
    const { number, rank } = personOf(placing);
    const text = isTied && placing.rank === last.rank ? 'selection.steps-in-tied' : 'selection.steps-in';
    return { kind: 'stepsIn', number, reason: { rule: 'R-SHO-2', message: message(text, { rank, round, free }) } };
  });
  const vacant = Math.max(0, free - entered.length);
  const empty = vacant > 0 ? [vacancy(message('selection.substitution-pool-empty', { vacant }))] : [];
  return {
    ended: vacant > 0 ? 'poolEmpty' : 'full',
    stepsIn: entered.map(({ contender }) => contender.number),
    round,
    vacant,
    steps: [...left, ...steps, ...empty],
  };
}

function vacancy(text: Message): SubstitutionStep {
  return { kind: 'vacant', number: undefined, reason: { rule: 'R-SHO-2', message: text } };
}
