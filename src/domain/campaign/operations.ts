import type { Reason } from '../basics/issue';
import { message } from '../basics/issue';
import { sameText } from '../basics/same-text';
import type { LogEntry } from './log';
import { STAGES, type StageId } from './stage';

/**
 * What was done to a campaign, as data of a row of 日志. Together with the campaign's sheets these are enough to say who takes part
 * in what, and why: nothing is remembered besides. People are application numbers.
 */
export type Operation =
  /** The scheme was published (发布公告): from now on changes need a reason (R-PLAN-3). */
  | { readonly op: 'announce' }
  | { readonly op: 'parameter'; readonly id: string; readonly from: string; readonly to: string }
  /** A stage was closed; `digest` is that of what the hidden sheet `record` keeps. */
  | {
      readonly op: 'close';
      readonly stage: StageId;
      readonly round: number;
      readonly record: string;
      readonly digest: string;
    }
  | { readonly op: 'open'; readonly stage: StageId; readonly round: number; readonly people: number }
  /** A closed stage is worked on again; what it and later ones had said is kept aside. */
  | {
      readonly op: 'reopen';
      readonly stage: StageId;
      readonly voided: readonly { readonly record: string; readonly digest: string }[];
    }
  | { readonly op: 'withdraw' | 'disqualify'; readonly number: number; readonly stage: StageId }
  /** The person of `number` applies for another post (R-REG-3), as application `becomes`. */
  | { readonly op: 'reapply'; readonly number: number; readonly becomes: number; readonly post: string }
  /** The scope of a post was widened (R-REG-4); scopes are codes of `SCOPE_TERMS`. */
  | { readonly op: 'widen'; readonly post: string; readonly from: string; readonly to: string }
  | { readonly op: 'substitute'; readonly number: number; readonly post: string; readonly round: number }
  | { readonly op: 'convert'; readonly to: string }
  /** The two entries of a stage's scores did not agree in these cells (双人复核); the texts as they stood, '' for a blank. */
  | {
      readonly op: 'differences';
      readonly stage: StageId;
      readonly round: number;
      readonly cells: readonly {
        readonly key: string;
        readonly who: string;
        readonly column: string;
        readonly first: string;
        readonly second: string;
      }[];
    };

/** What the operations of 日志 say together. */
export interface History {
  /** After the announcement. */
  readonly announced: boolean;
  /** Application number → why it is out by an operation. */
  readonly gone: ReadonlyMap<number, Gone>;
  /** Application number → the application that took its place (R-REG-3). */
  readonly switched: ReadonlyMap<number, { readonly becomes: number; readonly post: string }>;
  /** Post (`sameText`) → how often its scope was widened. */
  readonly widened: ReadonlyMap<string, number>;
  /** Digests of what the hidden sheets keep, by sheet name. */
  readonly digests: ReadonlyMap<string, string>;
}

export interface Gone {
  readonly stage: StageId;
  readonly reason: Reason;
}

/** The data cell of an operation. */
export function operationData(operation: Operation): string {
  return JSON.stringify(operation);
}

/** The operation of a row; `undefined` for a remark. */
export function operationOf(entry: Pick<LogEntry, 'data'>): Operation | undefined {
  if (!entry.data.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(entry.data);
    const known = typeof parsed === 'object' && parsed !== null && 'op' in parsed && typeof parsed.op === 'string';
    return known ? (parsed as Operation) : undefined;
  } catch {
    return undefined;
  }
}

/** Replays 日志 from its first row. Who withdrew or was disqualified stays so when a stage is reopened. */
export function replay(log: readonly LogEntry[]): History {
  let announced = false;
  const gone = new Map<number, Gone>();
  const switched = new Map<number, { readonly becomes: number; readonly post: string }>();
  const widened = new Map<string, number>();
  const digests = new Map<string, string>();
  for (const entry of log) {
    const operation = operationOf(entry);
    switch (operation?.op) {
      case 'announce':
        announced = true;
        break;
      case 'withdraw':
      case 'disqualify':
        gone.set(operation.number, {
          stage: operation.stage,
          reason: goneReason(operation.op, operation.stage, entry.why),
        });
        break;
      case 'reapply':
        switched.set(operation.number, operation);
        break;
      case 'widen':
        widened.set(sameText(operation.post), (widened.get(sameText(operation.post)) ?? 0) + 1);
        break;
      case 'close':
        digests.set(operation.record, operation.digest);
        break;
      case 'reopen':
        operation.voided.forEach(({ record, digest }) => digests.set(record, digest));
        break;
      default:
    }
  }
  return { announced, gone, switched, widened, digests };
}

function goneReason(op: 'withdraw' | 'disqualify', stage: StageId, reason: string): Reason {
  const code = op === 'withdraw' ? 'stage.withdrawn' : 'stage.disqualified';
  return { rule: op === 'withdraw' ? 'R-SHO-2' : 'R-ELI-13', message: message(code, { stage: STAGES[stage], reason }) };
}

/** Names one holding of a stage: `appraisal#2` is its second round. */
export function instanceKey(stage: StageId, round: number): string {
  return `${stage}#${round}`;
}
