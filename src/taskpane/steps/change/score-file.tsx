import { Checkbox, Field, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { issue, message, type Issue } from '../../../domain/basics/issue';
import { fail, type Result } from '../../../domain/basics/result';
import type { SourceWorkbook } from '../../../domain/roster/source';
import type { ReadFile } from '../../../ports/read-file';
import { IssueList } from '../../components/issue-list';
import type { PaneHost } from '../../host';
import { nextTask } from '../../next-task';
import { useChangeWords } from './change-words';

type ScoreFileState =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly name: string }
  | { readonly status: 'read'; readonly workbook: SourceWorkbook; readonly chosen: ReadonlySet<string> }
  | { readonly status: 'refused'; readonly issues: readonly Issue[] };

interface ScoreFileChoice {
  readonly state: ScoreFileState;
  /** What is taken from it: the sheets that are chosen; no sheet while there is no file. */
  readonly scores: SourceWorkbook;
  readonly take: (file: File) => void;
  readonly choose: (sheets: ReadonlySet<string>) => void;
}

const NO_SCORES: SourceWorkbook = { fileName: '', sheets: [], dateSystem: '1900' };

/** A workbook that the clerk has chosen on the computer; of several the last. */
export function useScoreFile({ readFile }: PaneHost): ScoreFileChoice {
  const [state, setState] = useState<ScoreFileState>({ status: 'none' });
  const latest = useRef<File>(undefined);

  async function take(file: File) {
    latest.current = file;
    setState({ status: 'reading', name: file.name });
    await nextTask();
    const read = await readScores(file, readFile);
    if (latest.current !== file) return;
    setState(
      read.ok
        ? { status: 'read', workbook: read.value, chosen: new Set(read.value.sheets.map(({ name }) => name)) }
        : { status: 'refused', issues: read.error },
    );
  }

  return {
    state,
    scores:
      state.status === 'read'
        ? { ...state.workbook, sheets: state.workbook.sheets.filter(({ name }) => state.chosen.has(name)) }
        : NO_SCORES,
    take: (file) => void take(file),
    choose: (chosen) => setState((known) => (known.status === 'read' ? { ...known, chosen } : known)),
  };
}

async function readScores(file: File, readFile: ReadFile): Promise<Result<SourceWorkbook, readonly Issue[]>> {
  if (!canUnpack()) return fail([issue('block', message('file.no-reader', {}))]);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return fail([issue('block', message('file.unreadable', { file: file.name }))]);
  return readFile(new Uint8Array(bytes), file.name).catch(() =>
    fail([issue('block', message('file.reader-not-loaded', {}))]),
  );
}

/** Older web views cannot unpack what a workbook file is packed by: see docs/decisions/change-screens.md. */
function canUnpack(): boolean {
  try {
    void new DecompressionStream('deflate-raw');
    return true;
  } catch {
    return false;
  }
}

/** 成绩文件: which file, what came of reading it, and of several sheets which are taken. */
export function ScoreFile({ choice }: { readonly choice: ScoreFileChoice }) {
  const { text } = useChangeWords();
  const { state, take, choose } = choice;
  return (
    <>
      <Field className="wide" label={text('fillFile')} hint={text('fillFileHint')}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) take(file);
              // The same file can be chosen again once it is corrected.
              currentTarget.value = '';
            }}
          />
        )}
      </Field>
      <Text role="status">
        {state.status === 'reading' ? text('fillFileReading', { file: state.name }) : ''}
        {state.status === 'read'
          ? text('fillFileRead', { file: state.workbook.fileName, sheets: state.workbook.sheets.length })
          : ''}
      </Text>
      <div role="alert" className="stack">
        {state.status === 'refused' ? (
          <>
            <Text as="p" block>
              {text('fillFileRefused')}
            </Text>
            <IssueList issues={state.issues} />
          </>
        ) : null}
      </div>
      {state.status === 'read' && state.workbook.sheets.length > 1 ? (
        <fieldset className="boxes">
          <legend>{text('fillSheets')}</legend>
          {state.workbook.sheets.map(({ name }) => (
            <Checkbox
              key={name}
              label={name}
              checked={state.chosen.has(name)}
              onChange={(_, { checked }) =>
                choose(new Set(checked ? [...state.chosen, name] : [...state.chosen].filter((other) => other !== name)))
              }
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
