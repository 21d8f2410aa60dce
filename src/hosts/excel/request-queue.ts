import type { InParts } from '../../domain/basics/parts';
import { Slices } from '../../ports/in-slices';
import type { StepProgress } from '../../ports/progress';

/**
 * Well under the 5 MB that Excel on the web takes, so that the estimates may be wrong, and small enough to be written in a moment, and
 * for the library to put into a message without keeping the pane from answering.
 */
export const BYTES_PER_REQUEST = 500_000;
/** What one object with a few actions takes in a request. */
export const BYTES_PER_OBJECT = 900;

/** Collects actions and sends them when a request is full; between them the page has its turn. */
export class RequestQueue {
  /** How much of the whole is done, from 0 to 1. */
  done = 0;
  private waiting = 0;
  private readonly slices: Slices;

  constructor(
    private readonly context: Excel.RequestContext,
    progress: StepProgress,
  ) {
    this.slices = new Slices(progress);
  }

  /** To be called before actions that take about so many bytes. */
  async room(bytes: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + bytes > BYTES_PER_REQUEST) await this.send();
    else await this.rest();
    this.waiting += bytes;
  }

  /** To be called now and then in work that sends nothing. */
  async rest(): Promise<void> {
    if (this.slices.areOver) await this.slices.pause(this.done);
  }

  /** Does work that sends nothing. */
  async prepare<T>(work: InParts<T>): Promise<T> {
    for (;;) {
      const part = work.next();
      if (part.done) return part.value;
      await this.rest();
    }
  }

  /** Sends what is waiting. */
  async send(): Promise<void> {
    if (this.waiting === 0) return;
    this.waiting = 0;
    // To put it into a message takes a slice of its own.
    await this.slices.pause(this.done);
    // Excel would calculate after every action.
    this.context.workbook.application.suspendApiCalculationUntilNextSync();
    await this.context.sync();
    await this.slices.pause(this.done);
  }
}
