import type { Entrant } from './stage-kind';

/** Who has a row in a stage in which everybody takes part once. */
export interface OncePerPerson {
  readonly entrants: readonly Entrant[];
  /** Application without a row → the one of the same person that stands for it. */
  readonly standIns: ReadonlyMap<number, number>;
}

/**
 * Of each person the first choice that is still in, which stands for those behind it that are still in too. Choices that are gone (放弃,
 * 取消资格) have their own rows with the reason. An entrant without `person` is somebody of their own.
 */
export function oncePerPerson(entrants: readonly Entrant[]): OncePerPerson {
  const byChoice = [...entrants].sort((a, b) => (a.order ?? 1) - (b.order ?? 1) || a.number - b.number);
  const first = new Map<number, number>();
  const standIns = new Map<number, number>();
  for (const { number, person, gone } of byChoice) {
    if (person === undefined || gone) continue;
    const standIn = first.get(person);
    if (standIn === undefined) first.set(person, number);
    else standIns.set(number, standIn);
  }
  return { entrants: entrants.filter(({ number }) => !standIns.has(number)), standIns };
}
