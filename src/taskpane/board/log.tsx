import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { LogEntry } from '../../app/campaign';
import { LogRows } from './log-rows';
import { useBoardWords } from './words';

const ROWS_PER_PAGE = 20;

/** 日志, newest first, a page at a time. */
export function Log({ log }: { readonly log: readonly LogEntry[] }) {
  const { board } = useBoardWords();
  const [page, setPage] = useState(0);
  if (log.length === 0) return <Text>{board('logEmpty')}</Text>;
  const first = page * ROWS_PER_PAGE;
  const shown = [...log].reverse().slice(first, first + ROWS_PER_PAGE);
  const last = first + shown.length;
  return (
    <div className="stack wide">
      <Text role="status">{board('logRange', { first: first + 1, last, count: log.length })}</Text>
      <LogRows entries={shown} label={board('logRows')} />
      {log.length <= ROWS_PER_PAGE ? null : (
        <div className="row">
          <Button size="small" disabledFocusable={page === 0} onClick={() => setPage(page - 1)}>
            {board('newer')}
          </Button>
          <Button size="small" disabledFocusable={last === log.length} onClick={() => setPage(page + 1)}>
            {board('older')}
          </Button>
        </div>
      )}
    </div>
  );
}
