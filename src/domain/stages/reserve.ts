import { message, type Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import { STAGES, type StageId } from '../campaign/stage';
import { GOES_ON, out, pending } from './outcomes';
import { entrantRows, PEOPLE_TABLE, PERSON_COLUMNS, personRows } from './people-table';
import type { StageSettings } from './settings';
import type { EarlierStages, Entrant, StageContext, StageJudgement, StageKind, StageOutcome } from './stage-kind';
import type { FilledTables, StageTable } from './table';
import type { StageValue } from './values';

const LISTED = 'listed';

const ANSWERS = { yes: localized('是', 'yes'), no: localized('否', 'no') } as const;

/** Stages in which somebody is chosen, the one that is decided last first. */
const CHOOSING: readonly StageId[] = ['appointment', 'notice', 'ballot'];

/**
 * 后备 (R-DEC-5): suitable, but not chosen. Suitable is who passed the inspection, or was shortlisted where the scheme has none, and was
 * not put out by a later stage, except by the ballot: losing it is what the list is for. An objection that was upheld, a veto or a
 * withdrawal is not. Not chosen is who does not go on in the appointment (else the notice, else the ballot: the last of them that the
 * scheme has). An application counts for itself: somebody appointed on another application is for the clerk to take out.
 *
 * 是 is suggested for everybody and 否 takes out; a blank is no answer, and the stage cannot be closed.
 */
export const reserve: StageKind = {
  id: 'reserve',
  score: () => undefined,
  entrantsFrom,
  tables: (context) => [people(context)],
  judge,
  published: [],
};

function entrantsFrom({ scheme }: StageSettings, earlier: EarlierStages): readonly Entrant[] {
  const { stages } = scheme.scheme;
  const passed = (['inspection', 'shortlist'] as const).find((stage) => stages.includes(stage));
  if (!passed) return [];
  const chosenBy = CHOOSING.find((stage) => stages.includes(stage));
  const later = stages.slice(stages.indexOf(passed) + 1).filter((stage) => stage !== 'ballot');
  return earlier.entrants(passed).filter(({ number, gone }) => {
    const isChosen = chosenBy !== undefined && earlier.outcome(chosenBy, number)?.state === 'goesOn';
    const isSuitable = !gone && earlier.outcome(passed, number)?.state === 'goesOn';
    return isSuitable && !isChosen && later.every((stage) => earlier.outcome(stage, number)?.state !== 'out');
  });
}

function people({ entrants }: StageContext): StageTable {
  const initial = new Map<string, StageValue>([[LISTED, { kind: 'choice', code: 'yes', term: ANSWERS.yes.zh }]]);
  return {
    id: PEOPLE_TABLE,
    sheet: STAGES.reserve.zh,
    note: '合格但未任用的人员；不列入后备的请把“列入后备”改为“否”。',
    columns: [
      ...PERSON_COLUMNS,
      { role: 'input', id: LISTED, title: '列入后备', input: { kind: 'choice', of: ANSWERS }, needed: 'block' },
      { role: 'input', id: 'remark', title: '备注', width: 24, input: { kind: 'text' } },
    ],
    rows: personRows(entrants).map((row) => ({ ...row, initial })),
  };
}

function judge(context: StageContext, tables: FilledTables): StageJudgement {
  const outcomes = new Map(
    entrantRows(context, tables).map(({ entrant, row }): readonly [number, StageOutcome] => {
      return [entrant.number, entrant.gone ? out(entrant.gone) : outcomeOf(row.choice(LISTED))];
    }),
  );
  return { outcomes, findings: [], cutoffs: [] };
}

function outcomeOf(listed: string | undefined): StageOutcome {
  if (listed === 'yes') return GOES_ON;
  if (listed === 'no') return out(because(message('selection.not-in-reserve', {})));
  return pending(because(message('selection.reserve-open', {})));
}

function because(text: Reason['message']): Reason {
  return { rule: 'R-DEC-5', message: text };
}
