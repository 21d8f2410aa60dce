import type { Page } from 'playwright-core';

/** How long the page could not answer. */
export interface Blocks {
  /** Of the whole, in milliseconds. */
  readonly duration: number;
  /** The longest task that the browser tells of (it tells of those over 50 ms). */
  readonly longestTask: number;
  /** The longest time between two beats of a clock of 5 ms, without these. */
  readonly longestSilence: number;
  /** What all tasks took above 50 ms each. */
  readonly blocked: number;
}

interface WatchedWindow {
  blocks: { from: number; tasks: number[]; silence: number };
}

const LONG_MS = 50;
const BEAT_MS = 5;

/** Notes every long task and every silence of the page, from its first script on. */
export async function watchBlocks(page: Page): Promise<void> {
  await page.addInitScript((beat) => {
    const watched = window as unknown as WatchedWindow;
    watched.blocks = { from: performance.now(), tasks: [], silence: 0 };
    new PerformanceObserver((list) => {
      const { blocks } = watched;
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime >= blocks.from) blocks.tasks.push(duration);
      }
    }).observe({ type: 'longtask' });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.blocks.silence = Math.max(watched.blocks.silence, now - last - beat);
      last = now;
    }, beat);
  }, BEAT_MS);
}

/** What there was from here on is a new measurement. */
export async function startBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Tasks that have ended are told of later.
    return new Promise<void>((resolve) =>
      setTimeout(() => {
        (window as unknown as WatchedWindow).blocks = { from: performance.now(), tasks: [], silence: 0 };
        resolve();
      }, 100),
    );
  });
}

export async function readBlocks(page: Page): Promise<Blocks> {
  const { duration, tasks, silence } = await page.evaluate(() => {
    const ended = performance.now();
    return new Promise<{ duration: number; tasks: number[]; silence: number }>((resolve) =>
      setTimeout(() => {
        const { from, tasks: noted, silence: longest } = (window as unknown as WatchedWindow).blocks;
        resolve({ duration: ended - from, tasks: noted, silence: longest });
      }, 100),
    );
  });
  return {
    duration,
    longestTask: Math.max(0, ...tasks),
    longestSilence: silence,
    blocked: tasks.reduce((sum, task) => sum + task - LONG_MS, 0),
  };
}
