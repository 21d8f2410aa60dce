/** Resolves when the page has had its turn: what was set is drawn, and what was pressed is heard. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
