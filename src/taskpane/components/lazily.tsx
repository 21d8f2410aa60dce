import { Text } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { useWords } from '../words';
import { LoadBoundary } from './load-boundary';

/** A part of the pane that is loaded when it is needed: says that it is on its way, or that it cannot be had. */
export function Lazily({ children }: { readonly children: ReactNode }) {
  const { text } = useWords();
  return (
    <LoadBoundary otherwise={<Text role="alert">{text('partNotLoaded')}</Text>}>
      <Suspense
        fallback={
          <Text role="status" aria-busy>
            {text('loading')}
          </Text>
        }
      >
        {children}
      </Suspense>
    </LoadBoundary>
  );
}
