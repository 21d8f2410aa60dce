import { useEffect, useState } from 'react';
import type { Issue } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';

/** What is being read, or what came of it; `undefined` while it is read. */
export type Reading<T> = Result<T, readonly Issue[]> | undefined;

/** Reads when it is first shown, and whenever `read` is another function. An answer that comes too late is dropped. */
export function useReading<T>(read: () => Promise<Result<T, readonly Issue[]>>): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>();
  useEffect(() => {
    let isLatest = true;
    setReading(undefined);
    void read().then((done) => {
      if (isLatest) setReading(done);
    });
    return () => {
      isLatest = false;
    };
  }, [read]);
  return reading;
}
