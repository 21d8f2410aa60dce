/** Of newer browsers; TypeScript's own types of the page do not have it. */
interface TaskScheduler {
  postTask(task: () => void): Promise<void>;
}

/**
 * Resolves when the page has had its turn: what was set is drawn, and what was pressed is heard. Browsers let every timer in a chain of
 * timers wait for 4 ms; a task that is scheduled comes when those before it are done.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: TaskScheduler };
  return scheduler?.postTask(() => undefined) ?? new Promise((resolve) => setTimeout(resolve));
}
