import { Text } from '@fluentui/react-components';
import type { LogEntry } from '../../app/campaign';
import { useBoardWords } from './words';

/** Rows of 日志 in the order in which they are given: when, what was done, what came of it, why and by whom. */
export function LogRows({ entries, label }: { readonly entries: readonly LogEntry[]; readonly label?: string }) {
  const { board } = useBoardWords();
  return (
    <ul className="rows" {...(label && { 'aria-label': label })}>
      {entries.map(({ mark, at, action, what, why, who }, index) => {
        const more = [why && board('why', { why }), who && board('who', { who })].filter(Boolean);
        return (
          <li key={`${mark}-${index}`}>
            <Text block size={200} className="quiet">
              <time dateTime={at.replace(' ', 'T')}>{at}</time> <span lang="zh-CN">{action}</span>
            </Text>
            <Text block lang="zh-CN">
              {what}
            </Text>
            {more.length === 0 ? null : (
              <Text block size={200}>
                {more.join(' · ')}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}
