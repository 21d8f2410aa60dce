import { Text } from '@fluentui/react-components';
import { ResponsiveContainer, type ResponsiveContainerProps } from '@fluentui/react-charts';
import { useBoardWords } from './words';

/**
 * A picture with its numbers as a table. The library describes its charts in English only, so it is drawn for the eye alone: keyboard
 * and screen readers get the table. See docs/decisions/charts.md.
 */
export function Chart(props: {
  readonly title: string;
  readonly about?: string;
  readonly columns: readonly string[];
  /** What a row is about, then its numbers. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly children: ResponsiveContainerProps['children'];
}) {
  const { board } = useBoardWords();
  const { title, about, columns, rows, children } = props;
  return (
    <figure className="chart" aria-label={title}>
      <Text as="h3" block weight="semibold">
        {title}
      </Text>
      {about === undefined ? null : (
        <Text block size={200} className="quiet">
          {about}
        </Text>
      )}
      <div className="picture" aria-hidden="true" inert>
        <ResponsiveContainer>{children}</ResponsiveContainer>
      </div>
      <details>
        <summary>{board('chartTable')}</summary>
        <table className="data" aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([about, ...numbers], row) => (
              <tr key={row}>
                <th scope="row">{about}</th>
                {numbers.map((number, column) => (
                  <td key={column} className="number">
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
